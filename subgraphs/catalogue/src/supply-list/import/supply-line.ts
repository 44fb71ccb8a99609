import { type CategoryNames } from '../../sheet/category-names';
import { type SheetRow } from '../../sheet/cell';
import { say } from '../../sheet/messages';
import { productCells } from '../../sheet/product-cells';
import { type SupplyListLine } from '../supply-list.input';

/**
 * The category of a row, by name, alias or code; where the tender has but one, the column may be missing.
 * @throws HubError BAD_USER_INPUT that lists the names of the tender.
 */
export function categoryOf(row: SheetRow, names: CategoryNames, tenders: readonly string[]): string {
  const text = row.text('category');
  const found = text === '' ? names.only(tenders) : names.find(text, tenders);
  if (found !== undefined) return found;
  const known = names.namesOf(tenders).join('、');
  throw row.wrong('category', known === '' ? say('categoryUnknown') : say('oneOf', { words: known }));
}

/** Reads a winning product from its row. @throws HubError BAD_USER_INPUT that names the column and the cell. */
export function supplyLine(row: SheetRow, names: CategoryNames, tenders: readonly string[]): SupplyListLine {
  const price = row.yuan('price');
  if (!price) throw row.wrong('price', say('priceMissing'));
  return {
    ...productCells(row, categoryOf(row, names, tenders)),
    bidGroup: row.code('bidGroup'),
    price,
    componentPrice: row.yuan('componentPrice'),
    rank: row.whole('rank'),
  };
}

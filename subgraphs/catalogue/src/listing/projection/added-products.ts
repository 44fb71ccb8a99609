import { type ListingFactRow } from '../listing.rows';
import { type ProductInputs } from './inputs';
import { type Places } from './place';
import { projectProduct, rowId } from './project';

/** Kinds of products of which the rows are kept; a list has no more prices than that, or few of each. */
const MOST = 10_000;

/**
 * Projects products that came with a list. Those of one category and group, with codes, at one price over the same days
 * stand alike: one of them is projected for all.
 */
export class AddedProducts {
  private readonly alike = new Map<string, ListingFactRow[]>();

  constructor(private readonly places: Places) {}

  rowsOf(product: ProductInputs): ListingFactRow[] {
    // The reasons of a product that waits for its code name the provisional one.
    if (product.codes.some(({ provisional }) => provisional)) return projectProduct(product, this.places);
    const key = kindOf(product);
    const known = this.alike.get(key);
    if (known) return known.map(row => rowFor(product, row));
    const rows = projectProduct(product, this.places);
    if (this.alike.size >= MOST) this.alike.clear();
    this.alike.set(key, rows);
    return rows;
  }
}

function kindOf({ category, lists, prices, classifications }: ProductInputs): string {
  const priced = prices.map(
    ({ jurisdiction, fromDate, toDate, amount, componentPrice }) =>
      `${jurisdiction} ${fromDate} ${toDate} ${amount.units} ${componentPrice?.units}`,
  );
  const classified = classifications.map(
    ({ bidGroup, fromDate, toDate }) => `${bidGroup} ${fromDate} ${toDate}`,
  );
  return [category, ...lists, ...priced, ...classified].join(';');
}

function rowFor({ id, code, unit, company, origin }: ProductInputs, row: ListingFactRow): ListingFactRow {
  const { jurisdiction, fromDate } = row;
  const own = { productId: id, productCode: code, unit, company, origin };
  return { ...row, ...own, id: rowId(id, jurisdiction, fromDate) };
}

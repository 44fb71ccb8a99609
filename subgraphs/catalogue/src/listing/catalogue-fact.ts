import { type Standing } from '@alliance-hub/graphql';
import { Yuan } from '@alliance-hub/kernel';
import { type CatalogueContext } from '../context';
import { badInput } from '../errors';
import { type ListingFactRow } from './listing.rows';
import { wanted } from '../messages';
import { type CatalogueFact, type CatalogueFactPage } from './listing.types';

/** Kind of the entries in the change log. */
export const CATALOGUE_FACT = 'CatalogueFact';

const MOST = 5_000;

type Payload = Omit<CatalogueFact, 'id' | 'seq'>;

const yuan = (units: number | null): string | null =>
  units === null ? null : Yuan.ofUnits(units).toString();

/** A row of the read model as execution sees it. */
export const payloadOf = (row: ListingFactRow, isVoid: boolean): Payload => ({
  void: isVoid,
  productCode: row.productCode,
  formerCodes: JSON.parse(row.formerCodes) as string[],
  jurisdictionCode: row.jurisdiction,
  from: row.fromDate,
  to: row.toDate,
  standing: row.standing as Standing,
  standingClause: row.standingClause,
  price: yuan(row.price),
  winningPrice: yuan(row.winningPrice),
  pairedCap: yuan(row.pairedCap),
  unit: row.unit,
  categoryCodes: JSON.parse(row.categoryCodes) as string[],
  tenderNumber: row.tender,
  bidGroup: row.bidGroup,
  companyUscc: row.company,
  firstListedOn: row.firstListedOn,
});

/** A page of the log. @throws HubError BAD_USER_INPUT for a cursor or a size that is not ours. */
export async function cataloguePage(
  context: CatalogueContext,
  after: string | null,
  first: number,
): Promise<CatalogueFactPage> {
  if (first < 1 || first > MOST) throw badInput('first', first, wanted('page', { most: MOST }));
  if (after && !/^\d{1,16}$/.test(after)) throw badInput('after', after, wanted('cursor'));
  const { entries, cursor, more } = await context.facts(after ?? '', first);
  const facts = entries.map(({ seq, factId, payload }) => ({
    ...(payload as unknown as Payload),
    id: factId,
    seq,
  }));
  return { facts, cursor, more };
}

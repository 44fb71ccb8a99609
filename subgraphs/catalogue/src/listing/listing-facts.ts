import { type ListingFacts } from '@alliance-hub/graphql';
import { type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type Reads } from '../read/reads';
import { present } from '../read/present';
import { commonInterval } from './effective-interval';
import { type Listing } from './listing.types';

const text = (units: number | null | undefined): string | null =>
  units == null ? null : Yuan.ofUnits(units).toString();

/**
 * What settlement needs of a listing. Like products are those of the bid group, without one those of the category
 * nothing in it changes within from/to.
 */
export async function factsOf(reads: Reads, listing: Listing): Promise<ListingFacts> {
  const { productId, jurisdictionCode: jurisdiction, on } = listing;
  const [product, effective] = await Promise.all([
    present(reads.product.load(productId), 'product', productId),
    reads.listing.load({ productId, jurisdiction, on }),
  ]);
  const { row } = effective;
  const [categoryCodes, group] = await Promise.all([
    row ? (JSON.parse(row.categoryCodes) as string[]) : reads.categoryChain(product.category),
    row ? { bidGroup: row.bidGroup, from: null, to: null } : unlistedGroup(reads, productId, on),
  ]);
  const category = categoryCodes[0] ?? product.category;
  const likeClass = { scope: 'CATEGORY', code: category, jurisdiction, on } as const;
  const [like, whole] = await Promise.all([
    reads.like.load(
      group.bidGroup === null ? likeClass : { scope: 'GROUP', code: group.bidGroup, jurisdiction, on },
    ),
    reads.like.load(likeClass),
  ]);
  return {
    standing: listing.standing,
    price: text(row?.price),
    winningPrice: text(row?.winningPrice),
    origin: product.origin,
    categoryCodes,
    likeGroup: group.bidGroup ?? category,
    likeHighest: text(like.row?.highest),
    likeLowest: text(like.row?.lowest),
    classLowest: text(whole.row?.lowest),
    firstListedOn: row?.firstListedOn ?? null,
    ...commonInterval([effective, group, like, whole]),
  };
}

/** The group of a product that is not listed: as classified on the day. */
async function unlistedGroup(reads: Reads, productId: number, on: PlainDate) {
  const rows = await reads.classifications.load(productId);
  const current = rows.find(row => row.fromDate <= on && (row.toDate === null || on < row.toDate));
  if (current) return { bidGroup: current.bidGroup, from: current.fromDate, to: current.toDate };
  const earlier = rows.filter(row => row.toDate !== null && row.toDate <= on).at(-1);
  const later = rows.find(row => row.fromDate > on);
  return { bidGroup: null, from: earlier?.toDate ?? null, to: later?.fromDate ?? null };
}

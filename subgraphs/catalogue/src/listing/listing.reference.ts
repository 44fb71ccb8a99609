import { type Connection, type PageRequest, Standing } from '@alliance-hub/graphql';
import { ancestry, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { say } from './messages';
import { readReasons, type StoredReason, toReason } from './stored-reason';
import { present } from '../read/present';
import { type Reads } from '../read/reads';
import { type EffectiveListing, type ListingFactRow } from './listing.rows';
import { type Listing, type ListingFilter } from './listing.types';

const UNLISTED: StoredReason = {
  says: say('unlisted'),
  inputs: [],
};

const yuan = (units: number | null | undefined): Yuan | null => (units == null ? null : Yuan.ofUnits(units));

interface ListingPlace {
  productId: number;
  productCode: string;
  jurisdiction: string;
  on: PlainDate;
}

/** A product in a jurisdiction on a day. Outside every row it is UNLISTED. */
export function toListing(place: ListingPlace, effective: EffectiveListing, reads: Reads): Listing {
  const { row } = effective;
  const reasons = row ? readReasons(row.reasons) : [UNLISTED];
  return {
    productCode: place.productCode,
    jurisdictionCode: place.jurisdiction,
    on: place.on,
    standing: row ? (row.standing as Standing) : Standing.UNLISTED,
    price: yuan(row?.price),
    winningPrice: yuan(row?.winningPrice),
    standingReasons: reasons.map(reason => toReason(reason, reads.policy)),
    productId: place.productId,
    effective,
  };
}

/** The listing of a product of the store; the jurisdiction is known. */
export async function listingAt(
  reads: Reads,
  productId: number,
  jurisdiction: string,
  on: PlainDate,
): Promise<Listing> {
  const [product, effective] = await Promise.all([
    present(reads.product.load(productId), 'product', productId),
    reads.listing.load({ productId, jurisdiction, on }),
  ]);
  return toListing({ productId, productCode: product.code, jurisdiction, on }, effective, reads);
}

/** One listing for the topmost jurisdiction of each rollout of the category that lists the product. */
export async function listingsOfRollouts(
  reads: Reads,
  productId: number,
  category: string,
  on: PlainDate,
): Promise<Listing[]> {
  const [chain, listedIn] = await Promise.all([
    reads.categoryChain(category),
    reads.listedIn.load(productId),
  ]);
  const rollouts = reads.policy.rollouts().filter(rollout => chain.includes(rollout.category));
  const jurisdictions = [...new Set(rollouts.map(rollout => rollout.jurisdiction))].filter(code =>
    ancestry(code).some(above => listedIn.includes(above)),
  );
  return Promise.all(jurisdictions.sort().map(code => listingAt(reads, productId, code, on)));
}

/** A page of what is listed in a jurisdiction on a day. */
export async function listingsIn(
  reads: Reads,
  jurisdiction: string,
  filter: ListingFilter | null,
  on: PlainDate,
  request: PageRequest,
): Promise<Connection<Listing>> {
  const [categories, productIds] = await Promise.all([
    reads.withDescendants(filter?.categories),
    reads.productIds(filter?.products),
  ]);
  const { tenders, companies, standings, text } = filter ?? {};
  const page = await reads.listingPages.load(jurisdiction, {
    filter: { tenders, companies, standings, text, categories, productIds },
    on,
    request,
  });
  const listing = (row: ListingFactRow): Listing => {
    const { productCode } = row;
    const place = { productId: Number(row.productId), productCode, jurisdiction, on };
    return toListing(place, { row, from: row.fromDate, to: row.toDate }, reads);
  };
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: listing(node) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

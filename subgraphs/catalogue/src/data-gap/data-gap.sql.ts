import { type PlainDate } from '@alliance-hub/kernel';
import { type Condition, valuesOf, where } from '../read/condition';
import { listedIn } from '../listing/listing.pages';
import { DataGapKind } from './data-gap.types';

interface GapSource {
  /** Tables beside the listing row `f` and its product `p`. */
  joins?: string;
  condition: Condition;
  /** First day of the gap. */
  since: string;
}

const LISTED_SINCE = 'COALESCE(f.firstListedOn, f.fromDate)';
const plain = (sql: string, ...values: unknown[]): Condition => ({ sql, values });

/** Where each gap shows, for a jurisdiction and a day. */
const sources = (jurisdiction: string, on: PlainDate): Record<DataGapKind, GapSource> => ({
  NO_CODE: {
    joins: 'JOIN product_code c ON c.productId = p.id AND c.code = p.code',
    condition: plain('c.provisional = 1'),
    since: LISTED_SINCE,
  },
  CODE_STOPPED: {
    joins: 'JOIN product_code c ON c.productId = p.id AND c.code = p.code',
    condition: plain('c.stoppedOn <= ?', on),
    since: 'c.stoppedOn',
  },
  NO_CERTIFICATE: {
    condition: plain('NOT EXISTS (SELECT 1 FROM certificate c WHERE c.productId = p.id)'),
    since: LISTED_SINCE,
  },
  CERTIFICATE_EXPIRED: {
    joins:
      'JOIN certificate c ON c.productId = p.id AND c.id = (SELECT MAX(n.id) FROM certificate n WHERE n.productId = p.id)',
    condition: plain('c.validTo < ?', on),
    since: 'c.validTo',
  },
  NO_ORIGIN: { condition: plain('p.origin IS NULL'), since: LISTED_SINCE },
  NO_BID_GROUP: { condition: plain('f.bidGroup IS NULL'), since: LISTED_SINCE },
  PRICE_REASON_MISSING: {
    joins: `JOIN listing_action a ON a.productId = p.id AND a.jurisdiction = '${jurisdiction}' AND a.supersededAt IS NULL
      AND a.action = 'LIST' AND a.id = (SELECT MAX(n.id) FROM listing_action n WHERE n.productId = p.id
        AND n.jurisdiction = a.jurisdiction AND n.supersededAt IS NULL AND n.action = 'LIST' AND n.fromDate = (
          SELECT MAX(m.fromDate) FROM listing_action m WHERE m.productId = p.id AND m.jurisdiction = a.jurisdiction
          AND m.supersededAt IS NULL AND m.action = 'LIST' AND m.fromDate <= '${on}'))`,
    condition: plain('a.aboveCap IS NOT NULL AND a.reason IS NULL'),
    since: 'a.fromDate',
  },
});

/** Every gap of the products listed in a jurisdiction on a day, as one table `productId, company, kind, since`. */
export function gapTable(
  jurisdiction: string,
  on: PlainDate,
  kinds: readonly DataGapKind[] = Object.values(DataGapKind),
): Condition {
  const { conditions } = listedIn(jurisdiction, {}, on);
  const known = sources(jurisdiction, on);
  const parts = kinds.map(kind => {
    const { joins = '', condition, since } = known[kind];
    const all = [...conditions, condition];
    return {
      sql: `SELECT p.id AS productId, p.company, '${kind}' AS kind, ${since} AS since
            FROM listing_fact f JOIN product p ON p.id = f.productId ${joins} ${where(all)}`,
      values: valuesOf(all),
    };
  });
  return {
    sql: `(${parts.map(({ sql }) => sql).join(' UNION ALL ')})`,
    values: parts.flatMap(({ values }) => values),
  };
}

import { chunks } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { liesIn } from '../institution/lies-in';
import { joined, part, select } from '../query/sql';
import { type Sight, visibleRows } from '../query/visible';

/** Agreements of a rollout and year whose institutions lie in an area. */
export interface SigningKey {
  /** Division code of the jurisdiction whose notice prints the category. */
  readonly jurisdiction: string;
  readonly category: string;
  readonly area: string;
  readonly agreementYear: number;
  readonly on: PlainDate;
}

/** How many agreements there are, of those that the asker may see, and how many all parties had signed by the day. */
export interface Signing {
  readonly agreements: number;
  readonly signed: number;
}

const OWNER = { institution: 'institution', company: 'company', distributor: 'distributor' };
/** A compound SELECT of SQLite has at most 500 terms. */
const TERMS = 100;

/** For many rollouts in one statement. */
export async function readSigning(
  manager: EntityManager,
  keys: readonly SigningKey[],
  sight: Sight,
): Promise<Signing[]> {
  const found: Signing[] = [];
  for (const some of chunks(keys, TERMS)) {
    const parts = some.map(({ jurisdiction, category, area, agreementYear, on }, n) => {
      const where = joined(
        [
          part(
            'jurisdiction = ? AND category = ? AND agreementYear = ?',
            jurisdiction,
            category,
            agreementYear,
          ),
          visibleRows(sight, OWNER),
          ...(area === jurisdiction
            ? []
            : [liesIn('institution', part('a.area = ?', area), { on: sight.today })]),
        ],
        'AND',
      );
      return part(
        `SELECT ${n} AS n, COUNT(*) AS agreements, SUM(CASE WHEN signedOn <= ? THEN 1 ELSE 0 END) AS signed
         FROM agreement WHERE ${where.sql}`,
        on,
        ...where.parameters,
      );
    });
    const rows = await select<{ n: number; agreements: number; signed: number | null }>(
      manager,
      parts.map(({ sql }) => sql).join(' UNION ALL '),
      parts.flatMap(({ parameters }) => parameters),
    );
    const byKey = new Map(rows.map(row => [Number(row.n), row]));
    found.push(
      ...some.map((_, n) => ({
        agreements: Number(byKey.get(n)?.agreements ?? 0),
        signed: Number(byKey.get(n)?.signed ?? 0),
      })),
    );
  }
  return found;
}

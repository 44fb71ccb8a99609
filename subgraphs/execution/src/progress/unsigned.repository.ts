import { chunks, type KnownAt } from '@alliance-hub/database';
import type { EntityManager } from 'typeorm';
import { ALWAYS, constants, part, select, type SqlPart } from '../query/sql';
import type { Sight } from '../query/visible';
import { rowsInProgress } from './institutions-in-progress';
import type { CountingPoint } from './not-counted';

/** An institution in the sums of the key at the place `n` that has signed no agreement of the year by its day. */
export interface Unsigned {
  readonly n: number;
  readonly institution: string;
}

interface Asked {
  readonly n: number;
  readonly point: CountingPoint;
  readonly institution?: string;
}

/** A compound SELECT of SQLite has at most 500 terms, and a rollout takes up to five. */
const TERMS = 80;

/** Of the rollouts or institutions asked about, those that have signed nothing, in one statement. */
export async function readUnsigned(
  manager: EntityManager,
  asked: readonly Asked[],
  sight: Sight,
  knownAt: KnownAt,
): Promise<Unsigned[]> {
  const found: Unsigned[] = [];
  for (const some of chunks(asked, TERMS)) {
    const terms = some.map(({ n, point, institution }, place) => {
      const rows =
        institution === undefined ? rowsInProgress(point, sight, knownAt) : one(institution, `c${place}`);
      const signed = signedIn(point, knownAt);
      return part(
        `SELECT ${n} AS n, institution ${rows.sql} AND NOT ${signed.sql}`,
        ...rows.parameters,
        ...signed.parameters,
      );
    });
    const rows = await select<Unsigned>(
      manager,
      terms.map(({ sql }) => sql).join(' UNION ALL '),
      terms.flatMap(({ parameters }) => parameters),
    );
    found.push(...rows.map(({ n, institution }) => ({ n: Number(n), institution })));
  }
  return found;
}

function one(institution: string, name: string): SqlPart {
  const row = constants([{ institution }]);
  return part(`FROM (${row.sql}) ${name} WHERE ${ALWAYS.sql}`, ...row.parameters);
}

/** Whether `institution` had an agreement of the rollout and year that every party had signed by the day, as known then. */
function signedIn({ window, year, asOf }: CountingPoint, knownAt: KnownAt): SqlPart {
  const known =
    knownAt == null
      ? ALWAYS
      : part(
          'NOT EXISTS (SELECT 1 FROM agreement_signature x WHERE x.agreement = g.id AND x.recordedAt > ?)',
          knownAt,
        );
  return part(
    `institution IN (SELECT g.institution FROM agreement g WHERE g.jurisdiction = ? AND g.category = ?
     AND g.agreementYear = ? AND g.signedOn <= ? AND ${known.sql})`,
    window.jurisdiction,
    window.category,
    year.number,
    asOf,
    ...known.parameters,
  );
}

import { type KnownAt, knownRows } from '@alliance-hub/database';
import type { PageRequest } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { joined, part, select, within } from '../query/sql';
import type { ListQuery } from '../query/pages';
import { type Sight, visibleInstitutions } from '../query/visible';
import type { InstitutionTier, Ownership } from './institution.enums';
import { liesIn } from './lies-in';

/** What an institution is from a day on. */
export interface InstitutionRecord {
  readonly code: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly ownership: Ownership;
  readonly tier: InstitutionTier;
  /** Designated for insurance 医保定点. */
  readonly designated: boolean;
  readonly validFrom: PlainDate;
  /** First day on which it no longer holds. */
  readonly validTo: PlainDate | null;
}

/** An institution through time: its versions by day, and the categories it reported volumes for or joined. */
export interface InstitutionHistory {
  readonly versions: readonly InstitutionRecord[];
  readonly reported: ReadonlySet<string>;
  readonly volunteered: ReadonlySet<string>;
}

/** The version in force on a day; before the first one that one, after the last one the last. */
export function versionOn({ versions }: InstitutionHistory, day: PlainDate): InstitutionRecord {
  const [first] = versions;
  if (!first) throw new Error('An institution has at least one version.');
  return versions.findLast(version => version.validFrom <= day) ?? first;
}

interface VersionRow extends Omit<InstitutionRecord, 'designated'> {
  designated: number;
}

/** The histories of many institutions as recorded at an instant, in two statements. */
export async function readInstitutions(
  manager: EntityManager,
  codes: readonly string[],
  knownAt: KnownAt = null,
): Promise<Map<string, InstitutionHistory>> {
  const wanted = within('code', codes);
  const known = knownRows(knownAt);
  const rows = await select<VersionRow>(
    manager,
    `SELECT code, name, jurisdiction, ownership, tier, designated, validFrom, validTo FROM institution_version
     WHERE ${known.sql} AND ${wanted.sql} ORDER BY code, validFrom`,
    [...known.parameters, ...wanted.parameters],
  );
  const members = within('institution', codes);
  const categories = await select<{
    institution: string;
    category: string;
    reported: number;
    volunteered: number;
  }>(
    manager,
    `SELECT institution, category, reported, volunteered FROM institution_category WHERE ${members.sql}`,
    members.parameters,
  );
  const histories = new Map<
    string,
    { versions: InstitutionRecord[]; reported: Set<string>; volunteered: Set<string> }
  >();
  for (const row of rows) {
    const history = histories.get(row.code) ?? { versions: [], reported: new Set(), volunteered: new Set() };
    history.versions.push({ ...row, designated: Number(row.designated) === 1 });
    histories.set(row.code, history);
  }
  for (const { institution, category, reported, volunteered } of categories) {
    const history = histories.get(institution);
    if (Number(reported) === 1) history?.reported.add(category);
    if (Number(volunteered) === 1) history?.volunteered.add(category);
  }
  return histories;
}

/** Of these institutions, the ones that the asker may see. */
export async function visibleAmong(
  manager: EntityManager,
  codes: readonly string[],
  scope: Sight,
): Promise<Set<string>> {
  const condition = joined([within('code', codes), visibleInstitutions(scope, 'code')], 'AND');
  const rows = await select<{ code: string }>(
    manager,
    `SELECT DISTINCT code FROM institution_version WHERE supersededAt IS NULL AND ${condition.sql}`,
    condition.parameters,
  );
  return new Set(rows.map(row => row.code));
}

/** The institutions of an area that the asker may see, by code. */
export function institutionsOfArea(area: string, scope: Sight, page: PageRequest): ListQuery {
  const there = liesIn('code', part('a.area = ?', area), { on: scope.today });
  const visible = visibleInstitutions(scope, 'code');
  return {
    key: 'code',
    rows: part(
      `FROM institution_version WHERE supersededAt IS NULL AND ${there.sql} AND ${visible.sql}`,
      ...there.parameters,
      ...visible.parameters,
    ),
    page,
  };
}

/** The divisions in which any of these institutions lies today. */
export async function areasOf(manager: EntityManager, { institutions, today }: Sight): Promise<Set<string>> {
  const wanted = within('a.institution', institutions);
  const rows = await select<{ area: string }>(
    manager,
    `SELECT DISTINCT a.area AS area FROM institution_area a
     WHERE a.supersededAt IS NULL AND a.validFrom <= ? AND (a.validTo IS NULL OR a.validTo > ?) AND ${wanted.sql}`,
    [today, today, ...wanted.parameters],
  );
  return new Set(rows.map(row => row.area));
}

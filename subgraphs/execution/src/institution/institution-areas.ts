import { chunks, insertMany, takeNumbers } from '@alliance-hub/database';
import { ancestry, type PlainDate, plainDate } from '@alliance-hub/kernel';
import { type EntityManager, In, IsNull } from 'typeorm';
import { InstitutionArea, type InstitutionVersion } from './institution.entity';

/** Before its first version an institution lies where that one says. */
const FROM_THE_FIRST = plainDate('1900-01-01');

type Lying = Pick<InstitutionArea, 'area' | 'validFrom' | 'validTo'>;

/** In which divisions an institution lies from which day to which, by its versions in the order of their days. */
export function areasThroughTime(
  versions: readonly Pick<InstitutionVersion, 'jurisdiction' | 'validFrom'>[],
): Lying[] {
  const areas: Lying[] = [];
  versions.forEach(({ jurisdiction, validFrom }, n) => {
    const from: PlainDate = n === 0 ? FROM_THE_FIRST : validFrom;
    const validTo = versions[n + 1]?.validFrom ?? null;
    for (const area of ancestry(jurisdiction)) {
      const before = areas.find(one => one.area === area && one.validTo === from);
      if (before) before.validTo = validTo;
      else areas.push({ area, validFrom: from, validTo });
    }
  });
  return areas;
}

/** Brings the stored areas of institutions in line with their histories; what no longer holds is superseded. */
export async function keepAreas(
  manager: EntityManager,
  histories: ReadonlyMap<string, readonly InstitutionVersion[]>,
  recordedAt: string,
): Promise<void> {
  for (const some of chunks([...histories.keys()], 300)) {
    const stored = await manager.findBy(InstitutionArea, { institution: In(some), supersededAt: IsNull() });
    const wanted = some.flatMap(institution =>
      areasThroughTime(histories.get(institution) ?? []).map(lying => ({ institution, ...lying })),
    );
    const storedWords = new Set(stored.map(words));
    const wantedWords = new Set(wanted.map(words));
    const gone = stored.filter(row => !wantedWords.has(words(row))).map(row => row.id);
    for (const ids of chunks(gone, 500)) {
      await manager.update(InstitutionArea, { id: In(ids) }, { supersededAt: recordedAt });
    }
    const added = wanted.filter(row => !storedWords.has(words(row)));
    if (added.length === 0) continue;
    const first = await takeNumbers(manager, 'institution_area', added.length);
    const rows = added.map((row, n) => ({ id: first + n, ...row, recordedAt, supersededAt: null }));
    await insertMany(manager, InstitutionArea, rows);
  }
}

const words = ({ institution, area, validFrom, validTo }: Lying & { institution: string }): string =>
  [institution, area, validFrom, validTo].join('|');

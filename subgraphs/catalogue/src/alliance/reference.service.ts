import { type Database, upsertMany, audit, type SourceDocument } from '@alliance-hub/database';
import { normaliseTenderNumber, requireDivision } from '@alliance-hub/kernel';
import { type EntityManager, In } from 'typeorm';
import { refreshSearchText } from '../product/search-text';
import { badInput } from '../errors';
import { type Projector } from '../listing/projection/projector';
import { marks, select, selectIn } from '../read/select';
import { saveBidGroups } from '../tender/bid-group.repository';
import { BidUnitEntity, CategoryAliasEntity, CategoryEntity, TenderEntity } from '../tender/tender.entity';
import { AllianceEntity, AllianceMemberEntity } from './alliance.entity';
import { type ReferenceData } from './reference.input';
import { wanted } from '../messages';
import { writing } from '../write/writing';

/** Alliances, tenders, categories and bid groups: what lists refer to. */
export class ReferenceService {
  constructor(
    private readonly database: Database,
    private readonly projector: Projector,
  ) {}

  /**
   * Loads reference data; what is there already is brought up to date, what is not named stays.
   * @throws HubError BAD_USER_INPUT when something refers to what is not there; then nothing is loaded.
   */
  load(data: ReferenceData, source: SourceDocument, actor: string): Promise<void> {
    return writing(this.database, async manager => {
      await saveAlliances(manager, data.alliances ?? []);
      await saveTenders(manager, data.tenders ?? []);
      await saveCategories(manager, data.categories ?? []);
      const categories = await codesOf(manager, 'category', 'code');
      for (const { id, category } of data.bidUnits ?? []) {
        if (!categories.has(category)) {
          throw badInput(`bidUnits.${id}.category`, category, wanted('loadedCategory'));
        }
      }
      await upsertMany(
        manager,
        BidUnitEntity,
        (data.bidUnits ?? []).map(({ id, name, category }) => ({ id, name, category })),
        ['id'],
      );
      await saveBidGroups(manager, data.bidGroups ?? [], code => categories.has(code));
      const { alliances, tenders, bidGroups } = data;
      const counts = { alliances: alliances?.length, tenders: tenders?.length, bidGroups: bidGroups?.length };
      await audit(manager, {
        actor,
        action: 'loadReference',
        subject: source.title,
        details: counts,
        source,
      });
      await this.projector.reprojectAll(manager);
    });
  }
}

async function codesOf(manager: EntityManager, table: string, column: string): Promise<Set<string>> {
  const rows = await select<{ code: string }>(manager, `SELECT ${column} AS code FROM ${table}`);
  return new Set(rows.map(({ code }) => code));
}

async function saveAlliances(manager: EntityManager, alliances: NonNullable<ReferenceData['alliances']>) {
  for (const { code, lead, members } of alliances) {
    if (lead) requireDivision(lead, `alliances.${code}.lead`);
    for (const member of members ?? []) requireDivision(member, `alliances.${code}.members`);
  }
  const rows = alliances.map(({ code, name, kind, lead }, position) => ({
    code,
    name,
    kind,
    leadCode: lead ?? null,
    position,
  }));
  await upsertMany(manager, AllianceEntity, rows, ['code']);
  const codes = alliances.map(({ code }) => code);
  if (codes.length > 0) await manager.delete(AllianceMemberEntity, { alliance: In(codes) });
  await upsertMany(
    manager,
    AllianceMemberEntity,
    alliances.flatMap(({ code, members }) =>
      (members ?? []).map(jurisdiction => ({ alliance: code, jurisdiction })),
    ),
    ['alliance', 'jurisdiction'],
  );
}

async function saveTenders(manager: EntityManager, tenders: NonNullable<ReferenceData['tenders']>) {
  const alliances = await codesOf(manager, 'alliance', 'code');
  const rows = tenders.map(({ number, numbered, title, alliance, predecessor, declaredUntil }, position) => {
    if (!alliances.has(alliance)) {
      throw badInput(`tenders.${number}.alliance`, alliance, wanted('loadedAlliance'));
    }
    return {
      number: normaliseTenderNumber(number),
      numbered,
      title,
      alliance,
      predecessor: predecessor == null ? null : normaliseTenderNumber(predecessor),
      declaredUntil: declaredUntil ?? null,
      position,
    };
  });
  const known = new Set([
    ...(await codesOf(manager, 'tender', 'number')),
    ...rows.map(({ number }) => number),
  ]);
  for (const { number, predecessor } of rows) {
    if (predecessor !== null && !known.has(predecessor)) {
      throw badInput(`tenders.${number}.predecessor`, predecessor, wanted('loadedTender'));
    }
  }
  await upsertMany(manager, TenderEntity, rows, ['number']);
}

async function saveCategories(manager: EntityManager, categories: NonNullable<ReferenceData['categories']>) {
  const tenders = await codesOf(manager, 'tender', 'number');
  const known = new Set([
    ...(await codesOf(manager, 'category', 'code')),
    ...categories.map(({ code }) => code),
  ]);
  const rows = categories.map(({ code, name, tender, parent, awardMode }, position) => {
    if (tender != null && !tenders.has(normaliseTenderNumber(tender))) {
      throw badInput(`categories.${code}.tender`, tender, wanted('loadedTender'));
    }
    if (parent != null && (!known.has(parent) || parent === code)) {
      throw badInput(`categories.${code}.parent`, parent, wanted('otherCategory'));
    }
    return {
      code,
      name,
      parent: parent ?? null,
      tender: tender == null ? null : normaliseTenderNumber(tender),
      awardMode: awardMode ?? null,
      position,
    };
  });
  await upsertMany(manager, CategoryEntity, rows, ['code']);
  const codes = categories.map(({ code }) => code);
  await selectIn(codes, async some => {
    await manager.query(`DELETE FROM category_alias WHERE category IN (${marks(some)})`, [...some]);
    return [];
  });
  const aliases = categories.flatMap(({ code, aliases: own }) =>
    (own ?? []).map(alias => ({ category: code, alias })),
  );
  await upsertMany(manager, CategoryAliasEntity, aliases, ['category', 'alias']);
  const named = await selectIn(codes, some =>
    select<{ id: number }>(manager, `SELECT id FROM product WHERE category IN (${marks(some)})`, some),
  );
  await refreshSearchText(
    manager,
    named.map(({ id }) => Number(id)),
  );
}

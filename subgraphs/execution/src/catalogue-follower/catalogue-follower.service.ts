import { audit, chunks, type Database, followToHead, upsertMany } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { EntityManager } from 'typeorm';
import { joinWriting } from '../writing/writing';
import { reprice } from '../agreement/reprice';
import { recount } from '../purchase/recount.service';
import { select, within } from '../query/sql';
import { CatalogueCopy, CategoryTender, ProductAlias } from './catalogue-copy.entity';
import { type CatalogueFact, parseCatalogueFact, type ReadCatalogueFacts } from './catalogue-fact';

const PAGE = 1_000;

export interface FollowerOptions {
  database: Database;
  policy: Policy;
  read: ReadCatalogueFacts;
}

/**
 * Keeps execution's copy of the catalogue's dated facts. A fact that changes backwards has the purchases of its product
 * attributed and summed anew, and its agreements priced anew, in the same transaction.
 */
export class CatalogueFollower {
  private underWay: Promise<number> | undefined;

  constructor(private readonly options: FollowerOptions) {}

  /** Copies the log up to its head. Calls that overlap share one run. Returns the number of facts taken. */
  toHead(): Promise<number> {
    this.underWay ??= this.run().finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private run(): Promise<number> {
    const { database, policy, read } = this.options;
    return followToHead<CatalogueFact>({
      database,
      source: 'catalogue',
      read: async after => {
        const page = await read(after, PAGE);
        return { ...page, facts: page.facts.map(parseCatalogueFact) };
      },
      apply: (manager, facts) => applyFacts(manager, policy, facts),
    });
  }
}

/** Takes facts in by id; the later one of two with the same id counts. */
export async function applyFacts(
  manager: EntityManager,
  policy: Policy,
  facts: readonly CatalogueFact[],
): Promise<void> {
  const work = await joinWriting(manager);
  const latest = [...new Map(facts.map(fact => [fact.id, fact])).values()];
  const before = await readBefore(
    manager,
    latest.map(fact => fact.id),
  );
  const gone = latest.filter(fact => fact.void && before.has(fact.id)).map(fact => fact.id);
  for (const some of chunks(gone, 500)) await manager.delete(CatalogueCopy, some);
  const holding = latest.filter(fact => !fact.void);
  await upsertMany(manager, CatalogueCopy, holding.map(copyOf), ['id']);
  await keepTenders(manager, holding);
  const former = await keepAliases(manager, holding);
  const products = [...new Set([...latest.map(fact => fact.productCode), ...former])];
  const repriced = await reprice(work, products);
  const changed = await recount(work, policy, {
    products,
    orderedFrom: earliest([...latest.map(fact => fact.from), ...before.values()]),
  });
  if (changed + repriced === 0) return;
  const last = latest.at(-1);
  await audit(work.manager, {
    ...FOLLOWER,
    action: 'catalogue.follow',
    subject: `catalogue log ${last?.seq ?? ''}`,
    details: { facts: latest.length, purchaseLinesCountedAnew: changed, agreementLinesPricedAnew: repriced },
  });
}

const FOLLOWER = { actor: 'catalogue follower' };

const copyOf = (fact: CatalogueFact): CatalogueCopy => ({
  id: fact.id,
  seq: fact.seq,
  productCode: fact.productCode,
  jurisdiction: fact.jurisdictionCode,
  validFrom: fact.from,
  validTo: fact.to ?? null,
  standing: fact.standing,
  standingClause: fact.standingClause ?? null,
  price: fact.price ?? null,
  winningPrice: fact.winningPrice ?? null,
  pairedCap: fact.pairedCap ?? null,
  unit: fact.unit,
  categoryCodes: JSON.stringify(fact.categoryCodes),
  tenderNumber: fact.tenderNumber ?? null,
  bidGroup: fact.bidGroup ?? null,
  companyUscc: fact.companyUscc,
  firstListedOn: fact.firstListedOn ?? null,
});

/** First days of the facts as they stood: a fact that moves forward leaves days behind that count otherwise now. */
async function readBefore(manager: EntityManager, ids: readonly string[]): Promise<Map<string, PlainDate>> {
  const before = new Map<string, PlainDate>();
  for (const some of chunks(ids, 500)) {
    const wanted = within('id', some);
    const rows = await select<{ id: string; validFrom: PlainDate }>(
      manager,
      `SELECT id, validFrom FROM catalogue_fact WHERE ${wanted.sql}`,
      wanted.parameters,
    );
    for (const row of rows) before.set(row.id, row.validFrom);
  }
  return before;
}

/** A category belongs to one tender; a product's first category is its variety. */
async function keepTenders(manager: EntityManager, facts: readonly CatalogueFact[]): Promise<void> {
  const tenders = new Map<string, string>();
  for (const { categoryCodes, tenderNumber } of facts) {
    const [variety] = categoryCodes;
    if (variety && tenderNumber) tenders.set(variety, tenderNumber);
  }
  const rows = [...tenders].map(([category, tender]) => ({ category, tender }));
  await upsertMany(manager, CategoryTender, rows, ['category']);
}

/** Superseded codes lead to the one in force; agreements follow it. Returns the superseded ones. */
async function keepAliases(manager: EntityManager, facts: readonly CatalogueFact[]): Promise<string[]> {
  const aliases = new Map<string, string>();
  for (const fact of facts) for (const former of fact.formerCodes) aliases.set(former, fact.productCode);
  const rows = [...aliases].map(([formerCode, code]) => ({ formerCode, code }));
  await upsertMany(manager, ProductAlias, rows, ['formerCode']);
  for (const { formerCode, code } of rows) {
    await manager.query('UPDATE agreement_line SET product = ? WHERE product = ?', [code, formerCode]);
  }
  return [...aliases.keys()];
}

const earliest = (days: readonly PlainDate[]): PlainDate =>
  days.reduce((first, day) => (day < first ? day : first));

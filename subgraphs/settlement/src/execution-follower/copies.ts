import { chunks, upsertMany } from '@alliance-hub/database';
import { type PlainDate, plainDate } from '@alliance-hub/kernel';
import { type EntityManager, type EntityTarget, In } from 'typeorm';
import { AgreementCopy, CycleCopy, InstitutionCopy } from './execution-copy.entity';
import { type FactOf } from './execution-fact';

/** Before its first version an institution lies where that one says. */
const FROM_THE_FIRST = plainDate('1900-01-01');

interface Followed {
  id: string;
  seq: number;
}

/** The last word on each id, of those that are news: a page may come again. */
async function news<F extends Followed>(
  manager: EntityManager,
  entity: EntityTarget<Followed>,
  facts: readonly F[],
): Promise<F[]> {
  const latest = [...new Map(facts.map(fact => [fact.id, fact])).values()];
  const known = new Map<string, number>();
  for (const some of chunks(latest, 500)) {
    const rows = await manager.find(entity, {
      select: { id: true, seq: true },
      where: { id: In(some.map(({ id }) => id)) },
    });
    for (const row of rows) known.set(row.id, row.seq);
  }
  return latest.filter(({ id, seq }) => seq > (known.get(id) ?? 0));
}

export async function keepAgreements(
  manager: EntityManager,
  facts: readonly FactOf<'AgreementFact'>[],
): Promise<void> {
  const fresh = await news(manager, AgreementCopy, facts);
  const rows = fresh.map(({ __typename: _, signedOn, ...rest }) => ({ ...rest, signedOn: signedOn ?? null }));
  await upsertMany(manager, AgreementCopy, rows, ['id']);
}

export async function keepCycles(
  manager: EntityManager,
  facts: readonly FactOf<'CycleFact'>[],
): Promise<void> {
  const fresh = await news(manager, CycleCopy, facts);
  const rows = fresh.map(({ id, seq, void: isVoid, jurisdiction, category, from, to, extendedTo }) => ({
    id,
    seq,
    void: isVoid,
    jurisdiction,
    category,
    validFrom: from,
    lastDay: to ?? null,
    extendedTo: extendedTo ?? null,
  }));
  await upsertMany(manager, CycleCopy, rows, ['id']);
}

/** @returns the institutions of which something is new */
export async function keepInstitutions(
  manager: EntityManager,
  facts: readonly FactOf<'InstitutionFact'>[],
): Promise<string[]> {
  const fresh = await news(manager, InstitutionCopy, facts);
  const rows = fresh.map(({ id, seq, jurisdiction, tier, from, to }) => ({
    id,
    seq,
    code: id.slice(0, id.indexOf('@')),
    jurisdiction,
    tier,
    validFrom: from,
    validTo: to ?? null,
    liesFrom: from,
  }));
  await upsertMany(manager, InstitutionCopy, rows, ['id']);
  const codes = [...new Set(rows.map(({ code }) => code))];
  for (const some of chunks(codes, 500)) await keepFirstPlaces(manager, some);
  return codes;
}

async function keepFirstPlaces(manager: EntityManager, codes: readonly string[]): Promise<void> {
  const versions = await manager.find(InstitutionCopy, {
    where: { code: In(codes) },
    order: { code: 'ASC', validFrom: 'ASC' },
  });
  const moved = versions.flatMap((version, n) => {
    const liesFrom: PlainDate = versions[n - 1]?.code === version.code ? version.validFrom : FROM_THE_FIRST;
    return liesFrom === version.liesFrom ? [] : [{ ...version, liesFrom }];
  });
  await upsertMany(manager, InstitutionCopy, moved, ['id']);
}

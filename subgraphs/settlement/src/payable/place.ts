import { chunks } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager, In } from 'typeorm';
import { InstitutionCopy } from '../execution-follower/execution-copy.entity';

/** Where institutions lay, by day; one that execution has not told of, where its code says. */
export type Places = (institution: string, on: PlainDate) => string;

/** Where some institutions lay, as execution told it. */
export async function readPlaces(manager: EntityManager, institutions: readonly string[]): Promise<Places> {
  const versions = new Map<string, InstitutionCopy[]>();
  for (const some of chunks([...new Set(institutions)], 500)) {
    const rows = await manager.find(InstitutionCopy, {
      where: { code: In(some) },
      order: { code: 'ASC', validFrom: 'ASC' },
    });
    for (const row of rows) versions.set(row.code, [...(versions.get(row.code) ?? []), row]);
  }
  return (institution, on) =>
    versions.get(institution)?.findLast(({ liesFrom }) => liesFrom <= on)?.jurisdiction ??
    institution.slice(1, 7);
}

import { type CycleDays, type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { CycleCopy } from '../execution-follower/execution-copy.entity';

/** The cycles that execution has told of, by the rollout where its notice prints it: a few dozen. */
export async function readCycles(manager: EntityManager): Promise<ReadonlyMap<string, CycleDays>> {
  const rows = await manager.findBy(CycleCopy, { void: false });
  return new Map(
    rows.map(({ id, validFrom, lastDay, extendedTo }) => [id, daysOf(validFrom, lastDay, extendedTo)]),
  );
}

const daysOf = (from: PlainDate, to: PlainDate | null, extendedTo: PlainDate | null): CycleDays => ({
  from,
  ...(to !== null && { to }),
  ...(extendedTo !== null && { extendedTo }),
});

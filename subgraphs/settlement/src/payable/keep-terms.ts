import { upsertMany } from '@alliance-hub/database';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { PayableRow } from './payable.entity';
import { readPlaces } from './place';
import { type Terms, termsOf } from './terms';

/** Writes lots with the terms that the policy gives them. */
export async function keepTerms(
  manager: EntityManager,
  policy: Policy,
  rows: readonly PayableRow[],
): Promise<void> {
  await upsertMany(manager, PayableRow, await withTerms(manager, policy, rows), ['id']);
}

/** Works terms out again, and writes those that came out otherwise. @returns how many */
export async function renewTerms(
  manager: EntityManager,
  policy: Policy,
  rows: readonly PayableRow[],
): Promise<number> {
  const before = new Map(rows.map(row => [row.id, words(row)]));
  const changed = (await withTerms(manager, policy, rows)).filter(row => before.get(row.id) !== words(row));
  await upsertMany(manager, PayableRow, changed, ['id']);
  return changed.length;
}

async function withTerms(
  manager: EntityManager,
  policy: Policy,
  rows: readonly PayableRow[],
): Promise<PayableRow[]> {
  const places = await readPlaces(
    manager,
    rows.map(({ institution }) => institution),
  );
  return rows.map(row => {
    const place = places(row.institution, row.acceptedOn);
    const terms = termsOf(policy, { ...row, place });
    const isClaim = row.amount.isNegative || row.remainderOf !== null;
    return { ...row, ...(isClaim ? ofClaim(terms) : storedTerms(terms)) };
  });
}

const storedTerms = ({ mode, dueOn, nextWorkdayOn, provisional }: Terms) => ({
  mode,
  dueOn: dueOn ?? null,
  nextWorkdayOn: nextWorkdayOn ?? null,
  provisional,
});

/** No notice says by when a company pays for what came back, or back what was paid too much. */
const ofClaim = ({ mode }: Terms) => storedTerms({ mode, provisional: false, reasons: [] });

const words = ({ mode, dueOn, nextWorkdayOn, provisional }: PayableRow): string =>
  [mode, dueOn, nextWorkdayOn, provisional].join('|');

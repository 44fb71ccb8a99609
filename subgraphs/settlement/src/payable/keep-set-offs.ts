import { chunks, upsertMany } from '@alliance-hub/database';
import { Yuan } from '@alliance-hub/kernel';
import { type EntityManager, In, LessThan } from 'typeorm';
import { PayableRow, SetOffRow } from './payable.entity';
import { type SetOff, setOff } from './set-off';

/** Returns are set off within one institution, company and product. */
export const groupOf = ({ institution, company, product }: PayableRow): string =>
  `${institution} ${company} ${product}`;

/**
 * Sets returns off anew where something changed, and writes what is owed then.
 * @param groups in which a lot or return changed
 * @param withReturns those of them in which a return is or was among what changed
 */
export async function keepSetOffs(
  manager: EntityManager,
  groups: ReadonlySet<string>,
  withReturns: ReadonlySet<string>,
): Promise<void> {
  const concerned = new Set([...withReturns, ...(await groupsWithReturns(manager, groups))]);
  const members = await membersOf(manager, concerned);
  if (members.length === 0) return;
  const byGroup = new Map<string, PayableRow[]>();
  for (const row of members) byGroup.set(groupOf(row), [...(byGroup.get(groupOf(row)) ?? []), row]);
  const wanted = [...byGroup.values()].flatMap(setOff);
  await replaceSetOffs(
    manager,
    members.map(({ id }) => id),
    wanted,
  );
  const changed = owedAfter(members, wanted).filter((row, n) => !members[n]?.owed.equals(row.owed));
  await upsertMany(manager, PayableRow, changed, ['id']);
}

function owedAfter(members: readonly PayableRow[], wanted: readonly SetOff[]): PayableRow[] {
  const moved = new Map<string, Yuan>();
  const move = (id: string, amount: Yuan) => moved.set(id, (moved.get(id) ?? Yuan.zero).plus(amount));
  for (const one of wanted) {
    move(one.payable, Yuan.zero.minus(one.amount));
    move(one.returned, one.amount);
  }
  return members.map(row => ({ ...row, owed: row.amount.plus(moved.get(row.id) ?? Yuan.zero) }));
}

async function groupsWithReturns(manager: EntityManager, groups: ReadonlySet<string>): Promise<string[]> {
  const found = await readByGoods(manager, groups, { amount: LessThan(Yuan.zero) });
  return found.map(groupOf).filter(group => groups.has(group));
}

async function membersOf(manager: EntityManager, groups: ReadonlySet<string>): Promise<PayableRow[]> {
  return (await readByGoods(manager, groups)).filter(row => groups.has(groupOf(row)));
}

async function readByGoods(
  manager: EntityManager,
  groups: ReadonlySet<string>,
  more: { amount?: ReturnType<typeof LessThan<Yuan>> } = {},
): Promise<PayableRow[]> {
  const products = new Map<string, string[]>();
  for (const group of groups) {
    const [institution = '', , product = ''] = group.split(' ');
    products.set(institution, [...(products.get(institution) ?? []), product]);
  }
  const rows: PayableRow[] = [];
  for (const [institution, some] of products) {
    for (const part of chunks([...new Set(some)], 500)) {
      rows.push(...(await manager.findBy(PayableRow, { institution, product: In(part), ...more })));
    }
  }
  return rows;
}

async function replaceSetOffs(
  manager: EntityManager,
  ids: readonly string[],
  wanted: readonly SetOff[],
): Promise<void> {
  for (const some of chunks(ids, 500)) {
    await manager.delete(SetOffRow, { payable: In(some) });
    // A lot that is of another product or company now is no member any more.
    await manager.delete(SetOffRow, { returned: In(some) });
  }
  await upsertMany(manager, SetOffRow, [...wanted], ['returned', 'payable']);
}

import { RuleStatus } from '@alliance-hub/graphql';
import { Yuan } from '@alliance-hub/kernel';
import { type Policy, type Reason, reasonOf } from '@alliance-hub/policy';
import { say, sayInput } from './messages';
import { type PayableRow } from './payable.entity';
import { Payable, SettlementMode } from './payable.types';
import { termsOf } from './terms';

/** A payable as the graph shows it. */
export function shownPayable(row: PayableRow): Payable {
  const { id, acceptedOn, quantity, amount, owed, paid, dueOn, nextWorkdayOn, provisional } = row;
  return Object.assign(new Payable(), {
    row,
    id,
    institution: { code: row.institution },
    company: { uscc: row.company },
    distributor: row.distributor === null ? null : { uscc: row.distributor },
    product: { code: row.product },
    rollout: row.rollout === null ? null : { id: row.rollout },
    acceptedOn,
    quantity,
    mode: SettlementMode[row.mode],
    accepted: amount,
    amount: owed,
    paid,
    outstanding: owed.minus(paid),
    dueStatus: dueOn === null ? RuleStatus.NOT_SPECIFIED : RuleStatus.SPECIFIED,
    dueOn,
    nextWorkdayOn,
    provisional,
  });
}

/** Why it is owed by whom, by when and at how much. */
export function reasonsOf(
  policy: Policy,
  row: PayableRow,
  place: string,
  remainders: readonly PayableRow[],
): Reason[] {
  return [...owingReasons(policy, row, place), ...remainders.map(paidToAnother)];
}

function owingReasons(policy: Policy, row: PayableRow, place: string): Reason[] {
  const { amount, owed, paid, remainderOf } = row;
  if (remainderOf !== null) {
    const inputs = [{ name: sayInput('lot'), value: remainderOf }, ...paidFigure(paid)];
    return [reasonOf({ citations: [] }, say('overpaid'), inputs, owed.minus(paid).toString())];
  }
  if (amount.isNegative) {
    return [reasonOf({ citations: [] }, say('ownReturn'), figures(row), owed.toString())];
  }
  const returned = amount.minus(owed);
  const { reasons } = termsOf(policy, { ...row, place });
  if (!returned.greaterThan(Yuan.zero)) return [...reasons];
  return [...reasons, reasonOf({ citations: [] }, say('returned'), figures(row), owed.toString())];
}

/** Told to whom the remainder is shown; the company that the lot is of now is none of them. */
const paidToAnother = ({ id, paid }: PayableRow): Reason =>
  reasonOf({ citations: [] }, say('paidToAnother', { id }), paidFigure(paid), paid.toString());

const paidFigure = (paid: Yuan) => [{ name: sayInput('paid'), value: paid.toString() }];

const figures = ({ amount, owed }: PayableRow) => [
  { name: sayInput('accepted'), value: amount.toString() },
  { name: sayInput('returned'), value: amount.minus(owed).toString() },
];

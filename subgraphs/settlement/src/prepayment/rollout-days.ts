import {
  addMonths,
  type AgreementYear,
  ancestry,
  type CycleDays,
  type PlainDate,
  yearsOfCycle,
} from '@alliance-hub/kernel';
import { type PolicyPoint } from '@alliance-hub/policy';

/** A rollout with the days of its cycle, as execution tells it. */
export interface RolloutDays extends Partial<CycleDays> {
  /** `<division code>:<category code>`, where its notice prints it. */
  readonly id: string;
}

/** Last day of the cycle, a decided extension included. */
export const lastDayOf = ({ to, extendedTo }: RolloutDays): PlainDate | undefined => extendedTo ?? to;

/** The agreement years of a rollout; where no notice prints an end those that have begun by `through`. */
export const yearsOf = ({ from, ...days }: RolloutDays, through: PlainDate): AgreementYear[] =>
  from === undefined ? [] : yearsOfCycle({ from, ...days }, through);

/** One agreement year of a rollout, begun or not. */
export function yearOf(rollout: RolloutDays, number: number): AgreementYear | undefined {
  if (rollout.from === undefined) return undefined;
  const years = yearsOf(rollout, addMonths(rollout.from, 12 * (number - 1)));
  return years.find(one => one.number === number);
}

/** A prepayment of before the start follows the notice under which the cycle starts. */
export function pointOf(jurisdiction: string, rollout: RolloutDays, on: PlainDate): PolicyPoint {
  const [carrier = '', category = ''] = rollout.id.split(':');
  const day = rollout.from !== undefined && on < rollout.from ? rollout.from : on;
  return {
    jurisdiction: ancestry(jurisdiction).includes(carrier) ? jurisdiction : carrier,
    categories: [category],
    on: day,
  };
}

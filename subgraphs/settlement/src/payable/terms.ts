import { ancestry, firstWorkdayAfter, type PlainDate, Text } from '@alliance-hub/kernel';
import {
  describeRule,
  dueDate,
  type ParameterValue,
  type Policy,
  type PolicyPoint,
  type Reason,
  type ReasonInput,
  reasonOf,
  reasonsOf,
  type Resolved,
} from '@alliance-hub/policy';
import { silence } from '../payment-standard/unspecified';
import { say, sayInput } from './messages';

/** What the terms of a lot hang on. */
export interface Lot {
  /** `<division code>:<category code>`; null: no notice carries its category out there. */
  readonly rollout: string | null;
  /** Where the institution lies on the day of acceptance. */
  readonly place: string;
  readonly acceptedOn: PlainDate;
  readonly winning: boolean;
}

/** Who pays a lot, and by when. */
export interface Terms {
  readonly mode: 'INSTITUTION_PAYS' | 'DIRECT_BY_FUND';
  /** Last day for payment; absent where no notice gives one. */
  readonly dueOn?: PlainDate;
  /** First workday after it, from which on it is overdue. */
  readonly nextWorkdayOn?: PlainDate;
  readonly provisional: boolean;
  readonly reasons: readonly Reason[];
}

/** Who owes the payment of a lot, and by when, with the reasons (SX-3.5c, CQ-2.3e, LN-3.2c, WH-2.3, HI-4.3a). */
export function termsOf(policy: Policy, lot: Lot): Terms {
  if (lot.rollout === null || !lot.winning) return withoutNotice(lot);
  const point = pointOf(lot.rollout, lot);
  const deadline = policy.resolve('payment.deadline', point);
  const { mode, reasons } = modeOf(policy, point, deadline);
  const due = dueOf(policy, lot, point, deadline);
  return { ...due, mode, reasons: [...reasons, ...due.reasons] };
}

/** The notice that carries the category out rules, as the place of the institution has it; of a moved one, as it was. */
function pointOf(rollout: string, { place, acceptedOn }: Lot): PolicyPoint {
  const [carrier = '', category = ''] = rollout.split(':');
  const jurisdiction = ancestry(place).includes(carrier) ? place : carrier;
  return { jurisdiction, categories: [category], on: acceptedOn };
}

/** The notices speak of the payment of winning products; for another they give no term. */
function withoutNotice({ rollout, place, acceptedOn }: Lot): Terms {
  const inputs = inputsOf({
    jurisdiction: place,
    categories: rollout === null ? [] : [rollout.slice(rollout.indexOf(':') + 1)],
    on: acceptedOn,
  });
  return {
    mode: 'INSTITUTION_PAYS',
    provisional: false,
    reasons: [
      reasonOf({ citations: [] }, say('buyerPays'), inputs, say('byInstitution')),
      reasonOf({ citations: [] }, say('nonWinning'), inputs, 'NOT_SPECIFIED'),
    ],
  };
}

type Deadline = Resolved<ParameterValue<'payment.deadline'>>;

function modeOf(policy: Policy, point: PolicyPoint, deadline: Deadline): Pick<Terms, 'mode' | 'reasons'> {
  const rule = policy.resolve('payment.mode', point);
  if (rule.status === 'SPECIFIED') {
    const mode = rule.value.kind === 'DIRECT_BY_FUND' ? 'DIRECT_BY_FUND' : 'INSTITUTION_PAYS';
    const said = describeRule('payment.mode', rule.value);
    const isOpen = rule.value.kind === 'DIRECT_ENCOURAGED';
    const says = isOpen ? Text.join([said, say('noDirect')], say('semicolon')) : said;
    return { mode, reasons: [reasonOf(rule, says, inputsOf(point), sayMode(mode))] };
  }
  // The rule of the due day says who owes; its reason follows.
  if (deadline.status === 'SPECIFIED') {
    return { mode: deadline.value.payer === 'FUND' ? 'DIRECT_BY_FUND' : 'INSTITUTION_PAYS', reasons: [] };
  }
  const mode = 'INSTITUTION_PAYS';
  return {
    mode,
    reasons: [reasonOf({ citations: [] }, say('buyerPays'), inputsOf(point), sayMode(mode))],
  };
}

type Due = Pick<Terms, 'dueOn' | 'nextWorkdayOn' | 'provisional' | 'reasons'>;

function dueOf(policy: Policy, { acceptedOn }: Lot, point: PolicyPoint, rule: Deadline): Due {
  if (rule.status !== 'SPECIFIED') {
    return { provisional: false, reasons: [silence(rule, say('theDeadline'), point)] };
  }
  const says = describeRule('payment.deadline', rule.value);
  const calendar = policy.workdays;
  const day =
    rule.value.kind === 'DUE' ? dueDate(rule.value.due, { ACCEPTANCE: acceptedOn }, calendar) : undefined;
  if (!day) {
    return { provisional: false, reasons: reasonsOf(rule, says, inputsOf(point), 'NOT_SPECIFIED') };
  }
  const next = firstWorkdayAfter(day.date, calendar);
  const counted: ReasonInput[] = [
    { name: sayInput('acceptedOn'), value: acceptedOn },
    { name: sayInput('nextWorkday'), value: next.date },
    { name: sayInput('calendar'), value: calendar.version },
  ];
  return {
    dueOn: day.date,
    nextWorkdayOn: next.date,
    provisional: day.provisional || next.provisional,
    reasons: reasonsOf(rule, says, counted, day.date),
  };
}

const inputsOf = ({ jurisdiction, categories, on }: PolicyPoint): ReasonInput[] => [
  { name: sayInput('jurisdiction'), value: jurisdiction },
  { name: sayInput('category'), value: categories?.[0] ?? sayInput('none') },
  { name: sayInput('day'), value: on },
];

const sayMode = (mode: Terms['mode']): Text => say(mode === 'DIRECT_BY_FUND' ? 'byFund' : 'byInstitution');

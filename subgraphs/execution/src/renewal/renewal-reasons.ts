import { Ratio, type Text } from '@alliance-hub/kernel';
import {
  describeRule,
  type Reason,
  type ReasonInput,
  reasonOf,
  reasonsOf,
  type RenewalFloor,
} from '@alliance-hub/policy';
import { wholeDays } from '../rollout/short-year';
import type { FloorStep } from './floors';
import { type FloorOverLines, hasCategoryFloor, type LinePlan } from './institution-plan';
import { say } from './messages';
import { isPrior } from './past';
import type { RenewalPoint } from './read-pasts';
import type { NoRenewal, Renewal } from './renewal.loader';
import { isBinding, type RenewalRules } from './renewal-rules';

type About = Pick<Renewal, 'point' | 'rules'>;

const input = (name: Text, value: Text | string | number): ReasonInput => ({
  name,
  value: typeof value === 'number' ? String(value) : value,
});

const LEVELS = {
  INSTITUTION_PRODUCT: 'perProduct',
  INSTITUTION_COMPANY: 'perCompany',
  INSTITUTION_CATEGORY: 'perCategory',
} as const;

function baseOf(floor: RenewalFloor): Text {
  if (floor.kind === 'PRIOR_USE') return say(floor.usageBasis === 'ALL' ? 'useAll' : 'useWinning');
  return say(floor.kind === 'PRIOR_AGREED' ? 'priorAgreed' : 'firstAgreed');
}

/** What a floor comes to, in words: 80 % of everything used in the year before over the category. */
export function floorInWords(floor: RenewalFloor): Text {
  const { factor } = floor;
  const base = say(LEVELS[floor.per], { base: baseOf(floor) });
  const share = Ratio.whole(100).times(factor).toString();
  return factor.equals(Ratio.one) ? base : say('shareOf', { share, base });
}

function stepReason(step: FloorStep, { rules, point }: About): Reason {
  const { floor, base, least } = step;
  const says = say(isBinding(rules) ? 'floor' : 'floorInPrinciple', { base: floorInWords(floor) });
  const days =
    floor.kind === 'PRIOR_USE'
      ? [input(say('from'), point.previous.from), input(say('to'), lastDayOfUse(point))]
      : [];
  return reasonOf(
    step,
    says,
    [input(say('base'), base), input(say('factor'), floor.factor.toString()), ...days],
    String(least),
  );
}

const lastDayOfUse = ({ previous, today }: RenewalPoint) => (previous.to < today ? previous.to : today);

/** Why a floor over several lines is what it is, and how far they reach it. */
export const floorOverReasons = (floor: FloorOverLines, about: About): Reason[] => [
  ...floor.steps.map(step => stepReason(step, about)),
  reasonOf(
    floor.steps[0] ?? about.rules.floor,
    say('category'),
    [input(say('floorInput'), floor.least), input(say('placed'), floor.placed)],
    String(floor.unplaced),
  ),
];

/** Why a line's floor and proposal are what they are. */
export function lineReasons(plan: LinePlan, about: About): Reason[] {
  const { line } = plan;
  if (!isPrior(line)) return [plain(say('newLine'))];
  if (!line.wins) return [plain(say('noLongerWins'))];
  return [...floorReasons(plan, about), ...proposalReasons(plan, about), ...carryReasons(plan, about)];
}

const plain = (says: Text): Reason => ({ says, inputs: [] });

function floorReasons(plan: LinePlan, about: About): Reason[] {
  const { rules } = about;
  if (rules.floor.status !== 'SPECIFIED') return [reasonOf(rules.floor, say('noFloor'), [])];
  const { floor, company } = plan;
  const steps = floor?.steps.map(step => stepReason(step, about)) ?? [
    reasonOf(rules.floor, say('onlyCategory'), []),
  ];
  return [
    ...steps,
    ...(plan.isPart && company
      ? [reasonOf(company.steps[0] ?? rules.floor, say('part', { least: company.least }), [])]
      : []),
    ...(plan.isOwnPart && hasCategoryFloor(rules) ? [plain(say('ownPart'))] : []),
  ];
}

function proposalReasons(plan: LinePlan, { rules, point }: About): Reason[] {
  const { proposed, previousAgreed, inShortYear, floor } = plan;
  const inputs = [
    input(say('previousAgreed'), previousAgreed),
    ...(floor ? [input(say('floorInput'), floor.least)] : []),
  ];
  const { proposal, shortYear } = rules;
  const kind = proposal.status === 'SPECIFIED' ? proposal.value.kind : undefined;
  const words = { CURRENT_VOLUME: 'proposedCurrent', FLOOR: 'proposedFloor' } as const;
  const reasons = reasonsOf(proposal, say(kind ? words[kind] : 'proposedUnsaid'), inputs, String(proposed));
  if (inShortYear === undefined || shortYear.status !== 'SPECIFIED') return reasons;
  if (floor)
    return [...reasons, reasonOf(shortYear, say('shortBeside', { quantity: inShortYear }), days(point))];
  const provisional = shortYear.value.provisional ? say('provisional') : '';
  return [
    ...reasons,
    reasonOf(shortYear, say('proposedShort', { provisional }), days(point), String(inShortYear)),
  ];
}

const days = ({ year }: RenewalPoint): ReasonInput[] => [
  input(say('days'), say('daysOf', { days: year.days, whole: wholeDays(year) })),
];

function carryReasons(plan: LinePlan, { rules, point }: About): Reason[] {
  const { carryOver } = rules;
  if (carryOver.status !== 'SPECIFIED' || carryOver.value.kind === 'LAPSES') return [];
  const { shortfall, carriedOver, previousAgreed, line } = plan;
  const over = point.previous.to < point.today;
  return [
    reasonOf(
      carryOver,
      over
        ? say('carried', { rule: describeRule('volume.carryOver', carryOver.value) })
        : say('notYetCarried', { day: point.previous.to, open: shortfall }),
      [
        input(say('previousAgreed'), previousAgreed),
        input(say('carriedBefore'), line.previous?.carriedOver ?? 0),
        input(say('shortfall'), shortfall),
      ],
      String(carriedOver),
    ),
  ];
}

/** What the notices in force say on the renewal as a whole. */
export function renewalReasons({ rules, point }: Renewal): Reason[] {
  const { floor, carryOver, reduction, floors } = rules;
  const byUse = floors.some(one => one.floor.kind === 'PRIOR_USE');
  const running = point.today <= point.previous.to;
  return [
    ...floorRule(rules),
    ...(byUse ? [reasonOf(floor, say('use'), [])] : []),
    ...(byUse && running ? [reasonOf(floor, say('running', { day: point.today }), [])] : []),
    ...(carryOver.status === 'SPECIFIED'
      ? [
          reasonOf(
            carryOver,
            say('sentence', { says: describeRule('volume.carryOver', carryOver.value) }),
            [],
          ),
        ]
      : []),
    ...(reduction.status === 'SPECIFIED'
      ? [
          reasonOf(
            reduction,
            say('sentence', { says: describeRule('volume.reduction', reduction.value) }),
            [],
          ),
        ]
      : []),
  ];
}

function floorRule({ floor }: RenewalRules): Reason[] {
  if (floor.status !== 'SPECIFIED') return reasonsOf(floor, say('noFloor'), []);
  const says = say('sentence', { says: describeRule('renewal.floor', floor.value) });
  return reasonsOf(floor, says, [], floor.value.force);
}

/** Why there is nothing to renew for a year. */
export function noRenewalReasons({ cycle, years }: NoRenewal, year: number): Reason[] {
  if (year === 1) return [reasonOf(cycle.term, say('first'), [])];
  if (cycle.to === undefined) return [reasonOf(cycle.term, say('noYearYet', { years: years.length }), [])];
  const rule = cycle.afterEnd.citations.length > 0 ? cycle.afterEnd : cycle.term;
  return [reasonOf(rule, say('noYear', { years: years.length, year }), [])];
}

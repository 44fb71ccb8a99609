import { messages, type PlainDate, Text } from '@alliance-hub/kernel';
import {
  ACTIVITIES,
  ACTORS,
  type Citation,
  type Due,
  type Policy,
  type RolloutRule,
} from '@alliance-hub/policy';

/** Parameters of the catalogue and of execution that say who does what by when. */
const DUTIES = [
  'listing.deadline',
  'listing.dataReport',
  'listing.maintenance',
  'supply.preparation',
  'supply.stockReady',
  'supply.entryCheck',
  'agreement.deadline',
  'agreement.renewalRound',
  'report.byTradingCentre',
  'report.byInstitution',
] as const;

/** Something a notice asks of someone, again and again or once, in the stretch of days in which it holds. */
export interface Task {
  /** The parameter, with the activity where it names several. */
  readonly rule: string;
  readonly who: Text;
  readonly what: Text;
  readonly due: Due;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly citation: Citation;
}

/** What the notices ask for a rollout. */
export function tasksOf(policy: Policy, { jurisdiction, category }: RolloutRule): Task[] {
  const scope = { jurisdiction, categories: [category] };
  const duties = DUTIES.flatMap(rule =>
    policy.intervals(rule, scope).flatMap(stretch => {
      const [citation] = stretch.citations;
      if (stretch.status !== 'SPECIFIED' || !citation) return [];
      const { who, what, due } = stretch.value;
      return [
        { rule, who: ACTORS.sayAll(who, 'and'), what: Text.from(what), due, ...held(stretch), citation },
      ];
    }),
  );
  const rhythm = policy.intervals('monitoring.rhythm', scope).flatMap(stretch => {
    const [citation] = stretch.citations;
    if (stretch.status !== 'SPECIFIED' || !citation) return [];
    const who = ACTORS.sayAll(stretch.value.by, 'and');
    return stretch.value.steps.map(({ every, activity }): Task => {
      const what = say('activity', { activity: ACTIVITIES.say(activity) });
      const due: Due = { kind: 'EVERY', period: every };
      return { rule: `monitoring.rhythm.${activity}`, who, what, due, ...held(stretch), citation };
    });
  });
  return [...duties, ...rhythm];
}

const held = ({ from, to }: { from: PlainDate; to?: PlainDate }) => ({
  from,
  ...(to !== undefined && { to }),
});

const say = messages('execution.task', {
  activity: { en: '{activity} of how the procurement is carried out', zh: '集采执行情况{activity}' },
});

import { type Text } from '@alliance-hub/kernel';
import { describeRule, type Policy, type Reason, type ReasonInput, reasonOf } from '@alliance-hub/policy';
import type { ProgressPoint } from '../progress/progress-point';
import { say } from './messages';
import type { ReportBasis } from './monitoring-report';

/** Why a report is what it is: who asks for it, where it is cut off, and as on record when. */
export function monitoringReasons(policy: Policy, report: ReportBasis): Reason[] {
  const { points, span } = report;
  if (points.length === 0) return [{ says: say('nothing'), inputs: spanInputs(report) }];
  return [
    ...rhythmReasons(policy, points, span.period),
    { says: cutWords(report), inputs: spanInputs(report), result: report.cutOff },
    ...closingReasons(report),
  ];
}

/** The rhythm that each notice in force asks for, once. */
function rhythmReasons(policy: Policy, points: readonly ProgressPoint[], every: string): Reason[] {
  const found = new Map<string, Reason>();
  let silent = false;
  for (const { rollout, asOf } of points) {
    const { jurisdiction, category } = rollout;
    const rule = policy.resolve('monitoring.rhythm', { jurisdiction, categories: [category], on: asOf });
    if (rule.status === 'SPECIFIED' && rule.value.steps.some(step => step.every === every)) {
      const reason = reasonOf(
        rule,
        say('asked', { rhythm: describeRule('monitoring.rhythm', rule.value) }),
        [],
      );
      found.set(reason.clause?.id ?? '', reason);
    } else {
      silent = true;
    }
  }
  if (silent && found.size === 0) {
    return [{ says: say('notAsked', { span: say(every as 'MONTH') }), inputs: [], result: 'NOT_SPECIFIED' }];
  }
  return [...found.values()];
}

const cutWords = ({ span: { period } }: ReportBasis): Text =>
  period === 'YEAR' ? say('yearCut') : say('naturalCut', { span: say(period) });

const spanInputs = ({ span, cutOff }: ReportBasis): ReasonInput[] => [
  { name: say('period'), value: say('span', { from: span.from, to: span.to }) },
  { name: say('cutOff'), value: cutOff },
];

function closingReasons({ closing, frozen, cutOff, asAsked }: ReportBasis): Reason[] {
  if (!closing) return [{ says: say('running', { day: cutOff }), inputs: [], result: 'OPEN' }];
  const { on: day, at, provisional, recordsFrom } = closing;
  const words = frozen ? say('frozen', { day }) : asAsked ? say('asNow', { day }) : say('open', { day });
  return [
    {
      says: words,
      inputs: frozen ? [{ name: say('closed'), value: at }] : [],
      result: frozen ? 'CLOSED' : 'OPEN',
    },
    { says: say('noClosingRule'), inputs: [], result: 'NOT_SPECIFIED' },
    ...(recordsFrom === undefined
      ? []
      : [{ says: say('recordsFrom', { began: recordsFrom }), inputs: [], result: day }]),
    ...(provisional ? [{ says: say('provisionalDay'), inputs: [] }] : []),
  ];
}

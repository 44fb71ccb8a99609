import { Ratio } from '@alliance-hub/kernel';
import { type ParameterValue, reasonOf, type SpecifiedValue } from '@alliance-hub/policy';
import { testOf } from '../../progress/assessment';
import type { InstitutionFact } from '../facts';
import { type Rule, scopeOf } from '../finding';
import { say } from '../messages';
import { type Running, sinceWhen, whileSum } from '../since';

const shareOf = ({ winning, exempt, nonWinning }: Running): Ratio | undefined => {
  const counted = Math.max(nonWinning, 0);
  const all = Math.max(winning, 0) + Math.max(exempt, 0) + counted;
  return all > 0 ? Ratio.quotient(counted, all) : undefined;
};

type Limit = SpecifiedValue<ParameterValue<'nonWinning.limit'>>;

/** Non-winning share above the limit of the notice, in the agreement year to date (HI-3.2.1b, SX-3.4c). */
export const nonWinningShare: Rule = (policy, { point, institutions }) => {
  const { rollout, asOf, assessed, window } = point;
  const limit = policy.resolve('nonWinning.limit', scopeOf(rollout, asOf));
  if (!assessed || limit.status !== 'SPECIFIED') return [];
  const fails = (sum: Running): boolean => testOf(shareOf(sum), limit) === 'FAIL';
  return institutions.filter(fails).map(fact => ({
    rule: 'NON_WINNING_SHARE',
    severity: limit.value.inPrinciple ? 'WARNING' : 'BREACH',
    institution: fact.institution,
    of: '',
    since: days => sinceWhen(days, { from: window.from, to: asOf }, whileSum(fails)),
    tell: name => told(fact, limit, { institution: name, category: rollout.name, n: point.year.number }),
  }));
};

function told(
  fact: InstitutionFact,
  limit: Limit,
  names: { institution: string; category: string; n: number },
) {
  const { winning, nonWinning, exempt } = fact;
  const share = shareOf(fact)?.toPercent() ?? '';
  const { kind, ratio, inPrinciple } = limit.value;
  const bound = say(kind === 'SHARE_BELOW' ? 'below' : 'atMost', { ratio: ratio.toPercent() });
  return {
    message: say('nonWinning', { ...names, share, bound }),
    reasons: [
      reasonOf(
        limit,
        say(inPrinciple ? 'nonWinningInPrinciple' : 'nonWinningWhy', { bound }),
        [
          { name: say('winning'), value: String(winning) },
          { name: say('nonWinningCounted'), value: String(nonWinning) },
          { name: say('exempt'), value: String(exempt) },
        ],
        share,
      ),
    ],
  };
}

/**
 * 单一采购中选产品、“一刀切”: winning products alone in this agreement year where others were bought before in the cycle
 * (LN-3.3c). Whether that is a ban nobody can tell from purchases, so it is to be known and no more.
 */
export const winningAlone: Rule = (policy, { point, institutions }) => {
  const { rollout, asOf, assessed, year } = point;
  const ban = policy.resolve('nonWinning.blanketBan', scopeOf(rollout, asOf));
  if (!assessed || ban.status !== 'SPECIFIED') return [];
  return institutions
    .filter(
      ({ winning, exempt, nonWinning, earlierOthers }) =>
        winning > 0 && exempt + nonWinning <= 0 && earlierOthers > 0,
    )
    .map(({ institution, winning, earlierOthers }) => ({
      rule: 'WINNING_ALONE',
      severity: 'NOTICE',
      institution,
      of: '',
      since: year.from,
      tell: name => ({
        message: say('winningAlone', { institution: name, category: rollout.name, n: year.number, winning }),
        reasons: [
          reasonOf(ban, say('winningAloneWhy'), [
            { name: say('winning'), value: String(winning) },
            { name: say('earlierOthers'), value: String(earlierOthers) },
          ]),
        ],
      }),
    }));
};

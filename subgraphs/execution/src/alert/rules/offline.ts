import { reasonOf } from '@alliance-hub/policy';
import { type Rule, scopeOf } from '../finding';
import { say } from '../messages';

/** Purchases offline where a notice bans them (SX-3.4a, CQ-2.1a): the hub records what happened and alerts. */
export const offlinePurchase: Rule = (policy, { point, offline }) => {
  const { rollout, asOf, year } = point;
  if (offline.length === 0) return [];
  const channel = policy.resolve('purchase.channel', scopeOf(rollout, asOf));
  if (channel.status !== 'SPECIFIED' || channel.value.offline !== 'FORBIDDEN') return [];
  const { system, winningOnly } = channel.value;
  return offline.map(({ institution, company, product, lines, first }) => ({
    rule: 'OFFLINE_PURCHASE',
    severity: 'BREACH',
    institution,
    company,
    product,
    of: product,
    since: first,
    tell: name => ({
      message: say('offline', {
        institution: name,
        product,
        category: rollout.name,
        n: year.number,
        lines,
        first,
      }),
      reasons: [
        reasonOf(
          channel,
          say(winningOnly ? 'offlineWinningWhy' : 'offlineWhy', { system }),
          [
            { name: say('lines'), value: String(lines) },
            { name: say('first'), value: first },
          ],
          String(lines),
        ),
      ],
    }),
  }));
};

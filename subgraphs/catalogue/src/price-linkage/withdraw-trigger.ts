import { messages } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { changeCase, followersOf } from './linkage-case.writer';
import { appendChanges } from './linkage-change.writer';
import { openAnew } from './open-anew';
import { TRANSITIONS } from './transitions';
import { supersedeWonPrices } from './won-price.repository';

/**
 * A winning price that was wrong set nothing off: its cases are withdrawn, as if nothing had ever been due. A case that
 * an earlier lower price had opened opens anew from that one.
 * @returns ids of the cases that opened anew
 */
export async function withdrawTrigger(
  manager: EntityManager,
  policy: Policy,
  wonPriceId: number,
  evidence: string,
): Promise<string[]> {
  await supersedeWonPrices(manager, [wonPriceId]);
  const withdrawn = await followersOf(manager, wonPriceId);
  for (const row of withdrawn) {
    const changed = await changeCase(manager, row, {
      status: TRANSITIONS.WITHDRAW.to,
      metOn: row.countedFrom,
    });
    await appendChanges(manager, [
      {
        type: TRANSITIONS.WITHDRAW.tells,
        case: changed,
        previousPrice: row.targetPrice,
        reason: say('corrected', { evidence }),
      },
    ]);
  }
  const opened: string[] = [];
  for (const row of withdrawn) opened.push(...(await openAnew(manager, policy, row)));
  return opened;
}

const say = messages('catalogue.linkageWithdrawal', {
  corrected: {
    en: 'The lower price was corrected: {evidence}.',
    zh: '触发的更低中选价已更正：{evidence}。',
  },
});

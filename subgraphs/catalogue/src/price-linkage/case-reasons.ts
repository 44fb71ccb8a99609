import { type Reason, shownReason } from '@alliance-hub/graphql';
import { division, messages, type Text, type TextPart } from '@alliance-hub/kernel';
import { describeDue, type Policy, reasonOf } from '@alliance-hub/policy';
import { type PriceLinkageCase, type PriceLinkageTrigger } from './linkage-case.types';
import { PriceLinkageStatus } from './linkage.enums';
import { linkageRule } from './linkage-rule';
import { type Loss } from './loss';

const nameOf = (code: string | null): TextPart =>
  code === null ? say('wholeAlliance') : (division(code)?.name ?? code);

/** What ended a case, or is to end it. */
export interface CaseEnd {
  withdrawn: Text | null;
  loss: Loss | null;
}

/** Why there is a case, what its price is to fall to, by when, and what ends it. */
export function caseReasons(
  policy: Policy,
  row: PriceLinkageCase,
  trigger: PriceLinkageTrigger,
  categories: readonly string[],
  end: CaseEnd,
): Reason[] {
  return [...dutyReasons(policy, row, trigger, categories), ...endReasons(row, end)];
}

function endReasons({ jurisdiction }: PriceLinkageCase, { withdrawn, loss }: CaseEnd): Reason[] {
  const because = (says: Text, result: string) => shownReason(reasonOf({ citations: [] }, says, [], result));
  if (withdrawn) return [because(withdrawn, PriceLinkageStatus.WITHDRAWN)];
  if (!loss || loss.from === null) return [];
  const said = say('winsUntil', { place: nameOf(jurisdiction), from: loss.from });
  return [because(said, loss.from)];
}

function dutyReasons(
  policy: Policy,
  { jurisdiction, currentPrice, targetPrice, dueOn, countedFrom }: PriceLinkageCase,
  trigger: PriceLinkageTrigger,
  categories: readonly string[],
): Reason[] {
  const { resolved, binding, unmoved, provisional } = linkageRule(policy, {
    jurisdiction,
    categories,
    publishedOn: countedFrom,
  });
  const place = nameOf(jurisdiction);
  const input = (name: Text, value: TextPart) => ({ name, value: String(value) });
  const lower = reasonOf(
    binding ? resolved : { citations: [] },
    say(binding ? 'ordered' : 'informs', { place, elsewhere: nameOf(trigger.jurisdiction) }),
    [
      input(say('priceHere'), currentPrice.toString()),
      input(say('lowerPrice'), trigger.price.toString()),
      input(say('publishedOn'), trigger.publishedOn),
    ],
    targetPrice.toString(),
  );
  if (resolved.status !== 'SPECIFIED') return [shownReason(lower)];
  const due = reasonOf(
    resolved,
    say(dueOn === null ? 'dueUnprinted' : provisional ? 'dueProvisional' : 'due', {
      due: describeDue(resolved.value.declare),
    }),
    [
      input(say('countedFrom'), countedFrom),
      ...(unmoved !== null && unmoved !== dueOn ? [input(say('restDay'), unmoved)] : []),
    ],
    dueOn ?? 'NOT_SPECIFIED',
  );
  return [shownReason(lower), shownReason(due)];
}

const say = messages('catalogue.linkageReason', {
  wholeAlliance: { en: 'the whole alliance', zh: '全联盟' },
  ordered: {
    en: 'The product won at a lower price in {elsewhere}; a notice of {place} orders that its winning price there follows the lowest one.',
    zh: '该产品在{elsewhere}产生更低的中选价格；{place}的文件要求按最低中选价联动。',
  },
  informs: {
    en: 'The product won at a lower price in {elsewhere}. No notice of {place} orders that its price there follows: the case informs, and is never overdue.',
    zh: '该产品在{elsewhere}产生更低的中选价格。{place}没有文件要求联动：本事项仅供参考，不会逾期。',
  },
  due: { en: 'To be declared {due}.', zh: '应申报：{due}。' },
  dueProvisional: {
    en: 'To be declared {due}. The rest days of that year are not published yet, so that the day may move.',
    zh: '应申报：{due}。当年节假日安排尚未公布，截止日期可能调整。',
  },
  dueUnprinted: { en: 'To be declared {due}.', zh: '应申报：{due}。' },
  priceHere: { en: 'winning price here', zh: '本地中选价' },
  lowerPrice: { en: 'lower winning price', zh: '更低中选价' },
  publishedOn: { en: 'published on', zh: '公布日期' },
  countedFrom: { en: 'counted from the publication of', zh: '起算公布日期' },
  winsUntil: {
    en: 'As far as is known, the product wins in {place} no more from {from}: the case is withdrawn on that day, unless it is done before.',
    zh: '据现有清单，该产品自 {from} 起在{place}不再中选：届时仍未办结的，本事项自动撤销。',
  },
  restDay: { en: 'falls on a rest day', zh: '届满日为休息日' },
});

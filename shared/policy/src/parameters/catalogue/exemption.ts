import { Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { oneOrMore } from '../one-or-more';
import { parameter } from '../parameter';
import { choice } from '../shapes/choice';
import { count } from '../values';
import { say } from './messages';

/** What became of a product in a tender 投标结果: 中选, 未中选, 未投标. */
const OUTCOMES = choice({
  WON: ['won', '中选'],
  NOT_SELECTED: ['bid and were not selected', '未中选'],
  NEVER_BID: ['never bid', '未投标'],
});

/** Every outcome, by its name. */
export const BID_OUTCOMES = OUTCOMES.names;

const cited = {
  cite: oneOrMore.optional().describe('Clauses of this rule, where they differ from those of the entry.'),
  reading: oneOrMore.optional().describe('Readings of this rule.'),
};

const exemptionRule = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('AT_MOST_MEAN_OF_UNIT'),
      bidOutcomes: OUTCOMES.some.describe(
        'Only products with one of these outcomes in the tender of the unit.',
      ),
      ...cited,
    })
    .describe('Listed at no more than the mean winning price of the bid unit 不高于平均中选价.'),
  z
    .strictObject({
      kind: z.literal('AT_MOST_OWN_LOWEST_WINNING_IN_GROUP'),
      firesPerPieceBelow: count.describe(
        'Multi-fire clips with fewer clips a piece than this ＜15枚钉子连发.',
      ),
      ...cited,
    })
    .describe(
      "Priced at no more than the same company's lowest winning price in the matching bid group 中选最低价.",
    ),
  z
    .strictObject({ kind: z.literal('NEW_APPROVAL_AT_MOST_MEDIAN_OF_UNIT'), ...cited })
    .describe(
      'Newly approved, priced at no more than the median winning price of the bid unit 中位价的新获批产品.',
    ),
]);

/** One way in which a product that did not win is not counted as non-winning 不纳入非中选统计. */
export type ExemptionRule = z.output<typeof exemptionRule>;

function describeExemption(rule: ExemptionRule): Text {
  switch (rule.kind) {
    case 'AT_MOST_MEAN_OF_UNIT':
      return say('atMostMeanOfUnit', { outcomes: OUTCOMES.sayAll(rule.bidOutcomes, 'or') });
    case 'AT_MOST_OWN_LOWEST_WINNING_IN_GROUP':
      return say('atMostOwnLowest', { fires: rule.firesPerPieceBelow });
    case 'NEW_APPROVAL_AT_MOST_MEDIAN_OF_UNIT':
      return say('newAtMostMedian');
  }
}

/** What is not counted as non-winning 不视为非中选产品. */
export const EXEMPTION = {
  'listing.exemption': parameter({
    domain: 'catalogue',
    reach: 'ROLLOUT',
    title: 'Not counted as non-winning',
    chinese: '不视为非中选产品的情形',
    schema: z
      .strictObject({
        rules: z.array(exemptionRule).min(1).describe('A product is exempt when any one rule fits.'),
      })
      .describe('Products that did not win but are not counted as non-winning 不视为非中选产品.'),
    describe: value =>
      say('exemption', { rules: Text.join(value.rules.map(describeExemption), say('semicolon')) }),
  }),
};

import { Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { ACTORS } from './actor';
import { choice } from './choice';
import { say } from './messages';

/** What a measure answers to 触发情形. */
export const CAUSES = choice({
  NOT_WINNING_FIRST: ['winning products are not bought and used first', '未优先采购使用中选产品'],
  LATE_PAYMENT: ['payment is late', '不按时结算货款'],
  SUPPLY_FAILURE: ['supply duties are not met', '不落实供货责任'],
  NOT_CORRECTED: ['correction after urging fails', '督导整改不到位'],
  UNABLE_TO_PERFORM: ['the agreement cannot be performed', '不能履约'],
  BRIBERY: ['a penalty for bribery or the like', '因商业贿赂等受到处罚'],
});

/** Measures 惩戒措施. */
export const MEASURES = choice({
  URGE: ['urge', '督导'],
  TALK: ['talk', '约谈'],
  CIRCULAR: ['circular', '通报'],
  REPORT: ['report upward', '上报'],
  CREDIT_EVALUATION: ['credit evaluation', '开展价格招采信用评价'],
  AGREEMENT_SANCTION: ['sanction under the designated agreement', '按医保定点协议惩戒'],
  REMOVE_FROM_LIST: ['removal from the listing', '撤网'],
});

/** What must have gone before a measure 前置条件. */
export const CONDITIONS = choice({
  NOTHING: ['at once', '直接'],
  PREVIOUS: ['after the step before', '上一步之后'],
  ANY_EARLIER: ['after any earlier step', '任一前序措施之后'],
  ANY_EARLIER_OR_SERIOUS: [
    'after any earlier step, or where a reason is recorded why the case is serious',
    '任一前序措施之后（或说明情节严重的理由）',
  ],
});

/** A ladder of measures 惩戒阶梯: what may follow what. */
export const ladder = z
  .strictObject({
    causes: CAUSES.some.describe('What the measures answer to, any of these.'),
    steps: z
      .array(
        z
          .strictObject({
            measure: MEASURES.one.describe('The measure.'),
            by: ACTORS.one.optional().describe('Who takes it; absent: the notice names nobody.'),
            needs: CONDITIONS.one.describe('What must have gone before.'),
          })
          .describe('One step.'),
      )
      .min(1)
      .describe('The steps, from the mildest to the most severe.'),
  })
  .meta({ id: 'ladder', description: 'A ladder of measures 惩戒阶梯: what may follow what.' });

/** A ladder in words. */
export function describeLadder(value: z.output<typeof ladder>): Text {
  const steps = value.steps.map(step => {
    const parts = { measure: MEASURES.say(step.measure), needs: CONDITIONS.say(step.needs) };
    return step.by ? say('stepBy', { ...parts, by: ACTORS.say(step.by) }) : say('step', parts);
  });
  return say('ladder', {
    causes: CAUSES.sayAll(value.causes, 'or'),
    steps: Text.join(steps, say('semicolon')),
  });
}

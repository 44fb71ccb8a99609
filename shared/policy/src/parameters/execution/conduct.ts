import { Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { oneOrMore } from '../one-or-more';
import { parameter } from '../parameter';
import { choice } from '../shapes/choice';
import { DUTY_FIELDS, describeDuty } from '../shapes/duty';
import { describeLadder, ladder } from '../shapes/ladder';
import { statement } from '../shapes/statement';
import { say } from './messages';

const TIES = choice({
  DESIGNATED_AGREEMENT: ['designated-agreement management', '医保定点协议管理'],
  PERFORMANCE_APPRAISAL: ['performance appraisal of institutions', '绩效考核'],
  FUND_PAYMENT: ['fund payment', '资金拨付'],
  NEXT_YEAR_QUOTA: ['the next year’s insurance quota', '下年度医保费用额度'],
});

const GRADES = choice({
  GENERAL: ['general', '一般'],
  MODERATE: ['moderate', '中等'],
  SERIOUS: ['serious', '严重'],
  ESPECIALLY_SERIOUS: ['especially serious', '特别严重'],
  DISHONEST: ['dishonest', '失信'],
  SERIOUSLY_DISHONEST: ['seriously dishonest', '严重失信'],
  ESPECIALLY_SERIOUSLY_DISHONEST: ['especially seriously dishonest', '特别严重失信'],
});

const policyChange = statement('What happens when policy changes 政策调整.', {
  HIGHER_POLICY_PREVAILS: ['Later rules of higher authorities prevail', '政策调整的，按国家、省有关规定执行'],
  PARTIES_NEGOTIATE: [
    'When policy or force majeure affects purchasing, the contracting parties settle it by negotiation',
    '政策调整或不可抗力影响采购的，由签订购销合同的各方协商解决',
  ],
});

const furtherDuty = z
  .strictObject({
    ...DUTY_FIELDS,
    cite: oneOrMore.optional().describe('Clauses of this duty, where they differ from those of the entry.'),
    reading: oneOrMore.optional().describe('Readings of this duty.'),
  })
  .describe('One duty.');

/** What follows from good and bad performance, and further duties 考核与信用. */
export const CONDUCT = {
  'appraisal.consequence': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Consequences of the assessment',
    chinese: '考核结果运用',
    schema: z
      .strictObject({
        tiedTo: TIES.some.describe('What performance is tied to.'),
        formula: choice({ NOT_GIVEN: ['not given', '未给出'] }).one.describe(
          'How the result turns into money; the notice gives none.',
        ),
      })
      .describe('What an institution’s performance is tied to 考核结果挂钩.'),
    describe: value => say('tied', { ties: TIES.sayAll(value.tiedTo, 'and') }),
  }),
  'sanction.institution': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Measures against institutions',
    chinese: '对医疗机构的惩戒',
    schema: ladder.describe('What an institution meets that does not perform 约谈、通报、协议惩戒.'),
    describe: describeLadder,
  }),
  'sanction.company': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Measures against companies',
    chinese: '对企业的惩戒',
    schema: ladder.describe('What a company meets that does not perform 督导、上报、信用评价.'),
    describe: describeLadder,
  }),
  'credit.grades': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Credit grades',
    chinese: '失信等级',
    schema: z
      .strictObject({
        grades: GRADES.some.describe('The grades, from the mildest to the most severe.'),
      })
      .describe('The grades of the credit evaluation on the day of the rating 价格招采信用评价等级.'),
    describe: value => say('grades', { n: value.grades.length, grades: GRADES.sayAll(value.grades, 'and') }),
  }),
  'notice.policyChange': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Change of policy',
    chinese: '政策调整',
    ...policyChange,
  }),
  'duties.further': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Further duties',
    chinese: '其他任务',
    schema: z
      .strictObject({ duties: z.array(furtherDuty).min(1).describe('The duties.') })
      .describe('Dated duties that no parameter of their own carries 其他有时限的任务.'),
    describe: value => Text.join(value.duties.map(describeDuty), say('semicolon')),
  }),
};

import { Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { parameter } from '../parameter';
import { statement } from '../shapes/statement';
import { count, day, documentNumber, ratio, share } from '../values';
import { percent, series } from '../words';
import { inside, insideCatalogueOnly } from './inside-catalogue';
import { say } from './messages';

/** Insurance class 医保类别: 甲类, 乙类, 丙类. */
export const INSURANCE_CLASSES = ['A', 'B', 'C'] as const;
const CLASS_WORDS = { A: '甲类', B: '乙类', C: '丙类' };

const insuranceClass = z
  .strictObject({
    kind: z.literal('INSURANCE_CLASS'),
    class: z.enum(INSURANCE_CLASSES).meta({ values: CLASS_WORDS }).describe('Insurance class 医保类别.'),
    by: documentNumber,
  })
  .describe('Paid as an insurance class under another document 按乙类支付; the ratio stands there.');
const notCovered = z
  .strictObject({ kind: z.literal('NOT_COVERED') })
  .describe('Not in the scope of payment 不纳入医保支付范围.');

const winning = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('WINNING_PRICE'), insideCatalogueOnly })
    .describe('The winning price is the payment standard 以中选价格作为医保支付标准.'),
  z
    .strictObject({ kind: z.literal('LOWER_OF_WINNING_AND_CATALOGUE'), insideCatalogueOnly })
    .describe('The lower of the winning price and the catalogue standard 目录支付标准.'),
  insuranceClass,
  notCovered,
]);

const nonWinning = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('AT_MOST_HIGHEST_WINNING'), insideCatalogueOnly })
    .describe(
      'At most the highest winning price of like products 不高于最高中选价格: a cap, not a standard.',
    ),
  z
    .strictObject({ kind: z.literal('CATALOGUE_STANDARD'), insideCatalogueOnly })
    .describe('The standard of the insurance catalogue 目录支付标准.'),
  z
    .strictObject({
      kind: z.literal('STEPPED_DOWN'),
      threshold: ratio.describe(
        'Up to this many times the highest winning price the standard is that price at once.',
      ),
      steps: z
        .array(share)
        .min(1)
        .describe(
          'Share of the listing price that is the standard in step 1, 2, …; after the last, the highest winning price.',
        ),
      stepMonths: count.describe('Length of a step in months.'),
      anchor: day.describe('First day of step 1, or the first listing if later.'),
      insideCatalogueOnly,
    })
    .describe(
      'Above a multiple of the highest winning price the standard comes down in steps 分两年调整到位.',
    ),
  insuranceClass,
  notCovered,
]);

function describeClass(value: z.output<typeof insuranceClass> | z.output<typeof notCovered>): Text {
  return value.kind === 'NOT_COVERED'
    ? say('notCovered')
    : say('insuranceClass', { class: new Text(value.class, CLASS_WORDS[value.class]), document: value.by });
}

function describeNonWinning(value: z.output<typeof nonWinning>): Text {
  switch (value.kind) {
    case 'AT_MOST_HIGHEST_WINNING':
      return say('atMostHighest', { inside: inside(value) });
    case 'CATALOGUE_STANDARD':
      return say('catalogueStandard', { inside: inside(value) });
    case 'STEPPED_DOWN': {
      const steps = value.steps.map((step, index) => say('step', { share: percent(step), n: index + 1 }));
      return say('steppedDown', {
        threshold: value.threshold.toString(),
        steps: series(steps),
        months: value.stepMonths,
        anchor: value.anchor,
        inside: inside(value),
      });
    }
    default:
      return describeClass(value);
  }
}

const diseaseGroups = statement('What follows for disease groups 病种（病组）支付标准.', {
  LOWERED_THEN_ADJUSTED: [
    'The payment standards of the disease groups concerned are lowered, then adjusted regularly',
    '跟进下调相应病种（病组）医保支付标准',
  ],
});

/** What the insurance pays at most 医保支付标准. */
export const STANDARD = {
  'paymentStandard.winning': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Payment standard of winning products',
    chinese: '中选产品医保支付标准',
    schema: winning,
    describe: value => {
      if (value.kind === 'WINNING_PRICE') return say('winningPrice', { inside: inside(value) });
      if (value.kind === 'LOWER_OF_WINNING_AND_CATALOGUE')
        return say('lowerOfTwo', { inside: inside(value) });
      return describeClass(value);
    },
  }),
  'paymentStandard.nonWinning': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Payment standard of non-winning products',
    chinese: '非中选产品医保支付标准',
    schema: nonWinning,
    describe: describeNonWinning,
  }),
  'paymentStandard.notInVbp': parameter({
    domain: 'settlement',
    reach: 'ANY',
    title: 'Payment standard outside volume-based procurement',
    chinese: '非集采耗材医保支付标准',
    schema: z
      .strictObject({ kind: z.literal('EXISTING_STANDARD') })
      .describe('Existing standards stay 按原支付标准.'),
    describe: () => say('existingStays'),
  }),
  'paymentStandard.outOfAreaUnmatched': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Payment standard out of area, product not matched',
    chinese: '异地就医无法对应产品的支付标准',
    schema: z
      .strictObject({ kind: z.literal('LOWEST_OF_CLASS') })
      .describe(
        'The lowest standard of like consumables under volume-based procurement 同类集采耗材的最低支付标准.',
      ),
    describe: () => say('outOfArea'),
  }),
  'paymentStandard.earlierVbp': parameter({
    domain: 'settlement',
    reach: 'ANY',
    title: 'Products procured by volume earlier',
    chinese: '之前纳入集采的产品',
    schema: z
      .strictObject({
        products: z.string().min(1).describe('The products, as the notice names them.'),
        kind: z.literal('SAME_POLICY').describe('They follow the same payment policy 按上述政策执行.'),
      })
      .describe('Products of an earlier procurement that follow the same policy.'),
    describe: ({ products }) => say('earlierVbp', { products }),
  }),
  'paymentStandard.diseaseGroups': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Payment standards of disease groups',
    chinese: '病种（病组）医保支付标准',
    ...diseaseGroups,
  }),
  'coverage.managedAs': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Managed as',
    chinese: '按…管理',
    schema: z
      .strictObject({
        parts: z.array(z.string().min(1)).min(1).describe('The parts, as the notice names them.'),
        as: z.string().min(1).describe('The class of price policy, as the notice names it.'),
      })
      .describe('The class of price policy that parts of a product are managed as 按…管理.'),
    describe: value => say('managedAs', { parts: series(value.parts), as: value.as }),
  }),
};

import { z } from 'zod';
import { parameter } from './parameter';
import { count, day, documentNumber, ratio, share, yuan } from './values';
import { percent } from './words';

/** Insurance class 医保类别: 甲类, 乙类, 丙类. */
export const INSURANCE_CLASSES = ['A', 'B', 'C'] as const;

const insideCatalogueOnly = z
  .boolean()
  .default(false)
  .describe(
    'Only for consumables inside the insurance catalogue 医保目录内; outside it nothing is specified.',
  );

const insuranceClass = z
  .strictObject({
    kind: z.literal('INSURANCE_CLASS'),
    class: z.enum(INSURANCE_CLASSES).describe('Insurance class 医保类别.'),
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

const firstSelfPay = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('BY_ORIGIN_ABOVE'),
      threshold: yuan.describe('Unit price in CNY up to which, included, there is no first self-pay.'),
      rates: z
        .strictObject({
          DOMESTIC: share.optional().describe('Made in China 国产.'),
          JOINT_VENTURE: share.optional().describe('Joint venture 合资.'),
          IMPORTED: share.optional().describe('Imported 进口.'),
          HMT: share.optional().describe('Hong Kong, Macao, Taiwan 港澳台.'),
        })
        .describe('Rate by origin; an origin without a rate is not specified.'),
      insideCatalogueOnly,
    })
    .describe('Above a price, a rate by origin on the whole price 个人首先自付比例.'),
  z
    .strictObject({ kind: z.literal('BY_DOCUMENT'), by: documentNumber })
    .describe('The ratio stands in a document that the hub does not hold.'),
]);

const ORIGIN_WORDS = {
  DOMESTIC: 'domestic',
  JOINT_VENTURE: 'joint-venture',
  IMPORTED: 'imported',
  HMT: 'Hong Kong, Macao or Taiwan',
};
const ORIGINS = ['DOMESTIC', 'JOINT_VENTURE', 'IMPORTED', 'HMT'] as const;

const inside = (value: { insideCatalogueOnly: boolean }): string =>
  value.insideCatalogueOnly ? ', for consumables inside the insurance catalogue' : '';

function describeClass(value: z.output<typeof insuranceClass> | z.output<typeof notCovered>): string {
  return value.kind === 'NOT_COVERED'
    ? 'Not covered by the insurance'
    : `Insurance class ${value.class} under ${value.by}`;
}

function describeNonWinning(value: z.output<typeof nonWinning>): string {
  switch (value.kind) {
    case 'AT_MOST_HIGHEST_WINNING':
      return `The payment standard is at most the highest winning price of like products${inside(value)}`;
    case 'CATALOGUE_STANDARD':
      return `The payment standard is that of the insurance catalogue${inside(value)}`;
    case 'STEPPED_DOWN': {
      const steps = value.steps.map(
        (step, index) => `${percent(step)} of the listing price in step ${index + 1}`,
      );
      return (
        `Up to ${value.threshold.toString()} times the highest winning price the payment standard is that price; above, ` +
        `${steps.join(', ')} and then the highest winning price, in steps of ${value.stepMonths} months from ${value.anchor}${inside(value)}`
      );
    }
    default:
      return describeClass(value);
  }
}

/** Parameters of settlement.yaml: what the insurance pays and what the patient pays first. */
export const SETTLEMENT = {
  'paymentStandard.winning': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Payment standard of winning products',
    chinese: '中选产品医保支付标准',
    schema: winning,
    describe: value => {
      if (value.kind === 'WINNING_PRICE') return `The payment standard is the winning price${inside(value)}`;
      if (value.kind === 'LOWER_OF_WINNING_AND_CATALOGUE')
        return `The payment standard is the lower of the winning price and the catalogue standard${inside(value)}`;
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
    describe: () => 'Existing payment standards stay',
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
    describe: () =>
      'Out of area and not matched to a product: the lowest payment standard of like consumables',
  }),
  'copay.firstSelfPay': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'First self-pay',
    chinese: '个人首先自付比例',
    schema: firstSelfPay,
    describe: value => {
      if (value.kind === 'BY_DOCUMENT') return `The first self-pay ratio stands in ${value.by}`;
      const rates = ORIGINS.flatMap(origin => {
        const rate = value.rates[origin];
        return rate ? [`${percent(rate)} ${ORIGIN_WORDS[origin]}`] : [];
      });
      return (
        `No first self-pay up to ${value.threshold.toString()} CNY a unit; above, of the whole price: ` +
        `${rates.join(', ')}${inside(value)}`
      );
    },
  }),
  'copay.notInVbp': parameter({
    domain: 'settlement',
    reach: 'ANY',
    title: 'First self-pay outside volume-based procurement',
    chinese: '非集采耗材个人首先自付',
    schema: z
      .strictObject({
        kind: z.literal('NONE_UP_TO'),
        threshold: yuan.describe('Unit price in CNY, included.'),
      })
      .describe('No first self-pay up to a price; above it nothing is specified.'),
    describe: value =>
      `No first self-pay up to ${value.threshold.toString()} CNY a unit; above it the notice names no ratio`,
  }),
  'filing.required': parameter({
    domain: 'settlement',
    reach: 'ANY',
    title: 'Filing of unlisted consumables',
    chinese: '非挂网采购耗材备案',
    schema: z
      .strictObject({ kind: z.literal('BEFORE_PAYMENT') })
      .describe('An unlisted consumable is paid only once it is filed 备案后支付.'),
    describe: () => 'An unlisted consumable is paid only once its purchase is filed',
  }),
};

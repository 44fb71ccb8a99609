import { z } from 'zod';
import { parameter } from '../parameter';
import { documentNumber, share, yuan } from '../values';
import { percent } from '../words';
import { inside, insideCatalogueOnly } from './inside-catalogue';

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

/** What the patient pays first 个人首先自付. */
export const COPAY = {
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

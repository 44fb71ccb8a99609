import { Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { parameter } from '../parameter';
import { documentNumber, share, yuan } from '../values';
import { percent, series } from '../words';
import { inside, insideCatalogueOnly } from './inside-catalogue';
import { say } from './messages';

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
  DOMESTIC: new Text('domestic', '国产'),
  JOINT_VENTURE: new Text('joint-venture', '合资'),
  IMPORTED: new Text('imported', '进口'),
  HMT: new Text('Hong Kong, Macao or Taiwan', '港澳台'),
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
      if (value.kind === 'BY_DOCUMENT') return say('copayByDocument', { document: value.by });
      const rates = ORIGINS.flatMap(origin => {
        const rate = value.rates[origin];
        return rate ? [say('rate', { rate: percent(rate), origin: ORIGIN_WORDS[origin] })] : [];
      });
      return say('copayByOrigin', {
        threshold: value.threshold.toString(),
        rates: series(rates),
        inside: inside(value),
      });
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
    describe: value => say('copayNoneUpTo', { threshold: value.threshold.toString() }),
  }),
  'filing.required': parameter({
    domain: 'settlement',
    reach: 'ANY',
    title: 'Filing of unlisted consumables',
    chinese: '非挂网采购耗材备案',
    schema: z
      .strictObject({ kind: z.literal('BEFORE_PAYMENT') })
      .describe('An unlisted consumable is paid only once it is filed 备案后支付.'),
    describe: () => say('filing'),
  }),
};

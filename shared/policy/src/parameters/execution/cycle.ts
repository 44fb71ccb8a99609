import { cycleEnd } from '@alliance-hub/kernel';
import { z } from 'zod';
import { refusal } from '../../yaml/refusal';
import { say as sayWrong } from '../messages';
import { parameter } from '../parameter';
import { count, day } from '../values';
import { counted } from '../words';
import { say } from './messages';

const term = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('YEARS'),
        start: day.describe('First day.'),
        years: count.describe('Length in years.'),
      })
      .describe(
        'A number of years from a day 采购周期n年; the last day is the one before the n-th anniversary.',
      ),
    z
      .strictObject({
        kind: z.literal('UNTIL'),
        start: day.describe('First day.'),
        end: day.describe('Last day, included.'),
      })
      .describe('From a day to a printed last day 至…止.'),
    z
      .strictObject({ kind: z.literal('OPEN'), start: day.describe('First day.') })
      .describe('From a day; no end is printed.'),
  ])
  .refine(value => value.kind !== 'UNTIL' || value.end >= value.start, {
    path: ['end'],
    ...refusal(sayWrong('endBeforeStart')),
  });

const extension = z
  .strictObject({
    years: count.nullable().describe('Years that may be added; null: may be extended, length not stated.'),
    inPrinciple: z.boolean().default(false).describe('The notice says “in principle” 原则上.'),
  })
  .describe('The cycle may be extended 可延长; that needs a decision.');

const AFTER_END = { HOLDOVER: 'holdover', EXPIRED_PENDING: 'expiredPending', CLOSED: 'closed' } as const;

const onDay = z.strictObject({ date: day.describe('The day, included.') });

/** How long a category is carried out, and from when what holds 采购周期. */
export const CYCLE = {
  'cycle.term': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Procurement cycle',
    chinese: '采购周期',
    schema: term,
    describe: value => {
      const { start } = value;
      if (value.kind === 'OPEN') return say('cycleOpen', { start });
      if (value.kind === 'UNTIL') return say('cycleUntil', { start, end: value.end });
      const years = counted(value.years, 'year');
      return say('cycleYears', { years, start, end: cycleEnd(start, value.years) });
    },
  }),
  'cycle.extension': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Extension of the cycle',
    chinese: '采购周期延长',
    schema: extension,
    describe: value =>
      say('extension', {
        length:
          value.years === null
            ? say('extensionUnstated')
            : say('extensionBy', { years: counted(value.years, 'year') }),
        force: value.inPrinciple ? say('extensionInPrinciple') : '',
      }),
  }),
  'cycle.afterEnd': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'After the cycle',
    chinese: '采购周期到期后',
    schema: z.discriminatedUnion('kind', [
      z
        .strictObject({ kind: z.literal('HOLDOVER') })
        .describe('The notice goes on until a successor is in place 继续按本通知执行.'),
      z
        .strictObject({ kind: z.literal('EXPIRED_PENDING') })
        .describe('Prices are kept, assessment stops, a decision is due 到期待定.'),
      z.strictObject({ kind: z.literal('CLOSED') }).describe('Nothing of the notice goes on 到期终止.'),
    ]),
    describe: ({ kind }) => say(AFTER_END[kind]),
  }),
  'volume.countingFrom': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Purchases count from',
    chinese: '计入完成量的起始日',
    schema: onDay.describe('First day whose purchases count as completed volume.'),
    describe: ({ date }) => say('countingFrom', { date }),
  }),
  'sale.from': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Sale to patients from',
    chinese: '向患者销售降价后产品的起始日',
    schema: onDay.describe('First day on which patients pay the cut price.'),
    describe: ({ date }) => say('saleFrom', { date }),
  }),
  'purchase.from': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Purchase from',
    chinese: '购进中选产品的起始日',
    schema: onDay.describe('First day on which institutions may buy winning products.'),
    describe: ({ date }) => say('purchaseFrom', { date }),
  }),
};

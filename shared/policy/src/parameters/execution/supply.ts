import { z } from 'zod';
import { parameter } from '../parameter';
import { ACTORS } from '../shapes/actor';
import { describeDuty, duty } from '../shapes/duty';
import { describeRoutes, routes } from '../shapes/route';
import { statement } from '../shapes/statement';
import { say } from './messages';

const service = statement('What accompanies the product 伴随服务.', {
  NOT_BELOW_BEFORE: [
    'Instruments and accompanying services are kept at or above the level before procurement',
    '按不低于集采前水平提供配套设施及伴随服务',
  ],
  REQUIRED: ['Accompanying services are due', '提供伴随服务'],
});

/** Who supplies, and until when 供应配送. */
export const SUPPLY = {
  'supply.overVolume': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Supply beyond the agreed volume',
    chinese: '超出协议量的供应',
    schema: z
      .strictObject({
        atWinningPrice: z.boolean().describe('true: the clause says at the winning price 按中选价格.'),
      })
      .describe('Supply goes on to the end of the cycle 直至采购周期届满.'),
    describe: value => say('overVolume', { price: value.atWinningPrice ? say('atWinningPrice') : '' }),
  }),
  'supply.preparation': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Preparation for the start',
    chinese: '落地执行准备',
    schema: duty.describe('Who is ready by when 落地执行准备工作.'),
    describe: describeDuty,
  }),
  'supply.stockReady': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Stock ready before the start',
    chinese: '提前备货',
    schema: duty.describe('Who has stocked up by when 提前完成备货.'),
    describe: describeDuty,
  }),
  'supply.entryCheck': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Check of hospital entry',
    chinese: '进院情况排查',
    schema: duty.describe('Who checks when whether winning products have entered the institutions 进院排查.'),
    describe: describeDuty,
  }),
  'distributor.choice': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Choice of the distributor',
    chinese: '配送企业的选择',
    schema: z
      .strictObject({ chosenBy: ACTORS.one.describe('Who chooses.') })
      .describe('Who chooses the distributor 自主选择配送企业.'),
    describe: value => say('distributorChosen', { actor: ACTORS.say(value.chosenBy) }),
  }),
  'distributor.removal': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Removal of a distributor',
    chinese: '取消配送资格',
    schema: z
      .strictObject({
        confirmedBy: ACTORS.some.describe('Who must confirm the failure, all of them 核实并确认.'),
      })
      .describe('When a distributor loses its qualification and another is chosen 取消配送资格.'),
    describe: value => say('distributorRemoved', { actors: ACTORS.sayAll(value.confirmedBy, 'and') }),
  }),
  'supply.service': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Accompanying services',
    chinese: '伴随服务',
    ...service,
  }),
  'supply.shortageReport': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Report of a shortage',
    chinese: '不配送、断供的反映',
    schema: routes.describe(
      'Where an institution reports that orders are not delivered 供应保障问题反映渠道.',
    ),
    describe: describeRoutes,
  }),
  'supply.qualityReport': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Report of a quality risk',
    chinese: '质量安全隐患的上报',
    schema: routes.describe('Where a quality risk is reported 质量安全隐患上报渠道.'),
    describe: describeRoutes,
  }),
};

import { z } from 'zod';
import { parameter } from '../parameter';
import { choice } from '../shapes/choice';
import { describeDuty, duty } from '../shapes/duty';
import { statement } from '../shapes/statement';
import { listed } from '../words';
import { say } from './messages';

const PARTIES = choice({
  INSTITUTION: ['the institution', '医疗机构'],
  LEAD_INSTITUTION: ['the lead institution', '牵头医院'],
  COMPANY: ['the company', '中选企业'],
  DISTRIBUTOR: ['the distributor', '配送企业'],
});

const MODES = choice({ ELECTRONIC: ['electronically', '电子合同'], PAPER: ['on paper', '纸质合同'] });

const FREQUENCIES = choice({
  EVERY_YEAR: ['every year', '每年一签'],
  ONCE_PER_CYCLE: ['once for the cycle', '一次签订'],
});

const sideDeals = statement('Agreements beside the agreement 背离协议实质性内容的其他协议.', {
  FORBIDDEN: [
    'No other agreement against the substance of the agreement, and no demand for benefits outside it',
    '不得订立背离协议实质性内容的其他协议或提出协议之外的利益性要求',
  ],
});

const jointPurchase = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('LEAD_SIGNS'),
      mandate: choice({ WRITTEN: ['written', '书面委托'] }).one.describe('Form of the mandate.'),
      owedBy: choice({
        MEMBER: ['each member institution', '各医疗机构'],
        LEAD: ['the lead institution', '牵头医院'],
      }).one.describe('Who owes volume and payment.'),
    })
    .describe('A lead hospital signs for the institutions 书面委托采购联合体牵头医院签订.'),
  z
    .strictObject({ kind: z.literal('COUNTY_ALLIANCE_MAY_BUY') })
    .describe('County medical alliances may buy jointly; volumes stay with the members 医共体联合采购.'),
]);

/** Who signs what with whom 采购协议. */
export const AGREEMENT = {
  'agreement.form': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Form of the agreement',
    chinese: '采购协议形式',
    schema: z
      .strictObject({
        sides: z
          .array(PARTIES.some.describe('One side: any one of these signs for it.'))
          .min(2)
          .describe('The sides of the agreement; three lists for a tripartite one 三方协议.'),
        signed: FREQUENCIES.one.describe('How often it is signed.'),
        modes: MODES.some.optional().describe('Ways of signing; absent: the notice names none.'),
        modeChosenBy: PARTIES.one.optional().describe('Who chooses among several ways.'),
        title: z.string().min(1).optional().describe('Name of the standard agreement, as printed.'),
      })
      .describe('Parties, frequency and way of signing 协议签订方式.'),
    describe: value => {
      const sides = listed(
        value.sides.map(side => PARTIES.sayAll(side, 'or')),
        'and',
      );
      const parts = {
        often: FREQUENCIES.say(value.signed),
        sides,
        modes: value.modes ? say('modes', { modes: MODES.sayAll(value.modes, 'or') }) : '',
        chosen: value.modeChosenBy ? say('modeChosenBy', { party: PARTIES.say(value.modeChosenBy) }) : '',
      };
      return value.title ? say('agreementTitled', { ...parts, title: value.title }) : say('agreement', parts);
    },
  }),
  'agreement.deadline': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Signing of the agreement',
    chinese: '协议签订时限',
    schema: duty.describe('Who signs by when 协议签订时限.'),
    describe: describeDuty,
  }),
  'agreement.renewalRound': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Signing for the next year',
    chinese: '下一年度协议签订的组织',
    schema: duty.describe('Who organises the signing for the next agreement year 续签组织.'),
    describe: describeDuty,
  }),
  'agreement.sideDeals': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Agreements beside the agreement',
    chinese: '协议之外的其他协议',
    ...sideDeals,
  }),
  'purchase.joint': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Joint signing and purchasing',
    chinese: '联合采购',
    schema: jointPurchase,
    describe: value => {
      if (value.kind === 'COUNTY_ALLIANCE_MAY_BUY') return say('jointCounty');
      return say('jointLead', { party: say(value.owedBy === 'MEMBER' ? 'eachMember' : 'lead') });
    },
  }),
};

import { plainDate, Ratio, Yuan } from '@alliance-hub/kernel';
import { z } from 'zod';
import { describeRule, isParameterKey, PARAMETER_KEYS, PARAMETERS, parametersOf } from './registry';

const day = plainDate;
const half = Ratio.of('0.5');

test.each([
  [
    'scope.obliged (WH-1.1)',
    describeRule('scope.obliged', {
      any: [{ ownership: ['PUBLIC'], tiers: ['TERTIARY', 'SECONDARY'] }, { ownership: ['MILITARY'] }],
    }),
    'Obliged to take part: tertiary or secondary public institutions and military institutions',
  ],
  [
    'scope.obliged (HI-1.1)',
    describeRule('scope.obliged', {
      any: [{ ownership: ['PUBLIC', 'MILITARY'] }, { ownership: ['PRIVATE'], reportedVolumes: true }],
    }),
    'Obliged to take part: public or military institutions and private institutions that reported volumes',
  ],
  [
    'scope.voluntary',
    describeRule('scope.voluntary', { any: [{ ownership: ['PRIVATE'], volunteered: true }] }),
    'May take part: private institutions that volunteer',
  ],
  [
    'cycle.term of one year',
    describeRule('cycle.term', { kind: 'YEARS', start: day('2025-03-25'), years: 1 }),
    'Cycle of 1 year from 2025-03-25, to 2026-03-24',
  ],
  [
    'cycle.extension (LN-2.2c)',
    describeRule('cycle.extension', { years: null, inPrinciple: false }),
    'The cycle may be extended; the length is not stated',
  ],
  [
    'cycle.extension (CQ-1.3c)',
    describeRule('cycle.extension', { years: 1, inPrinciple: true }),
    'The cycle may be extended by 1 year, in principle',
  ],
  [
    'nonWinning.limit (HI-3.2.1b)',
    describeRule('nonWinning.limit', {
      kind: 'SHARE_BELOW',
      ratio: half,
      basis: 'QUANTITY',
      inPrinciple: false,
    }),
    'Non-winning share of like purchases below 50 %, by quantity',
  ],
  [
    'nonWinning.limit with decimals',
    describeRule('nonWinning.limit', {
      kind: 'SHARE_AT_MOST',
      ratio: Ratio.of('0.3333'),
      basis: 'QUANTITY',
      inPrinciple: true,
    }),
    'Non-winning share of like purchases in principle at most 33.33 %, by quantity',
  ],
  [
    'sale.from (WH-1.4)',
    describeRule('sale.from', { date: day('2021-03-30') }),
    'Patients pay the cut price from 2021-03-30',
  ],
  [
    'purchase.from (WH-1.4)',
    describeRule('purchase.from', { date: day('2021-03-25') }),
    'Institutions may buy winning products from 2021-03-25',
  ],
  [
    'volume.countingFrom (HI-4.2c)',
    describeRule('volume.countingFrom', { date: day('2025-07-30') }),
    'Purchases count as completed volume from 2025-07-30, signed or not',
  ],
  [
    'listing.exemption (CQ-2.1f)',
    describeRule('listing.exemption', {
      rules: [
        { kind: 'AT_MOST_OWN_LOWEST_WINNING_IN_GROUP', firesPerPieceBelow: 15 },
        { kind: 'AT_MOST_MEAN_OF_UNIT', bidOutcomes: ['NOT_SELECTED'] },
      ],
    }),
    "Not counted as non-winning: multi-fire products with fewer than 15 a piece, priced at no more than their company's lowest winning price in the matching bid group; products that bid and were not selected, listed at no more than the mean winning price of their bid unit",
  ],
  [
    'copay.firstSelfPay (HI-4.4)',
    describeRule('copay.firstSelfPay', { kind: 'BY_DOCUMENT', by: '琼医保〔2020〕115号' }),
    'The first self-pay ratio stands in 琼医保〔2020〕115号',
  ],
  [
    'copay.notInVbp (WH-3.6)',
    describeRule('copay.notInVbp', { kind: 'NONE_UP_TO', threshold: Yuan.of('300') }),
    'No first self-pay up to 300.00 CNY a unit; above it the notice names no ratio',
  ],
])('%s in words', (_, says, expected) => {
  expect(says.en).toBe(expected);
});

interface Node {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly oneOf?: readonly Node[];
  readonly $defs?: Readonly<Record<string, Node>>;
}

/** Paths of kinds, keys and shared shapes, at any depth, that no description explains. */
function undescribed(node: Node, path: string): string[] {
  const bare = node.oneOf || node.$ref !== undefined || node.description !== undefined ? [] : [path];
  const keys = Object.entries(node.properties ?? {})
    .filter(([, child]) => child.const === undefined)
    .flatMap(([name, child]) => undescribed(child, `${path}.${name}`));
  const options = (node.oneOf ?? []).flatMap((option, index) => undescribed(option, `${path}#${index}`));
  const items = node.items?.properties || node.items?.oneOf ? undescribed(node.items, `${path}[]`) : [];
  const shapes = Object.entries(node.$defs ?? {}).flatMap(([name, shape]) => undescribed(shape, name));
  return [...bare, ...keys, ...options, ...items, ...shapes];
}

describe('registry', () => {
  test('every key belongs to one domain', () => {
    const keys = (['catalogue', 'execution', 'settlement'] as const).flatMap(parametersOf);
    expect([...keys].sort()).toEqual([...PARAMETER_KEYS].sort());
  });

  test.each(['cycle.trem', 'rollouts', 'toString', ''])('"%s" is no parameter', key => {
    expect(isParameterKey(key)).toBe(false);
  });

  test.each(PARAMETER_KEYS)('%s is described in English and Chinese, each kind and key of it too', key => {
    const { title, chinese, schema } = PARAMETERS[key];
    expect(title).toMatch(/^[A-Z]/);
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(undescribed(z.toJSONSchema(schema, { io: 'input' }) as Node, key)).toEqual([]);
  });
});

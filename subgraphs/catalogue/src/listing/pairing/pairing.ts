import { type Reason, RuleStatus, shownReason } from '@alliance-hub/graphql';
import { messages, parseUscc, type PlainDate, requireDivision, type Text, Yuan } from '@alliance-hub/kernel';
import { type Cited, reasonOf } from '@alliance-hub/policy';
import { badInput } from '../../errors';
import { productCode } from '../../product/product-code.repository';
import { present } from '../../read/present';
import { type Reads } from '../../read/reads';
import { type PairingCheck, type PairingInput, PairingVerdict } from './pairing.types';

const yuan = (units: number | null | undefined): Yuan | null => (units == null ? null : Yuan.ofUnits(units));

const EMPTY = {
  productPrice: null,
  componentAtMost: null,
  unitTest: null,
  aggregateTest: null,
  makerTest: null,
};

/**
 * Tests the charge of a component against the two winning prices of a product: by the piece, by the sum and by the
 * maker (SX-3.3a); inside the product nothing may be charged for it (SX-3.3b).
 * @throws HubError for an unknown product, jurisdiction or company code.
 */
export async function checkPairing(reads: Reads, input: PairingInput): Promise<PairingCheck | null> {
  const jurisdiction = requireDivision(input.jurisdiction, 'jurisdiction').code;
  const on: PlainDate = input.on ?? reads.today;
  const maker = parseUscc(input.maker, 'maker').code;
  if (input.unitPrice.isNegative) throw badInput('unitPrice', input.unitPrice.toString(), say('notNegative'));
  const id = await reads.productId.load(productCode(input.product));
  if (id === null) return null;
  const product = await present(reads.product.load(id), 'product', id);
  const { row } = await reads.listing.load({ productId: id, jurisdiction, on });
  const categories = await reads.categoryChain(product.category);
  const rule = reads.policy.resolve('component.pairing', { jurisdiction, categories, on });
  if (rule.status !== 'SPECIFIED') {
    const reasons = [step(rule, say('noRule'))];
    return { ...EMPTY, verdict: PairingVerdict.NO_RULE, status: RuleStatus[rule.status], reasons };
  }
  const status = RuleStatus.SPECIFIED;
  const price = yuan(row?.winningPrice);
  if (!price) {
    const reasons = [step(rule, say('notWinning'))];
    return { ...EMPTY, verdict: PairingVerdict.NOT_WINNING, status, reasons };
  }
  const { unitPrice, products, components } = input;
  const charged = { name: say('componentPrice'), value: unitPrice.toString() };
  const cap = yuan(row?.pairedCap);
  if (!cap) {
    const ok = unitPrice.isZero || components === 0;
    const included = { citations: rule.citations.slice(-1) };
    return {
      verdict: ok ? PairingVerdict.PASS : PairingVerdict.FAIL,
      status,
      productPrice: price,
      componentAtMost: Yuan.of('0.00'),
      unitTest: ok,
      aggregateTest: ok,
      makerTest: null,
      reasons: [step(included, say(ok ? 'insideFree' : 'insideCharged'), [charged], ok)],
    };
  }
  const { separate } = rule.value;
  const unitTest = unitPrice.atMost(cap);
  const [sum, most] = [unitPrice.times(components), cap.times(products)];
  const aggregateTest = sum.atMost(most);
  const makerTest = separate.maker === 'ANY' || maker === product.company;
  const priceTest = separate.per === 'PAIR' ? unitTest : aggregateTest;
  const apart = { citations: rule.citations.slice(0, 1) };
  const reasons = [
    step(
      apart,
      say(unitTest ? 'unitWithin' : 'unitAbove'),
      [charged, { name: say('cap'), value: cap.toString() }],
      unitTest,
    ),
    step(
      apart,
      say(aggregateTest ? 'sumWithin' : 'sumAbove'),
      [
        { name: say('componentsTogether'), value: sum.toString() },
        { name: say('capTogether'), value: most.toString() },
      ],
      aggregateTest,
    ),
    step(
      apart,
      say(makerTest ? 'ownMaker' : 'otherMaker'),
      [
        { name: say('maker'), value: maker },
        { name: say('company'), value: product.company },
      ],
      makerTest,
    ),
  ];
  return {
    verdict: priceTest && makerTest ? PairingVerdict.PASS : PairingVerdict.FAIL,
    status,
    productPrice: price,
    componentAtMost: cap,
    unitTest,
    aggregateTest,
    makerTest,
    reasons,
  };
}

const step = (
  cited: Cited,
  says: Text,
  inputs: readonly { name: Text; value: string }[] = [],
  result?: boolean,
): Reason =>
  shownReason({
    ...reasonOf(cited, says, []),
    inputs,
    ...(result !== undefined && { result: result ? 'PASS' : 'FAIL' }),
  });

const say = messages('catalogue.pairing', {
  notNegative: { en: 'it must be 0 or more', zh: '不得为负' },
  noRule: {
    en: 'No notice of the jurisdiction tells what a component may cost beside this product.',
    zh: '当地文件未规定该产品配套组件的价格。',
  },
  notWinning: {
    en: 'The product has no winning price there on this day, so that no component is priced with it.',
    zh: '该产品当日在当地没有中选价格，无从核验配套组件。',
  },
  insideFree: {
    en: 'The component is inside the product, and nothing is charged for it.',
    zh: '产品内含该组件，未另行收费。',
  },
  insideCharged: {
    en: 'The component is inside the product: nothing may be charged for it.',
    zh: '产品内含该组件，不得额外收取费用。',
  },
  unitWithin: {
    en: 'One component costs no more than the total winning price less that of the main part.',
    zh: '组件单价不高于总中选价格减鞘管中选价格。',
  },
  unitAbove: {
    en: 'One component costs more than the total winning price less that of the main part.',
    zh: '组件单价高于总中选价格减鞘管中选价格。',
  },
  sumWithin: {
    en: 'All components together cost no more than the caps of all products together.',
    zh: '组件合计不高于各产品上限合计。',
  },
  sumAbove: {
    en: 'All components together cost more than the caps of all products together.',
    zh: '组件合计高于各产品上限合计。',
  },
  ownMaker: { en: 'The component is of the company that won.', zh: '组件为中选企业自有产品。' },
  otherMaker: {
    en: 'The component is not of the company that won; it must be its own.',
    zh: '组件不是中选企业自有产品，应由中选企业提供。',
  },
  componentPrice: { en: 'price of one component', zh: '组件单价' },
  cap: { en: 'total less main part', zh: '总价减鞘管价' },
  componentsTogether: { en: 'components together', zh: '组件合计' },
  capTogether: { en: 'caps together', zh: '上限合计' },
  maker: { en: 'maker of the component', zh: '组件生产企业' },
  company: { en: 'company of the product', zh: '产品企业' },
});

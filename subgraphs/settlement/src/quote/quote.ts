import { HubError, type Ratio, Text, Yuan } from '@alliance-hub/kernel';
import { type Policy, type Reason } from '@alliance-hub/policy';
import { decideStandard } from '../payment-standard/decide-standard';
import { priceOf, type Situation } from '../payment-standard/situation';
import { type Standard } from '../payment-standard/standard';
import { say } from './messages';
import { badArgument } from './quote-arguments';

/** One charge for a product. */
export interface Charge {
  /** Pricing units, at least 1. */
  readonly quantity: number;
  /** Share of the pool base that the fund pays 统筹支付比例; no notice gives it. */
  readonly fundRatio?: Ratio;
}

/** What one charge comes to, in CNY. What is not known is absent, and a reason says why. */
export interface Quote {
  readonly standard: Standard;
  readonly charged?: Yuan;
  readonly withinStandard?: Yuan;
  readonly overStandard?: Yuan;
  readonly firstSelfPay?: Yuan;
  readonly patientBeforeFund?: Yuan;
  readonly poolBase?: Yuan;
  readonly fundPays?: Yuan;
  readonly patientPays?: Yuan;
  readonly reasons: readonly Reason[];
}

/**
 * Splits one charge into what lies within and over the standard, the first self-pay, the pool's base and what the fund
 * pays of it. Every part is rounded to the fen once, on the whole charge; the last part takes the rest.
 * @throws HubError BAD_USER_INPUT when the charge is larger than the hub can hold.
 */
export function quote(policy: Policy, situation: Situation, charge: Charge): Quote {
  const standard = decideStandard(policy, situation);
  const unitPrice = situation.chargedPrice ?? priceOf(situation);
  if (!unitPrice) {
    return {
      standard,
      reasons: [step(say('noPrice'))],
    };
  }
  const charged = chargeOf(unitPrice, charge.quantity);
  const known = [step(say('charged'), { unitPrice, quantity: charge.quantity }, charged)];
  if (standard.coverage === 'NOT_COVERED')
    return { ...allToPatient(standard, charged), reasons: [...known, NOTHING_PAID] };
  if (standard.coverage !== 'COVERED' || !(standard.amount || standard.unlimited)) {
    return { standard, charged, reasons: [...known, NO_STANDARD] };
  }
  const { amount } = standard;
  const { ratio } = standard.copay;
  // No standard on record is no word that none limits it, unless the notice puts the whole price into the pool.
  if (!amount && !ratio) return { standard, charged, reasons: [...known, NONE_RECORDED, NO_COPAY] };
  const paidUnit = amount ? Yuan.min(unitPrice, amount) : unitPrice;
  const within = paidUnit.times(charge.quantity);
  const split = { withinStandard: within.round(), overStandard: charged.minus(within.round()) };
  known.push(
    step(
      say('within'),
      { unitPrice, paymentStandard: amount ?? say('wholePrice'), quantity: charge.quantity },
      split.withinStandard,
    ),
  );
  if (!ratio) return { standard, charged, ...split, reasons: [...known, NO_COPAY] };
  const firstSelfPay = within.times(ratio).round();
  const poolBase = split.withinStandard.minus(firstSelfPay);
  const patientBeforeFund = split.overStandard.plus(firstSelfPay);
  known.push({
    ...citing(standard),
    ...step(say('firstSelfPay'), { withinStandard: split.withinStandard, ratio }, firstSelfPay),
  });
  const parts = { standard, charged, ...split, firstSelfPay, poolBase, patientBeforeFund };
  if (!charge.fundRatio) return { ...parts, reasons: [...known, NO_FUND_RATIO] };
  const fundPays = poolBase.times(charge.fundRatio).round();
  const paid = { poolBase, fundRatio: charge.fundRatio };
  known.push(step(say('fundPays'), paid, fundPays));
  return { ...parts, fundPays, patientPays: charged.minus(fundPays), reasons: known };
}

function chargeOf(unitPrice: Yuan, quantity: number): Yuan {
  const charged = unitPrice.times(quantity).round();
  try {
    charged.toString();
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    throw badArgument('quantity', quantity, say('tooLarge', { price: unitPrice.toString() }));
  }
  return charged;
}

function allToPatient(standard: Standard, charged: Yuan): Omit<Quote, 'reasons'> {
  return {
    standard,
    charged,
    withinStandard: Yuan.zero,
    overStandard: charged,
    firstSelfPay: Yuan.zero,
    patientBeforeFund: charged,
    poolBase: Yuan.zero,
    fundPays: Yuan.zero,
    patientPays: charged,
  };
}

type Figure =
  'unitPrice' | 'quantity' | 'paymentStandard' | 'withinStandard' | 'ratio' | 'poolBase' | 'fundRatio';

function step(
  says: Text,
  values: Partial<Record<Figure, Yuan | Ratio | Text | number>> = {},
  result?: Yuan,
): Reason {
  const inputs = Object.entries(values).map(([name, value]) => ({
    name: say(name as Figure),
    value: value instanceof Text ? value : value.toString(),
  }));
  return { says, inputs, ...(result && { result: result.toString() }) };
}

/** The clause of the co-pay, for the step that applies it. */
function citing({ copay }: Standard): Partial<Reason> {
  const [first] = copay.reasons;
  return {
    ...(first?.clause && { clause: first.clause }),
    ...(first?.reading && { reading: first.reading }),
  };
}

const NOTHING_PAID = step(say('nothingPaid'));
const NO_STANDARD = step(say('noStandard'));
const NONE_RECORDED = step(say('noneRecorded'));
const NO_COPAY = step(say('noCopay'));
const NO_FUND_RATIO = step(say('noFundRatio'));

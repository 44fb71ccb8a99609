import { HubError, type Ratio, Yuan } from '@alliance-hub/kernel';
import { type Policy, type Reason } from '@alliance-hub/policy';
import { decideStandard } from '../payment-standard/decide-standard';
import { priceOf, type Situation } from '../payment-standard/situation';
import { type Standard } from '../payment-standard/standard';
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
      reasons: [step('No price is known for this product there, and no chargedPrice was given.')],
    };
  }
  const charged = chargeOf(unitPrice, charge.quantity);
  const known = [
    step(
      'What is charged is the unit price times the quantity.',
      { 'unit price': unitPrice, quantity: charge.quantity },
      charged,
    ),
  ];
  if (standard.coverage === 'NOT_COVERED')
    return { ...allToPatient(standard, charged), reasons: [...known, NOTHING_PAID] };
  if (standard.coverage !== 'COVERED' || !(standard.amount || standard.unlimited)) {
    return { standard, charged, reasons: [...known, NO_STANDARD] };
  }
  const { amount } = standard;
  const paidUnit = amount ? Yuan.min(unitPrice, amount) : unitPrice;
  const within = paidUnit.times(charge.quantity);
  const split = { withinStandard: within.round(), overStandard: charged.minus(within.round()) };
  known.push(
    step(
      'The lower of the unit price and the standard counts for each unit; the patient pays what is over.',
      {
        'unit price': unitPrice,
        'payment standard': amount ?? 'none; the whole price counts',
        quantity: charge.quantity,
      },
      split.withinStandard,
    ),
  );
  const { ratio } = standard.copay;
  if (!ratio) return { standard, charged, ...split, reasons: [...known, NO_COPAY] };
  const firstSelfPay = within.times(ratio).round();
  const poolBase = split.withinStandard.minus(firstSelfPay);
  const patientBeforeFund = split.overStandard.plus(firstSelfPay);
  known.push({
    ...citing(standard),
    ...step(
      'The first self-pay is its ratio of what is within the standard, rounded once on the whole charge; the pool takes the rest.',
      { 'within the standard': split.withinStandard, ratio },
      firstSelfPay,
    ),
  });
  const parts = { standard, charged, ...split, firstSelfPay, poolBase, patientBeforeFund };
  if (!charge.fundRatio) return { ...parts, reasons: [...known, NO_FUND_RATIO] };
  const fundPays = poolBase.times(charge.fundRatio).round();
  const paid = { 'pool base': poolBase, fundRatio: charge.fundRatio };
  known.push(
    step(
      'The fund pays the given share of the pool base; the patient pays the rest of the charge.',
      paid,
      fundPays,
    ),
  );
  return { ...parts, fundPays, patientPays: charged.minus(fundPays), reasons: known };
}

function chargeOf(unitPrice: Yuan, quantity: number): Yuan {
  const charged = unitPrice.times(quantity).round();
  try {
    charged.toString();
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    throw badArgument(
      'quantity',
      quantity,
      `at ${unitPrice.toString()} a unit the charge must stay below 900,719,925,474 yuan`,
    );
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

function step(
  says: string,
  values: Record<string, Yuan | Ratio | string | number> = {},
  result?: Yuan,
): Reason {
  const inputs = Object.entries(values).map(([name, value]) => ({ name, value: value.toString() }));
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

const NOTHING_PAID = step('The fund pays nothing for this product, so the patient pays the whole charge.');
const NO_STANDARD = step(
  'Without a payment standard the charge cannot be split; the reasons of the standard say why there is none.',
);
const NO_COPAY = step(
  'The first self-pay is not known, so neither are the pool base and what the patient pays; the reasons of the co-pay say why.',
);
const NO_FUND_RATIO = step(
  'The share of the pool base that the fund pays stands in the insurance scheme, outside the notices; give fundRatio to have it worked out.',
);

import {
  badInput,
  messages,
  parseNhsaCode,
  plainDate,
  type PlainDate,
  requireDivision,
  Yuan,
} from '@alliance-hub/kernel';
import { INSURANCE_CLASSES } from '@alliance-hub/policy';
import { type ClassCode } from '../payment-standard/rules/ruling';
import { type CatalogueSaying } from './overlay';

/** One line of an insurance catalogue, as it is sent. */
export interface CatalogueLine {
  /** The sender's id of the line. */
  readonly id?: string;
  readonly jurisdictionCode: string;
  readonly productCode: string;
  /** 是否纳入. */
  readonly inside: boolean;
  /** 医保类别 A, B or C. */
  readonly insuranceClass?: string | null;
  /** 支付标准, CNY for one pricing unit. */
  readonly amount?: string | null;
  /** First day. */
  readonly from: string;
  /** Day after the last; none: open. */
  readonly to?: string | null;
}

/** A line that can be kept. */
export interface CheckedLine {
  readonly jurisdictionCode: string;
  readonly productCode: string;
  readonly saying: CatalogueSaying;
  readonly from: PlainDate;
  readonly to?: PlainDate;
}

/** @throws HubError that names the field, its value and what would be right. */
export function checkLine(line: CatalogueLine): CheckedLine {
  const { code: jurisdictionCode } = requireDivision(line.jurisdictionCode, 'jurisdictionCode');
  const { code: productCode } = parseNhsaCode(line.productCode, 'productCode');
  const from = plainDate(line.from, 'from');
  const to = line.to == null ? undefined : plainDate(line.to, 'to');
  if (to !== undefined && to <= from) {
    throw badInput('to', to, say('notAfter', { from }));
  }
  const insuranceClass = line.insuranceClass == null ? undefined : classCode(line.insuranceClass);
  const amount = line.amount == null ? undefined : Yuan.of(line.amount, 'amount');
  if (amount && !amount.greaterThan(Yuan.zero)) {
    throw badInput('amount', amount.toString(), say('notPositive'));
  }
  if (amount && !line.inside) {
    throw badInput('amount', amount.toString(), say('outside'));
  }
  const saying = {
    inside: line.inside,
    ...(insuranceClass && { insuranceClass }),
    ...(amount && { amount }),
  };
  return { jurisdictionCode, productCode, saying, from, ...(to !== undefined && { to }) };
}

function classCode(text: string): ClassCode {
  const found = INSURANCE_CLASSES.find(code => code === text);
  if (found) return found;
  throw badInput('insuranceClass', text, say('class', { classes: INSURANCE_CLASSES.join(', ') }));
}

const say = messages('settlement.catalogueLine', {
  notAfter: {
    en: 'it must be after the first day {from}, since it is the first day without the entry',
    zh: '应晚于首日 {from}，因其为该条目失效的首日',
  },
  notPositive: {
    en: 'it must be more than 0.00 yuan, or be left out where there is no standard',
    zh: '应大于 0.00 元；没有支付标准的请留空',
  },
  outside: {
    en: 'a product outside the catalogue has no standard; leave it out',
    zh: '目录外产品没有支付标准；请留空',
  },
  class: {
    en: 'it must be {classes} (甲类, 乙类, 丙类), or be left out',
    zh: '应为 {classes}（甲类、乙类、丙类），或留空',
  },
});

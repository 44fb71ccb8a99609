import { badInput } from './hub-error';
import { messages } from './messages';
import { Ratio } from './ratio';

/** A number of pricing units 计价单位 (个/根/套/只/张): a whole number from 0 to 2^53 − 1. */
export type Quantity = number;

/**
 * Reads a quantity 数量 from a number or its digits.
 * @throws HubError BAD_USER_INPUT
 */
export function quantity(value: unknown, field = 'Quantity'): Quantity {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) {
    throw badInput(field, value, say('notAQuantity'));
  }
  return number;
}

/** ⌈share × quantity⌉: the smallest whole quantity that reaches the share (HI-3.2.1d: 80 % of 1,001 is 801). */
export function ceilShare(of: Quantity, share: Ratio): Quantity {
  return Number(share.times(Ratio.whole(of)).fraction.ceiling());
}

const say = messages('kernel.quantity', {
  notAQuantity: {
    en: 'it must be a whole number of pricing units from 0 to 9007199254740991',
    zh: '应为计价单位的整数，0 至 9007199254740991',
  },
});

import { messages, type Yuan } from '@alliance-hub/kernel';
import { badInput } from '../../errors';
import { type ListingLine } from '../listing.input';
import { type Cap } from './listing-cap';

const LONGEST_REASON = 500;

/**
 * Tests the price of a line against its caps.
 * @returns the cap that it is above, where a notice takes that with a reason
 * @throws HubError BAD_USER_INPUT above a cap that a notice does not let be exceeded (CQ-2.2c)
 */
export function checkCaps({ price, reason }: ListingLine, caps: readonly Cap[]): Yuan | null {
  if (reason && reason.length > LONGEST_REASON)
    throw badInput('reason', reason, say('reasonTooLong', { most: LONGEST_REASON }));
  if (!price) return null;
  const above = caps.filter(({ amount }) => !price.atMost(amount));
  const refused = above.find(({ rule }) => rule.above === 'REFUSED');
  if (refused) {
    const clause = refused.citation?.clause.id ?? '';
    throw badInput('price', price.toString(), say('above', { cap: refused.amount.toString(), clause }));
  }
  return above[0]?.amount ?? null;
}

const say = messages('catalogue.listingCap', {
  above: {
    en: 'it must not be above {cap}, the cap of {clause}',
    zh: '不得高于 {clause} 规定的上限 {cap}',
  },
  reasonTooLong: { en: 'it must have at most {most} characters', zh: '不得超过 {most} 个字符' },
});

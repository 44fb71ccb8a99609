import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { type PriceLinkageCase } from './linkage-case.types';
import { openCasesForLowerPrices } from './open-cases';
import { earlierTriggers } from './won-price.repository';

/**
 * Opens a withdrawn case again, from the lower prices that it followed and that nobody has corrected.
 * @returns ids of the cases that opened
 */
export async function openAnew(
  manager: EntityManager,
  policy: Policy,
  { number, jurisdiction }: PriceLinkageCase,
): Promise<string[]> {
  const opened: string[] = [];
  for (const earlier of await earlierTriggers(manager, number)) {
    const again = await openCasesForLowerPrices(manager, policy, [{ ...earlier, onlyIn: jurisdiction }]);
    opened.push(...again.opened);
  }
  return opened;
}

import type { Asker } from '@alliance-hub/auth';
import { division } from '@alliance-hub/kernel';
import type { Reviewer } from './check-reduction';

/** Who acts, in the words of the notices: a bureau by the level of its place. */
export function reviewerOf({ role, jurisdictions }: Asker): Reviewer | undefined {
  if (role === 'TRADING_CENTRE') return 'TRADING_CENTRE';
  if (role !== 'BUREAU') return undefined;
  const levels = new Set(jurisdictions.map(code => division(code)?.level));
  if (levels.has('PROVINCE')) return 'PROVINCE_BUREAU';
  return levels.has('CITY') ? 'CITY_BUREAU' : 'DISTRICT_BUREAU';
}

import { joined, part, type SqlPart, within } from '@alliance-hub/database';
import { badInput, messages, type PlainDate, requireDivision, subtree } from '@alliance-hub/kernel';
import { liesIn, ofCompanies, type Sight, visiblePayables } from './payable.sight';
import { type PayableFilter } from './payable.types';

/** What was void or taken by lots is no payable, unless something was paid on it. */
const LISTED = part('(amount > 0 OR owed <> 0 OR paid <> 0)');

/**
 * Overdue on a day: its first workday after the due day has come, and what was owed, after the returns of until
 * then, was not paid by then.
 */
export const overdueOn = (day: PlainDate): SqlPart =>
  part(`(nextWorkdayOn IS NOT NULL AND nextWorkdayOn <= ? AND ${OUTSTANDING_ON} > 0)`, day, day, day);

/** What was outstanding on a day; takes the day twice. */
export const OUTSTANDING_ON = `(amount
  - COALESCE((SELECT SUM(s.amount) FROM return_set_off s WHERE s.payable = payable.id AND s.returnedOn <= ?), 0)
  - COALESCE((SELECT SUM(p.amount) FROM payment p
    WHERE p.payable = COALESCE(payable.remainderOf, payable.id) AND p.company = payable.company AND p.paidOn <= ?), 0))`;

/**
 * The payables that fit, and that the asker may see.
 * @throws HubError UNKNOWN_JURISDICTION or RETIRED_CODE, BAD_USER_INPUT for days the wrong way round
 */
export function payablesOf(filter: PayableFilter, sight: Sight): SqlPart {
  const { jurisdictions, institutions, companies, products, rollouts, acceptedFrom, acceptedTo } = filter;
  if (acceptedFrom != null && acceptedTo != null && acceptedTo < acceptedFrom) {
    throw badInput('filter.acceptedTo', acceptedTo, say('endsBeforeStart', { from: acceptedFrom }));
  }
  const divisions = (jurisdictions ?? []).flatMap(code =>
    subtree(requireDivision(code, 'filter.jurisdictions').code),
  );
  return joined(
    [
      LISTED,
      visiblePayables(sight),
      ...(jurisdictions ? [liesIn(new Set(divisions), sight.today)] : []),
      ...(institutions ? [within('institution', institutions)] : []),
      ...(companies ? [ofCompanies(companies)] : []),
      ...(products ? [within('product', products)] : []),
      ...(rollouts ? [within('rollout', rollouts)] : []),
      ...(acceptedFrom == null ? [] : [part('acceptedOn >= ?', acceptedFrom)]),
      ...(acceptedTo == null ? [] : [part('acceptedOn <= ?', acceptedTo)]),
      ...(filter.overdueOn == null ? [] : [overdueOn(filter.overdueOn)]),
    ],
    'AND',
  );
}

const say = messages('settlement.payables', {
  endsBeforeStart: { en: 'it must not be before acceptedFrom, {from}', zh: '不得早于 acceptedFrom {from}' },
});

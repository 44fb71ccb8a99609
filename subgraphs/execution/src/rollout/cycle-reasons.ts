import type { AgreementYear } from '@alliance-hub/kernel';
import { describeRule, type Reason, reasonOf, reasonsOf } from '@alliance-hub/policy';
import { type Cycle, lastDay } from './cycle';

/** A full agreement year has 365 days, in a leap year 366. */
const FULL_YEAR = 365;

/** Why a cycle is as long as it is: term, a short last year, extension, and what holds after its end. */
export function cycleReasons(cycle: Cycle, years: readonly AgreementYear[]): Reason[] {
  return [
    ...termReasons(cycle),
    ...shortYearReasons(cycle, years),
    ...extensionReasons(cycle),
    ...afterEndReasons(cycle),
  ];
}

function termReasons({ term, from, to }: Cycle): Reason[] {
  if (term.status !== 'SPECIFIED') return [];
  const { value } = term;
  const says = `${describeRule('cycle.term', value)}.`;
  const years = value.kind === 'YEARS' ? [{ name: 'years', value: String(value.years) }] : [];
  const end = value.kind === 'UNTIL' ? [{ name: 'last day as printed', value: value.end }] : [];
  return reasonsOf(
    term,
    says,
    [{ name: 'first day', value: from }, ...years, ...end],
    to ?? 'no end printed',
  );
}

function shortYearReasons({ term }: Cycle, years: readonly AgreementYear[]): Reason[] {
  return years
    .filter(year => year.days < FULL_YEAR)
    .map(year =>
      reasonOf(
        term,
        `Agreement year ${year.number} is cut by the end of the cycle: ${year.from} to ${year.to}.`,
        [
          { name: 'from', value: year.from },
          { name: 'to', value: year.to },
        ],
        `${year.days} days`,
      ),
    );
}

function extensionReasons(cycle: Cycle): Reason[] {
  const { extension, extendedTo } = cycle;
  if (extension.status !== 'SPECIFIED' && extendedTo === undefined) return [];
  const allowed =
    extension.status === 'SPECIFIED' ? `${describeRule('cycle.extension', extension.value)}. ` : '';
  const decided =
    extendedTo === undefined
      ? 'No decision to extend is recorded.'
      : `A decision extends it to ${extendedTo}.`;
  return [reasonOf(extension, `${allowed}${decided}`, [], lastDay(cycle) ?? 'no end printed')];
}

function afterEndReasons({ afterEnd, to }: Cycle): Reason[] {
  if (afterEnd.status === 'SPECIFIED') {
    return [
      reasonOf(afterEnd, `${describeRule('cycle.afterEnd', afterEnd.value)}.`, [], afterEnd.value.kind),
    ];
  }
  if (to === undefined) return [];
  return [
    reasonOf(
      afterEnd,
      'No notice says what holds after the end of the cycle; it is closed then.',
      [],
      'CLOSED',
    ),
  ];
}

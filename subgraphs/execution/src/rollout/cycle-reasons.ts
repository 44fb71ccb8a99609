import { type AgreementYear, Text } from '@alliance-hub/kernel';
import { describeRule, type Reason, reasonOf, reasonsOf } from '@alliance-hub/policy';
import { type Cycle, lastDay } from './cycle';
import { say } from './messages';

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
  const says = say('sentence', { says: describeRule('cycle.term', value) });
  const years = value.kind === 'YEARS' ? [{ name: say('years'), value: String(value.years) }] : [];
  const end = value.kind === 'UNTIL' ? [{ name: say('printedEnd'), value: value.end }] : [];
  return reasonsOf(
    term,
    says,
    [{ name: say('firstDay'), value: from }, ...years, ...end],
    to ?? say('noEnd'),
  );
}

function shortYearReasons({ term }: Cycle, years: readonly AgreementYear[]): Reason[] {
  return years
    .filter(year => year.days < FULL_YEAR)
    .map(year =>
      reasonOf(
        term,
        say('cut', { n: year.number, from: year.from, to: year.to }),
        [
          { name: say('from'), value: year.from },
          { name: say('to'), value: year.to },
        ],
        say('days', { n: year.days }),
      ),
    );
}

function extensionReasons(cycle: Cycle): Reason[] {
  const { extension, extendedTo } = cycle;
  if (extension.status !== 'SPECIFIED' && extendedTo === undefined) return [];
  const allowed =
    extension.status === 'SPECIFIED'
      ? [say('sentence', { says: describeRule('cycle.extension', extension.value) })]
      : [];
  const decided = extendedTo === undefined ? say('notExtended') : say('extended', { day: extendedTo });
  const says = Text.join([...allowed, decided], Text.space);
  return [reasonOf(extension, says, [], lastDay(cycle) ?? say('noEnd'))];
}

function afterEndReasons({ afterEnd, to }: Cycle): Reason[] {
  if (afterEnd.status === 'SPECIFIED') {
    return [
      reasonOf(
        afterEnd,
        say('sentence', { says: describeRule('cycle.afterEnd', afterEnd.value) }),
        [],
        afterEnd.value.kind,
      ),
    ];
  }
  if (to === undefined) return [];
  return [reasonOf(afterEnd, say('closed'), [], 'CLOSED')];
}

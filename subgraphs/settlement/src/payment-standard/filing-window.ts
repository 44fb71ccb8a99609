import { ancestry, type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { interval } from './interval';
import { type FilingWindow } from './situation';

interface DatedFiling {
  readonly jurisdictionCode: string;
  readonly unitPrice: Yuan;
  readonly filedOn: PlainDate;
  readonly bidGroup?: string;
}

/**
 * The latest filing of an institution on a day. One filed with the city bureau counts in its districts, and the
 * other way about.
 * @param filings of this institution and product, the earliest first
 */
export function filingOn(
  filings: readonly DatedFiling[],
  at: { readonly institution: string; readonly jurisdiction: string; readonly on: PlainDate },
): FilingWindow {
  const related = filings.filter(
    ({ jurisdictionCode }) =>
      ancestry(at.jurisdiction).includes(jurisdictionCode) ||
      ancestry(jurisdictionCode).includes(at.jurisdiction),
  );
  const filing = related.findLast(each => each.filedOn <= at.on);
  const next = related.find(each => each.filedOn > at.on);
  return {
    institution: at.institution,
    ...(filing && { filing }),
    ...interval(filing?.filedOn, next?.filedOn),
  };
}

import { addDays, type PlainDate } from '@alliance-hub/kernel';

/** Days before 1900 and after 9999 are numbers of something else. */
const LAST_SERIAL = 2_958_465;
/** Spreadsheets believe in a 29 February 1900, day 60. */
const FALSE_LEAP_DAY = 60;

/** The day that a spreadsheet's number stands for; undefined for a number that is none. */
export function serialDay(serial: number, is1904: boolean): PlainDate | undefined {
  const day = Math.floor(serial);
  if (!(day >= (is1904 ? 0 : 1) && day <= LAST_SERIAL) || (!is1904 && day === FALSE_LEAP_DAY))
    return undefined;
  if (is1904) return addDays('1904-01-01' as PlainDate, day);
  return addDays('1900-01-01' as PlainDate, day < FALSE_LEAP_DAY ? day - 1 : day - 2);
}

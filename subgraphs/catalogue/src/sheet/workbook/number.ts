/** A spreadsheet keeps this many digits of a number; the rest is gone. */
const DIGITS = 15;
const TOO_LONG = 10 ** DIGITS;

/**
 * A number as a cell shows it. One that has more digits than a spreadsheet keeps is shown as 9.14601E+17, so that
 * a code that was turned into a number is seen for what it is.
 */
export function shownNumber(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (Math.abs(value) >= TOO_LONG) {
    const [digits = '', power = ''] = value.toExponential(5).split('e+');
    return `${digits.replace(/\.?0+$/, '')}E+${power}`;
  }
  const rounded = Number(value.toPrecision(DIGITS));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : text;
}

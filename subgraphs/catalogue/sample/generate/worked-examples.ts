import { listingFiles, supplyListFiles } from './files';

interface Found {
  readonly example: string | undefined;
  /** File and line, the header being line 1. */
  readonly place: string;
  readonly code: string;
  readonly price: string;
}

/** The rows that reproduce a worked example or stand on one side of a clause's boundary, as a table for the reader. */
export function workedExamples(): string {
  const won = supplyListFiles.flatMap(({ file, awards }) =>
    awards.map(({ code, row: [, , price, more] }, index): Found => {
      return { example: more?.example, place: place(`supply-lists/${file}`, index), code, price };
    }),
  );
  const offered = listingFiles.flatMap(({ jurisdiction, offers }) =>
    offers.map(({ code, row: [, , , price, more] }, index): Found => {
      return { example: more?.example, place: place(`listings/${jurisdiction}`, index), code, price };
    }),
  );
  const rows = [...won, ...offered].flatMap(({ example, place, code, price }) =>
    example ? [`| ${example} | ${code || '—'} | ${price} | ${place} |`] : [],
  );
  return [
    '# Rows that reproduce a worked example',
    '',
    'Made by `generate/`. What the row shows (worked example or clause); product code; price in CNY; file and line.',
    '',
    '| Example | Product code | Price | Line |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const place = (file: string, index: number): string => `${file}.csv:${String(index + 2)}`;

import { listingFiles, supplyListFiles } from './files';

interface Found {
  readonly example: string;
  readonly file: string;
  readonly code: string;
  readonly price: string;
}

/** The rows that reproduce a worked example or meet one side of a clause, as a table for the reader. */
export function workedExamples(): string {
  const won = supplyListFiles.flatMap(({ file, awards }) =>
    awards.map(({ code, row }) => found(row[3]?.example, `supply-lists/${file}.csv`, code, row[2])),
  );
  const offered = listingFiles.flatMap(({ jurisdiction, offers }) =>
    offers.map(({ code, row }) => found(row[4]?.example, `listings/${jurisdiction}.csv`, code, row[3])),
  );
  const rows = [...won, ...offered].filter(({ example }) => example !== '');
  const lines = rows.map(
    ({ example, file, code, price }) => `| ${example} | ${file} | ${code || '—'} | ${price} |`,
  );
  return [
    '# Rows that reproduce a worked example',
    '',
    'Made by `generate/`. Example or clause, and what the row shows; file; product code; price in CNY.',
    '',
    '| Example | File | Product code | Price |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

function found(example: string | undefined, file: string, code: string, price: string): Found {
  return { example: example ?? '', file, code, price };
}

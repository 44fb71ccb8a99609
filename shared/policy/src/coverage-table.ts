import { type ClauseDomain } from './clause';
import { COVERAGE_STATES, type CoverageRow, type CoverageState } from './coverage';

const DOMAINS: readonly ClauseDomain[] = ['CAT', 'EXE', 'SET'];

/** Columns of text, each as wide as its widest cell. */
function columns(lines: readonly (readonly string[])[]): string[] {
  const widths = lines.reduce<number[]>(
    (known, line) => line.map((cell, index) => Math.max(known[index] ?? 0, cell.length)),
    [],
  );
  return lines.map(line =>
    line
      .map((cell, index) => (index === line.length - 1 ? cell : cell.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

const count = (rows: readonly CoverageRow[], state: CoverageState): string =>
  String(rows.filter(row => row.state === state).length);

function detail(row: CoverageRow): string {
  const parts = [row.parameters.join(', '), row.tests.join(', '), row.note ?? ''];
  return parts.filter(part => part !== '').join(' | ');
}

function rowLines(rows: readonly CoverageRow[]): string[] {
  return columns(
    rows.map(row => [row.clause.id, row.clause.domain, row.clause.kinds.join(''), row.state, detail(row)]),
  );
}

function summary(title: string, groups: readonly (readonly [string, readonly CoverageRow[]])[]): string[] {
  const head = [title, ...COVERAGE_STATES, 'rows'];
  const body = groups.map(([name, rows]) => [
    name,
    ...COVERAGE_STATES.map(state => count(rows, state)),
    String(rows.length),
  ]);
  return columns([head, ...body]);
}

/** The rows of the ledger with their states, by document and domain, and the counts of both. */
export function coverageTable(rows: readonly CoverageRow[]): string {
  const documents = [...new Set(rows.map(row => row.clause.document))];
  const of = (documentId: string): CoverageRow[] => rows.filter(row => row.clause.document.id === documentId);
  const sorted = (list: readonly CoverageRow[]): CoverageRow[] =>
    DOMAINS.flatMap(domain => list.filter(row => row.clause.domain === domain));
  const blocks = documents.map(document => [
    `${document.id}  ${document.number ?? document.title}`,
    ...rowLines(sorted(of(document.id))),
    '',
  ]);
  return [
    ...blocks.flat(),
    ...summary('document', [
      ...documents.map(document => [document.id, of(document.id)] as const),
      ['total', rows],
    ]),
    '',
    ...summary(
      'domain',
      DOMAINS.map(domain => [domain, rows.filter(row => row.clause.domain === domain)] as const),
    ),
  ].join('\n');
}

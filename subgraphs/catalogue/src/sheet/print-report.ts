import { groupBy } from '@alliance-hub/database';
import { inLanguage, type Language, Text } from '@alliance-hub/kernel';
import { columnName } from './columns';
import { type ImportReport, type RejectedRow } from './import-report';
import { say } from './messages';

const LONGEST_NOTE = 40;
const MOST_NOTES = 20;
const MOST_PLACES = 100;

/** The report for a terminal. What is wrong in the same way in many rows is said once, with all the cells. */
export function printReport(report: ImportReport, language: Language = 'en'): string {
  const { fileName, sheet, recognised, unknown, problems, rejected, notes, remarks, readable } = report;
  const where = sheet === null ? fileName : Text.join([fileName, sheet], say('sheetOf'));
  const lines: (Text | string)[] = [...problems.map(problem => Text.join(['! ', problem]))];
  if (recognised.length > 0)
    lines.push(say('recognised', { columns: columnsOf(report), row: report.headerRow }));
  if (unknown.length > 0) lines.push(say('unknown', { columns: unknown.join('、') }));
  if (notes.length > 0) lines.push(say('notes', { count: notes.length, notes: notesOf(report) }));
  if (readable) lines.push(report.read === 0 ? say('noLines') : countsOf(report));
  for (const alike of groupBy(rejected, row => `${row.column} ${row.message.en}`).values()) {
    lines.push(saidOnce(alike));
  }
  const head = readable ? where : say('notImported', { where });
  const indented = [...lines, ...remarks].map(line => `  ${inLanguage(line, language)}`);
  return [inLanguage(head, language), ...indented].join('\n');
}

const columnsOf = ({ recognised }: ImportReport): string =>
  recognised
    .map(({ header, as, column }) =>
      header === columnName(as) ? `${column} ${header}` : `${column} ${header} → ${columnName(as)}`,
    )
    .join('、');

const notesOf = ({ notes }: ImportReport): string =>
  notes
    .slice(0, MOST_NOTES)
    .map(({ row, text }) => `${row} “${text.replace(/\s+/g, ' ').slice(0, LONGEST_NOTE)}”`)
    .join('、');

const countsOf = ({ read, accepted, unchanged, rejected }: ImportReport): Text =>
  say('counts', { read, accepted, unchanged, rejected: rejected.length });

/** Rows that are refused for the same reason and the same value. */
function saidOnce(alike: readonly RejectedRow[]): Text {
  const [first, second] = alike;
  if (!first) return Text.of('');
  const { row, cell, message } = first;
  if (!second)
    return cell === null ? say('rowSays', { row, message }) : say('cellSays', { row, cell, message });
  const places = alike.slice(0, MOST_PLACES).map(each => each.cell ?? String(each.row));
  const more = alike.length > MOST_PLACES ? say('more', { count: alike.length - MOST_PLACES }) : '';
  const cells = Text.join([places.join('、'), more]);
  return say(cell === null ? 'rowsSay' : 'cellsSay', { count: alike.length, cells, message });
}

import { type SourceDocument } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { type Catalogue } from '../catalogue';
import { type SheetRow } from '../sheet/cell';
import { type ColumnKey } from '../sheet/columns';
import { type WantedColumns } from '../sheet/header';
import { type ImportReport } from '../sheet/import-report';
import { say } from '../sheet/messages';
import { type SheetInput, withSheet } from '../sheet/opened-sheet';
import { readLines } from '../sheet/parts';
import { rejectedByStore } from '../sheet/rejected-by-store';
import { type AppliedCodeTables, type ApplyCodeTables } from './code-tables.service';

/** 停用表 or 转码表 of a release of the national code database. */
export type CodeTable = 'STOPPED' | 'TRANSCODED';

export interface ImportCodeTable extends SheetInput {
  table: CodeTable;
  effectiveOn: PlainDate;
  source: SourceDocument;
}

const COLUMNS: Record<CodeTable, WantedColumns> = {
  // A 转码表 taken for a 停用表 would stop the new codes: it is known by its old ones.
  STOPPED: { required: ['productCode', 'formerCodeState'], optional: ['number', 'formerCode'] },
  TRANSCODED: {
    required: ['formerCode', 'productCode'],
    optional: ['number', 'formerCodeState', 'codeChange'],
  },
};

type Lines = Pick<ApplyCodeTables, 'stopped' | 'transcoded'>;
const FIELDS: Record<CodeTable, Record<string, ColumnKey>> = {
  STOPPED: { stopped: 'productCode' },
  TRANSCODED: { oldCode: 'formerCode', newCode: 'productCode' },
};

/** Imports a table of codes that stopped or became others; what it says of products not held here is counted. */
export function importCodeTable(
  { codeTables }: Pick<Catalogue, 'codeTables'>,
  { table, effectiveOn, source, ...sheet }: ImportCodeTable,
  actor: string,
): Promise<ImportReport> {
  return withSheet(sheet, COLUMNS[table], async ({ report, header, lines }) => {
    if (table === 'STOPPED' && header.columns.some(({ key }) => key === 'formerCode')) {
      return { ...report, readable: false, problems: [...report.problems, say('transcodedForStopped')] };
    }
    if (!report.readable) return report;
    const rows: SheetRow[] = [];
    const read: string[][] = [];
    const readCodes = (row: SheetRow) => {
      if (table === 'STOPPED') requireStopped(row);
      return Object.values(FIELDS[table]).map(key => row.code(key) ?? '');
    };
    for await (const { row, line } of readLines(lines(), readCodes, report)) {
      if (!line) continue;
      rows.push(row);
      read.push(line);
    }
    const requestId = `${report.sha256.slice(0, 32)}:${table}:${effectiveOn}`;
    const applied = await codeTables.apply(
      { requestId, effectiveOn, source, ...linesOf(table, read) },
      actor,
    );
    for (const { index, ...error } of applied.rejected) {
      const row = rows[index];
      if (row) report.rejected.push(rejectedByStore(row, error, FIELDS[table]));
    }
    report.rejected.sort((a, b) => a.row - b.row);
    return { ...report, ...countsOf(applied), remarks: [...report.remarks, ...remarksOn(applied)] };
  });
}

/** How a state says that a code is in use no more; 未停用 and the like say the contrary. */
const OUT_OF_USE = /^(已|已经)?(停用|停止|作废|废止|失效|注销)/;

/** @throws HubError BAD_USER_INPUT for a line that says the code is in use. */
function requireStopped(row: SheetRow): void {
  const state = row.text('formerCodeState');
  if (state !== '' && !OUT_OF_USE.test(state)) throw row.wrong('formerCodeState', say('stoppedState'));
}

const linesOf = (table: CodeTable, codes: readonly string[][]): Lines =>
  table === 'STOPPED'
    ? { stopped: codes.map(([code = '']) => code) }
    : { transcoded: codes.map(([oldCode = '', newCode = '']) => ({ oldCode, newCode })) };

const countsOf = ({ stopped, transcoded, unchanged }: AppliedCodeTables) => ({
  accepted: stopped + transcoded,
  unchanged,
});

const remarksOn = ({ notOurs }: AppliedCodeTables) =>
  notOurs > 0 ? [say('codesNotHeld', { count: notOurs })] : [];

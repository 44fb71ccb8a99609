import { CategoryNames, openTables, SourceFile, withSupplyList } from '@alliance-hub/catalogue';
import { reference } from './reference';

/** Reads every row of a workbook and does nothing with it. */
export async function readCells(path: string): Promise<void> {
  const file = await openTables(SourceFile.open(path));
  let rows = 0;
  for (const table of file.tables) for await (const row of table.rows()) rows += row.cells.length > 0 ? 1 : 0;
  file.close();
  if (rows === 0) throw new Error(`${path} has no rows.`);
}

/** Reads every line of a supply list, as an import does, and does nothing with it. */
export async function readSupplyList(path: string): Promise<void> {
  const names = new CategoryNames(
    (reference.categories ?? []).map(({ code, name, tender = null }) => ({ code, name, tender })),
  );
  let lines = 0;
  await withSupplyList({ file: SourceFile.open(path) }, names, ['BENCH'], async ({ parts }) => {
    for await (const part of parts()) lines += part.lines.length;
  });
  if (lines === 0) throw new Error(`${path} has no lines.`);
}

import { openTables, SourceFile } from '@alliance-hub/catalogue';

/** Reads every row of a workbook and does nothing with it. */
export async function readAlone(path: string): Promise<void> {
  const file = await openTables(SourceFile.open(path));
  let rows = 0;
  for (const table of file.tables) for await (const row of table.rows()) rows += row.cells.length > 0 ? 1 : 0;
  file.close();
  if (rows === 0) throw new Error(`${path} has no rows.`);
}

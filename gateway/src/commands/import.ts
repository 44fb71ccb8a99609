import { type Command } from 'commander';
import { addImportCodeTables } from './import-code-tables';
import { addImportListings } from './import-listings';
import { addImportSupplyList } from './import-supply-list';
import { shown } from './language';
import { say } from './messages';

/** `hub import …`: files of officials, into the catalogue. */
export function addImport(program: Command): void {
  const imports = program.command('import').description(shown(say('import')));
  addImportSupplyList(imports);
  addImportListings(imports);
  addImportCodeTables(imports);
}

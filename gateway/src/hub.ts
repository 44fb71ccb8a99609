import './runtime';
import { run } from '@alliance-hub/serving';
import { Command } from 'commander';
import { addExport } from './commands/export-supply-list';
import { addImport } from './commands/import';
import { shown } from './commands/language';
import { say } from './commands/messages';
import { addPolicyCheck } from './commands/policy-check';

/** `npm run hub -- …`: the operator's commands. Exit code 2 where something was not taken. */
run(say('notDone'), async () => {
  const program = new Command('hub').description(shown(say('hub')));
  addImport(program);
  addExport(program);
  addPolicyCheck(program);
  await program.parseAsync();
});

import './runtime';
import { run } from '@alliance-hub/serving';
import { Command } from 'commander';
import { addExport } from './commands/export-supply-list';
import { addImport } from './commands/import';
import { shown } from './commands/language';
import { say } from './commands/messages';
import { addPolicyCheck } from './commands/policy-check';

// Who reads the report in part, as `| head` does, has the command carried out all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** `npm run hub -- …`: the operator's commands. Exit code 2 where something was not taken. */
run(say('notDone'), async () => {
  const program = new Command('hub').description(shown(say('hub')));
  addImport(program);
  addExport(program);
  addPolicyCheck(program);
  await program.parseAsync();
});

import './runtime';
import { run } from '@alliance-hub/serving';
import { Command } from 'commander';
import { addImport } from './commands/import';
import { shown } from './commands/language';
import { say } from './commands/messages';
import { addPolicyCheck } from './commands/policy-check';

/** `npm run hub -- …`: the operator's commands. Exit code 2 where something was not taken. */
run(say('notDone'), async () => {
  const program = new Command('hub').description(shown(say('hub')));
  addImport(program);
  addPolicyCheck(program);
  await program.parseAsync();
});

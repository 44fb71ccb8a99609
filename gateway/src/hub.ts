import './runtime';
import { run } from '@alliance-hub/serving';
import { Command } from 'commander';
import { addImport } from './commands/import-supply-list';
import { addPolicyCheck } from './commands/policy-check';

/** `npm run hub -- …`: the operator's commands. Exit code 2 where something was not taken. */
run('Not done:', async () => {
  const program = new Command('hub').description('Alliance Hub 联盟数据枢纽: commands for its operator');
  addImport(program);
  addPolicyCheck(program);
  await program.parseAsync();
});

import { checkPolicyFolder, formatProblem } from '@alliance-hub/policy';
import { print } from '@alliance-hub/serving';
import { type Command } from 'commander';
import { shown } from './language';
import { say } from './messages';

/** `hub policy check DIR`: whether a folder of rules would load, with every problem in it. */
export function addPolicyCheck(program: Command): void {
  program
    .command('policy')
    .description(shown(say('policy')))
    .command('check <folder>')
    .description(shown(say('policyCheck')))
    .action((folder: string) => {
      const { ok, problems, cases } = checkPolicyFolder(folder);
      if (ok) return void print(say('policyHolds', { folder, cases }));
      problems.forEach(problem => print(formatProblem(problem)));
      process.exitCode = 2;
    });
}

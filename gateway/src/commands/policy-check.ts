import { checkPolicyFolder, formatProblem } from '@alliance-hub/policy';
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
      if (ok) return void process.stdout.write(`${shown(say('policyHolds', { folder, cases }))}\n`);
      problems.forEach(problem => process.stdout.write(`${formatProblem(problem)}\n`));
      process.exitCode = 2;
    });
}

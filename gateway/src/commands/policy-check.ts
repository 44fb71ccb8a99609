import { checkPolicyFolder, formatProblem } from '@alliance-hub/policy';
import { type Command } from 'commander';

/** `hub policy check DIR`: whether a folder of rules would load, with every problem in it. */
export function addPolicyCheck(program: Command): void {
  program
    .command('policy')
    .description('work with the rules of jurisdictions')
    .command('check <folder>')
    .description('check a folder of rules before the hub loads it (HUB_POLICY_DIR)')
    .action((folder: string) => {
      const { ok, problems, cases } = checkPolicyFolder(folder);
      if (ok) return void process.stdout.write(`${folder}: the rules load, and ${cases} cases hold.\n`);
      problems.forEach(problem => process.stdout.write(`${formatProblem(problem)}\n`));
      process.exitCode = 2;
    });
}

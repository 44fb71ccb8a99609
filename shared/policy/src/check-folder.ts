import { resolve } from 'node:path';
import { Text } from '@alliance-hub/kernel';
import { checkCases } from './cases';
import { OWN_DATA, readPolicy } from './load/load';
import { say } from './messages';
import { type PolicyProblem } from './yaml/problem';

/** What a check of a policy directory found. */
export interface FolderCheck {
  readonly ok: boolean;
  /** What is wrong, in reading order: files that do not hold, then cases that are not met. */
  readonly problems: readonly PolicyProblem[];
  /** How many resolution cases ran. */
  readonly cases: number;
}

/**
 * Checks a directory of jurisdiction folders (HUB_POLICY_DIR) beside the policy of the hub: that every file holds, and
 * that every *.cases.yaml of it is met. Throws nothing; a directory that is not there is a problem like any other.
 */
export function checkPolicyFolder(directory: string): FolderCheck {
  const own = resolve(directory) === resolve(OWN_DATA);
  const reading = readPolicy(own ? {} : { extraDirs: [directory] });
  if ('problems' in reading) return { ok: false, problems: reading.problems, cases: 0 };
  const results = checkCases(reading.policy, directory);
  const problems = results
    .filter(result => result.failures.length > 0)
    .map(({ file, line, name, failures }) => ({
      file,
      line,
      key: name,
      message: Text.join(failures, say('and')),
    }));
  return { ok: problems.length === 0, problems, cases: results.length };
}

import { editDistance, nearest } from '../yaml/nearest';
import { say } from './messages';
import { PARAMETERS, type ParameterKey } from '../parameters/registry';
import { type PolicyProblem } from '../yaml/problem';
import { type YamlFile } from '../yaml/yaml-file';

/** One letter too many, missing or changed, or two of them: more likely a slip than another category. */
const SLIP = 2;

/**
 * Reports categories of entries that are not carried out in the jurisdiction though they look like one that is, or
 * that only other jurisdictions carry out: such an entry would never apply, silently. A category that nobody carries
 * out passes, as it may be the parent of one that is.
 */
export function checkCategories(
  file: YamlFile,
  carriedOut: ReadonlySet<string>,
  elsewhere: ReadonlySet<string>,
  keys: readonly ParameterKey[],
  problems: PolicyProblem[],
): void {
  for (const key of keys) {
    if (PARAMETERS[key].reach !== 'ROLLOUT') continue;
    const entries = file.valueOf([key]);
    if (!Array.isArray(entries)) continue;
    entries.forEach((_, index) => {
      const path = [key, index, 'categories'];
      const categories = file.valueOf(path);
      if (!Array.isArray(categories)) return;
      categories.forEach((category: unknown, n) => {
        if (typeof category !== 'string' || carriedOut.has(category)) return;
        const near = nearest(category, carriedOut);
        if (near !== undefined && (elsewhere.has(category) || editDistance(category, near) <= SLIP)) {
          const message = say('notAmongRollouts', { category, near });
          problems.push(file.problem([...path, n], message));
        }
      });
    });
  }
}

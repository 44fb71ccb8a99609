import { z } from 'zod';
import { explain, withAllowedKeys } from './explain';
import { type PolicyProblem } from './problem';
import { type YamlFile, type YamlPath } from './yaml-file';

/** A value of a file read by a schema, or undefined with its problems added to `problems`. */
export function readBy<S extends z.ZodType>(
  schema: S,
  file: YamlFile,
  path: YamlPath,
  problems: PolicyProblem[],
): z.output<S> | undefined {
  const result = z.safeParse(schema, file.valueOf(path), { error: withAllowedKeys });
  if (result.success) return result.data;
  problems.push(...result.error.issues.flatMap(issue => explain(issue, file, path)));
  return undefined;
}

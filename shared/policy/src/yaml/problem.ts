import { Text } from '@alliance-hub/kernel';

/** Something wrong in a policy file, at the line where it stands. */
export interface PolicyProblem {
  readonly file: string;
  readonly line: number;
  /** Path of the key within the file, "cycle.term[0].value.start"; empty for the file as a whole. */
  readonly key: string;
  /** What is wrong – what would be right. */
  readonly message: Text;
}

/** One line of text: `file:line key – what is wrong – what would be right`. */
export function formatProblem({ file, line, key, message }: PolicyProblem): Text {
  return Text.join([`${file}:${line}${key === '' ? '' : ` ${key}`} – `, message]);
}

/** Problems in reading order: by file, then by line. */
export function sortProblems(problems: readonly PolicyProblem[]): PolicyProblem[] {
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

import { type Language, type Text } from '@alliance-hub/kernel';

/** The language that a terminal is set to: Chinese for zh_CN and its like, otherwise English. */
export function terminalLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const set = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/i.test(set) ? 'zh' : 'en';
}

/** One line on the terminal, in its language. */
export function print(line: Text): void {
  process.stdout.write(`${line.in(terminalLanguage())}\n`);
}

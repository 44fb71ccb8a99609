import { HubError, Text } from '@alliance-hub/kernel';
import { terminalLanguage } from './terminal-language';

/**
 * The outermost frame of a process: what stops it is one sentence on the error stream, in the language of the
 * terminal, and exit code 1.
 * @param failure what it means when `main` fails, the hub did not start
 */
export function run(failure: Text, main: () => Promise<void>): void {
  const language = terminalLanguage();
  main().catch((error: unknown) => {
    const why = error instanceof HubError ? error.text.in(language) : unexpected(error);
    process.stderr.write(`${Text.join([failure, why], Text.space).in(language)}\n`);
    process.exit(1);
  });
}

const unexpected = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

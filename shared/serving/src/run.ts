import { HubError } from '@alliance-hub/kernel';

/**
 * The outermost frame of a process: what stops it is one sentence on the error stream, and exit code 1.
 * @param failure what it means when `main` fails, e.g. `The hub did not start.`
 */
export function run(failure: string, main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    process.stderr.write(`${failure} ${explain(error)}\n`);
    process.exit(1);
  });
}

function explain(error: unknown): string {
  if (error instanceof HubError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

import { HubError, type HubErrorCode, Text } from '@alliance-hub/kernel';
import { type MessagePort } from 'node:worker_threads';
import { type Table, type TableRow } from '../table';

/** What the reading thread is started with. */
export interface ThreadInput {
  path: string;
}

/** What it says first: the sheets of the file, or why it has none. */
export type Opened = { tables: Omit<Table, 'rows'>[] } | Failed;

/** Asks for the rows of a sheet. They come through the port; every message back asks for one more part. */
export interface WantedRows {
  table: number;
  port: MessagePort;
}

/** Some rows, and how much of the sheet is read with them; at the end nothing. */
export type ToldRows = { rows: TableRow[]; progress: number } | { end: true } | Failed;

export interface Failed {
  failed:
    | {
        code: HubErrorCode;
        text: { en: string; zh: string };
        field: string | undefined;
        value: string | undefined;
      }
    | { unknown: unknown };
}

/** An error as it passes between threads: prototypes do not. */
export function failure(error: unknown): Failed {
  if (!(error instanceof HubError)) return { failed: { unknown: error } };
  const { code, text, field, value } = error;
  return { failed: { code, text: { en: text.en, zh: text.zh }, field, value } };
}

/** The error that it was. */
export function thrown({ failed }: Failed): unknown {
  if ('unknown' in failed) return failed.unknown;
  const { code, text, field, value } = failed;
  return new HubError(code, Text.from(text), {
    ...(field !== undefined && { field }),
    ...(value !== undefined && { value }),
  });
}

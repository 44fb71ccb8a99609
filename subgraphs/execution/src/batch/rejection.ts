import { HubError, type HubErrorCode, messages, type Text, wrongValue } from '@alliance-hub/kernel';
import type { BatchResult, RejectedLine } from '@alliance-hub/graphql';

/** Why a line of a batch is not taken. */
export class LineRefused extends HubError {
  constructor(
    code: HubErrorCode,
    message: Text,
    field: string,
    value: string,
    /** The catalogue may know better by now: worth following it to its head before refusing. */
    readonly stale = false,
  ) {
    super(code, message, { field, value });
  }
}

/** Counts what became of each line of a batch. */
export class BatchReport implements BatchResult {
  accepted = 0;
  unchanged = 0;
  readonly rejected: RejectedLine[] = [];

  reject(index: number, id: string, error: HubError): void {
    this.rejected.push({ index, id, code: error.code, message: error.text, field: error.field ?? null });
  }

  /** Rejections in the order of the lines sent. */
  sorted(): this {
    this.rejected.sort((a, b) => a.index - b.index);
    return this;
  }
}

/** Lines that one batch may hold: more would keep other writers waiting. */
const MOST_LINES = 5_000;

/** @throws HubError BAD_USER_INPUT for a batch without id, or with too many lines */
export function checkBatch(batchId: string, lines: readonly unknown[]): void {
  if (batchId.trim() === '' || batchId.length > 120) {
    throw new HubError('BAD_USER_INPUT', wrongValue('batchId', batchId.slice(0, 20), say('length')), {
      field: 'batchId',
      value: batchId,
    });
  }
  if (lines.length > MOST_LINES) {
    throw new HubError('BAD_USER_INPUT', say('tooMany', { n: lines.length, most: MOST_LINES }), {
      field: 'lines',
      value: String(lines.length),
    });
  }
}

/** The longest id of a line: it is kept with the institution's code before it. */
const LONGEST_LINE_ID = 100;

/** @throws LineRefused unless the sender's line id can be kept */
export function checkLineId(lineId: string, field = 'lineId'): void {
  if (lineId.trim() === '' || lineId.length > LONGEST_LINE_ID) {
    throw new LineRefused(
      'BAD_USER_INPUT',
      wrongValue(field, lineId.slice(0, 20), say('lineLength', { most: LONGEST_LINE_ID })),
      field,
      lineId,
    );
  }
}

const say = messages('execution.batch', {
  lineLength: { en: 'it must be 1 to {most} characters', zh: '应为1至{most}个字符' },
  length: { en: 'it must be 1 to 120 characters', zh: '应为1至120个字符' },
  tooMany: {
    en: 'The batch has {n} lines; send at most {most} at a time.',
    zh: '该批次有{n}行；一次最多{most}行。',
  },
});

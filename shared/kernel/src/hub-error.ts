import { messages } from './messages';
import { Text } from './text';

/** Every failure the hub names to its users. Clients branch on these, so a code never changes its meaning. */
export const HUB_ERROR_CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'RATE_LIMITED',
  'CONFLICT',
  'CONFIG_INVALID',
  'POLICY_INVALID',
  'CATALOGUE_UNKNOWN_PRODUCT',
  'AMBIGUOUS_CODE',
  'RETIRED_CODE',
  'UNKNOWN_JURISDICTION',
  'UNKNOWN_CURSOR',
  'PORT_IN_USE',
  'DATA_DIR_UNWRITABLE',
  'INTERNAL',
] as const;

export type HubErrorCode = (typeof HUB_ERROR_CODES)[number];

export interface HubErrorDetails {
  /** The field, column, key or variable that is wrong, as the user knows it. */
  field?: string;
  /** What stood there. */
  value?: string;
  /** What was caught, for the log; never shown to a client. */
  cause?: unknown;
  /** What is wrong with each line, where lines stand or fall together. */
  lines?: readonly LineAtFault[];
}

/** A line for which a request is refused as a whole. */
export interface LineAtFault {
  /** Position in the request, from 0. */
  readonly index: number;
  /** The sender's id of the line. */
  readonly id: string;
  readonly code: HubErrorCode;
  readonly message: Text;
  readonly field: string | null;
}

/** A failure with a stable code and one sentence for the user: which field, which value, what would be right. */
export class HubError extends Error {
  override readonly name = 'HubError';
  readonly code: HubErrorCode;
  readonly field?: string;
  readonly value?: string;
  readonly lines?: readonly LineAtFault[];
  /** The sentence in every language; `message` is the English one. */
  readonly text: Text;

  constructor(code: HubErrorCode, sentence: Text, details: HubErrorDetails = {}) {
    super(String(sentence), details.cause === undefined ? undefined : { cause: details.cause });
    this.text = sentence;
    this.code = code;
    if (details.field !== undefined) this.field = details.field;
    if (details.value !== undefined) this.value = details.value;
    if (details.lines !== undefined) this.lines = details.lines;
  }

  /** What a GraphQL error carries to the gateway, which answers in the asker's language and takes `text` off. */
  get extensions(): {
    code: HubErrorCode;
    field?: string;
    value?: string;
    text: Text;
    rejected?: readonly LineAtFault[];
  } {
    const { code, field, value, text, lines } = this;
    return { code, field, value, text, ...(lines && { rejected: lines }) };
  }
}

/** What only the log reads: a client meets the masked sentence, so it needs no second language. */
export const internalError = (sentence: string, details?: HubErrorDetails): HubError =>
  new HubError('INTERNAL', Text.of(sentence), details);

/** BAD_USER_INPUT in the house form: `<field> is "<value>"; <what would be right>.` */
export function badInput(field: string, value: unknown, wanted: Text): HubError {
  return new HubError('BAD_USER_INPUT', wrongValue(field, value, wanted), {
    field,
    value: shownValue(value).plain,
  });
}

/** The house form for a failure of any code: `<field> is "<value>"; <what would be right>.` */
export const wrongValue = (field: string, value: unknown, wanted: Text): Text =>
  say('badInput', { field, value: shownValue(value).quoted, wanted });

const say = messages('kernel.error', {
  badInput: { en: '{field} is {value}; {wanted}.', zh: '{field} 为 {value}；{wanted}。' },
});

/** Long enough for every code and date; a pasted file must not become the message. */
const LONGEST_SHOWN = 80;

function shownValue(value: unknown): { plain: string; quoted: string } {
  const text =
    typeof value === 'string' ? value : typeof value === 'bigint' ? `${value}` : JSON.stringify(value);
  const plain = (text ?? typeof value).slice(0, LONGEST_SHOWN);
  return { plain, quoted: typeof value === 'string' ? `"${plain}"` : plain };
}

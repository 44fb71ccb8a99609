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
}

/** A failure with a stable code and one sentence for the user: which field, which value, what would be right. */
export class HubError extends Error {
  override readonly name = 'HubError';
  readonly code: HubErrorCode;
  readonly field?: string;
  readonly value?: string;
  /** The sentence in every language; `message` is the English one. */
  readonly text: Text;

  constructor(code: HubErrorCode, sentence: Text, details: HubErrorDetails = {}) {
    super(String(sentence), details.cause === undefined ? undefined : { cause: details.cause });
    this.text = sentence;
    this.code = code;
    if (details.field !== undefined) this.field = details.field;
    if (details.value !== undefined) this.value = details.value;
  }

  /** What a GraphQL error carries to the gateway, which answers in the asker's language and takes `text` off. */
  get extensions(): { code: HubErrorCode; field?: string; value?: string; text: Text } {
    return { code: this.code, field: this.field, value: this.value, text: this.text };
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

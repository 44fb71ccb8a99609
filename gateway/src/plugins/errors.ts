import { type Language, messages, Text } from '@alliance-hub/kernel';
import { type ApolloServerPlugin } from '@apollo/server';
import { type GraphQLFormattedError } from 'graphql';
import { type Logger } from 'pino';
import { type RequestContext } from '../request-context';

/** Codes that are ours to mend: what is behind them is logged, and masked. Any other meets the client as it is. */
const MASKED = new Set(['INTERNAL', 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

/** Whether an error is a failure of ours, not the client's mistake or lack of rights. */
export const isOurs = ({ extensions }: GraphQLFormattedError): boolean =>
  typeof extensions?.code !== 'string' || MASKED.has(extensions.code);

type Asking = Pick<RequestContext, 'requestId' | 'language'>;

/** Every error leaves with a stable code, a sentence in the asker's language and the request id, with no internals. */
export function errorsPlugin(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response, contextValue }) => {
          if (response.body.kind !== 'single') return Promise.resolve();
          present(response.body.singleResult, contextValue, logger);
          return Promise.resolve();
        },
      }),
  };
}

interface Result {
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/** Makes the errors of an answer presentable. */
export function present(result: Result, context: Asking, logger: Logger): void {
  const errors = result.errors ?? incomplete(result.extensions);
  if (result.extensions?.valueCompletion) delete result.extensions.valueCompletion;
  if (errors?.length) result.errors = errors.map(error => presentable(error, context, logger));
}

/** The gateway reports a null that its schema forbids as an extension, and no error: a client would see nothing. */
function incomplete(extensions: Record<string, unknown> | undefined): GraphQLFormattedError[] | undefined {
  return extensions?.valueCompletion as GraphQLFormattedError[] | undefined;
}

/** An error as a client meets it, through any door. */
export function presentable(
  error: GraphQLFormattedError,
  { requestId, language }: Asking,
  logger: Logger,
): GraphQLFormattedError {
  const code = typeof error.extensions?.code === 'string' ? error.extensions.code : 'INTERNAL';
  const { field, value, text, rejected } = error.extensions ?? {};
  if (!MASKED.has(code)) {
    return {
      ...error,
      message: sentence(text, language) ?? error.message,
      extensions: {
        code,
        ...(field ? { field } : {}),
        ...(value === undefined ? {} : { value }),
        ...(Array.isArray(rejected)
          ? { rejected: rejected.map(line => linePresentable(line as Line, language)) }
          : {}),
        requestId,
      },
    };
  }
  logger.error({ requestId, path: error.path, extensions: error.extensions }, error.message);
  return {
    path: error.path,
    message: say('masked', { requestId }).in(language),
    extensions: { code: 'INTERNAL', requestId },
  };
}

type Line = Record<string, unknown>;

/** A line for which a request is refused as a whole, as RejectedLine shows one. */
const linePresentable = ({ message, ...line }: Line, language: Language): Line => ({
  ...line,
  message: sentence(message, language),
});

/** From another process the text of a HubError comes as JSON. */
const sentence = (text: unknown, language: Language): string | undefined =>
  typeof text === 'object' && text !== null ? Text.from(text as Text).in(language) : undefined;

const say = messages('gateway.errors', {
  masked: {
    en: 'This part could not be answered; ask again, and quote request {requestId} if it stays so.',
    zh: '此部分暂时无法答复；请重试，若仍如此，请提供请求编号 {requestId}。',
  },
});

import { type ApolloServerPlugin } from '@apollo/server';
import { type GraphQLFormattedError } from 'graphql';
import { type Logger } from 'pino';
import { type RequestContext } from '../request-context';

/** Codes that a client meets as they are. Anything else is ours to mend: it is logged, and masked. */
const MASKED = new Set(['INTERNAL', 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

/** Every error leaves with a stable code, a sentence and the request id, and with no internals. */
export function errorsPlugin(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response, contextValue: { requestId } }) => {
          if (response.body.kind !== 'single') return Promise.resolve();
          const result = response.body.singleResult;
          const errors = result.errors ?? incomplete(result.extensions);
          if (result.extensions?.valueCompletion) delete result.extensions.valueCompletion;
          if (errors?.length) result.errors = errors.map(error => presentable(error, requestId, logger));
          return Promise.resolve();
        },
      }),
  };
}

/** The gateway reports a null that its schema forbids as an extension, and no error: a client would see nothing. */
function incomplete(extensions: Record<string, unknown> | undefined): GraphQLFormattedError[] | undefined {
  return extensions?.valueCompletion as GraphQLFormattedError[] | undefined;
}

function presentable(error: GraphQLFormattedError, requestId: string, logger: Logger): GraphQLFormattedError {
  const code = typeof error.extensions?.code === 'string' ? error.extensions.code : 'INTERNAL';
  const { field, value } = error.extensions ?? {};
  if (!MASKED.has(code)) {
    return {
      ...error,
      extensions: { code, ...(field ? { field } : {}), ...(value === undefined ? {} : { value }), requestId },
    };
  }
  logger.error({ requestId, path: error.path, extensions: error.extensions }, error.message);
  return {
    path: error.path,
    message: `This part could not be answered; ask again, and quote request ${requestId} if it stays so.`,
    extensions: { code: 'INTERNAL', requestId },
  };
}

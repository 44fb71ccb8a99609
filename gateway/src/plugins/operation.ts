import { messages, type Text } from '@alliance-hub/kernel';
import { type ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, OperationTypeNode } from 'graphql';
import { type RequestContext } from '../request-context';

/** Refuses, as the client's mistake, a request that does not say which of its operations to run, or asks for a stream. */
export const operationPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, request, document, contextValue: { requestId } }) => {
        if (operation?.operation === OperationTypeNode.SUBSCRIPTION) {
          const text = say('subscription');
          throw new GraphQLError(text.en, {
            extensions: { code: 'BAD_USER_INPUT', field: 'query', text, http: { status: 400 } },
          });
        }
        if (operation) return Promise.resolve();
        const text = whatToGive(request.operationName, document);
        throw new GraphQLError(text.en, {
          extensions: {
            text,
            code: 'OPERATION_RESOLUTION_FAILURE',
            field: 'operationName',
            value: request.operationName ?? null,
            requestId,
            http: { status: 400 },
          },
        });
      },
    }),
};

function whatToGive(given: string | undefined, document: DocumentNode): Text {
  const names = document.definitions.flatMap(definition =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? '(no name)'] : [],
  );
  return given === undefined
    ? say('operationMissing', { names: names.join(', ') })
    : say('operationUnknown', { given, names: names.join(', ') });
}

const say = messages('gateway.requestedOperation', {
  operationMissing: {
    en: 'operationName is missing; the request holds {names}: name one of them, or send one operation alone.',
    zh: '缺少 operationName；请求含有 {names}：请指明其一，或只发送一个操作。',
  },
  operationUnknown: {
    en: 'operationName is "{given}"; the request holds {names}: name one of them, or send one operation alone.',
    zh: 'operationName 为“{given}”；请求含有 {names}：请指明其一，或只发送一个操作。',
  },
  subscription: {
    en: 'A subscription is a stream: ask with the header «Accept: text/event-stream», or over WebSocket.',
    zh: '订阅须以流方式返回：请带请求头 «Accept: text/event-stream»，或使用 WebSocket。',
  },
});

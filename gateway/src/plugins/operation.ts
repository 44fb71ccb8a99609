import { type ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind } from 'graphql';
import { type RequestContext } from '../request-context';

/** Refuses, as the client's mistake, a request that does not say which of its operations to run. */
export const operationPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, request, document, contextValue: { requestId } }) => {
        if (operation) return Promise.resolve();
        throw new GraphQLError(whatToGive(request.operationName, document), {
          extensions: {
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

function whatToGive(given: string | undefined, document: DocumentNode): string {
  const names = document.definitions.flatMap(definition =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? '(no name)'] : [],
  );
  const is = given === undefined ? 'is missing' : `is "${given}"`;
  return `operationName ${is}; the request holds ${names.join(', ')}: name one of them, or send one operation alone.`;
}

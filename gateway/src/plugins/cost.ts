import { type ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, separateOperations } from 'graphql';
import { requireCost } from '../cost-limit';
import { type RequestContext } from '../request-context';

/** Refuses a question that is too dear before anything is read. */
export const costPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, operation, document, request }) => {
        if (!operation) return Promise.resolve();
        const alone = separateOperations(document)[operation.name?.value ?? ''] as DocumentNode;
        requireCost(schema, operation, alone, request.variables);
        return Promise.resolve();
      },
    }),
};

import { type ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { type RequestContext } from '../request-context';
import { type Doors } from '../subscriptions';

/** Looks at the feed as soon as something was written here, and lets its clients go before the server stops. */
export function feedPlugin(doors: () => Doors): ApolloServerPlugin<RequestContext> {
  return {
    serverWillStart: () => Promise.resolve({ drainServer: () => doors().close() }),
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ operation }) => {
          if (operation?.operation === OperationTypeNode.MUTATION) doors().wake();
          return Promise.resolve();
        },
      }),
  };
}

import { messages } from '@alliance-hub/kernel';
import { type ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  getArgumentValues,
  GraphQLError,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type RequestContext } from '../request-context';
import { asRefusal } from '../subscriptions/refusal';
import { storedSelection } from './stored-selection';

/**
 * Checks the selection of an endpoint against the whole graph before it is stored: catalogue, which keeps it, knows its
 * own part of the graph alone. What is no GraphQL at all is left to catalogue to refuse.
 */
export const storedSelectionPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, request }) => {
        for (const selection of selectionsIn(schema, document, request.variables ?? {})) {
          check(schema, selection);
        }
        return Promise.resolve();
      },
    }),
};

function selectionsIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): string[] {
  const found: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: node => {
        const field = types.getFieldDef();
        if (node.name.value !== 'createWebhookEndpoint' || !field) return undefined;
        const { input } = getArgumentValues(field, node, variables) as { input?: { selection?: unknown } };
        if (typeof input?.selection === 'string') found.push(input.selection);
        return false;
      },
    }),
  );
  return found;
}

function check(schema: GraphQLSchema, selection: string): void {
  try {
    storedSelection(schema, selection, {});
  } catch (error) {
    if (isSyntax(error)) return;
    const text = say('notOfGraph', { problem: asRefusal(error).errors[0]?.message ?? '' });
    throw new GraphQLError(text.en, {
      extensions: { code: 'BAD_USER_INPUT', field: 'selection', text, http: { status: 400 } },
    });
  }
}

const isSyntax = (error: unknown): boolean =>
  error instanceof GraphQLError && error.extensions.code === undefined;

const say = messages('gateway.storedSelection', {
  notOfGraph: {
    en: 'selection cannot be asked of each change: {problem}',
    zh: 'selection 无法用于查询每个变动：{problem}',
  },
});

import { createHash } from 'node:crypto';
import { messages } from '@alliance-hub/kernel';
import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  print,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { type GraphqlRequest, type Operation } from './operation';
import { Refusal, refused } from './refusal';

/** The one field of the graph that a client can subscribe to. */
export const FEED_FIELD = 'priceLinkageChanged';

/** Arguments that say where a subscriber begins. They are his own: what he asks for of each event is not. */
const BEGINNING = ['after', 'testEvent'] as const;

/** What is asked of each event, and of which events: the same for every subscriber who asks the same. */
export interface Selection {
  /** The subscription without where it begins. */
  document: DocumentNode;
  source: string;
  /** Of `source`, as the gateway keys its plans. */
  hash: string;
  variables: Record<string, unknown>;
  /** Name or alias under which the event stands in the answer. */
  responseKey: string;
}

export interface Beginning {
  /** Cursor after which the subscriber begins; undefined: with what comes next. */
  after: string | undefined;
  /** Show him a test event first. */
  testEvent: boolean;
}

/** @throws Refusal when the variables do not fit, or the subscription is made conditional as a whole. */
export function readSelection(
  schema: GraphQLSchema,
  { node, document }: Operation,
  { variables }: GraphqlRequest,
): { selection: Selection; beginning: Beginning } {
  const field = rootField(node.selectionSet.selections[0]);
  const values = getVariableValues(schema, node.variableDefinitions ?? [], variables);
  if (!values.coerced) throw new Refusal(values.errors.map(error => withCode(error)));
  const definition = schema.getSubscriptionType()?.getFields()[FEED_FIELD];
  const given = definition ? getArgumentValues(definition, field, values.coerced) : {};

  const shared = withoutBeginning(document);
  const source = print(shared.document);
  return {
    selection: {
      document: shared.document,
      source,
      hash: createHash('sha256').update(source).digest('hex'),
      variables: pick(variables, shared.variables),
      responseKey: field.alias?.value ?? field.name.value,
    },
    beginning: { after: (given.after as string | null) ?? undefined, testEvent: given.testEvent === true },
  };
}

function rootField(root: { kind: Kind; directives?: readonly unknown[] } | undefined): FieldNode {
  if (root?.kind === Kind.FIELD && !root.directives?.length) return root as FieldNode;
  throw refused('BAD_USER_INPUT', say('rootField', { field: FEED_FIELD }), 'query');
}

function withoutBeginning(document: DocumentNode): { document: DocumentNode; variables: string[] } {
  const shared: DocumentNode = visit(document, {
    OperationDefinition: operation => ({
      ...operation,
      // Another name of the operation asks nothing else.
      name: undefined,
      selectionSet: {
        ...operation.selectionSet,
        selections: operation.selectionSet.selections.map(root => ({
          ...root,
          arguments: (root as FieldNode).arguments?.filter(
            ({ name }) => !(BEGINNING as readonly string[]).includes(name.value),
          ),
        })),
      },
    }),
  });
  const used = new Set<string>();
  visit(shared, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  const kept = visit(shared, {
    VariableDefinition: (definition: VariableDefinitionNode) =>
      used.has(definition.variable.name.value) ? undefined : null,
  });
  return { document: kept, variables: [...used].sort() };
}

const pick = (values: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(names.filter(name => name in values).map(name => [name, values[name]]));

const withCode = <E extends { extensions: Record<string, unknown> }>(error: E): E => {
  error.extensions.code ??= 'BAD_USER_INPUT';
  return error;
};

const say = messages('gateway.selection', {
  rootField: {
    en: 'A subscription asks for {field} alone, without a directive or a fragment around it.',
    zh: '订阅只能直接请求 {field}，其外不得有指令或片段。',
  },
});

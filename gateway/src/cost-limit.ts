import { MAX_PAGE } from '@alliance-hub/graphql';
import { messages } from '@alliance-hub/kernel';
import {
  type DocumentNode,
  getNullableType,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  isListType,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';

/** What one answer may cost, in fields. The dearest question of README costs a tenth of it. */
const MOST_COST = 500_000;

/** What one event of a subscription may cost: it is asked again for each change of the feed. */
const MOST_COST_OF_EVENT = 5_000;

/** Rows that a list without `first` is taken to have. */
const USUAL_ROWS = 5;

/** Selections that one fragment spread into the next may unfold to. */
const MOST_NODES = 10_000;

/**
 * The cost is the fields that a question reaches, those in lists as often as the list has rows: its `first`, or five.
 * @param document holds `operation` alone, with its fragments.
 * @throws GraphQLError BAD_USER_INPUT when it is more than `most`.
 */
export function requireCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  document: DocumentNode,
  variables: Record<string, unknown> = {},
): void {
  // What does not fit its variables is refused as such, later.
  if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return;
  const most = operation.operation === OperationTypeNode.SUBSCRIPTION ? MOST_COST_OF_EVENT : MOST_COST;
  const cost = costOf(schema, document, variables);
  if (cost <= most) return;
  const text = say('tooDear', { cost, most });
  throw new GraphQLError(text.en, { extensions: { code: 'BAD_USER_INPUT', field: 'query', text } });
}

function costOf(schema: GraphQLSchema, query: DocumentNode, variables: Record<string, unknown>): number {
  try {
    return getComplexity({
      schema,
      query,
      variables,
      estimators: [costOfField],
      maxQueryNodes: MOST_NODES,
    });
  } catch (error) {
    if (error instanceof GraphQLError) return Infinity;
    throw error;
  }
}

/** Introspection nests by its nature and reads nothing; how deep it may go is graphql-js's own rule. */
function costOfField({ field, type, args, childComplexity }: ComplexityEstimatorArgs): number {
  return field.name.startsWith('__') ? 0 : 1 + rowsOf(field, type.name, args) * childComplexity;
}

function rowsOf(
  field: ComplexityEstimatorArgs['field'],
  parent: string,
  args: ComplexityEstimatorArgs['args'],
): number {
  const { first } = args as { first?: number };
  if (typeof first === 'number') return Math.min(Math.max(first, 0), MAX_PAGE);
  // The page itself was counted where it was asked for.
  if (parent.endsWith('Connection') || !isListType(getNullableType(field.type))) return 1;
  return USUAL_ROWS;
}

const say = messages('gateway.cost', {
  tooDear: {
    en: 'The question costs {cost} fields, at most {most} are answered at a time; ask for smaller pages (first) or fewer fields in lists.',
    zh: '该查询代价为 {cost} 个字段，一次最多 {most} 个；请减小分页（first）或列表内的字段。',
  },
});

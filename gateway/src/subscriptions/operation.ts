import { messages } from '@alliance-hub/kernel';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  separateOperations,
  specifiedRules,
  validate,
} from 'graphql';
import { requireCost } from '../cost-limit';
import { depthLimit, MOST_TOKENS } from '../depth-limit';
import { coded, Refusal, refused } from './refusal';

/** What a client sends through any door. */
export interface GraphqlRequest {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string | undefined;
}

/** A request that can be answered: valid, within the limits, and it says which operation it means. */
export interface Operation {
  node: OperationDefinitionNode;
  /** The operation alone with the fragments it uses. */
  document: DocumentNode;
}

/** @throws Refusal with what is wrong with the request, each with a code. */
export function readOperation(schema: GraphQLSchema, request: GraphqlRequest): Operation {
  const document = parsed(request.query);
  const node = chosen(document, request.operationName);
  const errors = validate(schema, document, [...specifiedRules, depthLimit]);
  if (errors.length > 0) throw new Refusal(errors.map(error => coded(error, 'GRAPHQL_VALIDATION_FAILED')));
  const alone = separateOperations(document)[node.name?.value ?? ''] as DocumentNode;
  requireCost(schema, node, alone, request.variables);
  return { node, document: alone };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MOST_TOKENS });
  } catch (error) {
    throw new Refusal([coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')]);
  }
}

function chosen(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const meant = name ? operations.filter(each => each.name?.value === name) : operations;
  if (meant.length === 1) return meant[0] as OperationDefinitionNode;
  const held = operations.map(each => each.name?.value ?? '-').join(', ');
  throw refused('OPERATION_RESOLUTION_FAILURE', say('whichOperation', { held }), 'operationName', name);
}

const say = messages('gateway.operation', {
  whichOperation: {
    en: 'operationName must name one of the operations that the request holds ({held}); or send one operation alone.',
    zh: 'operationName 须为请求所含操作之一（{held}）；或只发送一个操作。',
  },
});

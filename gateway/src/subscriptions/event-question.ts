import { type FetchNode } from '@apollo/query-planner';
import { type FieldNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';

/** Names that no client's document holds: the selection keeps its own beside them. */
const AFTER = 'hub__after';
const FIRST = 'hub__first';
export const SEQ = 'hub__seq';

/** The question for a page of the feed, with what a subscription selects of each event. */
export interface EventQuestion {
  query: string;
  operationName: string | undefined;
  variables: (after: string | null, first: number) => Record<string, unknown>;
}

/**
 * The fetch of an event that the gateway planned, `subscription { priceLinkageChanged(filter: …) {…} }`, asked as
 * `query { priceLinkageChanges(filter: …, after: …, first: …) { edges { cursor node {…} } … } }`: one reading of the
 * feed with one set of rights behind every door.
 */
export function eventQuestion(primary: FetchNode, variables: Record<string, unknown>): EventQuestion {
  const document = visit(parse(primary.operation, { noLocation: true }), {
    OperationDefinition: {
      enter: operation => ({
        ...operation,
        operation: 'query' as const,
        variableDefinitions: [...(operation.variableDefinitions ?? []), ...PAGE_VARIABLES],
        selectionSet: {
          ...operation.selectionSet,
          selections: operation.selectionSet.selections.map(field => page(field as FieldNode)),
        },
      }),
      leave: () => false,
    },
  });
  const used = primary.variableUsages ?? [];
  const own = Object.fromEntries(used.filter(name => name in variables).map(name => [name, variables[name]]));
  return {
    query: print(document),
    operationName: primary.operationName,
    variables: (after, first) => ({ ...own, [AFTER]: after, [FIRST]: first }),
  };
}

const TEMPLATE = parse(
  `query ($${AFTER}: String, $${FIRST}: Int!) {
    page: priceLinkageChanges(after: $${AFTER}, first: $${FIRST}) {
      edges { cursor node { ${SEQ}: seq } }
      pageInfo { hasNextPage }
    }
  }`,
  { noLocation: true },
).definitions[0] as OperationDefinitionNode;
const PAGE_VARIABLES = TEMPLATE.variableDefinitions ?? [];

/** The page with the field's own arguments, and its selection beside the number of the entry. */
function page(field: FieldNode): FieldNode {
  const template = TEMPLATE.selectionSet.selections[0] as FieldNode;
  return visit(template, {
    Field: node => {
      if (node === template) {
        return { ...node, arguments: [...(node.arguments ?? []), ...(field.arguments ?? [])] };
      }
      if (node.name.value !== 'node') return undefined;
      const selections = [
        ...(node.selectionSet?.selections ?? []),
        ...(field.selectionSet?.selections ?? []),
      ];
      return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
    },
  });
}

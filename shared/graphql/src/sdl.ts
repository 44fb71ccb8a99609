import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  printSchema,
} from 'graphql';

/** Directives for what type-graphql cannot decorate (enums, scalars, unions), by coordinate: `{ ListingFacts: ['@inaccessible'] }`. */
export type ExtraDirectives = Record<string, readonly string[]>;

type Annotated = { astNode?: { directives?: readonly ConstDirectiveNode[] } | null };

/**
 * The schema as SDL with its applied directives. `printSchema` drops them, and type-graphql keeps them on
 * astNodes that have no fields, so they are put back here one by one.
 */
export function printWithDirectives(schema: GraphQLSchema, extra: ExtraDirectives): string {
  const document = parse(printSchema(schema));
  const definitions = document.definitions.map(definition => annotate(definition, schema, extra));
  return print({ kind: Kind.DOCUMENT, definitions } satisfies DocumentNode);
}

function annotate(definition: DefinitionNode, schema: GraphQLSchema, extra: ExtraDirectives): DefinitionNode {
  if (!('name' in definition) || !definition.name) return definition;
  const type = schema.getType(definition.name.value);
  if (!type) return definition;
  const directives = [...applied(type), ...parsed(extra[type.name])];
  const annotated = directives.length > 0 ? { ...definition, directives } : definition;
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return annotated;

  const fields = type.getFields();
  const nodes = (definition as { fields?: readonly { name: { value: string } }[] }).fields ?? [];
  return {
    ...annotated,
    fields: nodes.map(node => {
      const onField = applied(fields[node.name.value]);
      return onField.length > 0 ? { ...node, directives: onField } : node;
    }),
  } as unknown as DefinitionNode;
}

const applied = (part: Annotated | undefined): ConstDirectiveNode[] => [...(part?.astNode?.directives ?? [])];

function parsed(texts: readonly string[] = []): ConstDirectiveNode[] {
  return texts.flatMap(text => {
    const [definition] = parse(`scalar Any ${text}`).definitions;
    return [...((definition as { directives?: readonly ConstDirectiveNode[] }).directives ?? [])];
  });
}

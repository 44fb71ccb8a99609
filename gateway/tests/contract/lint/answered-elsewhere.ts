import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';

/** A field of the supergraph, and which subgraphs can answer it. */
interface Field {
  name: string;
  type: TypeNode;
  graphs: string[];
}
type Types = Map<string, Field[]>;

/**
 * Fields that would take what stands around them along when another subgraph fails. A field that its type's owner
 * does not answer must be nullable; so must one that leads, in a subgraph, to a type of which others answer what is
 * never null. Nobody owns Query: each of its fields stands alone. A mutation is its subgraph's own: what was asked of
 * another in the same request has been carried out or not, whatever comes of this one.
 */
export function carriedAway(supergraph: string): string[] {
  const types = typesOf(supergraph);
  return [...types].flatMap(([name, fields]) => {
    const owner = name === 'Query' ? undefined : ownerOf(fields);
    return fields
      .filter(field =>
        name === 'Mutation' || (owner !== undefined && field.graphs.includes(owner))
          ? !absorbs(field.type) && leadsAway(field, types)
          : field.type.kind === Kind.NON_NULL_TYPE,
      )
      .map(field => `${name}.${field.name}`);
  });
}

/** The subgraph that answers most of a type. */
function ownerOf(fields: readonly Field[]): string | undefined {
  const graphs = [...new Set(fields.flatMap(field => field.graphs))];
  const answered = (graph: string) => fields.filter(field => field.graphs.includes(graph)).length;
  return graphs.sort((a, b) => answered(b) - answered(a))[0];
}

/** A subgraph that answers the field and then needs another one for something that is never null. */
const leadsAway = ({ type, graphs }: Field, types: Types): boolean =>
  graphs.some(graph =>
    types
      .get(namedType(type))
      ?.some(inner => inner.type.kind === Kind.NON_NULL_TYPE && !inner.graphs.includes(graph)),
  );

/** Null can stand for the object that lacks something, or for the whole list that holds it. */
function absorbs(type: TypeNode): boolean {
  if (type.kind !== Kind.NON_NULL_TYPE) return true;
  return type.type.kind === Kind.LIST_TYPE && absorbs(type.type.type);
}

const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

function typesOf(supergraph: string): Types {
  const objects = parse(supergraph).definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  return new Map(objects.map(type => [type.name.value, fieldsOf(type)]));
}

/** Without those that no client can ask for. */
const fieldsOf = (type: ObjectTypeDefinitionNode): Field[] =>
  (type.fields ?? [])
    .filter(field => joined(field.directives, 'inaccessible').length === 0)
    .map(fieldOf(type));

const fieldOf =
  (type: ObjectTypeDefinitionNode) =>
  (field: FieldDefinitionNode): Field => {
    const everywhere = joined(type.directives, 'join__type').map(graphOf);
    const said = joined(field.directives, 'join__field');
    const here = said.filter(directive => argument(directive, 'external')?.kind !== Kind.BOOLEAN);
    return {
      name: field.name.value,
      type: field.type,
      graphs: said.length > 0 ? here.map(graphOf) : everywhere,
    };
  };

const joined = (directives: readonly ConstDirectiveNode[] = [], name: string): ConstDirectiveNode[] =>
  directives.filter(directive => directive.name.value === name);

const argument = (directive: ConstDirectiveNode, name: string) =>
  directive.arguments?.find(given => given.name.value === name)?.value;

function graphOf(directive: ConstDirectiveNode): string {
  const graph = argument(directive, 'graph');
  return graph?.kind === Kind.ENUM ? graph.value : '';
}

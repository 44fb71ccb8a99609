import { getNamedType, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { ownTypes } from '../schemas';

/** Pages that are not built as every page of the graph is, and fields that lead to one and take no cursor. */
export function oddConnections(schema: GraphQLSchema): string[] {
  const objects = ownTypes(schema).filter(isObjectType);
  return [
    ...objects.filter(isConnection).flatMap(type => differences(type, connectionShape(type.name))),
    ...objects
      .filter(({ name }) => name.endsWith('Edge'))
      .flatMap(type => differences(type, edgeShape(type.name))),
    ...objects.flatMap(unpaged),
  ];
}

const isConnection = ({ name }: { name: string }): boolean => name.endsWith('Connection');

const connectionShape = (name: string): Record<string, string> => {
  const row = name.replace(/Connection$/, '');
  return { nodes: `[${row}!]!`, edges: `[${row}Edge!]!`, pageInfo: 'PageInfo!', totalCount: 'Quantity!' };
};

const edgeShape = (name: string): Record<string, string> => ({
  cursor: 'String!',
  node: `${name.replace(/Edge$/, '')}!`,
});

function differences(type: GraphQLObjectType, shape: Record<string, string>): string[] {
  const fields = type.getFields();
  const names = new Set([...Object.keys(fields), ...Object.keys(shape)]);
  return [...names]
    .filter(name => fields[name]?.type.toString() !== shape[name])
    .map(name => `${type.name}.${name}: ${shape[name] ?? 'not a part of a page'}`);
}

function unpaged(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter(field => isConnection(getNamedType(field.type)))
    .filter(({ args }) => {
      const argument = (name: string) => args.find(arg => arg.name === name);
      return argument('after') === undefined || typeof argument('first')?.defaultValue !== 'number';
    })
    .map(field => `${type.name}.${field.name}: first with a default, and after`);
}

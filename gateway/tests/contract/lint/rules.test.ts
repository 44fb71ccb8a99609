import { buildSchema, type GraphQLSchema } from 'graphql';
import { carriedAway } from './answered-elsewhere';
import { oddConnections } from './connections';
import { unused } from './unused';
import { misnamed, undescribed } from './words';

const PAGE = 'scalar Quantity type PageInfo { x: Int } type A { x: Int }';

test.each<[string, (schema: GraphQLSchema) => string[], string, string[]]>([
  ['no description', undescribed, 'type Query { a: Int }', ['Query.a']],
  ['English alone', undescribed, 'type Query { "Price." a: Int }', ['Query.a']],
  ['Chinese alone', undescribed, 'type Query { "价格" a: Int }', ['Query.a']],
  ['both', undescribed, 'type Query { "Price. 价格" a: Int }', []],
  [
    'an argument and an enum value',
    undescribed,
    'type Query { "Price. 价格" a(b: Kind): Int } "Kind. 类型" enum Kind { X }',
    ['Query.a(b)', 'Kind.X'],
  ],
  ['an input field', undescribed, 'type Query { "P. 价 ok" a: Int } input i { b: Int }', ['i', 'i.b']],
  [
    'names',
    misnamed,
    'type Query { A_b(C: kind): Int } enum kind { x Y_Z }',
    ['Query.A_b', 'Query.A_b(C)', 'kind', 'kind.x'],
  ],
  ['an unused type', unused, 'type Query { a: Int } type B { c: C } type C { a: Int }', ['B', 'C']],
  [
    'used by an argument, a union and an input',
    unused,
    'type Query { a(b: I): U } input I { e: E } enum E { X } union U = B type B { a: Int }',
    [],
  ],
  [
    'a page without a total',
    oddConnections,
    `${PAGE} type Query { a(first: Int = 20, after: String): AConnection }
     type AEdge { cursor: String! node: A! }
     type AConnection { nodes: [A!]! edges: [AEdge!]! pageInfo: PageInfo! }`,
    ['AConnection.totalCount: Quantity!'],
  ],
  [
    'a list that takes no cursor',
    oddConnections,
    `${PAGE} type Query { a(first: Int): AConnection }
     type AEdge { cursor: String! node: A! }
     type AConnection { nodes: [A!]! edges: [AEdge!]! pageInfo: PageInfo! totalCount: Quantity! }`,
    ['Query.a: first with a default, and after'],
  ],
])('the lint sees: %s', (_what, rule, sdl, findings) => {
  expect(rule(buildSchema(sdl))).toEqual(findings);
});

const supergraph = (volumes: string, category: string): string => `
  type Query @join__type(graph: C) @join__type(graph: E) { rollout: Rollout @join__field(graph: E) }
  type Listing @join__type(graph: C, key: "id") @join__type(graph: E, key: "id") {
    id: ID!
    price: Int! @join__field(graph: C)
    unit: Int! @join__field(graph: C)
    volumes: ${volumes} @join__field(graph: E)
  }
  type Rollout @join__type(graph: E) { category: ${category} }
  type Category @join__type(graph: C, key: "id") @join__type(graph: E, key: "id") {
    id: ID!
    name: String! @join__field(graph: C)
  }`;

test.each([
  ['nullable where another subgraph answers', 'Int', 'Category', []],
  ['a field that another subgraph than the owner answers', 'Int!', 'Category', ['Listing.volumes']],
  ['a field that leads to what another subgraph holds', 'Int', 'Category!', ['Rollout.category']],
  ['a list of such', 'Int', '[Category!]!', ['Rollout.category']],
  ['a list in which a row can be null', 'Int', '[Category]!', []],
])('the lint sees: %s', (_what, volumes, category, findings) => {
  expect(carriedAway(supergraph(volumes, category))).toEqual(findings);
});

import { badInput, messages } from '@alliance-hub/kernel';
import { type ClassType, Directive, Field, ObjectType } from 'type-graphql';
import { QuantityScalar } from './scalars';

@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list. 分页信息' })
export class PageInfo {
  @Field({ description: 'There is more after this page. 有下一页' }) hasNextPage: boolean;
  @Field({ description: 'There is more before this page. 有上一页' }) hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first row. 首行游标' }) startCursor:
    string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last row. 末行游标' }) endCursor:
    string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}
export interface Connection<T> {
  nodes: T[];
  edges: Edge<T>[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** `ProductConnection` and `ProductEdge` for a node class: nodes, edges, pageInfo and what the asker may see in total. */
export function connectionOf<T extends object>(node: ClassType<T>, name: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `A row of ${name}Connection with its cursor. 列表行` })
  class NodeEdge implements Edge<T> {
    @Field({ description: 'Cursor of this row. 游标' }) cursor: string;
    @Field(() => node, { description: 'The row. 数据' }) node: T;
  }
  @ObjectType(`${name}Connection`, { description: `A page of ${name}. 分页列表` })
  class NodeConnection implements Connection<T> {
    @Field(() => [node], { description: 'The rows. 数据' }) nodes: T[];
    @Field(() => [NodeEdge], { description: 'The rows with their cursors. 数据与游标' }) edges: NodeEdge[];
    @Field(() => PageInfo, { description: 'Where this page stands. 分页信息' }) pageInfo: PageInfo;
    @Field(() => QuantityScalar, { description: 'Rows in the whole list that the asker may see. 总数' })
    totalCount: number;
  }
  return NodeConnection;
}

export const MAX_PAGE = 200;

/** A page asked for: how many rows, after which key. */
export interface PageRequest {
  first: number;
  /** Key of the last row already seen. */
  after?: string;
}

/**
 * Checks `first` and opens the cursor.
 * @throws HubError BAD_USER_INPUT when `first` is not 1…200 or the cursor is not one of ours.
 */
export function pageRequest(first: number, after?: string | null): PageRequest {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
    throw badInput('first', first, say('first', { most: MAX_PAGE }));
  }
  return after == null ? { first } : { first, after: openCursor(after) };
}

const PREFIX = 'k:';
const cursorOf = (key: string) => Buffer.from(PREFIX + key).toString('base64url');

function openCursor(cursor: string): string {
  const opened = Buffer.from(cursor, 'base64url').toString('utf8');
  if (opened.startsWith(PREFIX)) return opened.slice(PREFIX.length);
  throw badInput('after', cursor, say('after'));
}

/**
 * Makes a connection of rows read with `first + 1` as the limit: the extra row tells that there is more.
 * `keyOf` gives the key by which the list is ordered.
 */
export function toConnection<T>(
  rows: readonly T[],
  request: PageRequest,
  totalCount: number,
  keyOf: (row: T) => string,
): Connection<T> {
  const nodes = rows.slice(0, request.first);
  const edges = nodes.map(node => ({ cursor: cursorOf(keyOf(node)), node }));
  return {
    nodes,
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > request.first,
      hasPreviousPage: request.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const say = messages('graphql.connection', {
  first: {
    en: 'it must be a whole number from 1 to {most}',
    zh: '应为 1 至 {most} 的整数',
  },
  after: { en: 'it must be a cursor that this list gave', zh: '应为此列表给出的游标' },
});

/** The same page with its rows shown another way. */
export function mapConnection<Row, Shown>(
  page: Connection<Row>,
  show: (row: Row) => Shown,
): Connection<Shown> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: show(node) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

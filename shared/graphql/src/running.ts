import type { GraphQLSchema } from 'graphql';

/** What a subgraph is told about a request, by the gateway or by another subgraph's follower. */
export interface SubgraphRequest {
  requestId: string;
  /** The client's own header, verified again here. Absent on internal doors. */
  authorization?: string;
  /** In whose name the hub itself asks; counts with the internal token alone. */
  onBehalfOf?: string;
  /** Without it a subgraph answers nothing. */
  internalToken?: string;
}

/** A subgraph with its store open, not listening: a process or the embedded hub serves it. */
export interface RunningSubgraph {
  name: string;
  typeDefs: string;
  schema: GraphQLSchema;
  /** A fresh context (loaders, asker) for one request. @throws HubError UNAUTHENTICATED or FORBIDDEN. */
  contextFor(request: SubgraphRequest): Promise<object>;
  /** Whether it can answer: its store is there. @throws when not. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

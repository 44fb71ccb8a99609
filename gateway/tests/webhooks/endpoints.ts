import { type World } from './world';

export const SELECTION = `{
  type price product { code name } jurisdiction { code }
  listing { standing paymentStandard { reasons { says } } }
}`;

export const ENDPOINT = 'id status pausedBecause cursor failingSince rightsUntil replay { until }';

export interface Endpoint {
  id: string;
  status: string;
  pausedBecause: string | null;
  cursor: string | null;
  failingSince: string | null;
  rightsUntil: string;
  replay: { until: string } | null;
}
export interface Delivery {
  kind: string;
  status: string;
  attempts: number;
  nextTryAt: string | null;
  messageId: string;
  lastError: string | null;
  log: { statusCode: number | null; error: string | null }[];
}

export const create = async (world: World, input: object) => {
  const { createWebhookEndpoint: created } = await world.data<{
    createWebhookEndpoint: { endpoint: Endpoint; secret: string };
  }>(
    `mutation ($input: CreateWebhookEndpointInput!) {
       createWebhookEndpoint(input: $input) { endpoint { ${ENDPOINT} } secret }
     }`,
    { input: { requestId: world.nextRequest(), selection: SELECTION, ...input } },
  );
  return { id: created.endpoint.id, secret: created.secret };
};

export const endpoint = async (world: World, id: string): Promise<Endpoint> =>
  (
    await world.data<{ webhookEndpoint: Endpoint }>(
      `query ($id: ID!) { webhookEndpoint(id: $id) { ${ENDPOINT} } }`,
      { id },
    )
  ).webhookEndpoint;

/** The newest first. */
export const ledger = async (world: World, id: string, kinds?: string[]): Promise<Delivery[]> =>
  (
    await world.data<{ webhookEndpoint: { deliveries: { nodes: Delivery[] } } }>(
      `query ($id: ID!, $kinds: [WebhookDeliveryKind!]) {
         webhookEndpoint(id: $id) {
           deliveries(first: 200, filter: { kinds: $kinds }) {
             nodes { kind status attempts nextTryAt messageId lastError log { statusCode error } }
           }
         }
       }`,
      { id, kinds: kinds ?? null },
    )
  ).webhookEndpoint.deliveries.nodes;

export const act = async (world: World, mutation: string, id: string): Promise<Endpoint> =>
  (
    await world.data<Record<string, Endpoint>>(
      `mutation ($id: ID!) { done: ${mutation}(id: $id) { ${ENDPOINT} } }`,
      {
        id,
      },
    )
  ).done as Endpoint;

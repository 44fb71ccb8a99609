import { randomBytes } from 'node:crypto';
import { type AskerInput, DemoIssuer, TokenVerifier } from '@alliance-hub/auth';
import { type DatabaseOptions } from '@alliance-hub/database';
import { Origin, Provenance } from '@alliance-hub/graphql';
import { completeUscc, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { listen } from '@alliance-hub/serving';
import { type TestDatabase } from '@alliance-hub/testing';
import { type GraphQLDataSource } from '@apollo/gateway';
import pino from 'pino';
import { SUBGRAPHS } from '../../src/config';
import { type EmbeddedHub, openHub } from '../../src/in-process';
import { buildServer, type HubServer, type ServerOptions } from '../../src/server';
import { readSupergraph } from '../../src/supergraph';

export const OFFICE: AskerInput = { sub: 'office', role: 'ALLIANCE_OFFICE' };

const day = (text: string) => text as PlainDate;
const source = { title: 'A notice of a test' };
export const COMPANY = completeUscc('91110105TEAT0001');
export const productCode = (n: number): string => `C02010100113038${String(n).padStart(5, '0')}`;
/** Both carry out the tender under which the products win, and print different rules. */
export const PROVINCES = ['210000', '500000'];
export const PRODUCTS = [1, 2, 3, 4];

/** A gateway that listens. */
export interface Gateway {
  server: HubServer;
  port: number;
  url: string;
  ws: string;
  stop(): Promise<void>;
}

type GatewayOptions = Partial<Pick<ServerOptions, 'feedLimits' | 'redisUrl' | 'sourceOf' | 'webhooks'>> & {
  port?: number;
};

/** Hubs over stores that they share, with a few products that win at ¥1,000 in two provinces. */
export class FeedHub {
  private readonly gateways = new Set<Gateway>();
  private requests = 0;

  private constructor(
    readonly hubs: readonly EmbeddedHub[],
    readonly issuer: DemoIssuer,
    private readonly dropStores: () => Promise<void>,
  ) {}

  /**
   * @param processes how many work on the stores, each as if alone
   * @param watch sees every SQL statement
   */
  static async open(
    database: TestDatabase,
    processes = 1,
    watch?: DatabaseOptions['logger'],
  ): Promise<FeedHub> {
    const stores = await Promise.all(SUBGRAPHS.map(() => database.create()));
    const [catalogue, execution, settlement] = stores.map(({ address }) => address) as [never, never, never];
    const issuer = await DemoIssuer.open();
    const hubs: EmbeddedHub[] = [];
    const webhooks = { key: randomBytes(32).toString('base64'), demo: true };
    for (let n = 0; n < processes; n += 1) {
      const config = { databases: { catalogue, execution, settlement }, rules: {}, webhooks };
      hubs.push(await openHub(config, new TokenVerifier(issuer.rules), watch));
    }
    const hub = new FeedHub(hubs, issuer, async () => {
      for (const store of stores) await store.drop();
    });
    await hub.fill();
    // What each subgraph says of the products must not change while they are listened to.
    await hub.hubs[0]?.execution.followCatalogue();
    return hub;
  }

  async gateway({ port = 0, ...options }: GatewayOptions = {}, process = 0): Promise<Gateway> {
    const server = await buildServer({
      supergraph: readSupergraph(),
      sourceOf: name => this.sourceOf(name, process),
      verifier: new TokenVerifier(this.issuer.rules),
      logger: pino({ level: 'silent' }),
      ...options,
    });
    const listening = await listen(server.http, port, '127.0.0.1');
    server.deliverer?.start();
    const gateway: Gateway = {
      server,
      port: listening,
      url: `http://127.0.0.1:${listening}/graphql`,
      ws: `ws://127.0.0.1:${listening}/graphql`,
      stop: async () => {
        this.gateways.delete(gateway);
        await server.stop();
      },
    };
    this.gateways.add(gateway);
    return gateway;
  }

  sourceOf(subgraph: string, process = 0): GraphQLDataSource {
    return (this.hubs[process] as EmbeddedHub).sourceOf(subgraph);
  }

  async token(asker: AskerInput = OFFICE, lifetime?: string): Promise<string> {
    return `Bearer ${await this.issuer.issue(asker, lifetime)}`;
  }

  /**
   * Records that a product was won elsewhere at a lower price: two entries of the feed, one for each province.
   */
  async lower({ url }: Gateway, n: number, price: string): Promise<void> {
    const requestId = `test-${(this.requests += 1)}-${n}-${price}`;
    const send = () =>
      this.ask(
        url,
        'mutation ($input: RecordWinningPriceInput!) { recordWinningPrice(input: $input) { unchanged } }',
        {
          input: {
            requestId,
            product: productCode(n),
            price,
            jurisdiction: '460000',
            publishedOn: '2026-03-02',
            source,
          },
        },
      );
    // Where a connection is cut, the same request again changes nothing.
    const answer = await send().catch(send);
    expect(answer.errors ?? []).toEqual([]);
  }

  async ask<Data = Record<string, unknown>>(
    url: string,
    query: string,
    variables: object = {},
    asker: AskerInput = OFFICE,
  ): Promise<{ data?: Data; errors?: { message: string; extensions: { code: string } }[] }> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: await this.token(asker) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as never;
  }

  async close(): Promise<void> {
    for (const gateway of [...this.gateways]) await gateway.stop();
    for (const hub of this.hubs) await hub.close();
    await this.dropStores();
  }

  private async fill(): Promise<void> {
    const { catalogue } = this.hubs[0] as EmbeddedHub;
    await catalogue.reference.load(
      {
        alliances: [
          {
            code: 'CLIPS',
            name: '结扎夹联盟',
            kind: 'INTERPROVINCIAL' as never,
            lead: '360000',
            members: PROVINCES,
          },
        ],
        tenders: [
          {
            number: 'JZJLC-2024-1',
            numbered: true,
            title: '结扎夹',
            alliance: 'CLIPS',
            declaredUntil: day('2024-08-31'),
          },
        ],
        categories: [
          { code: 'LIGATION-CLIP', name: '结扎夹', aliases: ['血管结扎夹'], tender: 'JZJLC-2024-1' },
        ],
        bidUnits: [{ id: 'CLIP-U1', name: '单元一', category: 'LIGATION-CLIP' }],
        bidGroups: [{ id: 'CLIP-A', name: 'A组', unit: 'CLIP-U1', category: 'LIGATION-CLIP' }],
      },
      source,
      'test',
    );
    for (const [at, jurisdiction] of PROVINCES.entries()) {
      const { rejected } = await catalogue.supplyLists.publish(
        {
          tender: 'JZJLC-2024-1',
          jurisdiction,
          effectiveFrom: day('2025-05-20'),
          sha256: String(at).padStart(64, '0'),
          provenance: Provenance.SYNTHETIC,
          source,
          lines: PRODUCTS.map(n => ({
            productCode: productCode(n),
            name: `产品${n}`,
            specification: 'S',
            unit: '个',
            category: 'LIGATION-CLIP',
            company: { uscc: COMPANY, name: '企业' },
            certificate: {
              number: `国械注准2020313${String(n).padStart(4, '0')}`,
              validFrom: day('2020-05-01'),
              validTo: day('2030-04-30'),
            },
            origin: Origin.DOMESTIC,
            bidGroup: 'CLIP-A',
            price: Yuan.of('1000'),
            row: n,
          })),
        },
        'test',
      );
      expect(rejected).toEqual([]);
    }
  }
}

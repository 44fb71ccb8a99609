import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AskerInput, DemoIssuer, TokenVerifier } from '@alliance-hub/auth';
import { Origin, Provenance } from '@alliance-hub/graphql';
import { completeUscc, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { listen } from '@alliance-hub/serving';
import { type TestDatabase } from '@alliance-hub/testing';
import pino from 'pino';
import { readConfig } from '../../src/config';
import { type EmbeddedHub, openHub } from '../../src/in-process';
import { buildServer, type HubServer } from '../../src/server';
import { readSupergraph } from '../../src/supergraph';
import { type Deliverer } from '../../src/webhooks';
import { type Answer } from '../sample-hub';

export const PARTNER: AskerInput = { sub: 'partner', role: 'PARTNER', companies: ['91460100DEMA000133'] };
export const OTHER: AskerInput = { sub: 'other', role: 'PARTNER', companies: ['91370100DEMA01059E'] };
export const OFFICE: AskerInput = { sub: 'office', role: 'ALLIANCE_OFFICE' };

const JURISDICTION = '500000';
const day = (text: string) => text as PlainDate;
const source = { title: '测试文件' };
const company = { uscc: completeUscc('91110105TEAT0001'), name: '企业' };

/** Products that win in Chongqing; each is a key of its own. */
export const PRODUCTS = [1, 2, 3].map(n => `C02010100113038${String(n).padStart(5, '0')}`) as [
  string,
  string,
  string,
];

/** A hub whose catalogue stands on the database under test, with a clock that the test moves. */
export class World {
  readonly hub: EmbeddedHub;
  readonly clock: Clock;
  private price = 9_999;
  private requests = 0;
  private readonly servers: HubServer[] = [];
  private readonly tokens = new Map<string, string>();
  private url = '';

  private constructor(
    hub: EmbeddedHub,
    clock: Clock,
    private readonly issuer: DemoIssuer,
    private readonly verifier: TokenVerifier,
    private readonly clean: () => Promise<void>,
  ) {
    this.hub = hub;
    this.clock = clock;
  }

  static async open(testDatabase: TestDatabase): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), 'alliance-hub-'));
    const database = await testDatabase.create();
    const { databases, rules } = readConfig({ HUB_DATA_DIR: folder });
    const issuer = await DemoIssuer.open();
    const verifier = new TokenVerifier(issuer.rules);
    const clock = new Clock();
    const key = randomBytes(32).toString('base64');
    const webhooks = { key, demo: true, now: () => clock.now(), random: () => 0 };
    const hub = await openHub(
      { databases: { ...databases, catalogue: database.address }, rules, webhooks },
      verifier,
    );
    await fill(hub);
    // What execution says of the products must not change while they are listened to.
    await hub.execution.followCatalogue();
    const world = new World(hub, clock, issuer, verifier, async () => {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    });
    world.url = `http://127.0.0.1:${await listen((await world.gateway('first')).http, 0, '127.0.0.1')}/graphql`;
    return world;
  }

  /** A gateway over the same stores; it delivers when the test tells it to look. */
  async gateway(holder: string, demo = true): Promise<HubServer & { deliverer: Deliverer }> {
    const server = await buildServer({
      supergraph: readSupergraph(),
      sourceOf: this.hub.sourceOf,
      verifier: this.verifier,
      logger: pino({ level: 'silent' }),
      webhooks: { demo, holder, now: () => this.clock.now(), timeLimit: 2_000 },
    });
    this.servers.push(server);
    return server as HubServer & { deliverer: Deliverer };
  }

  get deliverer(): Deliverer {
    return this.servers[0]?.deliverer as Deliverer;
  }

  /** Looks until nothing is due any more. */
  async deliver(deliverer = this.deliverer): Promise<void> {
    for (let rounds = 0; rounds < 30; rounds += 1) {
      await deliverer.look();
      if (!deliverer.busy) return;
      await deliverer.settled();
    }
    throw new Error('There is no end of deliveries.');
  }

  /** One entry of the feed: a still lower price elsewhere lowers what Chongqing's price is to fall to. */
  async change(product: string = PRODUCTS[0]): Promise<void> {
    this.price -= 1;
    const done = await this.hub.catalogue.winningPrices.record(
      {
        requestId: `r${this.price}`,
        product,
        price: Yuan.of((this.price / 100).toFixed(2)),
        jurisdiction: '460000',
        publishedOn: day('2025-10-09'),
        source,
      },
      'test',
    );
    if (done.opened.length + done.lowered.length !== 1) throw new Error('A change is one entry of the feed.');
  }

  async ask<Data>(query: string, variables: object = {}, asker: AskerInput = PARTNER): Promise<Answer<Data>> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.token(asker)}` },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) } as Answer<never>;
  }

  /** @throws Error with the first error of the answer. */
  async data<Data>(query: string, variables: object = {}, asker: AskerInput = PARTNER): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables, asker);
    if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? 'no data');
    return data;
  }

  nextRequest(): string {
    this.requests += 1;
    return `request-${this.requests}`;
  }

  async close(): Promise<void> {
    for (const server of this.servers) await server.stop();
    await this.hub.close();
    await this.clean();
  }

  private async token(asker: AskerInput): Promise<string> {
    const token = this.tokens.get(asker.sub) ?? (await this.issuer.issue(asker));
    this.tokens.set(asker.sub, token);
    return token;
  }
}

export class Clock {
  private ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  forward(milliseconds: number): void {
    this.ahead += milliseconds;
  }
}

async function fill({ catalogue }: EmbeddedHub): Promise<void> {
  await catalogue.reference.load(
    {
      alliances: [
        {
          code: 'CLIPS',
          name: '结扎夹联盟',
          kind: 'INTERPROVINCIAL' as never,
          lead: '360000',
          members: [JURISDICTION],
        },
      ],
      tenders: [{ number: 'JZJLC-2024-1', numbered: true, title: '结扎夹', alliance: 'CLIPS' }],
      categories: [
        { code: 'LIGATION-CLIP', name: '结扎夹', aliases: ['血管结扎夹'], tender: 'JZJLC-2024-1' },
      ],
      bidUnits: [{ id: 'CLIP-U1', name: '单元一', category: 'LIGATION-CLIP' }],
      bidGroups: [{ id: 'CLIP-A', name: 'A组', unit: 'CLIP-U1', category: 'LIGATION-CLIP' }],
    },
    source,
    'test',
  );
  await catalogue.supplyLists.publish(
    {
      tender: 'JZJLC-2024-1',
      jurisdiction: JURISDICTION,
      effectiveFrom: day('2025-05-20'),
      sha256: 'a'.repeat(64),
      provenance: Provenance.SYNTHETIC,
      source,
      lines: PRODUCTS.map((productCode, row) => ({
        productCode,
        name: `产品${row}`,
        specification: 'S',
        unit: '个',
        category: 'LIGATION-CLIP',
        company,
        certificate: {
          number: `国械注准2020313000${row}`,
          validFrom: day('2020-05-01'),
          validTo: day('2030-04-30'),
        },
        origin: Origin.DOMESTIC,
        bidGroup: 'CLIP-A',
        price: Yuan.of('100.00'),
        row,
      })),
    },
    'test',
  );
}

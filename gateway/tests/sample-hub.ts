import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AskerInput, DemoIssuer, TokenVerifier } from '@alliance-hub/auth';
import { type DatabaseOptions } from '@alliance-hub/database';
import { listen } from '@alliance-hub/serving';
import { builtOnce } from '@alliance-hub/testing';
import pino from 'pino';
import { readConfig } from '../src/config';
import { type EmbeddedHub, loadSamples, openHub } from '../src/in-process';
import { buildServer } from '../src/server';
import { readSupergraph } from '../src/supergraph';

export const ASKERS = {
  allianceOffice: { sub: 'office', role: 'ALLIANCE_OFFICE' },
  hainan: { sub: 'hainan', role: 'BUREAU', jurisdictions: ['460000'] },
  weihai: { sub: 'weihai', role: 'BUREAU', jurisdictions: ['371000'] },
  fengxiang: { sub: 'fengxiang', role: 'BUREAU', jurisdictions: ['610305'] },
  company: { sub: 'company', role: 'PARTNER', companies: ['91460100DEMA000133'] },
} satisfies Record<string, AskerInput>;

export interface Answer<Data = Record<string, unknown>> {
  status: number;
  data: Data | null | undefined;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; requestId?: string; field?: string };
  }[];
}

/** The embedded hub with the sample data, listening on a free port of this machine. */
export interface SampleHub {
  hub: EmbeddedHub;
  url: string;
  issuer: DemoIssuer;
  ask<Data>(
    question: string,
    variables?: object,
    asker?: AskerInput,
    language?: string,
  ): Promise<Answer<Data>>;
  post(body: string, headers: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/**
 * @param watch sees every SQL statement
 * @param policyDir directory with further jurisdictions, as HUB_POLICY_DIR names it
 */
export async function startSampleHub(
  watch?: DatabaseOptions['logger'],
  policyDir?: string,
): Promise<SampleHub> {
  const folder = mkdtempSync(join(tmpdir(), 'alliance-hub-'));
  await copySampleStores(folder);
  const issuer = await DemoIssuer.open();
  const verifier = new TokenVerifier(issuer.rules);
  const hub = await openHub(readConfig({ HUB_DATA_DIR: folder, HUB_POLICY_DIR: policyDir }), verifier, watch);
  const server = await buildServer({
    supergraph: readSupergraph(),
    sourceOf: hub.sourceOf,
    verifier,
    logger: pino({ level: 'silent' }),
    ready: () => hub.ready(),
  });
  const url = `http://127.0.0.1:${await listen(server.http, 0, '127.0.0.1')}/graphql`;
  const post = (body: string, headers: Record<string, string>) =>
    fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

  return {
    hub,
    url,
    issuer,
    post,
    ask: async (question, variables = {}, asker = ASKERS.allianceOffice, language = 'en') => {
      const authorization = `Bearer ${await issuer.issue(asker)}`;
      const headers = { authorization, 'accept-language': language };
      const response = await post(JSON.stringify({ query: question, variables }), headers);
      return { status: response.status, ...((await response.json()) as object) } as Answer<never>;
    },
    close: async () => {
      await server.stop();
      await hub.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Stores that hold the sample data, as SQLite files in `folder`. */
export async function copySampleStores(folder: string): Promise<void> {
  cpSync(await builtOnce('sample-stores', fillWithSamples), folder, { recursive: true });
}

async function fillWithSamples(folder: string): Promise<void> {
  const { rules } = await DemoIssuer.open();
  const hub = await openHub(readConfig({ HUB_DATA_DIR: folder }), new TokenVerifier(rules));
  await loadSamples(hub);
  await hub.close();
}

/** One of the questions that README asks. */
export const operation = (name: string): string =>
  readFileSync(join(__dirname, 'operations', `${name}.graphql`), 'utf8');

import { createServer, type Server } from 'node:http';
import { listen } from '@alliance-hub/serving';
import express from 'express';
import { parse } from 'graphql';
import { type ExplorerOptions, explorerRoutes, readExamples } from '../../src/explorer';

const servers: Server[] = [];
afterAll(() => servers.forEach(server => server.close()));

async function serve(options: ExplorerOptions): Promise<string> {
  const http = createServer(express().use(explorerRoutes(options)));
  servers.push(http);
  return `http://127.0.0.1:${await listen(http, 0, '127.0.0.1')}/graphiql`;
}

const EXAMPLES = [{ name: '省份 Provinces', query: '{ __typename }', variables: { on: '2026-01-31' } }];

test('the page allows this server alone: no inline script, no framing, a nonce used once', async () => {
  const page = await serve({ examples: EXAMPLES });
  const [first, second] = [await fetch(page), await fetch(page)];
  const policy = first.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self'; ");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toBe(second.headers.get('content-security-policy'));
  expect(first.headers.get('cache-control')).toBe('no-store');
  const html = await first.text();
  expect(html).toContain(`nonce="${/'nonce-([^']+)'/.exec(policy)?.[1]}"`);
  expect(html).not.toMatch(/https?:\/\/|<script>/);
});

test('every file the page names is there, of the right kind', async () => {
  const page = await serve({ examples: EXAMPLES });
  const named = [...(await (await fetch(page)).text()).matchAll(/(?:src|href)="\/graphiql\/([^"]+)"/g)];
  const kinds: Record<string, string> = {
    js: 'text/javascript',
    css: 'text/css',
    svg: 'image/svg+xml',
  };
  expect(named.length).toBeGreaterThan(5);
  for (const [, name = ''] of named) {
    const response = await fetch(`${page}/${name}`);
    expect([name, response.status]).toEqual([name, 200]);
    expect(response.headers.get('content-type')).toContain(kinds[name.split('.').at(-1) ?? '']);
  }
});

test.each(['package.json', '..%2froutes.ts', 'page/', 'react'])('nothing else is served: %s', async name => {
  const page = await serve({ examples: EXAMPLES });
  expect((await fetch(`${page}/${name}`)).status).toBeGreaterThanOrEqual(400);
});

test('the settings carry the demonstration’s tokens, and none where none are given', async () => {
  const tokens = [{ title: '海南 Hainan', token: 'abc' }];
  const demo = await fetch(`${await serve({ tokens, examples: EXAMPLES })}/settings.json`);
  expect(demo.headers.get('cache-control')).toBe('no-store');
  expect(await demo.json()).toEqual({ tokens, examples: EXAMPLES });
  const production = await fetch(`${await serve({ examples: EXAMPLES })}/settings.json`);
  expect(await production.json()).toEqual({ tokens: [], examples: EXAMPLES });
});

test.each(readExamples())('the example parses and says what it shows in both languages: $name', example => {
  expect(parse(example.query).definitions).toHaveLength(1);
  expect(example.name).toMatch(/\p{Script=Han}.* · [A-Z]/u);
});

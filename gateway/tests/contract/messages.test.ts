import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allMessages, type Message, placesOf } from '@alliance-hub/kernel';

const ROOT = join(__dirname, '..', '..', '..');
const SAYS = /\bmessages\('([^']+)'/g;

/** The modules of the product that add to the catalogue of messages. */
const speaking = ['gateway', 'shared', 'subgraphs']
  .flatMap(top =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map(file => join(top, file)),
  )
  .filter(file => /\/src\/.*\.ts$/.test(file) && !/\.(test|d)\.ts$|node_modules/.test(file))
  .map(file => ({ file: join(ROOT, file), source: readFileSync(join(ROOT, file), 'utf8') }))
  .filter(({ source }) => source.search(SAYS) !== -1);

// eslint-disable-next-line @typescript-eslint/no-require-imports -- every module that speaks, whoever uses it
for (const { file } of speaking) require(file);

const all = [...allMessages()].flatMap(([domain, entries]) =>
  Object.entries(entries).map(([key, message]): [string, Message] => [`${domain}.${key}`, message]),
);

/** The words of a message, without the places that values fill. */
const words = (text: string): string => text.replaceAll(/\{\w+\}/g, '');

test('no two modules speak under one name', () => {
  const domains = speaking.flatMap(({ source }) => [...source.matchAll(SAYS)].map(([, domain]) => domain));
  expect(domains.filter((domain, index) => domains.indexOf(domain) !== index)).toEqual([]);
  expect(all.length).toBeGreaterThan(500);
});

test.each(all)('%s stands in both languages', (_, { en, zh }) => {
  expect(en).not.toBe('');
  expect(zh).not.toBe('');
  expect(placesOf(zh)).toEqual(placesOf(en));
  // A name such as PDF may stand alone; English words may not.
  if (/[a-z]{2,}/.test(words(zh))) expect(words(zh)).toMatch(/\p{Script=Han}/u);
  expect(words(en)).not.toMatch(/^\p{Script=Han}+$/u);
});

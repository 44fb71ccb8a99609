import { Provenance } from '@alliance-hub/graphql';
import { HubError, isPlainDate, messages, plainDate, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { AllianceKind } from '../alliance/alliance.types';
import { AwardMode } from '../tender/tender.types';

const day = z.string().transform((text, context): PlainDate => {
  if (isPlainDate(text)) return plainDate(text);
  context.issues.push({ code: 'custom', message: `"${text}" is not a date YYYY-MM-DD`, input: text });
  return z.NEVER;
});
const yuan = z.string().transform(text => Yuan.of(text));
const code = z.string().min(1);

export const tendersFile = z.object({
  alliances: z.array(
    z.object({
      code,
      name: code,
      kind: z.enum(AllianceKind),
      lead: code.nullish(),
      members: z.array(code).default([]),
    }),
  ),
  tenders: z.array(
    z.object({
      number: code,
      numbered: z.boolean(),
      title: code,
      alliance: code,
      predecessor: code.nullish(),
      declaredUntil: day.nullish(),
    }),
  ),
  categories: z.array(
    z.object({
      code,
      name: code,
      aliases: z.array(code).default([]),
      tender: code.nullish(),
      parent: code.nullish(),
      awardMode: z.enum(AwardMode).nullish(),
    }),
  ),
  bidUnits: z.array(z.object({ id: code, name: code, category: code })).default([]),
  bidGroups: z
    .array(
      z.object({
        id: code,
        name: code,
        unit: code.nullish(),
        category: code,
        highest: yuan.nullish(),
        lowest: yuan.nullish(),
        mean: yuan.nullish(),
        median: yuan.nullish(),
      }),
    )
    .default([]),
});

const document = z.object({
  number: z.string().nullish(),
  title: code,
  issuer: z.string().nullish(),
  issuedOn: day.nullish(),
});

export const listsFile = z.array(
  z.object({
    file: code,
    tender: code,
    jurisdiction: code,
    effectiveFrom: day,
    provenance: z.enum(Provenance),
    document,
  }),
);

export const listingsFile = z.array(
  z.object({ file: code, jurisdiction: code, provenance: z.enum(Provenance), document }),
);

export const winningPricesFile = z.array(
  z.object({ product: code, price: yuan, jurisdiction: code, publishedOn: day, document }),
);

/** @throws HubError CONFIG_INVALID that names the file and the key. */
export function readYaml<S extends z.ZodType>(schema: S, text: string, file: string): z.output<S> {
  const read = schema.safeParse(parseYaml(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new HubError(
    'CONFIG_INVALID',
    say('unreadable', { file, key: issue?.path.join('.') ?? '', why: issue?.message ?? say('cannotRead') }),
    {
      field: file,
    },
  );
}

const say = messages('catalogue.sampleFile', {
  unreadable: { en: '{file}: {key} – {why}.', zh: '{file}：{key} – {why}。' },
  cannotRead: { en: 'cannot be read', zh: '无法读取' },
});

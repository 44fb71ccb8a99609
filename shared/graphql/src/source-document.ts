import { badInput, messages } from '@alliance-hub/kernel';
import { SourceDocumentInput } from './values';

/** What the stores keep of each. */
const LONGEST = { number: 100, title: 300, issuer: 200, url: 1_000, note: 2_000 } as const;
const SHA256 = /^[0-9a-f]{64}$/i;

/**
 * The document that an official acts on is named, and no longer than can be kept.
 * @param field what the request calls it
 * @throws HubError BAD_USER_INPUT
 */
export function requireDocument(
  document: Pick<SourceDocumentInput, keyof typeof LONGEST | 'sha256'>,
  field = 'source',
): void {
  if (document.title.trim() === '') throw badInput(`${field}.title`, document.title, say('title'));
  for (const [part, longest] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    const text = document[part] ?? '';
    if (text.length > longest) {
      throw badInput(`${field}.${part}`, text.slice(0, SHOWN), say('longest', { n: longest }));
    }
  }
  const { sha256 } = document;
  if (sha256 != null && !SHA256.test(sha256)) {
    throw badInput(`${field}.sha256`, sha256.slice(0, SHOWN), say('sha256'));
  }
}

const SHOWN = 80;

/**
 * The same for every document that the argument of a field holds, in its lines and their parts too.
 * @param path what the request calls this part of it
 */
export function requireDocuments(argument: unknown, path = ''): void {
  if (typeof argument !== 'object' || argument === null) return;
  for (const [key, value] of Object.entries(argument)) {
    const field = Array.isArray(argument) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    if (value instanceof SourceDocumentInput) requireDocument(value, field);
    else requireDocuments(value, field);
  }
}

const say = messages('graphql.sourceDocument', {
  title: { en: 'it must be the title of the document', zh: '应为文件标题' },
  longest: { en: 'it must have at most {n} characters', zh: '不得超过{n}个字符' },
  sha256: {
    en: 'it must be the SHA-256 of the file in 64 hexadecimal digits',
    zh: '应为文件的 SHA-256，64 位十六进制数字',
  },
});

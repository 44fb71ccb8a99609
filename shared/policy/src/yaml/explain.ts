import { type z } from 'zod';
import { nearest } from './nearest';
import { type PolicyProblem } from './problem';
import { type YamlFile, type YamlPath } from './yaml-file';

type Issue = z.core.$ZodIssue;

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a map of keys',
  boolean: 'true or false',
  record: 'a map of keys',
};

function nameOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text "${value}"`;
  return typeof value === 'number' || typeof value === 'boolean'
    ? `the ${typeof value} ${value}`
    : 'a map of keys';
}

const options = (values: readonly unknown[]): string => values.map(String).join(', ');

function suggest(word: unknown, known: readonly unknown[]): string {
  const near = typeof word === 'string' ? nearest(word, known.map(String)) : undefined;
  return near === undefined ? '' : `, perhaps ${near}`;
}

/**
 * Error map of every parse: the keys that a strict object allows are known to its schema alone, which the finished
 * issue no longer carries, so they travel in the message.
 */
export const withAllowedKeys: z.core.$ZodErrorMap = issue => {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const { shape } = (issue.inst as z.core.$ZodType | undefined)?._zod.def as { shape?: object };
  return Object.keys(shape ?? {}).join(' ');
};

function wrongType(expected: string, file: YamlFile, at: YamlPath): string {
  const value = file.valueOf(at);
  const wanted = NAMES[expected] ?? expected;
  if (value === undefined) return `is missing – give it ${wanted}`;
  if (expected === 'string' && typeof value === 'number') {
    const source = file.sourceOf(at) ?? String(value);
    return `${source} is not quoted – write "${source}", so that no digit is lost`;
  }
  return `is ${nameOf(value)} – write ${wanted}`;
}

function notOneOf(known: readonly unknown[], file: YamlFile, at: YamlPath): string {
  const value = file.valueOf(at);
  const wrong = value === undefined ? 'is missing' : `is ${nameOf(value)}`;
  return `${wrong} – one of ${options(known)}${suggest(value, known)}`;
}

/** What a schema found, in words, at the line where it stands in the file. */
export function explain(issue: Issue, file: YamlFile, base: YamlPath): PolicyProblem[] {
  const at = [...base, ...issue.path];
  switch (issue.code) {
    case 'invalid_type':
      return [file.problem(at, wrongType(issue.expected, file, at))];
    case 'unrecognized_keys': {
      const known = issue.message.split(' ');
      return issue.keys.map(key =>
        file.problem([...at, key], `unknown key "${key}" – one of ${options(known)}${suggest(key, known)}`),
      );
    }
    case 'invalid_value':
      return [file.problem(at, notOneOf(issue.values, file, at))];
    case 'invalid_union':
      if ('options' in issue && issue.options) return [file.problem(at, notOneOf(issue.options, file, at))];
      return [file.problem(at, `is ${nameOf(file.valueOf(at))} – write one text or a list of texts`)];
    case 'too_small':
      return [file.problem(at, `is too small or empty – give at least ${issue.minimum.toString()}`)];
    default: {
      const value = file.valueOf(at);
      const subject = issue.message.startsWith('is ') && typeof value === 'string' ? `"${value}" ` : '';
      return [file.problem(at, subject + issue.message)];
    }
  }
}

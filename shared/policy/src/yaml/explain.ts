import { Text, type TextPart } from '@alliance-hub/kernel';
import { type z } from 'zod';
import { say } from './messages';
import { nearest } from './nearest';
import { type PolicyProblem } from './problem';
import { refusalOf } from './refusal';
import { type YamlFile, type YamlPath } from './yaml-file';

type Issue = z.core.$ZodIssue;

const NAMES = {
  string: 'text',
  number: 'number',
  int: 'wholeNumber',
  array: 'list',
  object: 'map',
  boolean: 'boolean',
  record: 'map',
} as const;

const nameOfType = (type: string): Text =>
  type in NAMES ? say(NAMES[type as keyof typeof NAMES]) : Text.of(type);

function nameOf(value: unknown): Text {
  if (value === null) return say('nothing');
  if (Array.isArray(value)) return say('list');
  if (typeof value === 'string') return say('theText', { value });
  if (typeof value === 'number') return say('theNumber', { value });
  return typeof value === 'boolean' ? say('theBoolean', { value: String(value) }) : say('map');
}

const options = (values: readonly unknown[]): string => values.map(String).join(', ');

function suggest(word: unknown, known: readonly unknown[]): TextPart {
  const near = typeof word === 'string' ? nearest(word, known.map(String)) : undefined;
  return near === undefined ? '' : say('perhaps', { near });
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

function wrongType(expected: string, file: YamlFile, at: YamlPath): Text {
  const value = file.valueOf(at);
  const wanted = nameOfType(expected);
  if (value === undefined) return say('missing', { wanted });
  if (expected === 'string' && typeof value === 'number')
    return say('notQuoted', { source: file.sourceOf(at) ?? String(value) });
  return say('wrongType', { what: nameOf(value), wanted });
}

function notOneOf(known: readonly unknown[], file: YamlFile, at: YamlPath): Text {
  const value = file.valueOf(at);
  const wrong = value === undefined ? say('isMissing') : say('is', { what: nameOf(value) });
  return say('notOneOf', { wrong, known: options(known), suggestion: suggest(value, known) });
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
        file.problem(
          [...at, key],
          say('unknownKey', { key, known: options(known), suggestion: suggest(key, known) }),
        ),
      );
    }
    case 'invalid_value':
      return [file.problem(at, notOneOf(issue.values, file, at))];
    case 'invalid_union':
      if ('options' in issue && issue.options) return [file.problem(at, notOneOf(issue.options, file, at))];
      return [file.problem(at, say('oneOrMore', { what: nameOf(file.valueOf(at)) }))];
    case 'too_small':
      return [file.problem(at, say('tooSmall', { least: issue.minimum.toString() }))];
    default: {
      const value = file.valueOf(at);
      const message = refusalOf(issue) ?? say('notValid', { message: issue.message });
      const bare = message.en.startsWith('is ') && typeof value === 'string';
      return [file.problem(at, bare ? say('subject', { value, message }) : message)];
    }
  }
}

import { buildSchema, validateSchema } from 'graphql';
import { breakingChanges, recordedChanges } from './breaking-changes';
import { readChangelog, readReleased } from './public-release';
import { publicSchema } from './schemas';

test('what breaks clients of the last release is recorded in CHANGELOG.md below "### Graph: breaking", word for word', () => {
  const recorded = recordedChanges(readChangelog());
  const changes = breakingChanges(buildSchema(readReleased()), publicSchema());
  expect(changes.filter(change => !recorded.includes(change))).toEqual([]);
});

test('CHANGELOG.md records no breaking change that was not made', () => {
  const changes = breakingChanges(buildSchema(readReleased()), publicSchema());
  expect(recordedChanges(readChangelog()).filter(change => !changes.includes(change))).toEqual([]);
});

test('the schema of the last release stands on its own and says its version', () => {
  expect(validateSchema(buildSchema(readReleased()))).toEqual([]);
  expect(readReleased()).toMatch(/^# The public schema of version \d+\.\d+\.\d+;/);
});

const BEFORE = 'enum Kind { A } type Query { price(day: Int = 1, kind: Kind): String, name: String! }';

test.each([
  ['a field is gone', BEFORE.replace(', name: String!', ''), ['Query.name was removed.']],
  [
    'a field may be null now',
    BEFORE.replace('name: String!', 'name: String'),
    ['Query.name changed type from String! to String.'],
  ],
  [
    'an argument is asked for now',
    BEFORE.replace('name:', 'name(of: ID!):'),
    ['A required arg of on Query.name was added.'],
  ],
  ['an argument is gone', BEFORE.replace(', kind: Kind', ''), ['Query.price arg kind was removed.']],
  [
    'a default is another one',
    BEFORE.replace('= 1', '= 2'),
    ['Query.price arg day has changed defaultValue from 1 to 2.'],
  ],
  ['an enum value more', BEFORE.replace('{ A }', '{ A B }'), []],
  ['an optional argument more', BEFORE.replace('name:', 'name(of: ID):'), []],
  ['a field more', BEFORE.replace('name:', 'title: String, name:'), []],
])('breaking or not: %s', (_what, after, changes) => {
  expect(breakingChanges(buildSchema(BEFORE), buildSchema(after))).toEqual(changes);
});

const CHANGELOG = `# Changelog

## Unreleased
### Added
- A page.

### Graph: breaking
- Query.name was removed.

### Graph
- Query.title.

## 0.1.0
### Graph: breaking
- Query.old was removed.
`;

test('only the newest section of the changelog counts, and of it only what stands below the heading', () => {
  expect(recordedChanges(CHANGELOG)).toEqual(['Query.name was removed.']);
  expect(recordedChanges('# Changelog\n')).toEqual([]);
});

import { Text } from './text';
import { badInput, HubError } from './hub-error';

test('a HubError carries its code, the field and the value, and keeps the cause for the log', () => {
  const cause = new Error('disk');
  const error = new HubError('CONFLICT', Text.of('The line changed.'), {
    field: 'lineId',
    value: 'L1',
    cause,
  });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'HubError', code: 'CONFLICT', field: 'lineId', value: 'L1', cause });
});

test('details that are not given are absent', () => {
  expect(Object.keys(new HubError('NOT_FOUND', Text.of('No such tender.')))).toEqual([
    'name',
    'text',
    'code',
  ]);
});

test.each([
  ['x', 'on is "x"; it must be a day.', 'x'],
  [5, 'on is 5; it must be a day.', '5'],
  [5n, 'on is 5; it must be a day.', '5'],
  [null, 'on is null; it must be a day.', 'null'],
  [undefined, 'on is undefined; it must be a day.', 'undefined'],
  [{ a: 1 }, 'on is {"a":1}; it must be a day.', '{"a":1}'],
])('badInput shows %p', (given, message, value) => {
  expect(badInput('on', given, Text.of('it must be a day'))).toMatchObject({
    message,
    code: 'BAD_USER_INPUT',
    field: 'on',
    value,
  });
});

test('a pasted file does not become the message', () => {
  expect(badInput('on', 'x'.repeat(10_000), Text.of('it must be a day')).message.length).toBeLessThan(150);
});

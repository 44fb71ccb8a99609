import { HubError, messages } from '@alliance-hub/kernel';
import pino from 'pino';
import { presentable } from './errors';

const say = messages('test.errors', {
  whole: { en: 'One line is refused.', zh: '有一行未通过。' },
  line: { en: 'It is too small.', zh: '数量过小。' },
});
const refused = new HubError('BAD_USER_INPUT', say('whole'), {
  field: 'lines[0].quantity',
  lines: [{ index: 0, id: 'a', code: 'BAD_USER_INPUT', message: say('line'), field: 'quantity' }],
});
const logger = pino({ level: 'silent' });

test.each([
  ['in one process', refused.extensions],
  ['from another process', JSON.parse(JSON.stringify(refused.extensions)) as Record<string, unknown>],
])('what is wrong with each line is said in the language of the asker: %s', (_where, extensions) => {
  const asked = { requestId: 'r', language: 'zh' as const };
  expect(presentable({ message: refused.message, extensions: { ...extensions } }, asked, logger)).toEqual({
    message: '有一行未通过。',
    extensions: {
      code: 'BAD_USER_INPUT',
      field: 'lines[0].quantity',
      rejected: [{ index: 0, id: 'a', code: 'BAD_USER_INPUT', message: '数量过小。', field: 'quantity' }],
      requestId: 'r',
    },
  });
});

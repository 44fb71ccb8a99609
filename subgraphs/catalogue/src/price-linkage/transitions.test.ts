import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PriceLinkageStatus } from './linkage.enums';
import { stepsFrom, type Transition, TRANSITIONS } from './transitions';

const page = readFileSync(path.join(__dirname, '../../../../docs/price-linkage.md'), 'utf8');
const rows = page
  .split('\n')
  .filter(row => row.startsWith('| '))
  .map(row => row.split('|').map(cell => cell.trim()))
  .filter(([, step = '']) => /^[A-Z_]+$/.test(step))
  .map(([, step, , from, to, tells]) => ({ step, from, to, tells }));

test('docs/price-linkage.md prints the steps of a case', () => {
  const table = Object.entries(TRANSITIONS).map(([step, transition]) => {
    const { from, to, tells }: Transition = transition;
    return { step, from: from.join(', '), to: to ?? 'as before', tells };
  });
  expect(rows).toEqual(table);
});

test.each([
  [PriceLinkageStatus.OPEN, ['LOWER', 'DECLARE', 'APPLY', 'SETTLE', 'WITHDRAW', 'LOSE_WIN', 'PASS_DUE_DAY']],
  [PriceLinkageStatus.DECLARED, ['LOWER', 'REJECT', 'APPLY', 'SETTLE', 'WITHDRAW', 'LOSE_WIN']],
  [PriceLinkageStatus.REJECTED, ['LOWER', 'DECLARE', 'SETTLE', 'WITHDRAW', 'LOSE_WIN', 'PASS_DUE_DAY']],
  [PriceLinkageStatus.APPLIED, ['CORRECT']],
  [PriceLinkageStatus.WITHDRAWN, []],
])('a case that is %s allows %p', (status, steps) => {
  expect(stepsFrom(status)).toEqual(steps);
});

import { fallenLines } from './fallen-lines';
import type { InstitutionPast } from './past';

const onRecord = (lineId: string, company: string, product: string) => ({
  ...{ company, product, wins: true },
  confirmed: { lineId, agreement: 'a', quantity: 1, carriedOver: 0, carriedOverSent: null },
});
const past: Pick<InstitutionPast, 'lines'> = {
  lines: [onRecord('x', 'A', 'A1'), onRecord('y', 'A', 'A2'), { company: 'B', product: 'B1', wins: true }],
};
const fresh = (lineId: string, company: string, product: string) => ({ row: { lineId, company, product } });

describe('the new lines that fall with a floor', () => {
  test.each([
    ['those under it', { company: 'A' }, ['n A A3', 'm B B1'], ['n']],
    ['all of them where it is over the category', {}, ['n A A3', 'm B B1'], ['n', 'm']],
    ['none where only lines on record stand under it', { company: 'A' }, ['m B B1'], []],
    ['none of a company that was left out', { company: 'B' }, ['n A A3'], []],
    [
      'one that was put right to another product',
      { company: 'A', product: 'A1' },
      ['x A A3', 'm B B1'],
      ['x'],
    ],
    ['not one put right from elsewhere', { company: 'A', product: 'A1' }, ['y A A3', 'm B B1'], []],
    [
      'the one under it before one that left it',
      { company: 'A', product: 'A1' },
      ['x A A3', 'n A A1'],
      ['n'],
    ],
  ])('%s', (_what, scope, lines, ids) => {
    const asked = lines.map(line => {
      const [lineId = '', company = '', product = ''] = line.split(' ');
      return fresh(lineId, company, product);
    });
    expect(fallenLines(asked, scope, past).map(({ row }) => row.lineId)).toEqual(ids);
  });
});

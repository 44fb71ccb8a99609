import { plainDate, Yuan } from '@alliance-hub/kernel';
import { type Movement, setOff } from './set-off';

const movement = (
  id: string,
  acceptedOn: string,
  amount: string,
  orderLine: string | null = null,
): Movement => ({
  id,
  orderLine,
  amount: Yuan.of(amount),
  acceptedOn: plainDate(acceptedOn),
});

const shown = (...movements: Movement[]) =>
  setOff(movements).map(({ returned, payable, amount }) => `${returned} ${payable} ${amount.toString()}`);

const EARLY = movement('A', '2025-05-01', '100.00', 'O1');
const LATE = movement('B', '2025-05-10', '100.00', 'O1');
const OTHER = movement('C', '2025-05-20', '100.00', 'O2');

test.each<[string, Movement[], string[]]>([
  ['nothing to take', [movement('R', '2025-06-01', '-30.00')], []],
  ['of no order: the latest first', [movement('R', '2025-06-01', '-30.00')], ['R C 30.00']],
  ['of an order: lots of that order alone', [movement('R', '2025-06-01', '-30.00', 'O1')], ['R B 30.00']],
  ['more than one lot holds', [movement('R', '2025-06-01', '-150.00', 'O1')], ['R B 100.00', 'R A 50.00']],
  [
    'more than all of the order',
    [movement('R', '2025-06-01', '-250.00', 'O1')],
    ['R B 100.00', 'R A 100.00'],
  ],
  ['on the day of acceptance', [movement('R', '2025-05-10', '-30.00', 'O1')], ['R B 30.00']],
  ['the day before', [movement('R', '2025-05-09', '-30.00', 'O1')], ['R A 30.00']],
  [
    'two returns, the earlier one first',
    [movement('S', '2025-06-02', '-30.00', 'O1'), movement('R', '2025-06-01', '-90.00', 'O1')],
    ['R B 90.00', 'S B 10.00', 'S A 20.00'],
  ],
])('a return takes from the lots that it may be of: %s', (what, returns, expected) => {
  const lots = what === 'nothing to take' ? [] : [EARLY, LATE, OTHER];
  expect(shown(...returns, ...lots)).toEqual(expected);
});

import { parseNhsaCode } from './nhsa-code';

test('terms.md 3.1 a 20-digit code', () => {
  expect(parseNhsaCode('C0201010011303899901')).toEqual({
    code: 'C0201010011303899901',
    length: 20,
    family: 'C0201010011303899901',
    classCode: 'C02010100113038',
    company: '99901',
  });
});

test('terms.md 3.1 a 27-digit code', () => {
  expect(parseNhsaCode('C02010100113038999010000007')).toEqual({
    code: 'C02010100113038999010000007',
    length: 27,
    family: 'C0201010011303899901',
    classCode: 'C02010100113038',
    company: '99901',
    serial: '0000007',
  });
});

test.each([
  ['C1204050020100299903', 'C1204050020100299903'],
  ['C12040500201002999030000012', 'C12040500201002999030000012'],
  ['C0101010011303807555', 'C0101010011303807555'],
  ['c0201010011303899901', 'C0201010011303899901'],
  [' Ｃ０２０１０１００１１３０３８９９９０１\n', 'C0201010011303899901'],
  ['C0201010011 303899901', 'C0201010011303899901'],
])('%j is read as %s', (written, code) => {
  expect(parseNhsaCode(written).code).toBe(code);
});

test.each([
  ['C020101001130389990', 'it has 19 characters; it must have 20 or 27'],
  ['C02010100113038999010', 'it has 21 characters; it must have 20 or 27'],
  ['C0201010011303899901000000', 'it has 26 characters; it must have 20 or 27'],
  ['C1801010011303899901', 'its level-1 class (characters 2 and 3) must be 01 to 17'],
  ['C0001010011303899901', 'its level-1 class (characters 2 and 3) must be 01 to 17'],
  ['D0201010011303899901', 'it must start with C, such as C0201010011303899901'],
  ['C02010100113038999O1', 'it must be C followed by digits alone, such as C0201010011303899901'],
  ['4.7E+19', 'a spreadsheet turned it into a number; the column must be text'],
  ['', 'it must start with C, such as C0201010011303899901'],
])('%j is refused: %s', (written, wanted) => {
  expect(() => parseNhsaCode(written, 'mcsCode')).toThrow(`mcsCode is "${written}"; ${wanted}.`);
});

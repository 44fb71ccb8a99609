import { parseInstitutionCode } from './institution-code';

test.each([
  ['H46010099001', 'HOSPITAL', '460100'],
  ['H61030599002', 'HOSPITAL', '610305'],
  ['H50010399003', 'HOSPITAL', '500103'],
  ['H21010099004', 'HOSPITAL', '210100'],
  ['H37100299005', 'HOSPITAL', '371002'],
  ['P46010099001', 'PHARMACY', '460100'],
  ['H61039999006', 'HOSPITAL', '610399'],
])('terms.md 3.6 %s is a %s in %s', (code, kind, division) => {
  expect(parseInstitutionCode(code)).toEqual({ code, kind, division });
});

test('a code given before its division was retired belongs to the division in force', () => {
  expect(parseInstitutionCode('H61032299002')).toMatchObject({ code: 'H61032299002', division: '610305' });
});

test.each(['H4601009900', 'H460100990011', 'X46010099001', '46010099001', 'H4601OO99001', ''])(
  '%j is refused for its form',
  code => {
    expect(() => parseInstitutionCode(code, 'medinsCode')).toThrow(
      `medinsCode is "${code}"; it must be H (or P for a pharmacy) and 11 digits, such as H46010099001.`,
    );
  },
);

test('a division that does not exist is refused', () => {
  expect(() => parseInstitutionCode('H99999999001', 'medinsCode')).toThrow(
    'medinsCode H99999999001, characters 2 to 7, is "999999"; it must be a six-digit division code',
  );
});

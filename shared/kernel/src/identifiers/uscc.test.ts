import { Text } from '../text';
import { HubError } from '../hub-error';
import { completeUscc, parseUscc } from './uscc';

const VALID = [
  // Real ones, both checks true.
  '91330100799655058B',
  '9144030071526726XG',
  '914403001922038216',
  '91110108551385082Q',
  // Made up.
  '91460100DEMA000133',
  '91310115DEMA00021A',
  '91210100DEMA0003XK',
  '91500000DEMA00048E',
  '91110105DEMA00072M',
  '12371000DEMA00056A',
  '12610300DEMA00064K',
  '52610305DEMA00080D',
];

test.each(VALID)('terms.md 3.5 %s is valid', code => {
  expect(parseUscc(code)).toEqual({ code, warnings: [] });
  expect(completeUscc(code.slice(0, 16))).toBe(code);
});

test('small letters, full-width forms and spaces are folded', () => {
  expect(parseUscc(' 91460100demａ０００１３３').code).toBe('91460100DEMA000133');
});

test('a wrong character 18 is an error', () => {
  expect(() => parseUscc('91460100DE1A000133', 'uscc')).toThrow(HubError);
  expect(() => parseUscc('91460100DEMA000134', 'uscc')).toThrow(
    'uscc is "91460100DEMA000134"; its last character must be 3; a character was probably mistyped.',
  );
});

test('a wrong character 17 alone is a warning', () => {
  const code = '91460100DEMA000146';
  expect(parseUscc(code, 'uscc')).toEqual({
    code,
    warnings: [
      new Text(
        'uscc is "91460100DEMA000146"; its character 17 should be 3 (organisation code check).',
        'uscc 为“91460100DEMA000146”；其第17位应为 3（组织机构代码校验位）。',
      ),
    ],
  });
});

test.each([
  ['91460100DEMA00013', 'it has 17 characters; a unified social credit code has 18'],
  ['91460100DEMA0001333', 'it has 19 characters; a unified social credit code has 18'],
  ['91460100DEMO000133', 'it has O; only digits and capital letters other than I, O, S, V, Z occur'],
  ['9146010ADEMA000133', 'characters 3 to 8 must be the six digits of the registering division'],
])('%s is refused: %s', (code, wanted) => {
  expect(() => parseUscc(code, 'uscc')).toThrow(`uscc is "${code}"; ${wanted}.`);
});

test.each(['91460100DEMA000', '91460100DEMO0001'])('completeUscc refuses %s', first16 => {
  expect(() => completeUscc(first16)).toThrow(HubError);
});

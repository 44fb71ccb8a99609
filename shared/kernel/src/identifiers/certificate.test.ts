import { parseCertificateNumber } from './certificate';

describe('terms.md 3.2 valid numbers', () => {
  test.each([
    ['国械注准20233139901', 'REGISTRATION', 2023, 3],
    ['国械注进20223779902', 'REGISTRATION', 2022, 3],
    ['国械注进20222779902', 'REGISTRATION', 2022, 2],
    ['国械注许20213129903', 'REGISTRATION', 2021, 3],
    ['沪械注准20222029904', 'REGISTRATION', 2022, 2],
    ['国械注准20203030001', 'REGISTRATION', 2020, 3],
    ['辽械备20259905号', 'FILING', 2025, 1],
    ['粤中械备20190035号', 'FILING', 2019, 1],
    ['国械备20190035', 'FILING', 2019, 1],
    ['国食药监械(准)字2010第3460123号', 'LEGACY', 2010, 3],
    ['沪食药监械准字2013第2540123号', 'LEGACY', 2013, 2],
  ])('%s', (number, form, year, deviceClass) => {
    expect(parseCertificateNumber(number)).toEqual({ number, form, year, deviceClass });
  });

  test.each([
    ['国械注进 20223779902', '国械注进20223779902'],
    ['国械注准２０２３３１３９９０１', '国械注准20233139901'],
    ['国食药监械（进）字2012第3773456号', '国食药监械(进)字2012第3773456号'],
  ])('%s is read as %s', (printed, number) => {
    expect(parseCertificateNumber(printed).number).toBe(number);
  });
});

describe('terms.md 3.2 invalid numbers', () => {
  const examples = 'like 国械注准20233139901, 沪械注准20222029904 or 辽械备20259905号';

  test.each([
    ['国械注进2018242095', `it has 10 digits; it must have 11, ${examples}`],
    ['国械注准202331399011', `it has 12 digits; it must have 11, ${examples}`],
    ['沪械注进20222029904', 'a number with 进 must start with 国'],
    ['沪械注许20222029904', 'a number with 许 must start with 国'],
    ['沪械注准20223029904', 'a domestic class III number must start with 国'],
    ['国械注准20232139901', 'a domestic class II number must start with a province, such as 沪'],
    ['国械注准20231139901', 'its class 1 (the fifth digit) must be 2 or 3'],
    ['国械注准18233139901', 'its year 1823 must be 19xx or 20xx'],
    ['国药准字H20233139', `it must be ${examples}`],
    ['', `it must be ${examples}`],
  ])('%j is refused: %s', (number, wanted) => {
    expect(() => parseCertificateNumber(number, 'mcsRegno')).toThrow(`mcsRegno is "${number}"; ${wanted}.`);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ancestry, childrenOf, division, requireDivision, subtree } from './divisions';

const rows = readFileSync(path.join(__dirname, '..', 'data', 'divisions.csv'), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split(','));

describe('terms.md 3.3 places', () => {
  test.each([
    ['100000', '全国', 'NATION', undefined],
    ['460000', '海南省', 'PROVINCE', '100000'],
    ['460100', '海口市', 'CITY', '460000'],
    ['460300', '三沙市', 'CITY', '460000'],
    ['460400', '儋州市', 'CITY', '460000'],
    ['469001', '五指山市', 'DISTRICT', '460000'],
    ['469030', '琼中黎族苗族自治县', 'DISTRICT', '460000'],
    ['419001', '济源市', 'DISTRICT', '410000'],
    ['429021', '神农架林区', 'DISTRICT', '420000'],
    ['659001', '石河子市', 'DISTRICT', '650000'],
    ['500000', '重庆市', 'PROVINCE', '100000'],
    ['500103', '渝中区', 'DISTRICT', '500000'],
    ['500107', '九龙坡区', 'DISTRICT', '500000'],
    ['500243', '彭水苗族土家族自治县', 'DISTRICT', '500000'],
    ['110105', '朝阳区', 'DISTRICT', '110000'],
    ['610000', '陕西省', 'PROVINCE', '100000'],
    ['610300', '宝鸡市', 'CITY', '610000'],
    ['610305', '凤翔区', 'DISTRICT', '610300'],
    ['611000', '商洛市', 'CITY', '610000'],
    ['210700', '锦州市', 'CITY', '210000'],
    ['211400', '葫芦岛市', 'CITY', '210000'],
    ['371000', '威海市', 'CITY', '370000'],
    ['371083', '乳山市', 'DISTRICT', '371000'],
    ['810000', '香港特别行政区', 'PROVINCE', '100000'],
  ])('%s %s is a %s below %s', (code, name, level, parent) => {
    expect(requireDivision(code)).toMatchObject({ code, name, level, kind: 'GB2260' });
    expect(division(code)?.parent).toBe(parent);
  });

  test.each([
    ['371071', 'STATISTICS', '371000', 'DISTRICT'],
    ['610399', 'INSURANCE', '610300', 'DISTRICT'],
    ['219900', 'INSURANCE', '210000', 'CITY'],
  ])('terms.md 3.3, 3.4: %s is a code of kind %s below %s', (code, kind, parent, level) => {
    expect(requireDivision(code)).toMatchObject({ kind, parent, level });
  });
});

describe('retired codes', () => {
  test('凤翔县 became 凤翔区 in 2021', () => {
    expect(division('610322')).toEqual({
      code: '610322',
      name: '凤翔县',
      level: 'DISTRICT',
      kind: 'GB2260',
      parent: '610300',
      retiredOn: '2021',
      successors: ['610305'],
      successor: '610305',
    });
    expect(() => requireDivision('610322', 'jurisdiction')).toThrow(
      'jurisdiction is "610322" 凤翔县, retired since 2021; it must be 610305 凤翔区.',
    );
  });

  test('a code whose area was split names every successor', () => {
    expect(() => requireDivision('371081')).toThrow(
      'Jurisdiction is "371081" 文登市, retired since 2014; it must be 371003 文登区 or 371002 环翠区.',
    );
  });

  test('they keep their place but are nobody’s children', () => {
    expect(ancestry('610322')).toEqual(['610322', '610300', '610000', '100000']);
    expect(subtree('610300')).not.toContain('610322');
  });
});

test.each(['999999', '海南省', '', '469000', '371001', '4600'])('%j is unknown', code => {
  expect(division(code)).toBeUndefined();
  expect(() => requireDivision(code, 'code')).toThrow(
    `code is "${code}"; it must be a six-digit division code 行政区划代码, such as 460000 for 海南省.`,
  );
  expect(() => ancestry(code)).toThrow(`Jurisdiction is "${code}"`);
  expect(() => subtree(code)).toThrow(`Jurisdiction is "${code}"`);
});

describe('the tree', () => {
  test.each([
    ['610305', ['610305', '610300', '610000', '100000']],
    ['469001', ['469001', '460000', '100000']],
    ['371000', ['371000', '370000', '100000']],
    ['100000', ['100000']],
  ])('above %s', (code, codes) => {
    expect(ancestry(code)).toEqual(codes);
  });

  test('below 威海', () => {
    expect(subtree('371000')).toEqual([
      '371000',
      '371002',
      '371003',
      '371071',
      '371072',
      '371073',
      '371082',
      '371083',
    ]);
    expect(subtree('610305')).toEqual(['610305']);
  });

  test('below the nation: 34 provinces, and everything in force once', () => {
    expect(childrenOf('100000')).toHaveLength(34);
    const inForce = rows.filter(([, , , retired]) => !retired).map(([code]) => code);
    expect(subtree('100000').sort()).toEqual(inForce.sort());
  });

  test.each([
    ['210000', 14, 100],
    ['370000', 16, 136],
    ['460000', 4, 25],
    ['500000', 0, 38],
    ['610000', 10, 107],
  ])('%s has %d cities and %d districts of GB/T 2260', (province, cities, districts) => {
    const below = subtree(province)
      .map(code => division(code))
      .filter(found => found?.kind === 'GB2260');
    expect(below.filter(found => found?.level === 'CITY')).toHaveLength(cities);
    expect(below.filter(found => found?.level === 'DISTRICT')).toHaveLength(districts);
  });
});

describe('the data file', () => {
  test('is in order, every code once', () => {
    const codes = rows.map(([code]) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  test('every row has six digits, a name, a known kind and a parent that exists', () => {
    const wrong = rows.filter(([code = '', name = '', kind = '']) => {
      const found = division(code);
      const orphan = code !== '100000' && (!found?.parent || !division(found.parent));
      return (
        !/^\d{6}$/.test(code) || name === '' || !['', 'INSURANCE', 'STATISTICS'].includes(kind) || orphan
      );
    });
    expect(wrong).toEqual([]);
  });

  test('every retired code has a date and successors in force', () => {
    const wrong = rows.filter(([, , , retired, successors = '']) => {
      if (!retired) return false;
      const gone = successors.split(' ').filter(code => !division(code) || division(code)?.retiredOn);
      return !/^20\d\d(-\d\d-\d\d)?$/.test(retired) || gone.length > 0;
    });
    expect(wrong).toEqual([]);
  });
});

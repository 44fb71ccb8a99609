import { type AwardedKind, type Kind } from '../kind';

/** The notice does not name the five categories: the products have no names of kinds either. */
const numbered = (number: 1 | 2 | 3 | 4 | 5, bidUnit?: string): Kind => ({
  category: `山东省首批高值医用耗材第${String(number)}类`,
  ...(bidUnit && { bidUnit }),
  name: `第${String(number)}类演示耗材`,
  unit: '个',
  codeClass: `C170${String(number)}0100100001`,
  registration: { deviceClass: 3, field: '13' },
});

export const first = numbered(1, 'SD21-1');
export const second = numbered(2, 'SD21-2');
export const third = numbered(3, 'SD21-3');
export const fourth = numbered(4);
export const fifth = numbered(5, 'SD21-5');

/** SD2021 in Weihai. */
export const weihaiAwards: readonly AwardedKind[] = [
  {
    ...first,
    sources: [
      {
        by: 'SHANDONG',
        year: 2018,
        group: 'A',
        rows: [
          ['Ⅰ型 标准', 'D1-01', '1200.00', { example: 'X-08 WH-3.1 国产 1,200' }],
          ['Ⅰ型 加长', 'D1-02', '1150.00'],
        ],
      },
      {
        by: 'VENTURE_SHANGHAI',
        year: 2017,
        group: 'A',
        rows: [['Ⅱ型 标准', 'D1-11', '1200.00', { example: 'X-08 WH-3.1 合资 1,200' }]],
      },
      {
        by: 'IMPORTER_BEIJING',
        year: 2016,
        group: 'A',
        rows: [['Ⅲ型 标准', 'D1-21', '1200.00', { example: 'X-08 WH-3.1 进口 1,200' }]],
      },
      { by: 'WEIHAI', year: 2019, group: 'A', rows: [['Ⅳ型 标准', 'D1-31', '980.00']] },
    ],
  },
  {
    ...second,
    sources: [
      {
        by: 'IMPORTER_SHANGHAI',
        year: 2017,
        group: 'A',
        rows: [['Ⅰ型', 'D2-01', '1000.00', { example: 'X-08 WH-3.1 进口 1,000.00' }]],
      },
      {
        by: 'IMPORTER_GUANGZHOU',
        year: 2018,
        group: 'B',
        rows: [['Ⅱ型', 'D2-11', '1000.01', { example: 'X-08 WH-3.1 进口 1,000.01' }]],
      },
    ],
  },
  {
    ...third,
    sources: [
      {
        by: 'SHANDONG',
        year: 2019,
        group: 'A',
        rows: [
          ['Ⅰ型 小号', 'D3-01', '900.00', { example: 'X-08 WH-3.2 组内最高中选价 900' }],
          ['Ⅰ型 大号', 'D3-02', '860.00'],
        ],
      },
      { by: 'IMPORTER_BEIJING', year: 2015, group: 'A', rows: [['Ⅱ型', 'D3-11', '880.00']] },
      { by: 'WEIHAI', year: 2020, group: 'A', rows: [['Ⅲ型', 'D3-21', '790.00']] },
    ],
  },
  {
    // Not grouped: the category's highest price counts.
    ...fourth,
    sources: [
      {
        by: 'WEIHAI',
        year: 2018,
        rows: [['Ⅰ型', 'D4-01', '780.00', { example: 'X-08 WH-3.4 同类最低 780' }]],
      },
      {
        by: 'VENTURE_SUZHOU',
        year: 2016,
        rows: [['Ⅱ型', 'D4-11', '1200.00', { example: 'X-08 WH-3.4 同类 1,200' }]],
      },
      {
        by: 'IMPORTER_SHANGHAI',
        year: 2015,
        rows: [['Ⅲ型', 'D4-21', '1800.00', { example: 'X-08 WH-3.4 同类 1,800' }]],
      },
    ],
  },
  {
    ...fifth,
    sources: [
      {
        by: 'IMPORTER_HMT',
        year: 2017,
        group: 'A',
        rows: [['Ⅰ型', 'D5-01', '1680.00', { example: 'WH-3.1 港澳台' }]],
      },
      {
        by: 'SHANDONG',
        year: 2019,
        group: 'A',
        rows: [
          ['Ⅱ型 小号', 'D5-11', '1580.00'],
          ['Ⅱ型 中号', 'D5-12', '1580.00'],
          ['Ⅱ型 大号', 'D5-13', '1580.00'],
        ],
      },
      { by: 'VENTURE_SHANGHAI', year: 2018, group: 'A', rows: [['Ⅲ型', 'D5-21', '1460.00']] },
      {
        by: 'WEIHAI',
        year: 2020,
        group: 'B',
        rows: [
          ['Ⅳ型 小号', 'D5-31', '690.00', { example: 'WH-3.1 医保目录外', catalogue: 'OUTSIDE' }],
          ['Ⅳ型 大号', 'D5-32', '720.00'],
        ],
      },
      { by: 'SUZHOU', year: 2019, group: 'B', rows: [['Ⅴ型', 'D5-41', '640.00']] },
    ],
  },
];

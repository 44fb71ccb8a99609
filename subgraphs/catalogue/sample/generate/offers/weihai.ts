import { first, fourth, fifth, second, third } from '../awards/weihai';
import { type Kind, type OfferedKind } from '../kind';

/** No VBP result is carried out for it: 非集采耗材. */
const gauze: Kind = {
  category: '医用纱布',
  name: '医用脱脂纱布块（无菌）',
  unit: '箱',
  codeClass: 'C14010100106001',
  registration: { deviceClass: 2, field: '14' },
};

export const weihaiOffers: readonly OfferedKind[] = [
  {
    ...first,
    sources: [
      {
        by: 'IMPORTER_SHANGHAI',
        year: 2016,
        group: 'A',
        rows: [
          ['Ⅴ型 特长', 'D1-51', '未中选', '3000.00', { example: 'X-08 WH-3.2 进口 3,000（2.5倍）' }],
          ['Ⅴ型 长', 'D1-52', '未中选', '2400.01', { example: 'X-08 WH-3.2 进口 2,400.01' }],
          ['Ⅴ型 标准', 'D1-53', '未中选', '2400.00', { example: 'X-08 WH-3.2 进口 2,400.00（2倍）' }],
        ],
      },
      {
        by: 'VENTURE_SUZHOU',
        year: 2018,
        group: 'A',
        rows: [['Ⅵ型', 'D1-61', '未中选', '1500.00', { example: 'X-08 WH-3.2 合资 1,500' }]],
      },
      {
        by: 'SUZHOU',
        year: 2019,
        group: 'A',
        rows: [['Ⅶ型', 'D1-71', '未申报', '1100.00', { example: 'X-08 WH-3.2 国产 1,100' }]],
      },
    ],
  },
  {
    ...second,
    sources: [{ by: 'JIANGSU', year: 2018, group: 'A', rows: [['Ⅲ型', 'D2-31', '未申报', '960.00']] }],
  },
  {
    ...third,
    sources: [
      {
        by: 'IMPORTER_GUANGZHOU',
        year: 2015,
        group: 'A',
        rows: [['Ⅳ型', 'D3-41', '未中选', '2000.00', { example: 'X-08 WH-3.2 进口 2,000（最高 900）' }]],
      },
      { by: 'GUANGDONG', year: 2019, group: 'A', rows: [['Ⅴ型', 'D3-51', '未中选', '1180.00']] },
    ],
  },
  {
    ...fourth,
    sources: [
      {
        by: 'IMPORTER_BEIJING',
        year: 2014,
        rows: [['Ⅳ型', 'D4-31', '未申报', '3800.00', { example: 'A-49 无分组，按全类最高 1,800' }]],
      },
    ],
  },
  {
    ...fifth,
    sources: [
      { by: 'IMPORTER_SHANGHAI', year: 2015, group: 'A', rows: [['Ⅵ型', 'D5-61', '未中选', '4260.00']] },
      // First listed after the policy started: its first year runs from here.
      {
        by: 'VENTURE_SUZHOU',
        year: 2017,
        group: 'B',
        listedOn: '2021-09-15',
        rows: [['Ⅶ型', 'D5-71', '未申报', '1780.00', { example: 'A-48 首次挂网 2021-09-15' }]],
      },
    ],
  },
  {
    ...gauze,
    sources: [
      {
        by: 'HENAN',
        year: 2018,
        rows: [['8cm×10cm-8P 3000片', 'HG-3000', '未申报', '300.00', { example: 'WH-3.6 非集采 300.00' }]],
      },
      {
        by: 'WEIHAI',
        year: 2019,
        rows: [['8cm×10cm-8P 3000片', 'WG-3000', '未申报', '300.01', { example: 'WH-3.6 非集采 300.01' }]],
      },
    ],
  },
];

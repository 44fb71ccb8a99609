import { type AwardedKind, type Kind } from '../kind';

export const guidingCatheter: Kind = {
  category: '冠脉导引导管',
  bidUnit: 'JX24-CATHETER',
  name: '一次性使用冠脉导引导管',
  unit: '根',
  codeClass: 'C02030100302001',
  registration: { deviceClass: 3, field: '03' },
};
export const guidewire: Kind = {
  ...guidingCatheter,
  category: '冠脉导引导丝',
  bidUnit: 'JX24-GUIDEWIRE',
  name: '一次性使用冠脉导引导丝',
  codeClass: 'C02030100413001',
};
export const flusher: Kind = {
  category: '预充式导管冲洗器',
  bidUnit: 'SZ24-FLUSHER',
  name: '预充式导管冲洗器',
  unit: '支',
  codeClass: 'C14030100100004',
  registration: { deviceClass: 3, field: '14' },
};

/** JX-HC2024-01 in Chongqing. */
export const catheterAndWireAwards: readonly AwardedKind[] = [
  {
    ...guidingCatheter,
    sources: [
      {
        by: 'IMPORTER_BEIJING',
        year: 2015,
        group: 'A',
        rows: [
          ['6F JL4.0', 'GC6-JL40', '486.00'],
          ['6F JR4.0', 'GC6-JR40', '486.00'],
        ],
      },
      { by: 'IMPORTER_SHANGHAI', year: 2016, group: 'A', rows: [['6F EBU3.5', 'XGC-EBU35', '455.00']] },
      { by: 'VENTURE_SHANGHAI', year: 2018, group: 'A', rows: [['7F EBU3.5', 'VGC-7EBU', '402.00']] },
      { by: 'SHANGHAI', year: 2019, group: 'A', rows: [['6F JL3.5', 'SGC-JL35', '368.00']] },
      { by: 'BEIJING', year: 2019, group: 'A', rows: [['6F JR3.5', 'BGC-JR35', '352.00']] },
      { by: 'HAINAN', year: 2021, group: 'B', rows: [['6F AL1.0', 'HGC-AL10', '335.00']] },
      { by: 'CHONGQING', year: 2022, group: 'B', rows: [['6F JL4.0', 'QGC-JL40', '318.00']] },
      { by: 'SUZHOU', year: 2022, group: 'B', rows: [['5F JR4.0', 'ZGC-5JR40', '296.00']] },
    ],
  },
  {
    ...guidewire,
    sources: [
      {
        by: 'IMPORTER_BEIJING',
        year: 2014,
        group: 'A',
        rows: [
          ['0.014in×190cm 标准型', 'GW-S190', '780.00'],
          ['0.014in×300cm 标准型', 'GW-S300', '780.00'],
        ],
      },
      { by: 'IMPORTER_SHANGHAI', year: 2016, group: 'A', rows: [['0.014in×180cm CTO', 'XGW-CTO', '698.00']] },
      { by: 'VENTURE_SUZHOU', year: 2018, group: 'A', rows: [['0.014in×190cm 超滑', 'VGW-H190', '512.00']] },
      {
        by: 'SHANGHAI',
        year: 2019,
        group: 'A',
        rows: [
          [
            '0.014in×190cm 标准型',
            'SGW-190',
            '326.00',
            { example: 'X-08 CQ-2.3f 目录500.00', catalogue: [{ standard: '500.00' }] },
          ],
        ],
      },
      {
        by: 'BEIJING',
        year: 2020,
        group: 'A',
        rows: [
          [
            '0.014in×180cm 标准型',
            'BGW-180',
            '326.00',
            { example: 'X-08 CQ-2.3f 目录300.00', catalogue: [{ standard: '300.00' }] },
          ],
        ],
      },
      // Two certificates of one company and one variety (CQ-2.1c).
      {
        by: 'HAINAN',
        year: 2020,
        group: 'B',
        rows: [['0.014in×190cm 普通型', 'HGW-190', '288.00', { example: 'X-09 注册证 R1' }]],
      },
      {
        by: 'HAINAN',
        year: 2023,
        group: 'B',
        rows: [['0.014in×190cm 亲水型', 'HGW-H190', '298.00', { example: 'X-09 注册证 R2' }]],
      },
      { by: 'SUZHOU', year: 2021, group: 'B', rows: [['0.014in×175cm', 'ZGW-175', '262.00']] },
      { by: 'CHONGQING', year: 2022, group: 'B', rows: [['0.014in×190cm', 'QGW-190', '245.00']] },
      { by: 'GUANGDONG', year: 2022, group: 'B', rows: [['0.014in×180cm', 'DGW-180', '218.00']] },
    ],
  },
];

/** SZGGZYHCDL202401 in Chongqing: the flushers alone, ultrasonic knives are not carried out here. */
export const flusherAwards: readonly AwardedKind[] = [
  {
    ...flusher,
    sources: [
      { by: 'IMPORTER_GUANGZHOU', year: 2016, rows: [['10ml', 'PF-10', '3.9800']] },
      {
        by: 'VENTURE_SHANGHAI',
        year: 2018,
        rows: [
          ['5ml', 'VPF-5', '2.8600'],
          ['10ml', 'VPF-10', '2.9800'],
        ],
      },
      {
        by: 'ZHEJIANG',
        year: 2020,
        rows: [
          ['3ml', 'ZPF-3', '2.1850'],
          ['5ml', 'ZPF-5', '2.2600'],
          ['10ml', 'ZPF-10', '2.3500'],
        ],
      },
      { by: 'JIANGXI', year: 2021, rows: [['5ml', 'JPF-5', '2.1600']] },
    ],
  },
];

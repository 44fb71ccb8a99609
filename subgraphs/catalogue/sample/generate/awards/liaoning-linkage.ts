import { type AwardedKind, type Kind } from '../kind';

export const infusionSet: Kind = {
  category: '输液器',
  bidUnit: 'LN12-INFUSION',
  name: '一次性使用精密过滤输液器（带针）',
  unit: '套',
  codeClass: 'C16020100103001',
  registration: { deviceClass: 3, field: '14' },
};
const plainInfusionSet: Kind = {
  category: '输液器',
  name: '一次性使用输液器（带针）',
  unit: '套',
  codeClass: 'C16020100203001',
  registration: { deviceClass: 3, field: '14' },
};
export const concentrate: Kind = {
  category: '血液透析浓缩物',
  name: '血液透析浓缩液',
  unit: '桶',
  codeClass: 'C10060100100001',
  registration: { deviceClass: 3, field: '10' },
};
const flushSyringe: Kind = {
  category: '预冲式冲洗管',
  name: '预冲式冲洗管',
  unit: '支',
  codeClass: 'C14030100200005',
  registration: { deviceClass: 3, field: '14' },
};
export const glue: Kind = {
  category: '医用胶',
  name: '医用胶（α-氰基丙烯酸酯）',
  unit: '支',
  codeClass: 'C15030100108001',
  registration: { deviceClass: 3, field: '02' },
};

/** LN12-LINKAGE: the four categories won by price linkage. */
export const linkageAwards: readonly AwardedKind[] = [
  {
    ...infusionSet,
    sources: [
      {
        by: 'JIANGXI',
        year: 2017,
        rows: [
          ['5μm 0.7×25', 'JIS-5', '3.8500'],
          ['3μm 0.7×25', 'JIS-3', '4.1200'],
        ],
      },
      { by: 'SHANDONG', year: 2018, rows: [['5μm 0.55×20', 'DIS-5', '3.6200']] },
      { by: 'WEIHAI', year: 2019, rows: [['2μm 0.7×25', 'WIS-2', '4.3600']] },
    ],
  },
  {
    ...plainInfusionSet,
    sources: [
      { by: 'JIANGXI', year: 2016, rows: [['0.7×25', 'JIN-07', '0.9850', { code: 'FAMILY' }]] },
      { by: 'SHANDONG', year: 2019, rows: [['0.7×25', 'DIN-07', '0.9680']] },
      {
        by: 'WEIHAI',
        year: 2024,
        rows: [['0.55×20', 'WIN-55', '0.9720', { code: 'NONE', example: '无医保编码' }]],
      },
    ],
  },
  {
    ...concentrate,
    sources: [
      {
        by: 'DALIAN',
        year: 2018,
        rows: [
          ['A液 10L', 'LCL-A10', '12.80'],
          ['B液 10L', 'LCL-B10', '11.60'],
        ],
      },
      { by: 'GUANGDONG', year: 2019, rows: [['A液 10L', 'DCL-A10', '12.40']] },
      { by: 'WEIHAI', year: 2020, rows: [['B液 10L', 'WCL-B10', '11.20']] },
    ],
  },
  {
    ...concentrate,
    name: '血液透析干粉',
    unit: '袋',
    codeClass: 'C10060100200002',
    sources: [
      { by: 'DALIAN', year: 2020, rows: [['B粉 650g', 'LCP-650', '14.50']] },
      { by: 'VENTURE_DALIAN', year: 2019, rows: [['B粉 720g', 'VCP-720', '16.90']] },
    ],
  },
  {
    ...flushSyringe,
    sources: [
      { by: 'IMPORTER_GUANGZHOU', year: 2017, rows: [['10ml', 'GFT10', '3.3000']] },
      { by: 'VENTURE_SHANGHAI', year: 2019, rows: [['10ml', 'VFT-10', '2.6000']] },
      { by: 'ZHEJIANG', year: 2021, rows: [['5ml', 'ZFT-5', '2.0500']] },
      {
        by: 'SHANDONG',
        year: 2022,
        rows: [
          ['3ml', 'DFT-3', '1.9400'],
          ['5ml', 'DFT-5', '1.9800'],
        ],
      },
    ],
  },
  {
    ...glue,
    sources: [
      { by: 'IMPORTER_SHANGHAI', year: 2014, rows: [['0.5ml', 'XMG05', '240.00']] },
      { by: 'GUANGDONG', year: 2018, rows: [['0.5ml', 'DMG-05', '186.00']] },
      { by: 'BEIJING', year: 2019, rows: [['0.5ml', 'BMG-05', '172.00']] },
      { by: 'HUNAN', year: 2020, rows: [['1.0ml', 'UMG-10', '158.00']] },
    ],
  },
];

import { type AwardedKind, type Kind } from '../kind';

const bloodPurification = { deviceClass: 3, field: '10' } as const;

export const dialyzer: Kind = {
  category: '血液透析器',
  bidUnit: 'HN24-DIALYZER',
  name: '一次性使用空心纤维血液透析器',
  unit: '支',
  codeClass: 'C10030100107001',
  registration: bloodPurification,
};
const circuit: Kind = {
  category: '血液净化装置体外循环管路',
  bidUnit: 'HN24-CIRCUIT',
  name: '血液净化装置的体外循环血路',
  unit: '套',
  codeClass: 'C10040100103001',
  registration: bloodPurification,
};
export const fistulaNeedle: Kind = {
  category: '一次性使用动静脉瘘穿刺针',
  bidUnit: 'HN24-FISTULA-NEEDLE',
  name: '一次性使用动静脉瘘穿刺针',
  unit: '支',
  codeClass: 'C10050100113001',
  registration: bloodPurification,
};
const cannula: Kind = {
  category: '透析用留置针',
  name: '透析用留置针',
  unit: '支',
  codeClass: 'C10050200103001',
  registration: { deviceClass: 3, field: '14' },
};
export const mask: Kind = {
  category: '一次性使用医用喉罩',
  bidUnit: 'LM23-MASK',
  name: '一次性使用医用喉罩',
  unit: '个',
  codeClass: 'C14080100104001',
  registration: { deviceClass: 2, field: '08' },
};

/** HN-GHDL-2024-1 in Liaoning. */
export const dialysisAwards: readonly AwardedKind[] = [
  {
    ...dialyzer,
    sources: [
      { by: 'IMPORTER_GUANGZHOU', year: 2015, group: 'A', rows: [['高通量 1.8㎡', 'GDZ18H', '66.00']] },
      { by: 'VENTURE_DALIAN', year: 2017, group: 'A', rows: [['高通量 1.6㎡', 'VDZ-16H', '62.50']] },
      {
        by: 'DALIAN',
        year: 2019,
        group: 'A',
        rows: [
          ['低通量 1.4㎡', 'LDZ-14L', '58.00', { example: 'X-06 血液透析器 58.00' }],
          ['高通量 1.4㎡', 'LDZ-14H', '61.00'],
        ],
      },
      { by: 'GUANGDONG', year: 2020, group: 'B', rows: [['低通量 1.5㎡', 'DDZ-15L', '54.20']] },
      { by: 'JIANGXI', year: 2021, group: 'B', rows: [['低通量 1.3㎡', 'JDZ-13L', '51.80']] },
      { by: 'WEIHAI', year: 2021, group: 'B', rows: [['低通量 1.4㎡', 'WDZ-14L', '49.90']] },
    ],
  },
  {
    ...circuit,
    sources: [
      { by: 'VENTURE_DALIAN', year: 2018, rows: [['成人型', 'VBC-A', '17.60']] },
      { by: 'DALIAN', year: 2019, rows: [['成人型', 'LBC-A', '16.80']] },
      { by: 'GUANGDONG', year: 2020, rows: [['成人型', 'DBC-A', '15.40']] },
      { by: 'JIANGXI', year: 2020, rows: [['成人型', 'JBC-A', '14.90']] },
      { by: 'WEIHAI', year: 2022, rows: [['儿童型', 'WBC-C', '14.20']] },
    ],
  },
  {
    ...fistulaNeedle,
    sources: [
      { by: 'VENTURE_DALIAN', year: 2018, rows: [['16G×25mm 旋翼', 'VFN-16', '5.2000']] },
      { by: 'DALIAN', year: 2019, rows: [['16G×25mm', 'LFN-16', '4.8500', { example: 'X-06 穿刺针 4.85' }]] },
      { by: 'WEIHAI', year: 2020, rows: [['17G×25mm', 'WFN-17', '4.6000']] },
      { by: 'JIANGXI', year: 2021, rows: [['16G×32mm', 'JFN-16', '4.4200']] },
    ],
  },
  {
    ...cannula,
    sources: [
      { by: 'IMPORTER_SHANGHAI', year: 2016, rows: [['17G×33mm', 'XDC17', '24.80']] },
      { by: 'DALIAN', year: 2020, rows: [['17G×33mm', 'LDC-17', '19.20', { example: 'X-06 留置针 19.20' }]] },
      { by: 'JIANGXI', year: 2022, rows: [['16G×33mm', 'JDC-16', '18.40']] },
      { by: 'WEIHAI', year: 2023, rows: [['17G×38mm', 'WDC-17', '17.90']] },
    ],
  },
];

/** LM-HD2023-14 in Liaoning (inferred, A-33). */
export const maskAwards: readonly AwardedKind[] = [
  {
    ...mask,
    sources: [
      { by: 'IMPORTER_SHANGHAI', year: 2015, group: 'A', rows: [['4# 双管加强型', 'XLM4', '98.00']] },
      {
        by: 'GUANGDONG',
        year: 2018,
        group: 'A',
        rows: [
          ['3# 普通型', 'DLM-3', '52.00'],
          ['4# 普通型', 'DLM-4', '52.00'],
        ],
      },
      { by: 'ZHEJIANG', year: 2019, group: 'A', rows: [['4# 双管型', 'ZLM-4D', '64.00']] },
      { by: 'HENAN', year: 2021, group: 'B', rows: [['4# 普通型', 'HLM-4', '43.50']] },
      { by: 'JIANGXI', year: 2022, group: 'B', rows: [['5# 普通型', 'JLM-5', '41.80']] },
    ],
  },
];

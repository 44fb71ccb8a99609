import { type AwardedKind, type Kind } from '../kind';

export const microcatheter: Kind = {
  category: '通用介入类',
  bidUnit: 'SX36-GI-MICROCATHETER',
  name: '微导管',
  unit: '根',
  codeClass: 'C02010100302001',
  registration: { deviceClass: 3, field: '03' },
};
const angiographicCatheter: Kind = {
  ...microcatheter,
  bidUnit: 'SX36-GI-ANGIOGRAPHY',
  name: '一次性使用造影导管',
  codeClass: 'C02010100402001',
};
const drainage: Kind = {
  category: '神经外科类',
  bidUnit: 'SX36-NEURO-DRAINAGE',
  name: '一次性使用颅脑外引流器',
  unit: '套',
  codeClass: 'C04010100103001',
  registration: { deviceClass: 3, field: '14' },
};
const fixation: Kind = {
  ...drainage,
  bidUnit: 'SX36-NEURO-FIXATION',
  name: '颅骨固定系统（钛片）',
  unit: '片',
  codeClass: 'C04020100114001',
  registration: { deviceClass: 3, field: '13' },
};
export const dialysisCatheter: Kind = {
  category: '血液透析类',
  bidUnit: 'SX36-HD-CATHETER',
  name: '血液透析导管套件',
  unit: '套',
  codeClass: 'C10010100102001',
  registration: { deviceClass: 3, field: '10' },
};
const perfusion: Kind = {
  ...dialysisCatheter,
  bidUnit: 'SX36-HD-PERFUSION',
  name: '一次性使用血液灌流器',
  unit: '支',
  codeClass: 'C10020100107001',
};

/** The three categories of the Henan-led tender in Shaanxi. */
export const shaanxiHenanAwards: readonly AwardedKind[] = [
  {
    ...microcatheter,
    sources: [
      {
        by: 'SHANGHAI',
        year: 2019,
        rows: [
          ['2.7Fr×130cm', 'SMC-27130', '1860.00', { example: 'X-08 SX-3.6a/b 最高中选价 1,860' }],
          ['2.4Fr×130cm', 'SMC-24130', '1840.00'],
        ],
      },
      { by: 'IMPORTER_BEIJING', year: 2016, rows: [['2.6Fr×150cm', 'MC26150', '1820.00']] },
      { by: 'BEIJING_NEURO', year: 2021, rows: [['2.1Fr×150cm', 'BMC-21150', '1790.00']] },
    ],
  },
  {
    ...angiographicCatheter,
    sources: [
      {
        by: 'HAINAN',
        year: 2020,
        rows: [
          ['5Fr×100cm TIG', 'HAC-TIG', '68.50'],
          ['5Fr×110cm PIG', 'HAC-PIG', '68.50'],
        ],
      },
      { by: 'GUANGDONG', year: 2021, rows: [['5Fr×100cm JL4.0', 'DAC-JL40', '62.80']] },
      { by: 'VENTURE_SUZHOU', year: 2017, rows: [['6Fr×100cm JR4.0', 'VAC-JR40', '79.60']] },
    ],
  },
  {
    ...drainage,
    sources: [
      { by: 'SHANDONG', year: 2019, rows: [['Ⅰ型 400ml', 'DVD-400', '428.00']] },
      { by: 'BEIJING_NEURO', year: 2020, rows: [['Ⅱ型 500ml', 'BVD-500', '452.00']] },
      {
        by: 'SHAANXI',
        year: 2025,
        rows: [['Ⅰ型 500ml', 'AVD-500', '396.00', { code: 'NONE', example: '无医保编码' }]],
      },
    ],
  },
  {
    ...fixation,
    sources: [
      { by: 'IMPORTER_SHANGHAI', year: 2014, rows: [['圆形 22mm', 'XCF22', '386.00']] },
      { by: 'SUZHOU', year: 2019, rows: [['圆形 20mm', 'ZCF-20', '265.00']] },
      { by: 'CHANGZHOU', year: 2020, rows: [['两孔直型', 'CCF-2', '182.00']] },
    ],
  },
  {
    ...dialysisCatheter,
    sources: [
      { by: 'IMPORTER_GUANGZHOU', year: 2015, rows: [['14.5Fr×36cm 长期', 'GHC1436', '1460.00']] },
      { by: 'GUANGDONG', year: 2019, rows: [['12Fr×20cm 临时', 'DHC-1220', '238.00']] },
      { by: 'VENTURE_DALIAN', year: 2020, rows: [['14Fr×36cm 长期', 'VHC-1436', '1180.00']] },
    ],
  },
  {
    ...perfusion,
    sources: [
      { by: 'GUANGDONG', year: 2018, rows: [['130ml', 'GHP-130', '386.00']] },
      { by: 'DALIAN', year: 2020, rows: [['130ml', 'LHP-130', '362.00']] },
      { by: 'SHANDONG', year: 2022, rows: [['150ml', 'DHP-150', '375.00']] },
    ],
  },
];

import { type AwardedKind, type Kind } from '../kind';

const injection = { deviceClass: 3, field: '14' } as const;

const absorbableSuture: Kind = {
  category: '缝合线类',
  bidUnit: 'SX36-SUTURE-ABSORBABLE',
  name: '可吸收性外科缝线（带针）',
  unit: '根',
  codeClass: 'C12010100105001',
  registration: { deviceClass: 3, field: '02' },
};
export const permanentSuture: Kind = {
  ...absorbableSuture,
  bidUnit: 'SX36-SUTURE-PERMANENT',
  name: '非吸收性外科缝线（带针）',
  codeClass: 'C12010100203001',
  registration: { deviceClass: 2, field: '02' },
};
export const syringe: Kind = {
  category: '注射器类',
  bidUnit: 'SX36-SYRINGE-STANDARD',
  name: '一次性使用无菌注射器（带针）',
  unit: '支',
  codeClass: 'C16010100103001',
  registration: injection,
};
const safetySyringe: Kind = {
  ...syringe,
  bidUnit: 'SX36-SYRINGE-SAFETY',
  name: '一次性使用自毁型固定剂量注射器',
  codeClass: 'C16010100203002',
};
const pumpSet: Kind = {
  category: '泵用输液器类',
  name: '一次性使用泵用输液器（带针）',
  unit: '套',
  codeClass: 'C16020100303001',
  registration: injection,
};
export const oxygenTube: Kind = {
  category: '吸氧管类',
  name: '一次性使用鼻氧管',
  unit: '根',
  codeClass: 'C14050100103001',
  registration: { deviceClass: 2, field: '08' },
};
const bloodTube: Kind = {
  category: '采血管（含动脉血样采集针）类',
  bidUnit: 'SX36-BLOOD-TUBE',
  name: '一次性使用真空采血管',
  unit: '支',
  codeClass: 'C14060100103001',
  registration: { deviceClass: 2, field: '22' },
};
const arterialNeedle: Kind = {
  ...bloodTube,
  bidUnit: 'SX36-BLOOD-ARTERIAL',
  name: '一次性使用动脉血样采集针',
  codeClass: 'C16060100213001',
  registration: { deviceClass: 3, field: '22' },
};

/** The five categories of the Liaoning-led tender in Shaanxi. */
export const shaanxiLiaoningAwards: readonly AwardedKind[] = [
  {
    ...absorbableSuture,
    sources: [
      { by: 'IMPORTER_SHANGHAI', year: 2015, group: 'A', rows: [['3-0 75cm 1/2圆', 'XAS-30', '12.60']] },
      {
        by: 'LIAONING',
        year: 2019,
        group: 'A',
        rows: [
          ['2-0 75cm 1/2圆', 'LAS-20', '8.9500'],
          ['3-0 75cm 1/2圆', 'LAS-30', '8.7500'],
        ],
      },
      { by: 'SHANDONG', year: 2020, group: 'B', rows: [['4-0 70cm 3/8角', 'DAS-40', '7.8200']] },
      { by: 'VENTURE_SHANGHAI', year: 2018, group: 'B', rows: [['3-0 70cm 1/2圆', 'VAS-30', '9.1500']] },
    ],
  },
  {
    ...permanentSuture,
    sources: [
      {
        by: 'LIAONING',
        year: 2018,
        rows: [
          ['2-0 丝线 75cm', 'LNS-20', '3.2800', { example: 'X-06 缝合线 3.28' }],
          ['3-0 丝线 75cm', 'LNS-30', '3.2800'],
        ],
      },
      { by: 'SHANDONG', year: 2021, rows: [['4-0 聚丙烯 90cm', 'DNS-40', '4.6500']] },
      { by: 'SHAANXI', year: 2022, rows: [['3-0 尼龙 75cm', 'ANS-30', '2.9600']] },
    ],
  },
  {
    ...syringe,
    sources: [
      {
        by: 'JIANGXI',
        year: 2017,
        rows: [
          ['1ml', 'JSY-01', '0.1480', { example: 'A-57 四位小数 0.1480' }],
          ['2.5ml', 'JSY-02', '0.1620'],
          ['5ml', 'JSY-05', '0.1850'],
          ['10ml', 'JSY-10', '0.2480'],
        ],
      },
      {
        by: 'SHANDONG',
        year: 2018,
        rows: [
          ['5ml', 'DSY-05', '0.1795'],
          ['20ml', 'DSY-20', '0.3860'],
        ],
      },
      { by: 'SHAANXI', year: 2020, rows: [['50ml', 'ASY-50', '0.8600', { code: 'FAMILY' }]] },
    ],
  },
  {
    ...safetySyringe,
    sources: [
      { by: 'ZHEJIANG', year: 2020, rows: [['0.5ml', 'ZSS-05', '0.4250']] },
      { by: 'JIANGXI', year: 2021, rows: [['0.5ml', 'JSS-05', '0.4180']] },
    ],
  },
  {
    ...pumpSet,
    sources: [
      {
        by: 'JIANGXI',
        year: 2019,
        rows: [
          ['普通型', 'JPI-N', '4.8500'],
          ['避光型', 'JPI-L', '6.3200'],
        ],
      },
      { by: 'ZHEJIANG', year: 2021, rows: [['普通型', 'ZPI-N', '4.6000']] },
      { by: 'IMPORTER_SHANGHAI', year: 2017, rows: [['精密过滤型', 'XPI-P', '9.8000']] },
    ],
  },
  {
    ...oxygenTube,
    sources: [
      {
        by: 'ZHEJIANG',
        year: 2018,
        rows: [
          ['双鼻塞 2.0m', 'ZOT-20', '0.8800'],
          ['双鼻塞 2.5m', 'ZOT-25', '0.9200'],
        ],
      },
      { by: 'SHAANXI', year: 2019, rows: [['双鼻塞 2.0m', 'AOT-20', '0.8600', { code: 'FAMILY' }]] },
      { by: 'HENAN', year: 2021, rows: [['湿化一体 2.0m', 'HOT-S', '3.4500']] },
    ],
  },
  {
    ...bloodTube,
    sources: [
      {
        by: 'ZHEJIANG',
        year: 2017,
        rows: [
          ['EDTA-K2 2ml', 'ZBT-E2', '0.3650'],
          ['促凝 5ml', 'ZBT-C5', '0.3920'],
          ['枸橼酸钠 2.7ml', 'ZBT-N27', '0.4480'],
        ],
      },
      { by: 'HUBEI', year: 2019, rows: [['EDTA-K2 2ml', 'BBT-E2', '0.3580']] },
      { by: 'VENTURE_SHANGHAI', year: 2015, rows: [['肝素锂 4ml', 'VBT-H4', '0.6800']] },
    ],
  },
  {
    ...arterialNeedle,
    sources: [
      { by: 'IMPORTER_GUANGZHOU', year: 2016, rows: [['22G×25mm 3ml', 'GAN22', '5.6000']] },
      { by: 'NINGBO', year: 2020, rows: [['22G×25mm 2ml', 'NAN-22', '4.2000']] },
    ],
  },
];

import { type AwardedKind, type Kind } from '../kind';

export const hemostaticGauze: Kind = {
  category: '止血材料类',
  bidUnit: 'SX36-HEM-GAUZE',
  name: '可吸收止血纱',
  unit: '片',
  codeClass: 'C15010100106001',
  registration: { deviceClass: 3, field: '14' },
};
const hemostaticMatrix: Kind = {
  ...hemostaticGauze,
  bidUnit: 'SX36-HEM-MATRIX',
  name: '流体明胶止血基质',
  unit: '套',
  codeClass: 'C15010100209002',
};
const dryFilm: Kind = {
  category: '医用胶片类',
  bidUnit: 'SX36-FILM-DRY',
  name: '医用干式激光胶片',
  unit: '张',
  codeClass: 'C14090100103001',
  registration: { deviceClass: 1, city: '常' },
};
const thermalFilm: Kind = {
  ...dryFilm,
  bidUnit: 'SX36-FILM-THERMAL',
  name: '医用热敏胶片',
  codeClass: 'C14090100203002',
  registration: { deviceClass: 1, city: '汉' },
};
const occluder: Kind = {
  category: '结构心脏病封堵器类',
  bidUnit: 'SX36-OCCLUDER-ASD',
  name: '房间隔缺损封堵器',
  unit: '个',
  codeClass: 'C05010100111001',
  registration: { deviceClass: 3, field: '13' },
};
const needle: Kind = {
  category: '中医针具类',
  name: '一次性使用无菌针灸针',
  unit: '支',
  codeClass: 'C13010100113001',
  registration: { deviceClass: 2, field: '20' },
};
export const ureteralStent: Kind = {
  category: '输尿管支架类',
  bidUnit: 'SX36-URETERAL-STENT',
  name: '一次性使用输尿管支架',
  unit: '根',
  codeClass: 'C01060400103001',
  registration: { deviceClass: 3, field: '14' },
};

/** 京津冀“3+N” in Shaanxi. */
export const shaanxiJjjAwards: readonly AwardedKind[] = [
  {
    ...hemostaticGauze,
    sources: [
      { by: 'IMPORTER_BEIJING', year: 2014, rows: [['5.1cm×10.2cm', 'HG510', '198.00']] },
      { by: 'HUBEI', year: 2019, rows: [['5cm×10cm', 'BHG-510', '152.00']] },
      { by: 'HUNAN', year: 2020, rows: [['5cm×7cm', 'UHG-57', '118.00']] },
      { by: 'HENAN', year: 2022, rows: [['10cm×10cm', 'HHG-1010', '186.00']] },
    ],
  },
  {
    ...hemostaticMatrix,
    sources: [
      { by: 'IMPORTER_SHANGHAI', year: 2016, rows: [['5ml', 'XHM5', '1280.00']] },
      { by: 'BEIJING', year: 2022, rows: [['6ml', 'BHM-6', '1050.00']] },
    ],
  },
  {
    ...dryFilm,
    sources: [
      {
        by: 'JIANGSU',
        year: 2019,
        rows: [
          ['14in×17in', 'JDF-1417', '6.8500'],
          ['10in×12in', 'JDF-1012', '4.3200'],
        ],
      },
      { by: 'CHANGZHOU', year: 2020, rows: [['14in×17in', 'CDF-1417', '6.6200', { code: 'FAMILY' }]] },
    ],
  },
  {
    ...thermalFilm,
    sources: [
      {
        by: 'HUBEI',
        year: 2018,
        rows: [
          ['14in×17in', 'BTF-1417', '5.4500'],
          ['8in×10in', 'BTF-0810', '2.1250'],
          ['A4', 'BTF-A4', '1.9800'],
        ],
      },
    ],
  },
];

/** Fujian-led: 结构心脏病封堵器类. */
export const shaanxiFujianAwards: readonly AwardedKind[] = [
  {
    ...occluder,
    sources: [
      { by: 'IMPORTER_BEIJING', year: 2013, rows: [['20mm', 'ASD20', '5950.00']] },
      { by: 'FUJIAN', year: 2018, rows: [['18mm', 'FAS-18', '4860.00']] },
      { by: 'SHANGHAI', year: 2019, rows: [['22mm', 'SAS-22', '4980.00']] },
    ],
  },
  {
    ...occluder,
    bidUnit: 'SX36-OCCLUDER-VSD',
    name: '室间隔缺损封堵器',
    codeClass: 'C05010100211002',
    sources: [
      { by: 'FUJIAN', year: 2019, rows: [['8mm 对称', 'FVS-08', '4720.00']] },
      { by: 'VENTURE_SHANGHAI', year: 2020, rows: [['10mm 偏心', 'VVS-10', '5080.00']] },
    ],
  },
  {
    ...occluder,
    bidUnit: 'SX36-OCCLUDER-PFO',
    name: '卵圆孔未闭封堵器',
    codeClass: 'C05010100311003',
    sources: [
      { by: 'IMPORTER_BEIJING', year: 2019, rows: [['25mm', 'PFO25', '5880.00']] },
      { by: 'SHENZHEN', year: 2023, rows: [['24/30mm 可降解', 'ZPF-2430', '5760.00']] },
    ],
  },
];

/** Guangxi-led: 中医针具类. */
export const shaanxiGuangxiAwards: readonly AwardedKind[] = [
  {
    ...needle,
    sources: [
      {
        by: 'GUANGXI',
        year: 2018,
        rows: [
          ['0.25mm×25mm', 'GAN-2525', '0.0980'],
          ['0.25mm×40mm', 'GAN-2540', '0.1020'],
          ['0.30mm×50mm', 'GAN-3050', '0.1150'],
        ],
      },
      {
        by: 'JIANGSU',
        year: 2020,
        rows: [
          ['0.25mm×40mm', 'JAN-2540', '0.1050'],
          ['0.30mm×75mm', 'JAN-3075', '0.1380'],
        ],
      },
    ],
  },
  {
    ...needle,
    name: '一次性使用小针刀',
    codeClass: 'C13010200113002',
    sources: [
      { by: 'GUANGXI', year: 2019, rows: [['0.4mm×40mm', 'GKN-4040', '1.4500']] },
      { by: 'HENAN', year: 2021, rows: [['0.6mm×50mm', 'HKN-6050', '1.5200']] },
    ],
  },
];

/** Chongqing-led: 输尿管支架类. */
export const shaanxiChongqingAwards: readonly AwardedKind[] = [
  {
    ...ureteralStent,
    sources: [
      { by: 'IMPORTER_GUANGZHOU', year: 2015, group: 'A', rows: [['6Fr×26cm 涂层', 'GDJ626', '318.00']] },
      { by: 'CHONGQING', year: 2019, group: 'A', rows: [['5Fr×26cm', 'QDJ-526', '206.00']] },
      { by: 'JIANGSU', year: 2018, group: 'A', rows: [['6Fr×26cm', 'JDJ-626', '215.00']] },
      { by: 'GUANGDONG', year: 2020, group: 'B', rows: [['7Fr×28cm', 'DDJ-728', '189.00']] },
      { by: 'SHAANXI', year: 2023, group: 'B', rows: [['6Fr×24cm', 'ADJ-624', '176.00']] },
      { by: 'IMPORTER_HMT', year: 2019, group: 'B', rows: [['6Fr×26cm 肿瘤型', 'TDJ626', '296.00']] },
    ],
  },
];

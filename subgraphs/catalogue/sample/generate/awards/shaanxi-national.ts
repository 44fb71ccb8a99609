import { type AwardedKind, type Kind } from '../kind';

export const coronaryDcb: Kind = {
  category: '药物涂层球囊类',
  bidUnit: 'GH25-DCB-CORONARY',
  name: '冠脉药物涂层球囊扩张导管',
  unit: '条',
  codeClass: 'C02030500102101',
  registration: { deviceClass: 3, field: '03' },
};
const aboveKneeDcb: Kind = {
  ...coronaryDcb,
  bidUnit: 'GH25-DCB-ABOVE-KNEE',
  name: '外周药物涂层球囊扩张导管（膝上）',
  codeClass: 'C02020500102102',
};
const belowKneeDcb: Kind = {
  ...coronaryDcb,
  bidUnit: 'GH25-DCB-BELOW-KNEE',
  name: '外周药物涂层球囊扩张导管（膝下）',
  codeClass: 'C02020500202103',
};
const fistulaDcb: Kind = {
  ...coronaryDcb,
  bidUnit: 'GH25-DCB-FISTULA',
  name: '动静脉瘘药物涂层球囊扩张导管',
  codeClass: 'C02020500302104',
};
export const ureteralSheath: Kind = {
  category: '泌尿介入类',
  bidUnit: 'GH25-URO-SHEATH',
  name: '输尿管介入鞘',
  unit: '根',
  codeClass: 'C01060100102001',
  registration: { deviceClass: 2, field: '02' },
};
/** 具备测量靶向部位生理压力功能, bought without or with the sensor inside (SX-3.3). */
const pressureSheath: Kind = {
  ...ureteralSheath,
  bidUnit: 'GH25-URO-PRESSURE-SHEATH',
  name: '输尿管介入鞘（测压，不含测压传感器）',
  unit: '套',
  codeClass: 'C01060100202002',
};
const sensorSheath: Kind = {
  ...pressureSheath,
  name: '输尿管介入鞘（测压，内含测压传感器）',
  codeClass: 'C01060100202003',
};
export const urologyGuidewire: Kind = {
  ...ureteralSheath,
  bidUnit: 'GH25-URO-GUIDEWIRE',
  name: '泌尿介入导丝',
  codeClass: 'C01060200113001',
};
const basket: Kind = {
  ...ureteralSheath,
  bidUnit: 'GH25-URO-BASKET',
  name: '一次性使用取石网篮',
  unit: '个',
  codeClass: 'C01060300113001',
};

/** GH-HD2025-1 in Shaanxi. */
export const shaanxiNationalAwards: readonly AwardedKind[] = [
  {
    ...coronaryDcb,
    sources: [
      { by: 'IMPORTER_BEIJING', year: 2017, group: 'A', rows: [['3.0mm×20mm', 'DCB3020', '5360.00']] },
      {
        by: 'SHANGHAI',
        year: 2019,
        group: 'A',
        rows: [
          ['2.5mm×20mm', 'SDC-2520', '5280.00', { example: 'X-06 DCB 5,280.00' }],
          ['3.0mm×20mm', 'SDC-3020', '5280.00'],
        ],
      },
      { by: 'BEIJING', year: 2020, group: 'A', rows: [['2.75mm×15mm', 'BDC-27515', '5120.00']] },
      { by: 'SUZHOU', year: 2022, group: 'B', rows: [['3.0mm×25mm', 'ZDC-3025', '4860.00']] },
      { by: 'VENTURE_SUZHOU', year: 2021, group: 'B', rows: [['2.5mm×15mm', 'VDC-2515', '4790.00']] },
      { by: 'HAINAN', year: 2023, group: 'B', rows: [['3.5mm×20mm', 'HDC-3520', '4720.00']] },
    ],
  },
  {
    ...aboveKneeDcb,
    sources: [
      { by: 'IMPORTER_SHANGHAI', year: 2016, rows: [['5.0mm×120mm', 'XDK5120', '6720.00']] },
      { by: 'SHANGHAI', year: 2020, rows: [['6.0mm×100mm', 'SDK-6100', '6480.00']] },
    ],
  },
  {
    ...belowKneeDcb,
    sources: [
      { by: 'BEIJING', year: 2021, rows: [['2.5mm×150mm', 'BDB-2515', '5980.00']] },
      { by: 'SUZHOU', year: 2023, rows: [['3.0mm×150mm', 'ZDB-3015', '5860.00']] },
    ],
  },
  {
    ...fistulaDcb,
    sources: [
      { by: 'IMPORTER_BEIJING', year: 2018, rows: [['7.0mm×60mm', 'DCF760', '5600.00']] },
      { by: 'HAINAN', year: 2022, rows: [['6.0mm×40mm', 'HDF-640', '5450.00']] },
    ],
  },
  {
    ...ureteralSheath,
    sources: [
      { by: 'JIANGSU', year: 2019, group: 'A', rows: [['12/14Fr×45cm', 'JUS-1245', '268.00']] },
      { by: 'JIANGSU', year: 2022, group: 'A', rows: [['11/13Fr×35cm', 'JUS-1135', '262.00']] },
      { by: 'GUANGDONG', year: 2020, group: 'A', rows: [['12/14Fr×45cm', 'DUS-1245', '252.00']] },
      { by: 'IMPORTER_GUANGZHOU', year: 2015, group: 'B', rows: [['12/14Fr×46cm', 'GUS1246', '236.00']] },
      { by: 'CHONGQING', year: 2023, group: 'B', rows: [['12/14Fr×45cm', 'QUS-1245', '218.00']] },
    ],
  },
  {
    ...pressureSheath,
    sources: [
      {
        by: 'SHENZHEN',
        year: 2023,
        rows: [
          ['12/14Fr×45cm', 'ZPS-45', '3200.00', { component: '2500.00', example: 'X-07 不含测压传感器' }],
        ],
      },
      {
        by: 'JIANGSU',
        year: 2024,
        rows: [
          ['11/13Fr×40cm', 'JPS-40', '2980.00', { component: '2360.00', example: 'X-07 另一企业的鞘管' }],
        ],
      },
    ],
  },
  {
    ...sensorSheath,
    sources: [
      {
        by: 'SHENZHEN',
        year: 2024,
        rows: [['12/14Fr×45cm', 'ZPS-45S', '3200.00', { example: 'X-07 内含测压传感器' }]],
      },
      { by: 'IMPORTER_GUANGZHOU', year: 2022, rows: [['12/14Fr×46cm', 'GPS46S', '3150.00']] },
    ],
  },
  {
    ...urologyGuidewire,
    sources: [
      {
        by: 'GUANGDONG',
        year: 2019,
        group: 'A',
        rows: [['0.035in×150cm 亲水', 'DUG-35150', '186.50', { example: 'X-06 导丝 186.50' }]],
      },
      { by: 'JIANGSU', year: 2020, group: 'A', rows: [['0.035in×150cm 斑马', 'JUG-35150', '178.00']] },
      {
        by: 'IMPORTER_GUANGZHOU',
        year: 2016,
        group: 'B',
        rows: [['0.035in×150cm 镍钛', 'GUG35150', '171.00']],
      },
      { by: 'NINGBO', year: 2022, group: 'B', rows: [['0.032in×150cm', 'NUG-32150', '162.00']] },
    ],
  },
  {
    ...basket,
    sources: [
      { by: 'IMPORTER_GUANGZHOU', year: 2016, rows: [['1.7Fr×115cm', 'GSB17', '980.00']] },
      { by: 'JIANGSU', year: 2021, rows: [['2.2Fr×115cm', 'JSB-22', '860.00']] },
    ],
  },
];

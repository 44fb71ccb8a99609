import { type AwardedKind, type Kind } from '../kind';

const vascular = { deviceClass: 3, field: '03' } as const;

export const sheath: Kind = {
  category: '外周血管介入导引通路',
  bidUnit: 'LM24-PA-SHEATH',
  name: '外周血管导引鞘',
  unit: '根',
  codeClass: 'C02020100102001',
  registration: vascular,
};
export const supportCatheter: Kind = {
  ...sheath,
  bidUnit: 'LM24-PA-CATHETER',
  name: '外周血管支撑导管',
  codeClass: 'C02020100202001',
};
export const flowDiverter: Kind = {
  category: '血流导向密网支架',
  bidUnit: 'LM24-FD',
  name: '血流导向密网支架',
  unit: '套',
  codeClass: 'C02040200114003',
  registration: { deviceClass: 3, field: '13' },
};
export const intracranialBalloon: Kind = {
  category: '颅内球囊扩张导管',
  bidUnit: 'LM24-IB',
  name: '颅内球囊扩张导管',
  unit: '条',
  codeClass: 'C02040300102002',
  registration: vascular,
};
export const peripheralBalloon: Kind = {
  category: '外周血管球囊扩张导管',
  bidUnit: 'LM24-PB',
  name: '外周血管球囊扩张导管',
  unit: '条',
  codeClass: 'C02020300102002',
  registration: vascular,
};

/** LM-HD2024 in Hainan. The means of the units carry the examples of X-03: see the offers of Hainan. */
export const hainanAwards: readonly AwardedKind[] = [
  {
    ...sheath,
    sources: [
      { by: 'SHANGHAI', year: 2020, group: 'A', rows: [['6F×45cm', 'PS-0645', '980.00']] },
      {
        by: 'HAINAN',
        year: 2021,
        group: 'A',
        rows: [
          ['6F×45cm', 'HPS-0645', '940.00'],
          ['7F×55cm', 'HPS-0755', '890.00'],
          ['8F×65cm', 'HPS-0865', '900.00'],
        ],
      },
      { by: 'IMPORTER_BEIJING', year: 2018, group: 'B', rows: [['6F×45cm', 'GS645', '860.00']] },
      { by: 'VENTURE_SUZHOU', year: 2019, group: 'B', rows: [['5F×45cm', 'VS-545', '830.00']] },
    ],
  },
  {
    ...supportCatheter,
    sources: [
      { by: 'SHANGHAI', year: 2022, rows: [['0.035in×135cm', 'SC-35135', '680.00']] },
      { by: 'BEIJING', year: 2021, rows: [['0.035in×90cm', 'BSC-3590', '660.00']] },
      // At the mean of its unit, so that the mean is the same with and without it.
      {
        by: 'HAINAN',
        year: 2024,
        rows: [['0.018in×150cm', 'HSC-18150', '640.00', { code: 'NONE', example: 'HI-4.1b 无医保编码' }]],
      },
      { by: 'VENTURE_SUZHOU', year: 2020, rows: [['0.018in×135cm', 'VSC-18', '620.00']] },
      { by: 'IMPORTER_SHANGHAI', year: 2017, rows: [['0.014in×135cm', 'XSC14', '600.00']] },
    ],
  },
  {
    ...flowDiverter,
    sources: [
      { by: 'IMPORTER_BEIJING', year: 2018, rows: [['4.0mm×20mm', 'FD-4020', '36800.00']] },
      { by: 'BEIJING_NEURO', year: 2021, rows: [['4.0mm×20mm', 'BFD-4020', '34500.00']] },
      { by: 'SHANGHAI', year: 2020, rows: [['4.5mm×25mm', 'SFD-4525', '33200.00']] },
      { by: 'VENTURE_SHANGHAI', year: 2022, rows: [['3.5mm×18mm', 'VFD-3518', '31900.00']] },
      { by: 'SHENZHEN', year: 2023, rows: [['4.0mm×20mm', 'ZFD-4020', '29600.00']] },
    ],
  },
  {
    ...intracranialBalloon,
    sources: [
      {
        by: 'BEIJING_NEURO',
        year: 2019,
        group: 'A',
        rows: [
          ['2.5mm×9mm', 'NB-2509', '2480.00'],
          ['3.0mm×9mm', 'NB-3009', '2240.00'],
        ],
      },
      { by: 'SHANGHAI', year: 2020, group: 'A', rows: [['2.0mm×15mm', 'SNB-2015', '2360.00']] },
      { by: 'IMPORTER_SHANGHAI', year: 2016, group: 'A', rows: [['2.5mm×15mm', 'XNB2515', '2180.00']] },
      { by: 'SUZHOU', year: 2022, group: 'B', rows: [['2.0mm×8mm', 'ZNB-2008', '2060.00']] },
      { by: 'VENTURE_SUZHOU', year: 2021, group: 'B', rows: [['2.5mm×8mm', 'VNB-2508', '1980.00']] },
      { by: 'HAINAN', year: 2023, group: 'B', rows: [['3.0mm×12mm', 'HNB-3012', '1900.00']] },
    ],
  },
  {
    ...peripheralBalloon,
    sources: [
      {
        by: 'SHANGHAI',
        year: 2019,
        group: 'A',
        rows: [['5.0mm×80mm', 'PB-5080', '1860.00', { example: 'X-08 HI-4.4 1,860.00' }]],
      },
      { by: 'BEIJING', year: 2020, group: 'A', rows: [['6.0mm×60mm', 'BPB-6060', '1740.00']] },
      { by: 'HAINAN', year: 2021, group: 'A', rows: [['5.0mm×100mm', 'HPB-50100', '1680.00']] },
      { by: 'IMPORTER_SHANGHAI', year: 2017, group: 'A', rows: [['4.0mm×120mm', 'XPB40120', '1620.00']] },
      { by: 'SUZHOU', year: 2022, group: 'B', rows: [['3.0mm×150mm', 'ZPB-30150', '1560.00']] },
      { by: 'VENTURE_SUZHOU', year: 2020, group: 'B', rows: [['2.5mm×120mm', 'VPB-25120', '1480.00']] },
      { by: 'IMPORTER_GUANGZHOU', year: 2018, group: 'B', rows: [['2.0mm×80mm', 'GPB2080', '1420.00']] },
      { by: 'GUANGDONG', year: 2023, group: 'B', rows: [['4.0mm×40mm', 'DPB-4040', '1360.00']] },
    ],
  },
];

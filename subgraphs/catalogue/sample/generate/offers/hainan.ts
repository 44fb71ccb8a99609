import {
  flowDiverter,
  intracranialBalloon,
  peripheralBalloon,
  sheath,
  supportCatheter,
} from '../awards/hainan';
import { type OfferedKind } from '../kind';

/** HI-3.2.2c: 未中选 and listed at most at the mean of the unit counts as exempt; 未申报 never does. */
export const hainanOffers: readonly OfferedKind[] = [
  {
    ...sheath,
    sources: [
      {
        by: 'BEIJING',
        year: 2020,
        group: 'B',
        rows: [['6F×45cm', 'BPS-0645', '未中选', '900.00', { example: 'HI-3.2.2c 等于平均价 900.00' }]],
      },
      {
        by: 'GUANGDONG',
        year: 2021,
        group: 'B',
        rows: [['7F×45cm', 'DPS-0745', '未中选', '900.01', { example: 'HI-3.2.2c 高于平均价 0.01' }]],
      },
      { by: 'CHONGQING', year: 2023, group: 'B', rows: [['6F×55cm', 'QPS-0655', '未申报', '700.00']] },
    ],
  },
  {
    ...supportCatheter,
    sources: [
      { by: 'IMPORTER_BEIJING', year: 2016, rows: [['0.035in×150cm', 'SC35150', '未中选', '1260.00']] },
    ],
  },
  {
    ...flowDiverter,
    sources: [
      {
        by: 'SUZHOU',
        year: 2022,
        rows: [['4.0mm×25mm', 'ZFD-4025', '未中选', '33200.00', { example: 'HI-3.2.2c 等于公布的平均价' }]],
      },
      {
        by: 'IMPORTER_SHANGHAI',
        year: 2017,
        rows: [
          ['4.5mm×30mm', 'XFD4530', '未中选', '33200.01', { example: 'HI-3.2.2c 高于公布的平均价 0.01' }],
          ['5.0mm×35mm', 'XFD5035', '未中选', '41000.00'],
        ],
      },
      {
        by: 'VENTURE_SUZHOU',
        year: 2023,
        rows: [['3.5mm×20mm', 'VFD-3520', '未申报', '29000.00', { example: 'A-65 未申报，低于平均价' }]],
      },
    ],
  },
  {
    // Mean 15,200 / 7 = 2,171.428571…
    ...intracranialBalloon,
    sources: [
      {
        by: 'IMPORTER_BEIJING',
        year: 2015,
        group: 'A',
        rows: [['2.5mm×20mm', 'NB2520', '未中选', '2171.42', { example: 'HI-3.2.2c 2,171.42 < 15,200/7' }]],
      },
      {
        by: 'GUANGDONG',
        year: 2022,
        group: 'B',
        rows: [['2.0mm×9mm', 'DNB-2009', '未中选', '2171.43', { example: 'HI-3.2.2c 2,171.43 > 15,200/7' }]],
      },
      { by: 'SHENZHEN', year: 2024, group: 'B', rows: [['2.5mm×9mm', 'ZSNB-25', '未申报', '1980.00']] },
    ],
  },
  {
    ...peripheralBalloon,
    sources: [
      {
        by: 'IMPORTER_BEIJING',
        year: 2014,
        group: 'A',
        rows: [
          ['5.0mm×60mm', 'PB560', '未中选', '1590.00', { example: 'HI-3.2.2c 等于平均价 1,590.00' }],
          ['6.0mm×200mm', 'PB6200', '未中选', '2600.00'],
        ],
      },
      {
        by: 'VENTURE_SHANGHAI',
        year: 2019,
        group: 'B',
        rows: [
          ['4.0mm×80mm', 'VSPB-480', '未中选', '1590.01', { example: 'HI-3.2.2c 高于平均价 0.01' }],
          ['3.0mm×80mm', 'VSPB-380', '未中选', '1200.00'],
        ],
      },
      { by: 'CHONGQING', year: 2022, group: 'B', rows: [['5.0mm×40mm', 'QPB-540', '未申报', '1450.00']] },
    ],
  },
];

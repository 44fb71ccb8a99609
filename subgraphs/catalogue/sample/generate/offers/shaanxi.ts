import { hemostaticGauze, ureteralStent } from '../awards/shaanxi-alliances';
import { oxygenTube, permanentSuture, syringe } from '../awards/shaanxi-consumables';
import { dialysisCatheter, microcatheter } from '../awards/shaanxi-henan';
import { coronaryDcb, urologyGuidewire } from '../awards/shaanxi-national';
import { type OfferedKind } from '../kind';

export const shaanxiOffers: readonly OfferedKind[] = [
  {
    // SX-3.6b: highest winning price 1,860.00.
    ...microcatheter,
    sources: [
      {
        by: 'IMPORTER_SHANGHAI',
        year: 2015,
        rows: [['2.8Fr×130cm', 'XMC28130', '未中选', '2980.00', { example: 'X-08 SX-3.6b 2,980' }]],
      },
      {
        by: 'GUANGDONG',
        year: 2022,
        rows: [['2.7Fr×110cm', 'DMC-27110', '未中选', '1500.00', { example: 'X-08 SX-3.6b 1,500' }]],
      },
      {
        by: 'VENTURE_SUZHOU',
        year: 2018,
        rows: [
          [
            '2.4Fr×150cm',
            'VMC-24150',
            '未中选',
            '2200.00',
            { example: 'SX-3.6b 地方标准 1,700 低于最高中选价', catalogue: [{ standard: '1700.00' }] },
          ],
          [
            '2.0Fr×150cm',
            'VMC-20150',
            '未申报',
            '2460.00',
            { example: 'SX-3.6b 地方标准 2,000 高于最高中选价', catalogue: [{ standard: '2000.00' }] },
          ],
        ],
      },
    ],
  },
  {
    ...coronaryDcb,
    sources: [
      {
        by: 'IMPORTER_GUANGZHOU',
        year: 2014,
        group: 'A',
        rows: [['3.5mm×30mm', 'GDC3530', '未中选', '6980.00']],
      },
      { by: 'GUANGDONG', year: 2023, group: 'B', rows: [['2.0mm×15mm', 'DDC-2015', '未申报', '4680.00']] },
    ],
  },
  {
    ...urologyGuidewire,
    sources: [
      {
        by: 'IMPORTER_SHANGHAI',
        year: 2014,
        group: 'A',
        rows: [['0.038in×150cm', 'XUG38', '未中选', '368.00']],
      },
    ],
  },
  {
    ...hemostaticGauze,
    sources: [{ by: 'IMPORTER_GUANGZHOU', year: 2012, rows: [['2.5cm×5.1cm', 'GHG25', '未中选', '226.00']] }],
  },
  {
    ...permanentSuture,
    sources: [
      { by: 'IMPORTER_SHANGHAI', year: 2010, rows: [['5-0 聚丙烯 75cm', 'XNS50', '未中选', '18.90']] },
    ],
  },
  { ...syringe, sources: [{ by: 'HENAN', year: 2019, rows: [['5ml', 'HSY-05', '未中选', '0.2150']] }] },
  {
    ...oxygenTube,
    sources: [{ by: 'HUBEI', year: 2020, rows: [['双鼻塞 3.0m', 'BOT-30', '未申报', '1.3500']] }],
  },
  {
    ...dialysisCatheter,
    sources: [
      { by: 'IMPORTER_SHANGHAI', year: 2013, rows: [['15.5Fr×40cm 长期', 'XHC1540', '未中选', '2380.00']] },
    ],
  },
  {
    ...ureteralStent,
    sources: [
      {
        by: 'IMPORTER_SHANGHAI',
        year: 2014,
        group: 'A',
        rows: [['7Fr×26cm 涂层', 'XDJ726', '未中选', '480.00']],
      },
      { by: 'NINGBO', year: 2021, group: 'B', rows: [['6Fr×26cm', 'NDJ-626', '未申报', '168.00']] },
    ],
  },
];

import { type AwardedKind, type Kind } from '../kind';

export const cochlear: Kind = {
  category: '人工耳蜗',
  bidUnit: 'GH24-COCHLEAR',
  name: '人工耳蜗植入体及言语处理器',
  unit: '套',
  codeClass: 'C06010100100001',
  registration: { deviceClass: 3, field: '12' },
};
const iliacStent: Kind = {
  category: '外周血管支架',
  bidUnit: 'GH24-PS-ILIAC',
  name: '髂动脉支架系统',
  unit: '套',
  codeClass: 'C02020600114001',
  registration: { deviceClass: 3, field: '13' },
};
export const femoralStent: Kind = {
  ...iliacStent,
  bidUnit: 'GH24-PS-FEMORAL',
  name: '股腘动脉支架系统',
  codeClass: 'C02020600214002',
};

/** GH-HD2024-1 in Liaoning, from 2025-03-25. */
export const cochlearAwards: readonly AwardedKind[] = [
  {
    ...cochlear,
    sources: [
      { by: 'IMPORTER_BEIJING', year: 2016, rows: [['植入体+言语处理器 Ⅰ', 'CI-01', '56000.00']] },
      { by: 'IMPORTER_SHANGHAI', year: 2017, rows: [['植入体+言语处理器 Ⅱ', 'XCI-02', '54500.00']] },
      { by: 'IMPORTER_HMT', year: 2019, rows: [['植入体+言语处理器 Ⅲ', 'TCI-03', '52000.00']] },
      { by: 'SHENZHEN', year: 2020, rows: [['植入体+言语处理器 Ⅳ', 'ZCI-04', '49800.00']] },
      { by: 'ZHEJIANG', year: 2018, rows: [['植入体+言语处理器 Ⅴ', 'ZJCI-05', '47600.00']] },
    ],
  },
];

/** GH-HD2024-1 in Liaoning, from 2025-05-10. */
export const peripheralStentAwards: readonly AwardedKind[] = [
  {
    ...iliacStent,
    sources: [
      { by: 'IMPORTER_BEIJING', year: 2014, rows: [['8.0mm×60mm', 'IS860', '4980.00']] },
      { by: 'SHANGHAI', year: 2019, rows: [['8.0mm×80mm', 'SIS-880', '4260.00']] },
      { by: 'BEIJING', year: 2021, rows: [['9.0mm×60mm', 'BIS-960', '4050.00']] },
    ],
  },
  {
    ...femoralStent,
    sources: [
      { by: 'IMPORTER_BEIJING', year: 2015, group: 'A', rows: [['6.0mm×120mm', 'FS6120', '5860.00']] },
      {
        by: 'SHANGHAI',
        year: 2020,
        group: 'A',
        rows: [
          ['6.0mm×100mm', 'SFS-6100', '5120.00'],
          ['6.0mm×150mm', 'SFS-6150', '5120.00'],
        ],
      },
      { by: 'HAINAN', year: 2022, group: 'A', rows: [['5.0mm×120mm', 'HFS-5120', '4980.00']] },
      { by: 'SUZHOU', year: 2021, group: 'B', rows: [['6.0mm×80mm', 'ZFS-680', '4640.00']] },
      { by: 'VENTURE_SUZHOU', year: 2019, group: 'B', rows: [['7.0mm×100mm', 'VFS-7100', '4520.00']] },
    ],
  },
];

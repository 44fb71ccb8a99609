import { flusher, guidewire, guidingCatheter } from '../awards/chongqing';
import { multiFireClip, polymerClip } from '../awards/clips';
import { type OfferedKind } from '../kind';

/** Listed in Chongqing and in Liaoning alike. */
export const sharedClipOffers: readonly OfferedKind[] = [
  {
    ...multiFireClip,
    sources: [
      { by: 'GUANGDONG', year: 2021, group: 'B', rows: [['中号 20枚/匣', 'DMF-20', '未中选', '19.80']] },
    ],
  },
  {
    ...polymerClip,
    sources: [{ by: 'NINGBO', year: 2020, rows: [['L 6枚/板', 'NPC-L6', '未中选', '16.90']] }],
  },
];

const cartridges: OfferedKind = {
  ...multiFireClip,
  sources: [
    // CQ-2.1f(i): fewer than 15 clips and at most the company's own lowest winning price in the group, 14.10.
    {
      by: 'CHANGZHOU',
      year: 2020,
      group: 'A',
      rows: [
        ['中号 10枚/匣', 'CMF-M10', '未申报', '14.10', { fires: 10, example: 'X-10 10枚 14.10' }],
        ['中号 10枚/匣 弯头', 'CMF-M10C', '未申报', '14.11', { fires: 10, example: 'X-10 10枚 14.11' }],
        ['中号 14枚/匣', 'CMF-M14', '未申报', '14.10', { fires: 14, example: 'CQ-2.1f 14枚 14.10' }],
        ['中号 15枚/匣', 'CMF-M15', '未申报', '14.10', { fires: 15, example: 'CQ-2.1f 15枚 14.10' }],
      ],
    },
    // No winning product of its own in the group: no price to be measured by.
    {
      by: 'SUZHOU',
      year: 2022,
      group: 'A',
      rows: [
        ['中号 10枚/匣', 'ZMF-M10', '未申报', '13.00', { fires: 10, example: 'CQ-2.1f 本企业本组无中选' }],
      ],
    },
  ],
};

const newApprovals: OfferedKind = {
  ...polymerClip,
  sources: [
    {
      by: 'SHENZHEN',
      year: 2024,
      validFrom: '2024-11-18',
      rows: [['L 6枚/板', 'ZPC-L6', '新获批', '17.25', { example: 'X-10 新获批 17.25' }]],
    },
    {
      by: 'GUANGDONG',
      year: 2025,
      validFrom: '2025-02-10',
      rows: [['L 6枚/板', 'DPC-L6', '新获批', '17.26', { example: 'X-10 新获批 17.26' }]],
    },
    // Issued on the last day of declaration: not later than it.
    {
      by: 'LIAONING',
      year: 2024,
      validFrom: '2024-08-30',
      rows: [['ML 6枚/板', 'LPC-ML6', '未申报', '15.00', { example: 'A-27 截止日当天首次注册' }]],
    },
    // Renewed after the deadline, first registered in 2019.
    {
      by: 'SHANDONG',
      year: 2019,
      validFrom: '2024-10-15',
      rows: [['ML 6枚/板', 'DPC-ML6', '未申报', '15.00', { example: 'A-27 截止日后延续注册' }]],
    },
  ],
};

export const chongqingOffers: readonly OfferedKind[] = [
  {
    ...guidingCatheter,
    sources: [
      {
        by: 'IMPORTER_GUANGZHOU',
        year: 2014,
        group: 'A',
        rows: [['6F XB3.5', 'GGC-XB35', '未中选', '690.00']],
      },
      { by: 'NINGBO', year: 2021, group: 'B', rows: [['6F JL4.0', 'NGC-JL40', '未申报', '348.00']] },
      { by: 'SHANDONG', year: 2020, group: 'B', rows: [['6F JR4.0', 'DGC-JR40', '未中选', '362.00']] },
    ],
  },
  {
    ...guidewire,
    sources: [
      {
        by: 'IMPORTER_GUANGZHOU',
        year: 2015,
        group: 'A',
        rows: [
          ['0.014in×190cm 旋磨', 'GGW-R190', '未中选', '980.00', { example: 'CQ-2.3g 高于目录 500.00' }],
          ['0.014in×180cm', 'GGW-180', '未中选', '450.00', { example: 'CQ-2.3g 低于目录 500.00' }],
        ],
      },
      // Won in the last cycle, not declared in this one.
      {
        by: 'NINGBO',
        year: 2018,
        group: 'B',
        rows: [
          [
            '0.014in×190cm',
            'NGW-190',
            '未申报',
            '298.00',
            {
              example: 'X-10 CQ-2.2c 挂网上限 298.00',
              catalogue: [
                { standard: '500.00', to: '2026-01-01' },
                { standard: '460.00', from: '2026-01-01' },
              ],
            },
          ],
        ],
      },
      { by: 'JIANGSU', year: 2022, group: 'B', rows: [['0.014in×190cm', 'JGW-190', '未中选', '335.00']] },
      {
        by: 'VENTURE_DALIAN',
        year: 2019,
        group: 'A',
        rows: [
          [
            '0.014in×300cm 交换',
            'VDGW-300',
            '未申报',
            '860.00',
            { example: 'CQ-2.3g 医保目录外', catalogue: 'OUTSIDE' },
          ],
        ],
      },
      { by: 'SHENZHEN', year: 2023, group: 'B', rows: [['0.014in×180cm', 'ZSGW-180', '未中选', '268.00']] },
    ],
  },
  cartridges,
  newApprovals,
  {
    ...flusher,
    sources: [
      { by: 'IMPORTER_BEIJING', year: 2013, rows: [['10ml', 'PF10', '未中选', '6.5000']] },
      { by: 'HUBEI', year: 2022, rows: [['5ml', 'BPF-5', '未申报', '2.4500']] },
    ],
  },
];

import { type AwardedKind, type AwardSource, type Kind } from '../kind';

export const multiFireClip: Kind = {
  category: '血管组织闭合用结扎夹类',
  bidUnit: 'JZJ24-MULTI-FIRE',
  name: '连发血管组织闭合用结扎夹',
  unit: '枚',
  codeClass: 'C11020100116002',
  registration: { deviceClass: 3, field: '02' },
};
export const polymerClip: Kind = {
  ...multiFireClip,
  bidUnit: 'JZJ24-POLYMER',
  name: '一次性使用高分子结扎夹',
  codeClass: 'C11020100203001',
};
export const absorbableClip: Kind = {
  ...multiFireClip,
  bidUnit: 'JZJ24-ABSORBABLE',
  name: '可吸收结扎夹',
  codeClass: 'C11020100305001',
  registration: { deviceClass: 3, field: '13' },
};

const multiFire: readonly AwardSource[] = [
  { by: 'IMPORTER_SHANGHAI', year: 2016, group: 'A', rows: [['中大号 20枚/匣', 'XMF-20', '18.60']] },
  {
    by: 'CHANGZHOU',
    year: 2019,
    group: 'A',
    rows: [
      ['大号 20枚/匣', 'CMF-L20', '16.80'],
      ['中号 20枚/匣', 'CMF-M20', '14.10', { example: 'X-10 本企业本组中选最低价 14.10' }],
    ],
  },
  { by: 'VENTURE_SHANGHAI', year: 2018, group: 'A', rows: [['中号 16枚/匣', 'VMF-16', '13.60']] },
  { by: 'NINGBO', year: 2021, group: 'B', rows: [['中号 20枚/匣', 'NMF-20', '12.40']] },
  { by: 'HUNAN', year: 2022, group: 'B', rows: [['中号 20枚/匣', 'UMF-20', '11.90']] },
];
/** these four and no other, median 17.25. */
const polymer: readonly AwardSource[] = [
  { by: 'HUBEI', year: 2021, rows: [['L 6枚/板', 'BPC-L6', '12.80', { example: 'X-10 单元中选价' }]] },
  { by: 'CHANGZHOU', year: 2018, rows: [['ML 6枚/板', 'CPC-ML6', '15.60', { example: 'X-10 单元中选价' }]] },
  {
    by: 'IMPORTER_GUANGZHOU',
    year: 2015,
    rows: [['XL 6枚/板', 'GPC6XL', '18.90', { example: 'X-10 单元中选价' }]],
  },
  {
    by: 'VENTURE_SHANGHAI',
    year: 2019,
    rows: [['L 6枚/板', 'VPC-L6', '21.40', { example: 'X-10 单元中选价' }]],
  },
];
const absorbable: readonly AwardSource[] = [
  { by: 'IMPORTER_SHANGHAI', year: 2017, rows: [['大号', 'XAC-L', '58.50']] },
  { by: 'BEIJING', year: 2021, rows: [['中号', 'BAC-M', '46.00']] },
  { by: 'HUNAN', year: 2022, rows: [['中号', 'UAC-M', '43.20']] },
];

/** JZJLC-2024-1: what Chongqing and Liaoning both carry out, the same products under the same codes. */
export const sharedClipAwards: readonly AwardedKind[] = [
  { ...multiFireClip, sources: multiFire },
  { ...polymerClip, sources: polymer },
  { ...absorbableClip, sources: absorbable },
];

/** On Chongqing's list alone. */
export const chongqingClipAwards: readonly AwardedKind[] = [
  {
    ...multiFireClip,
    sources: [{ by: 'CHONGQING', year: 2022, group: 'B', rows: [['中号 20枚/匣', 'QMF-20', '11.60']] }],
  },
  { ...absorbableClip, sources: [{ by: 'CHONGQING', year: 2023, rows: [['小号', 'QAC-S', '42.00']] }] },
];

/** On Liaoning's list alone. */
export const liaoningClipAwards: readonly AwardedKind[] = [
  {
    ...multiFireClip,
    sources: [{ by: 'LIAONING', year: 2022, group: 'B', rows: [['中号 20枚/匣', 'LMF-20', '12.10']] }],
  },
  { ...absorbableClip, sources: [{ by: 'LIAONING', year: 2023, rows: [['中号', 'LAC-M', '44.80']] }] },
];

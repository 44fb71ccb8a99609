import { dialyzer, fistulaNeedle, mask } from '../awards/liaoning-alliances';
import { concentrate, glue, infusionSet } from '../awards/liaoning-linkage';
import { cochlear, femoralStent } from '../awards/liaoning-national';
import { type OfferedKind } from '../kind';

export const liaoningOffers: readonly OfferedKind[] = [
  {
    ...cochlear,
    sources: [
      {
        by: 'IMPORTER_GUANGZHOU',
        year: 2014,
        rows: [['植入体+言语处理器 Ⅵ', 'GCI06', '未中选', '128000.00']],
      },
    ],
  },
  {
    ...femoralStent,
    sources: [
      {
        by: 'IMPORTER_GUANGZHOU',
        year: 2013,
        group: 'A',
        listedOn: '2025-05-10',
        rows: [['6.0mm×120mm', 'GFS6120', '未中选', '9860.00']],
      },
      {
        by: 'GUANGDONG',
        year: 2022,
        group: 'B',
        listedOn: '2025-05-10',
        rows: [['6.0mm×60mm', 'DFS-660', '未申报', '4480.00']],
      },
    ],
  },
  {
    ...dialyzer,
    sources: [
      {
        by: 'IMPORTER_SHANGHAI',
        year: 2014,
        group: 'A',
        rows: [['高通量 2.1㎡', 'XDZ21H', '未中选', '118.00']],
      },
      { by: 'SHANDONG', year: 2022, group: 'B', rows: [['低通量 1.4㎡', 'SDZ-14L', '未中选', '56.80']] },
    ],
  },
  {
    ...fistulaNeedle,
    sources: [{ by: 'IMPORTER_GUANGZHOU', year: 2016, rows: [['15G×25mm', 'GFN15', '未中选', '8.9000']] }],
  },
  {
    ...mask,
    sources: [
      { by: 'IMPORTER_BEIJING', year: 2012, group: 'A', rows: [['4# 可视型', 'LM4V', '未申报', '268.00']] },
      { by: 'SHANDONG', year: 2020, group: 'B', rows: [['3# 普通型', 'SLM-3', '未中选', '58.00']] },
    ],
  },
  {
    ...infusionSet,
    sources: [{ by: 'IMPORTER_SHANGHAI', year: 2015, rows: [['1.2μm 避光', 'XIS12', '未中选', '18.60']] }],
  },
  {
    ...concentrate,
    sources: [{ by: 'JIANGXI', year: 2021, rows: [['A液 5L', 'JCL-A5', '未申报', '9.8000']] }],
  },
  {
    ...glue,
    sources: [{ by: 'IMPORTER_BEIJING', year: 2011, rows: [['0.8ml', 'MG08', '未中选', '386.00']] }],
  },
];

import { messages } from '@alliance-hub/kernel';

/** Why an agreed volume is completed or not. */
export const say = messages('execution.completion', {
  target: {
    en: 'Of the agreed volume {target} has to be purchased by the end of the agreement year, counted per institution, company and category; what was carried over is filled first.',
    zh: '采购年度届满前应完成协议采购量的{target}，按医疗机构、企业、品种计算；先补足结转量。',
  },
  noTarget: {
    en: 'No notice says how much of the agreed volume has to be purchased; the figure is shown and not judged.',
    zh: '现行文件未规定应完成的比例；仅列示，不作评判。',
  },
  shifting: {
    en: 'The registration certificates of one company in one category are summed: volume may shift between them.',
    zh: '同一企业同一品种不同注册证之间可调整，合并计算。',
  },
  nothingAgreed: { en: 'nothing agreed', zh: '无协议采购量' },
  agreed: { en: 'agreed', zh: '协议采购量' },
  carriedOver: { en: 'carried over', zh: '结转量' },
  purchased: { en: 'purchased', zh: '已采购量' },
  yearTo: { en: 'last day of the agreement year', zh: '采购年度末日' },
});

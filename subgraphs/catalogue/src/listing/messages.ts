import { createHash } from 'node:crypto';
import { allMessages, messages } from '@alliance-hub/kernel';

const DOMAIN = 'catalogue.standing';

/** Why a product stands as it does in a jurisdiction, and what was looked at. The read model keeps these words. */
export const say = messages(DOMAIN, {
  unlisted: {
    en: 'The product is on no supply list in force here and is not listed here on this day.',
    zh: '该产品不在本地有效的供应清单内，当日在本地未挂网。',
  },
  listedAbove: {
    en: 'It is listed above, but not here on this day.',
    zh: '上级地区已挂网，当日在本地未挂网。',
  },
  pendingCode: {
    en: 'It waits for a valid 20- or 27-digit insurance code.',
    zh: '待赋有效的20位或27位医保编码。',
  },
  suspended: { en: 'Its listing in {place} is suspended.', zh: '其在{place}的挂网已停止执行。' },
  winning: {
    en: 'It stands on the supply list of {tender} in force in {place}.',
    zh: '列入{place}现行有效的 {tender} 供应清单。',
  },
  notInVbp: {
    en: 'It is listed in {place}, where no VBP result for its category is carried out on this day.',
    zh: '在{place}挂网，当日当地未执行其所属品种的集采结果。',
  },
  nonWinning: {
    en: 'It is listed in {place}, did not win, and its category is carried out here as {rollout}.',
    zh: '在{place}挂网，未中选，其所属品种在当地按“{rollout}”执行集采结果。',
  },

  outcomeWanted: {
    en: 'The exemption is for products with the bid outcome {outcomes}.',
    zh: '该例外适用于投标结果为 {outcomes} 的产品。',
  },
  or: { en: ' or ', zh: '或' },
  noUnitForMean: {
    en: 'The product is not classified in a bid unit, so there is no mean to compare with.',
    zh: '该产品未归入竞价单元，没有可比较的平均中选价。',
  },
  noMean: {
    en: 'No winning price of the bid unit {unit} is known, so there is no mean.',
    zh: '竞价单元 {unit} 的中选价不明，没有平均中选价。',
  },
  notAboveMean: {
    en: 'The listing price is not above the mean winning price of the bid unit.',
    zh: '挂网价不高于同竞价单元平均中选价。',
  },
  aboveMean: {
    en: 'The listing price is above the mean winning price of the bid unit.',
    zh: '挂网价高于同竞价单元平均中选价。',
  },
  multiFire: {
    en: 'The exemption is for multi-fire products with fewer than {fires} clips a piece.',
    zh: '该例外适用于单件不足{fires}枚的连发产品。',
  },
  noOwnWinner: {
    en: 'Its company has no winning product in the matching bid group here on this day.',
    zh: '当日本企业在对应竞价分组中没有本地中选产品。',
  },
  notAboveOwn: {
    en: "The listing price is not above the company's own lowest winning price in the matching bid group.",
    zh: '挂网价不高于本企业在对应竞价分组中选最低价。',
  },
  aboveOwn: {
    en: "The listing price is above the company's own lowest winning price in the matching bid group.",
    zh: '挂网价高于本企业在对应竞价分组中选最低价。',
  },
  noDeclaration: {
    en: 'The last day of declaration is not known, so a new approval cannot be told from an old one.',
    zh: '申报截止日不明，无法判断是否为新获批产品。',
  },
  notNew: {
    en: 'The certificate was not first issued after the last day of declaration.',
    zh: '注册证首次批准不晚于申报截止日。',
  },
  noUnitForMedian: {
    en: 'The product is not classified in a bid unit, so there is no median to compare with.',
    zh: '该产品未归入竞价单元，没有可比较的中位价。',
  },
  noMedian: {
    en: 'No winning price of the bid unit {unit} is known, so there is no median.',
    zh: '竞价单元 {unit} 的中选价不明，没有中位价。',
  },
  notAboveMedian: {
    en: 'The new approval is priced not above the median winning price of the bid unit.',
    zh: '新获批产品价格不高于同竞价单元中选价中位数。',
  },
  aboveMedian: {
    en: 'The new approval is priced above the median winning price of the bid unit.',
    zh: '新获批产品价格高于同竞价单元中选价中位数。',
  },

  provisionalCode: { en: 'provisional code', zh: '临时编码' },
  suspendedFrom: { en: 'suspended from', zh: '停止执行起始日' },
  tender: { en: 'tender', zh: '采购文件编号' },
  rolloutBegins: { en: 'rollout begins', zh: '落地执行起始日' },
  category: { en: 'category', zh: '品种' },
  rollout: { en: 'rollout', zh: '落地执行项目' },
  winningPrice: { en: 'winning price', zh: '中选价格' },
  listingPrice: { en: 'listing price', zh: '挂网价' },
  bidOutcome: { en: 'bid outcome', zh: '投标结果' },
  mean: { en: 'mean winning price', zh: '平均中选价' },
  meanSource: { en: 'source of the mean', zh: '平均中选价来源' },
  median: { en: 'median winning price', zh: '中选价中位数' },
  medianSource: { en: 'source of the median', zh: '中位数来源' },
  bidUnit: { en: 'bid unit', zh: '竞价单元' },
  bidGroup: { en: 'bid group', zh: '竞价分组' },
  clips: { en: 'clips a piece', zh: '单件枚数' },
  ownLowest: { en: 'own lowest winning price', zh: '本企业中选最低价' },
  winningProduct: { en: 'winning product', zh: '中选产品' },
  declaredUntil: { en: 'declared until', zh: '申报截止日' },
  firstIssued: { en: 'certificate first issued', zh: '注册证首次批准日' },

  unknown: { en: 'unknown', zh: '不明' },
  published: { en: 'published by the alliance office', zh: '联盟采购办公室公布' },
  computed: { en: 'computed from {n} awards', zh: '由{n}个中选结果计算' },
  notTold: { en: 'not told', zh: '未提供' },
  notClassified: { en: 'not classified', zh: '未归类' },
  notAfter: { en: 'not after that day', zh: '不晚于该日' },
  exempt: { en: 'exempt', zh: '不视为非中选' },
  notExempt: { en: 'not exempt', zh: '视为非中选' },
});

/** Changes with any of the words: what keeps them is then to be written again. */
export const wordingVersion = (): string =>
  createHash('sha256')
    .update(JSON.stringify(allMessages().get(DOMAIN)))
    .digest('hex')
    .slice(0, 16);

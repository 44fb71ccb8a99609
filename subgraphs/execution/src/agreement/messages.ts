import { messages } from '@alliance-hub/kernel';

/** Why an agreement, a line of one or a signature is not taken. */
export const say = messages('execution.agreement', {
  length: { en: 'it must be 1 to 120 characters', zh: '应为1至120个字符' },
  quantity: { en: 'it must be a whole number, 0 or more', zh: '应为不小于0的整数' },
  institution: {
    en: 'it must be the code of an institution that the hub knows',
    zh: '应为平台已登记的医疗机构代码',
  },
  elsewhere: {
    en: 'it must lie in {jurisdiction}, which carries out {rollout}',
    zh: '应位于落地执行 {rollout} 的 {jurisdiction}',
  },
  takesNoPart: {
    en: 'it must be an institution that is obliged or free to take part in {rollout}',
    zh: '应为应当或自愿参加 {rollout} 的医疗机构',
  },
  product: { en: 'it must be the code of a product in the catalogue', zh: '应为目录内的产品编码' },
  notWinning: {
    en: 'it must be a winning product of {rollout} in agreement year {year}',
    zh: '应为 {rollout} 第{year}采购年度的中选产品',
  },
  otherCompany: { en: 'the product {product} is of {company}', zh: '产品 {product} 属于 {company}' },
  rollout: {
    en: 'it must be <division code>:<category code>, such as 460000:FLOW-DIVERTER',
    zh: '应为“行政区划代码:品种代码”，如 460000:FLOW-DIVERTER',
  },
  year: {
    en: 'agreementYear is {year}; the cycle of {rollout} has the years 1 to {years}.',
    zh: 'agreementYear 为 {year}；{rollout} 的采购周期有第1至{years}年。',
  },
  productTwice: {
    en: 'the agreement has it already, in the line {line}',
    zh: '该协议已有此产品，见行 {line}',
  },
  signed: {
    en: 'the agreement {agreement} has been signed, and its lines stay as they are',
    zh: '协议 {agreement} 已签订，各行不再变更',
  },
  otherNames: {
    en: 'the agreement {agreement} names another distributor or lead hospital',
    zh: '协议 {agreement} 载明的配送企业或牵头医院与此不同',
  },
  attestation: {
    en: 'the signer attests that nothing is agreed beside the agreement ({clause}), so it must be true',
    zh: '签署方须声明未订立协议之外的其他协议（{clause}），故应为 true',
  },
  mode: {
    en: 'mode is "{mode}"; an agreement of {rollout} is signed as {modes} ({clause}).',
    zh: 'mode 为“{mode}”；{rollout} 的协议以 {modes} 方式签订（{clause}）。',
  },
  party: { en: '{agreement} is signed by {parties}', zh: '{agreement} 由 {parties} 签署' },
  sideMissing: {
    en: '{agreement} names nobody for the side {party}, without whom it is no agreement of the notice ({clause}); a correction of a line names one, until somebody has signed.',
    zh: '{agreement} 未载明签约方 {party}，不符合文件规定的协议（{clause}）；在任何一方签署之前，可通过更正明细予以补充。',
  },
  scan: {
    en: 'source has neither sha256 nor url; what is signed on paper is registered with its scan ({clause}).',
    zh: 'source 缺少 sha256 和 url；纸质签订须附扫描件（{clause}）。',
  },
  mandate: {
    en: 'mandate is missing; the lead hospital signs on the written mandate of the institution ({clause}).',
    zh: '缺少 mandate；牵头医院须凭医疗机构的书面委托签订（{clause}）。',
  },
  notParty: {
    en: 'agreement is "{agreement}", which is not recorded or which this token has no part in; sign with a token of one of its parties.',
    zh: 'agreement 为“{agreement}”，该协议未登记或与该令牌无关；请使用签约方的令牌签署。',
  },
  otherParty: {
    en: 'party is "{party}"; in {agreement} this token signs as {own}.',
    zh: 'party 为“{party}”；该令牌在 {agreement} 中以 {own} 身份签署。',
  },
  noneOfThem: {
    en: 'party is "{party}"; {agreement} is signed by {parties}, none of which this token is.',
    zh: 'party 为“{party}”；{agreement} 由 {parties} 签署，该令牌不属于其中任何一方。',
  },
  registersPaper: {
    en: 'mode must be PAPER: a trading centre registers what was signed on paper, and the parties of {agreement} sign electronically themselves.',
    zh: 'mode 应为 PAPER：交易机构仅登记纸质签订结果，{agreement} 的电子签署由签约方自行办理。',
  },
  partiesSign: {
    en: 'The parties of {agreement} sign it themselves: the notice in force there names no signing on paper.',
    zh: '{agreement} 由签约方自行签署：当地现行文件未规定纸质签订。',
  },
  usedBefore: {
    en: 'under this id another signature was recorded; send what is new under an id of its own',
    zh: '该标识下已登记其他签署；新内容请使用新的标识',
  },
  afterToday: { en: 'it must not be after today, {today}', zh: '不得晚于今日 {today}' },
  signedAlready: {
    en: 'this party of {agreement} has signed already',
    zh: '{agreement} 的该方已签署',
  },
  agreement: {
    en: 'it must be the id of an agreement that is recorded',
    zh: '应为已登记协议的标识',
  },
});

import { messages } from '@alliance-hub/kernel';

/** The steps of a quote, and the figures that go into them. */
export const say = messages('settlement.quote', {
  noPrice: {
    en: 'No price is known for this product there, and no chargedPrice was given.',
    zh: '当地该产品价格不明，且未提供 chargedPrice。',
  },
  charged: { en: 'What is charged is the unit price times the quantity.', zh: '收费金额为单价乘以数量。' },
  within: {
    en: 'The lower of the unit price and the standard counts for each unit; the patient pays what is over.',
    zh: '每一单位以单价与支付标准中的低者计入；超出部分由患者支付。',
  },
  firstSelfPay: {
    en: 'The first self-pay is its ratio of what is within the standard, rounded once on the whole charge; the pool takes the rest.',
    zh: '个人首先自付为支付标准以内金额乘以其比例，按整笔费用取整一次；其余进入统筹。',
  },
  fundPays: {
    en: 'The fund pays the given share of the pool base; the patient pays the rest of the charge.',
    zh: '基金按给定比例支付统筹基数；其余由患者支付。',
  },
  tooLarge: {
    en: 'at {price} a unit the charge must stay below 900,719,925,474 yuan',
    zh: '按单价 {price} 计，费用应低于 900,719,925,474 元',
  },
  nothingPaid: {
    en: 'The fund pays nothing for this product, so the patient pays the whole charge.',
    zh: '基金不支付该产品，费用全部由患者支付。',
  },
  noStandard: {
    en: 'Without a payment standard the charge cannot be split; the reasons of the standard say why there is none.',
    zh: '没有支付标准则无法拆分费用；原因见支付标准的依据。',
  },
  noneRecorded: {
    en: 'An existing standard stays, and none is recorded for this product; whether one limits what counts is not known, so the charge is not split.',
    zh: '原有医保支付标准继续执行，该产品未登记原有标准；是否受标准限制不明，故不拆分费用。',
  },
  noCopay: {
    en: 'The first self-pay is not known, so neither are the pool base and what the patient pays; the reasons of the co-pay say why.',
    zh: '个人首先自付不明，统筹基数和患者支付额亦不明；原因见个人首先自付的依据。',
  },
  noFundRatio: {
    en: 'The share of the pool base that the fund pays stands in the insurance scheme, outside the notices; give fundRatio to have it worked out.',
    zh: '基金对统筹基数的支付比例由医保待遇政策规定，不在各文件内；提供 fundRatio 即可计算。',
  },

  unitPrice: { en: 'unit price', zh: '单价' },
  quantity: { en: 'quantity', zh: '数量' },
  paymentStandard: { en: 'payment standard', zh: '支付标准' },
  wholePrice: { en: 'none; the whole price counts', zh: '无，按全价计入' },
  withinStandard: { en: 'within the standard', zh: '支付标准以内' },
  ratio: { en: 'ratio', zh: '比例' },
  poolBase: { en: 'pool base', zh: '统筹基数' },
  fundRatio: { en: 'fundRatio', zh: '统筹支付比例' },
});

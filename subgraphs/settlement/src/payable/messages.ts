import { messages } from '@alliance-hub/kernel';

/** Why a lot is owed by whom and by when, and what was taken off it. */
export const say = messages('settlement.payable', {
  theDeadline: { en: 'a term for payment to companies', zh: '货款结清时限' },
  noDirect: {
    en: 'no decision of the pooling area is on record, so the institution pays',
    zh: '平台内没有该统筹区实行直接结算的记录，由医疗机构支付',
  },
  semicolon: { en: '; ', zh: '；' },
  buyerPays: {
    en: 'No notice in the hub says who pays this purchase; the institution that bought it owes it.',
    zh: '平台内没有文件规定此类采购的货款结算方式；由采购的医疗机构支付。',
  },
  nonWinning: {
    en: 'The notices give a term for winning products; this purchase is of another product, or counts to no procurement carried out there.',
    zh: '文件规定的是中选产品货款的结清时限；此笔采购的产品非中选产品，或不属于当地执行的集采。',
  },
  returned: {
    en: 'Returns take off what is owed for the lots that they are of, the latest first.',
    zh: '退货冲减其所属批次的应付金额，从最近验收的批次起。',
  },
  ownReturn: {
    en: 'A return of which no accepted lot took this part: it stands as a claim against the company, without a due day.',
    zh: '该退货有部分未能冲减任何验收批次：作为对企业的应收单列，无结清期限。',
  },
  overpaid: {
    en: 'The lot was corrected to another company after it had been paid to this one: nothing is owed to this company for it, and what was paid stands as a claim against it.',
    zh: '该批次在向本企业付款后更正为另一企业的批次：对本企业已无应付，已付金额作为对本企业的应收单列。',
  },
  paidToAnother: {
    en: 'Before this lot was corrected to this company it was paid to another; that payment takes nothing off what is owed here, and stands under {id}.',
    zh: '该批次更正为本企业之前，已向另一企业付款；该付款不冲减此处的应付金额，单列于 {id}。',
  },
  byFund: { en: 'paid by the fund directly', zh: '医保基金直接结算' },
  byInstitution: { en: 'paid by the institution', zh: '医疗机构支付' },
});

/** The figures and days that go into it. */
export const sayInput = messages('settlement.payable.inputs', {
  accepted: { en: 'as accepted', zh: '验收金额' },
  returned: { en: 'returned', zh: '退货金额' },
  paid: { en: 'paid', zh: '已付金额' },
  lot: { en: 'lot', zh: '批次' },
  acceptedOn: { en: 'accepted on', zh: '验收日期' },
  nextWorkday: { en: 'first workday after', zh: '其后首个工作日' },
  calendar: { en: 'workday calendar', zh: '工作日历' },
  jurisdiction: { en: 'jurisdiction', zh: '地区' },
  category: { en: 'category', zh: '品种' },
  day: { en: 'day', zh: '日期' },
  none: { en: 'none', zh: '无' },
});

import { messages } from '@alliance-hub/kernel';

export const say = messages('catalogue.withdrawal', {
  reasonWanted: { en: 'it must tell why the award is withdrawn', zh: '须写明取消中选资格的原因' },
  reasonTooLong: { en: 'it must have at most {most} characters', zh: '不得超过 {most} 个字符' },
  onNoList: {
    en: 'it stands on no list of {tender} {place} on or after {from}, so there is nothing to withdraw',
    zh: '{from} 及以后未列入{place} {tender} 的供应清单，无可取消',
  },
  inPlace: { en: 'in {place}', zh: '{place}' },
  anywhere: { en: 'anywhere', zh: '任何地区' },
  otherCategory: {
    en: 'it must be {category}, the category of the product whose place it takes',
    zh: '应为被替补产品的品种 {category}',
  },
  itself: {
    en: 'it is the product that is withdrawn; give another one',
    zh: '即被取消的产品；替补产品须为其他产品',
  },
  unknown: {
    en: 'it must be the id of a withdrawal, as withdrawAward and Award.withdrawals give it',
    zh: '应为 withdrawAward 或 Award.withdrawals 给出的编号',
  },
  revokedBefore: { en: 'it is revoked from {from} already', zh: '已自 {from} 起撤销' },
  revokedTooEarly: {
    en: 'it must not be before {from}, the first day of the withdrawal',
    zh: '不得早于取消生效日 {from}',
  },
  lineWithdrawn: {
    en: 'its award is withdrawn from {from}; leave the line out, or revoke the withdrawal {id}',
    zh: '其中选资格自 {from} 起取消；请删除该行，或撤销取消记录 {id}',
  },
});

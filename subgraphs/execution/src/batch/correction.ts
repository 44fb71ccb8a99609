import { messages, type Text } from '@alliance-hub/kernel';
import { LineRefused } from './rejection';

const say = messages('execution.correction', {
  known: {
    en: 'lineId is "{lineId}", under which another content was recorded; send what is new under an id of its own, or as a correction.',
    zh: 'lineId 为“{lineId}”，该标识下已登记其他内容；新内容请用新的标识，更正请注明 correction。',
  },
  unknown: {
    en: 'lineId is "{lineId}", under which nothing is recorded; a correction names a line sent before.',
    zh: 'lineId 为“{lineId}”，该标识下没有登记；更正须指明已报送的明细。',
  },
  agreementKept: {
    en: 'lineId is "{lineId}", which belongs to {agreement}; a correction keeps company and year, names a distributor and a lead hospital where the agreement does, and once somebody has signed the same ones.',
    zh: 'lineId 为“{lineId}”，属于协议 {agreement}；更正不得改变企业和采购年度，须保留已载明的配送企业和牵头医院；已有一方签署的，不得更换。',
  },
  kindKept: {
    en: 'lineId is "{lineId}", recorded as {kind}, order {order}; a correction keeps kind and order.',
    zh: 'lineId 为“{lineId}”，登记为 {kind}，订单 {order}；更正不得改变类型和订单。',
  },
  orderKept: {
    en: 'lineId is "{lineId}", an order of which {accepted} have been accepted; its institution, product and order day stay as they are.',
    zh: 'lineId 为“{lineId}”，该订单已验收 {accepted}；医疗机构、产品和下单日期不得更改。',
  },
  orderTooSmall: {
    en: 'quantity is "{quantity}"; of the order {accepted} have been accepted, and it cannot be smaller.',
    zh: 'quantity 为“{quantity}”；该订单已验收 {accepted}，数量不得更小。',
  },
  acceptanceTooSmall: {
    en: 'quantity is "{quantity}"; of the order {returned} have been returned, and no less can have been accepted.',
    zh: 'quantity 为“{quantity}”；该订单已退货 {returned}，验收数量不得更小。',
  },
});

type Code = 'CONFLICT' | 'NOT_FOUND' | 'BAD_USER_INPUT';

const refusal = (code: Code, text: Text, field: string, value: string): LineRefused =>
  new LineRefused(code, text, field, value);

/**
 * Whether a line corrects what is recorded under its id.
 * @throws LineRefused where it says something else and is no correction, or corrects what was never sent
 */
export function corrects(
  { lineId, correction }: { lineId: string; correction?: boolean | null },
  isKnown: boolean,
): boolean {
  if (isKnown && !correction) throw refusal('CONFLICT', say('known', { lineId }), 'lineId', lineId);
  if (!isKnown && correction) throw refusal('NOT_FOUND', say('unknown', { lineId }), 'lineId', lineId);
  return isKnown;
}

export const agreementKept = (lineId: string, agreement: string): LineRefused =>
  refusal('CONFLICT', say('agreementKept', { lineId, agreement }), 'lineId', lineId);

export const kindKept = (lineId: string, kind: string, order: string | null): LineRefused =>
  refusal('CONFLICT', say('kindKept', { lineId, kind, order: order ?? '–' }), 'lineId', lineId);

export const orderKept = (lineId: string, accepted: number): LineRefused =>
  refusal('CONFLICT', say('orderKept', { lineId, accepted }), 'lineId', lineId);

export const orderTooSmall = (quantity: number, accepted: number): LineRefused =>
  refusal('BAD_USER_INPUT', say('orderTooSmall', { quantity, accepted }), 'quantity', String(quantity));

export const acceptanceTooSmall = (quantity: number, returned: number): LineRefused =>
  refusal('BAD_USER_INPUT', say('acceptanceTooSmall', { quantity, returned }), 'quantity', String(quantity));

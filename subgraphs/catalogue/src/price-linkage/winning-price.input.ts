import { type SourceDocument } from '@alliance-hub/database';
import {
  badInput,
  HubError,
  messages,
  normaliseTenderNumber,
  type PlainDate,
  requireDivision,
  type Yuan,
} from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { select } from '../read/select';
import { evidenceOf } from './evidence';

export interface RecordWinningPrice {
  requestId: string;
  product: string;
  price: Yuan;
  componentPrice?: Yuan | null;
  jurisdiction?: string | null;
  tender?: string | null;
  publishedOn: PlainDate;
  effectiveFrom?: PlainDate | null;
  correction?: boolean | null;
  source: SourceDocument;
}

/** A request whose codes are checked. */
export interface CheckedPrice extends RecordWinningPrice {
  place: string | null;
  from: PlainDate;
  evidence: string;
}

/** @throws HubError BAD_USER_INPUT, UNKNOWN_JURISDICTION or RETIRED_CODE */
export function checkedPrice(input: RecordWinningPrice): CheckedPrice {
  checkPrices(input);
  return {
    ...input,
    tender: input.tender == null ? null : normaliseTenderNumber(input.tender),
    place: input.jurisdiction == null ? null : requireDivision(input.jurisdiction, 'jurisdiction').code,
    from: input.effectiveFrom ?? input.publishedOn,
    evidence: evidenceOf(input.source),
  };
}

function checkPrices({ price, componentPrice }: RecordWinningPrice): void {
  if (price.isZero || price.isNegative) throw badInput('price', price.toString(), say('above0'));
  if (!componentPrice) return;
  if (componentPrice.isZero || componentPrice.isNegative || !componentPrice.lessThan(price)) {
    throw badInput(
      'componentPrice',
      componentPrice.toString(),
      say('component', { price: price.toString() }),
    );
  }
}

export async function requireTender(
  manager: EntityManager,
  tender: string | null | undefined,
): Promise<void> {
  if (tender == null) return;
  const [known] = await select(manager, 'SELECT number FROM tender WHERE number = ?', [tender]);
  if (!known) throw badInput('tender', tender, say('tender'));
}

export const nothingToCorrect = (field: string, value: string): HubError =>
  new HubError('CONFLICT', say('nothingToCorrect', { field, value }), { field, value });

const say = messages('catalogue.winningPrice', {
  above0: { en: 'it must be above 0', zh: '应大于 0' },
  component: {
    en: 'it must be above 0 and below the total price {price}',
    zh: '应大于 0 且低于总价 {price}',
  },
  tender: {
    en: 'it must be the number of a tender of the catalogue',
    zh: '应为目录中已有的采购文件编号',
  },
  nothingToCorrect: {
    en: '{field} is "{value}", and no winning price is recorded there to correct; send it without correction.',
    zh: '{field} 为“{value}”，当地没有可更正的中选价格记录；请不带 correction 提交。',
  },
});

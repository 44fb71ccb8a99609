import { HubError, messages } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { PENDING_PREFIX, productCode, productIdsByCode } from './product-code.repository';
import { ProductEntity } from './product.entity';

export interface RequiredProduct {
  id: number;
  code: string;
  category: string;
  company: string;
}

/**
 * The product that a code stands for, a superseded or provisional one too.
 * @throws HubError BAD_USER_INPUT, CATALOGUE_UNKNOWN_PRODUCT or AMBIGUOUS_CODE.
 */
export async function requireProduct(manager: EntityManager, text: string): Promise<RequiredProduct> {
  const code = productCode(text);
  const [found] = await productIdsByCode(manager, [code]);
  if (found instanceof HubError) throw found;
  if (found == null) {
    const wanted = say(text.startsWith(PENDING_PREFIX) ? 'provisional' : 'nhsa');
    throw new HubError('CATALOGUE_UNKNOWN_PRODUCT', say('unknown', { code, wanted }), {
      field: 'product',
      value: code,
    });
  }
  const row = await manager.findOneByOrFail(ProductEntity, { id: found });
  return { id: Number(row.id), code: row.code, category: row.category, company: row.company };
}

const say = messages('catalogue.requiredProduct', {
  unknown: {
    en: 'product is "{code}", which the catalogue does not have; it must be {wanted}.',
    zh: 'product 为“{code}”，目录中没有该产品；应为{wanted}。',
  },
  provisional: { en: 'a provisional code that the catalogue gave', zh: '目录给出的临时编码' },
  nhsa: {
    en: 'the NHSA code of a product on a list, or filed before',
    zh: '供应清单内或已备案产品的医保耗材代码',
  },
});

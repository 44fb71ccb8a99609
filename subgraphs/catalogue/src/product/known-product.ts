import { HubError, messages } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { select } from '../read/select';
import { productCode, productIdsByCode } from './product-code.repository';

export interface KnownProduct {
  id: number;
  code: string;
  category: string;
  company: string;
}

/** @throws HubError CATALOGUE_UNKNOWN_PRODUCT, AMBIGUOUS_CODE or BAD_USER_INPUT. */
export async function knownProduct(
  manager: EntityManager,
  text: string,
  field = 'product',
): Promise<KnownProduct> {
  const code = productCode(text, field);
  const [found] = await productIdsByCode(manager, [code]);
  if (found instanceof HubError) throw found;
  const [row] =
    found == null
      ? []
      : await select<KnownProduct>(manager, 'SELECT id, code, category, company FROM product WHERE id = ?', [
          found,
        ]);
  if (row) return { ...row, id: Number(row.id) };
  throw new HubError('CATALOGUE_UNKNOWN_PRODUCT', say('unknown', { field, code }), { field, value: code });
}

const say = messages('catalogue.knownProduct', {
  unknown: {
    en: '{field} is "{code}", which the catalogue does not have; it must be the NHSA code of a product on a list, or filed before.',
    zh: '{field} 为“{code}”，目录中没有该产品；应为已在供应清单或已备案产品的医保耗材代码。',
  },
});

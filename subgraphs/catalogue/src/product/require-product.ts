import { HubError } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { PENDING_PREFIX, productCode, productIdsByCode } from './product-code.repository';
import { ProductEntity } from './product.entity';

/**
 * The product that a code stands for, a superseded or provisional one too.
 * @throws HubError BAD_USER_INPUT, CATALOGUE_UNKNOWN_PRODUCT or AMBIGUOUS_CODE.
 */
export async function requireProduct(manager: EntityManager, text: string) {
  const code = productCode(text);
  const [found] = await productIdsByCode(manager, [code]);
  if (found instanceof HubError) throw found;
  if (found == null) {
    const wanted = text.startsWith(PENDING_PREFIX)
      ? 'a provisional code that the catalogue gave'
      : 'the NHSA code of a product on a list, or filed before';
    throw new HubError(
      'CATALOGUE_UNKNOWN_PRODUCT',
      `product is "${code}", which the catalogue does not have; it must be ${wanted}.`,
      {
        field: 'product',
        value: code,
      },
    );
  }
  const row = await manager.findOneByOrFail(ProductEntity, { id: found });
  return { id: Number(row.id), code: row.code, category: row.category, company: row.company };
}

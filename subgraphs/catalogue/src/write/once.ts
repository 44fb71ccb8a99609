import { type EntityManager } from 'typeorm';
import { conflict } from '../errors';
import { fingerprint } from './fingerprint';
import { requireOwnId } from './own-id';
import { wanted } from '../messages';
import { SentRequestEntity } from './sent-request.entity';

/**
 * Carries a request out once: the same id with the same content changes nothing and gives the same product.
 * @throws HubError BAD_USER_INPUT for an id that is none, CONFLICT when it came before with other content.
 */
export async function once(
  manager: EntityManager,
  kind: string,
  request: { requestId: string },
  work: () => Promise<number | null>,
): Promise<number | null> {
  const { requestId } = request;
  requireOwnId('requestId', requestId);
  const content = fingerprint(request);
  const known = await manager.findOneBy(SentRequestEntity, { kind, requestId });
  if (known && known.fingerprint !== content) {
    throw conflict('requestId', requestId, wanted('usedBefore'));
  }
  if (known) return known.productId === null ? null : Number(known.productId);
  const productId = await work();
  await manager.insert(SentRequestEntity, { kind, requestId, fingerprint: content, productId });
  return productId;
}

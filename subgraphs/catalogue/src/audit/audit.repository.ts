import { type EntityManager } from 'typeorm';
import { conflict } from '../errors';
import { fingerprint } from '../write/fingerprint';
import { nextId } from '../write/ids';
import { AuditEntryEntity, SentRequestEntity } from './audit.entity';

/** The document or file that somebody acts on 依据文件. */
export interface SourceDocument {
  number?: string | null;
  title: string;
  issuer?: string | null;
  issuedOn?: string | null;
  sha256?: string | null;
  url?: string | null;
  note?: string | null;
}

export interface Deed {
  /** Who: the subject of the token, or the name of the operator's command. */
  actor: string;
  /** What, e.g. `publishSupplyList`. */
  action: string;
  /** To what, e.g. `JZJLC-2024-1 500000`. */
  subject: string;
  details: Record<string, unknown>;
  source?: SourceDocument | null;
}

/** Writes who did what on which ground, in the transaction of the deed. */
export async function audit(manager: EntityManager, deed: Deed): Promise<void> {
  await manager.insert(AuditEntryEntity, {
    id: await nextId(manager),
    recordedAt: new Date().toISOString(),
    actor: deed.actor,
    action: deed.action,
    subject: deed.subject.slice(0, 200),
    details: JSON.stringify(deed.details),
    source: deed.source ? JSON.stringify(deed.source) : null,
  });
}

/**
 * Carries a request out once: the same id with the same content changes nothing and gives the same product.
 * @throws HubError CONFLICT when the id came before with other content.
 */
export async function once(
  manager: EntityManager,
  kind: string,
  request: { requestId: string },
  work: () => Promise<number | null>,
): Promise<number | null> {
  const { requestId } = request;
  const content = fingerprint(request);
  const known = await manager.findOneBy(SentRequestEntity, { kind, requestId });
  if (known && known.fingerprint !== content) {
    throw conflict(
      'requestId',
      requestId,
      'it was used with other content; a new request needs an id of its own',
    );
  }
  if (known) return known.productId === null ? null : Number(known.productId);
  const productId = await work();
  await manager.insert(SentRequestEntity, { kind, requestId, fingerprint: content, productId });
  return productId;
}

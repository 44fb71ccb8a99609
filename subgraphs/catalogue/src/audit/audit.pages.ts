import { type SourceDocument } from '@alliance-hub/database';
import { type Connection, mapConnection, type PageRequest } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { anyOf, type Condition, contains } from '../read/condition';
import { pageOf } from '../read/pages';
import { type AuditFilter, type AuditRecord } from './audit.types';

type Row = Omit<AuditRecord, 'source'> & { source: string | null };

/** Audit records, the newest first. */
export async function auditPage(
  manager: EntityManager,
  filter: AuditFilter | null,
  request: PageRequest,
): Promise<Connection<AuditRecord>> {
  const since: Condition[] = filter?.from ? [{ sql: 'a.recordedAt >= ?', values: [filter.from] }] : [];
  const until: Condition[] = filter?.to ? [{ sql: 'a.recordedAt < ?', values: [filter.to] }] : [];
  const page = await pageOf<Row>(
    manager,
    {
      columns: 'a.*',
      from: 'audit_entry a',
      conditions: [
        ...anyOf('a.actor', filter?.actors),
        ...anyOf('a.action', filter?.actions),
        ...contains(['a.subject'], filter?.subject),
        ...since,
        ...until,
      ],
      key: 'a.id',
      keyOf: row => Number(row.id),
      descending: true,
    },
    request,
  );
  return mapConnection(page, ({ source, ...row }) => ({ ...row, source: shown(source) }));
}

function shown(source: string | null): AuditRecord['source'] {
  if (source === null) return null;
  const { number, title, issuer, issuedOn, sha256, url, note } = JSON.parse(source) as SourceDocument;
  return {
    title,
    number: number ?? null,
    issuer: issuer ?? null,
    issuedOn: (issuedOn as PlainDate | null | undefined) ?? null,
    sha256: sha256 ?? null,
    url: url ?? null,
    note: note ?? null,
  };
}

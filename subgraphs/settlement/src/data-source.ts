import { ChangeLogEntry, type DatabaseOptions, Sequence, AuditEntry } from '@alliance-hub/database';
import { FilingRow } from './filing/filing.entity';
import { InsuranceCatalogueRow } from './insurance-catalogue/insurance-catalogue.entity';
import { CreateSettlement1795338000000 } from './migrations/20261122090000-create-settlement';

/** What settlement keeps: entities, and the migrations that make their tables. */
export const store: Pick<DatabaseOptions, 'entities' | 'migrations'> = {
  entities: [AuditEntry, ChangeLogEntry, FilingRow, InsuranceCatalogueRow, Sequence],
  migrations: [CreateSettlement1795338000000],
};

import { requireArea } from '@alliance-hub/auth';
import { AfterArg, type Connection, FirstArg } from '@alliance-hub/graphql';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { pageOfList } from '../read/page-request';
import { AuditFilter, type AuditRecord, AuditRecordConnection } from './audit.types';

@Resolver()
export class AuditResolver {
  @Query(() => AuditRecordConnection, {
    nullable: true,
    description:
      'Who did what in the catalogue, on which document’s ground, the newest first; for the alliance office alone. 审计记录',
  })
  auditTrail(
    @Ctx() { reads, asker }: CatalogueContext,
    @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which ones. 筛选' })
    filter: AuditFilter | null,
    @FirstArg(50) first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<AuditRecord>> {
    if (asker) requireArea(asker, 'AUDIT', 'AuditRecord');
    return reads.auditTrail(filter, pageOfList(first ?? 50, after));
  }
}

import { requireArea } from '@alliance-hub/auth';
import { type Connection } from '@alliance-hub/graphql';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
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
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'Rows a page, at most 200. 每页行数',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the row before. 游标' })
    after: string | null,
  ): Promise<Connection<AuditRecord>> {
    if (asker) requireArea(asker, 'AUDIT', 'AuditRecord');
    return reads.auditTrail(filter, pageOfList(first ?? 50, after));
  }
}

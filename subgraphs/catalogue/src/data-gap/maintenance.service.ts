import { audit, type Database, type SourceDocument } from '@alliance-hub/database';
import { messages, type PlainDate } from '@alliance-hub/kernel';
import { badInput } from '../errors';
import { requireProduct } from '../product/require-product';
import { documentOf } from '../supply-list/supply-list.repository';
import { nextId } from '../write/ids';
import { once } from '../write/once';
import { writing } from '../write/writing';
import { MaintenanceNoticeEntity } from './data-gap.entity';
import { type DataGapKind } from './data-gap.types';

export interface IssueMaintenanceNotice {
  requestId: string;
  /** A division code that is in force. */
  jurisdiction: string;
  product: string;
  kinds: readonly DataGapKind[];
  issuedOn: PlainDate;
  dueOn?: PlainDate | null;
  source: SourceDocument;
}

/** 信息维护通知: what a trading centre asks a company to complete (HI-4.3b). */
export class MaintenanceService {
  constructor(private readonly database: Database) {}

  /** @throws HubError BAD_USER_INPUT or CATALOGUE_UNKNOWN_PRODUCT. */
  issue(input: IssueMaintenanceNotice, actor: string): Promise<MaintenanceNoticeEntity[]> {
    const { requestId, jurisdiction, issuedOn, dueOn = null, source } = input;
    const kinds = [...new Set(input.kinds)];
    if (kinds.length === 0) throw badInput('kinds', kinds, say('kindWanted'));
    if (dueOn !== null && dueOn < issuedOn) throw badInput('dueOn', dueOn, say('dueBefore', { issuedOn }));
    return writing(this.database, async manager => {
      await once(manager, 'issueMaintenanceNotice', input, async () => {
        const product = await requireProduct(manager, input.product);
        for (const kind of kinds) {
          await manager.insert(MaintenanceNoticeEntity, {
            id: await nextId(manager),
            requestId,
            jurisdiction,
            productId: product.id,
            kind,
            issuedOn,
            dueOn,
            ...documentOf(source),
            recordedAt: new Date().toISOString(),
          });
        }
        await audit(manager, {
          actor,
          action: 'issueMaintenanceNotice',
          subject: `${jurisdiction} ${product.code}`,
          details: { kinds, issuedOn, dueOn },
          source,
        });
        return product.id;
      });
      return manager.find(MaintenanceNoticeEntity, { where: { requestId }, order: { id: 'ASC' } });
    });
  }
}

const say = messages('catalogue.maintenance', {
  kindWanted: { en: 'it must name at least one gap', zh: '须至少指明一个缺项' },
  dueBefore: { en: 'it must not be before {issuedOn}, the day of issue', zh: '不得早于发出日期 {issuedOn}' },
});

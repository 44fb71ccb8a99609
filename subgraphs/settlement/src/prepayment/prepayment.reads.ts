import { type Asker, rowScope } from '@alliance-hub/auth';
import {
  ALWAYS,
  joined,
  type KeyPage,
  type ListQuery,
  part,
  readPages,
  type SqlPart,
  within,
} from '@alliance-hub/database';
import { type Connection, pageRequest, toConnection } from '@alliance-hub/graphql';
import { type PlainDate, subtree } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { liesIn, type Sight } from '../payable/payable.sight';
import { type KnownPrepayment, readPrepayments, withAccounts } from './prepayment.repository';

/** What one asker reads of prepayments in one request. */
export class PrepaymentReads {
  private readonly sight: Sight;

  constructor(
    private readonly manager: EntityManager,
    private readonly policy: Policy,
    asker: Asker,
    readonly today: PlainDate,
  ) {
    this.sight = { ...rowScope(asker, 'MONEY'), today };
  }

  /** A prepayment that the asker may see. */
  readonly prepayment = new DataLoader<string, KnownPrepayment | undefined>(async ids => {
    const rows = await readPrepayments(this.manager, ids, visiblePrepayments(this.sight));
    const known = await withAccounts(this.manager, this.policy, rows);
    return ids.map(id => known.get(id));
  });

  /** The prepayments of the pooling areas at and below a division, by id. */
  async of(
    jurisdiction: string,
    agreementYear: number | null | undefined,
    first: number,
    after: string | null | undefined,
  ): Promise<Connection<KnownPrepayment>> {
    const page = pageRequest(first, after);
    const { keys, total } = await this.page.load({
      key: 'id',
      rows: listed(jurisdiction, agreementYear, this.sight),
      page,
    });
    const known = await Promise.all(keys.map(id => this.prepayment.load(id)));
    const rows = known.filter(one => one !== undefined);
    return toConnection(rows, page, total, ({ row }) => row.id);
  }

  private readonly page = new DataLoader<ListQuery, KeyPage>(lists => readPages(this.manager, lists), {
    cache: false,
  });
}

function listed(
  jurisdiction: string,
  agreementYear: number | null | undefined,
  sight: Sight,
): ListQuery['rows'] {
  const where = joined(
    [
      within('jurisdiction', subtree(jurisdiction)),
      visiblePrepayments(sight),
      ...(agreementYear == null ? [] : [part('agreementYear = ?', agreementYear)]),
    ],
    'AND',
  );
  return part(`FROM prepayment WHERE ${where.sql}`, ...where.parameters);
}

/** Those of one's pooling areas, of institutions that lie there today, and of one's own institutions. */
function visiblePrepayments({ all, jurisdictions, institutions, today }: Sight): SqlPart {
  if (all) return ALWAYS;
  return joined(
    [
      ...(jurisdictions.size > 0
        ? [within('jurisdiction', jurisdictions), liesIn(jurisdictions, today)]
        : []),
      ...(institutions.size > 0 ? [within('institution', institutions)] : []),
    ],
    'OR',
  );
}

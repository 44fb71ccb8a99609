import { type Connection, type PageRequest } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { pageOf } from '../read/pages';
import { manyByKey, marks, oneByKey, select } from '../read/select';
import { type FeedCursors } from './feed-cursor';
import {
  type PriceLinkageCase,
  type PriceLinkageCaseFilter,
  type PriceLinkageTrigger,
} from './linkage-case.types';
import { type FeedDigest, type PriceLinkageChange, type PriceLinkageFilter } from './linkage-change.types';
import { LinkageFeed } from './linkage-feed';
import { caseConditions, changeConditions } from './linkage-filter';
import { listedRows, type Loss, lossOf } from './loss';
import { type CaseRow, toCase, toTrigger, type WonPriceRow } from './linkage.rows';

/** What a request may read of price linkage, each kind with one statement for many keys. */
export class LinkageReads {
  readonly feed: LinkageFeed;
  readonly case;
  readonly casesOfProduct;
  readonly trigger;
  readonly history: DataLoader<number, PriceLinkageChange[]>;
  /** That the product of a case is to win there no more. */
  readonly loss: DataLoader<Pick<PriceLinkageCase, 'productId' | 'jurisdiction'>, Loss | null>;

  constructor(
    private readonly manager: EntityManager,
    cursors: FeedCursors,
  ) {
    this.feed = new LinkageFeed(manager, cursors);
    this.case = oneByKey<number, PriceLinkageCase>(
      async ids => {
        const rows = await select<CaseRow>(
          manager,
          `SELECT * FROM linkage_case WHERE id IN (${marks(ids)})`,
          ids,
        );
        return rows.map(toCase);
      },
      ({ number }) => number,
    );
    this.casesOfProduct = manyByKey<number, PriceLinkageCase>(
      async ids => {
        const rows = await select<CaseRow>(
          manager,
          `SELECT * FROM linkage_case WHERE productId IN (${marks(ids)}) ORDER BY id`,
          ids,
        );
        return rows.map(toCase);
      },
      ({ productId }) => productId,
    );
    this.trigger = oneByKey<number, PriceLinkageTrigger>(
      async ids => {
        const rows = await select<WonPriceRow>(
          manager,
          `SELECT * FROM won_price WHERE id IN (${marks(ids)})`,
          ids,
        );
        return rows.map(toTrigger);
      },
      ({ id }) => id,
    );
    this.loss = new DataLoader(async cases => {
      const listed = await listedRows(manager, cases);
      return cases.map(({ productId, jurisdiction }) => lossOf(listed(productId), jurisdiction));
    });
    this.history = new DataLoader(cases => this.feed.historyOf(cases, marks(cases)));
  }

  async casePage(
    filter: PriceLinkageCaseFilter | null,
    request: PageRequest,
  ): Promise<Connection<PriceLinkageCase>> {
    const page = await pageOf<CaseRow>(
      this.manager,
      {
        columns: 'c.*',
        from: 'linkage_case c JOIN product p ON p.id = c.productId JOIN won_price w ON w.id = c.triggerId',
        conditions: await caseConditions(this.manager, filter),
        key: 'c.id',
        keyOf: row => row.id,
      },
      request,
    );
    const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: toCase(node) }));
    return { ...page, edges, nodes: edges.map(({ node }) => node) };
  }

  async changePage(
    filter: PriceLinkageFilter | null,
    request: { first: number; after?: string },
  ): Promise<Connection<PriceLinkageChange>> {
    return this.feed.page(request, await changeConditions(this.manager, filter));
  }

  async digest(day: PlainDate, filter: PriceLinkageFilter | null): Promise<FeedDigest> {
    return this.feed.digest(day, await changeConditions(this.manager, filter));
  }
}

import { type EntityManager } from 'typeorm';
import { type FeedCursors } from '../price-linkage/feed-cursor';
import { type PriceLinkageFilter } from '../price-linkage/linkage-change.types';
import { LinkageFeed } from '../price-linkage/linkage-feed';
import { changeConditions } from '../price-linkage/linkage-filter';

/** An entry of the feed as the ledger names it. */
export interface LedgerEvent {
  seq: number;
  id: string;
  /** Entries of one key are delivered in order. */
  key: string;
}

/** The feed as webhooks need it: how far it goes, and what of it an endpoint is told. */
export class FeedPlace {
  constructor(private readonly cursors: FeedCursors) {}

  head(manager: EntityManager): Promise<number> {
    return new LinkageFeed(manager, this.cursors).head();
  }

  /**
   * What comes after a place, and the place up to which that is everything.
   * @param until the last entry that counts
   */
  async matching(
    manager: EntityManager,
    filter: PriceLinkageFilter,
    { place, until, most }: { place: number; until: number; most: number },
  ): Promise<{ events: LedgerEvent[]; place: number }> {
    const feed = new LinkageFeed(manager, this.cursors);
    const conditions = await changeConditions(manager, filter);
    const found = await feed.after(this.cursorOf(place) ?? undefined, most, conditions, until);
    const events = found.slice(0, most).map(({ seq, id, productId, jurisdiction }) => ({
      seq,
      id,
      key: `${productId}:${jurisdiction}`,
    }));
    const more = found.length > most;
    return { events, place: more ? (events.at(-1)?.seq ?? place) : until };
  }

  /** The cursor after which an entry is the next; null at the beginning. */
  cursorOf(seq: number): string | null {
    return seq === 0 ? null : this.cursors.cursor(seq);
  }

  /** @throws HubError UNKNOWN_CURSOR */
  seqOf(cursor: string, head: number, field: string): number {
    return this.cursors.seq(cursor, head, field);
  }

  /** @throws HubError for a filter that names what is no code of its kind. */
  async check(manager: EntityManager, filter: PriceLinkageFilter): Promise<void> {
    await changeConditions(manager, filter);
  }
}

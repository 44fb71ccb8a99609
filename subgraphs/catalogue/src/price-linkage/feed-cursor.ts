import { HubError, messages } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { select } from '../read/select';
import { FEED_ID } from './names';

/** Cursors of one store's feed: what another feed gave, or nobody, is no cursor here. */
export class FeedCursors {
  constructor(private readonly feedId: string) {}

  static async of(manager: EntityManager): Promise<FeedCursors> {
    const [row] = await select<{ value: string }>(manager, 'SELECT value FROM store_setting WHERE name = ?', [
      FEED_ID,
    ]);
    return new FeedCursors(row?.value ?? '');
  }

  cursor(seq: number): string {
    return Buffer.from(`${this.feedId}.${seq}`).toString('base64url');
  }

  /**
   * The number of the entry that a cursor stands for.
   * @param head number of the newest entry
   * @throws HubError UNKNOWN_CURSOR
   */
  seq(cursor: string, head: number, field = 'after'): number {
    const [feedId, text = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('.');
    const seq = /^[1-9]\d{0,15}$/.test(text) ? Number(text) : 0;
    if (feedId === this.feedId && seq > 0 && seq <= head && this.cursor(seq) === cursor) return seq;
    throw new HubError('UNKNOWN_CURSOR', say('unknown', { field, cursor: cursor.slice(0, 60) }), {
      field,
      value: cursor.slice(0, 60),
    });
  }
}

const say = messages('catalogue.feedCursor', {
  unknown: {
    en: '{field} is "{cursor}", which is no cursor of this feed; leave it out to read from the beginning, or compare feedDigest day by day to find where to go on.',
    zh: '{field} 为“{cursor}”，不是本事件流的游标；可省略该参数从头读取，或逐日比对 feedDigest 以确定续读位置。',
  },
});

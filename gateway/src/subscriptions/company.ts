import { type Language } from '@alliance-hub/kernel';
import { audienceOf, type LiveToken } from './live-token';

const MOMENTS = 16;

/**
 * Channels that read the same stretch of the feed for the same rights and language ask for much the same rows: those
 * that come at the same moment share one set of loaders, whatever each selects.
 */
export class Company {
  private readonly moments = new Map<string, object>();

  at({ asker }: LiveToken, language: Language, head: number): object {
    const moment = `${head} ${audienceOf(asker, language)}`;
    const known = this.moments.get(moment);
    if (known) return known;
    const together = {};
    this.moments.set(moment, together);
    const [oldest] = this.moments.keys();
    if (this.moments.size > MOMENTS && oldest !== undefined) this.moments.delete(oldest);
    return together;
  }
}

import { messages } from '@alliance-hub/kernel';
import { type Refusal, refused } from './refusal';

/** What one gateway process grants (docs/partner-guide.md). */
export interface FeedLimits {
  connectionsPerToken: number;
  subscriptionsPerToken: number;
  subscriptionsPerConnection: number;
}

export const FEED_LIMITS: FeedLimits = {
  connectionsPerToken: 50,
  subscriptionsPerToken: 200,
  subscriptionsPerConnection: 20,
};

type Limit = keyof FeedLimits;

/** Counts what each holder has open of one kind. */
export class Quota<Holder> {
  private readonly open = new Map<Holder, number>();

  constructor(
    private readonly limit: Limit,
    private readonly most: number,
  ) {}

  /**
   * Takes one; the returned function gives it back.
   * @throws Refusal RATE_LIMITED
   */
  take(holder: Holder): () => void {
    const held = this.open.get(holder) ?? 0;
    if (held >= this.most) throw this.exhausted();
    this.open.set(holder, held + 1);
    let returned = false;
    return () => {
      if (returned) return;
      returned = true;
      const left = (this.open.get(holder) ?? 1) - 1;
      if (left > 0) this.open.set(holder, left);
      else this.open.delete(holder);
    };
  }

  private exhausted(): Refusal {
    return refused('RATE_LIMITED', say(this.limit, { most: this.most }), this.limit, String(this.most));
  }
}

const say = messages('gateway.quota', {
  connectionsPerToken: {
    en: 'This bearer has {most} live connections open, which is all that one may have; close one, or put several subscriptions on one WebSocket.',
    zh: '该令牌持有人已有 {most} 个实时连接，达到上限；请关闭其一，或在一个 WebSocket 上承载多个订阅。',
  },
  subscriptionsPerToken: {
    en: 'This bearer has {most} subscriptions open, which is all that one may have; complete one, or join filters.',
    zh: '该令牌持有人已有 {most} 个订阅，达到上限；请结束其一，或合并筛选条件。',
  },
  subscriptionsPerConnection: {
    en: 'This connection carries {most} subscriptions, which is all that one may; complete one, or open another connection.',
    zh: '该连接已承载 {most} 个订阅，达到上限；请结束其一，或另开连接。',
  },
});

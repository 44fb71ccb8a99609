import { type FetchNode, type QueryPlan } from '@apollo/query-planner';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';

/** A subscription's plan as one that the gateway runs: the fetch of the event first, then the rest of the selection. */
interface StoredPlan extends QueryPlan {
  primary?: FetchNode;
}

/**
 * Where the gateway keeps its query plans. It plans subscriptions, and refuses only to run such a plan: kept here as a
 * sequence, the plan runs once for each event, with {@link EventAnswers} in place of the first fetch.
 */
export class PlanStore extends InMemoryLRUCache<QueryPlan> {
  override set(key: string, plan: QueryPlan): Promise<void> {
    return super.set(key, runnable(plan));
  }

  /** The fetch that an event answers; undefined when there is no such plan (any more) or it is no subscription's. */
  async primary(key: string): Promise<FetchNode | undefined> {
    const plan: StoredPlan | undefined = await this.get(key);
    return plan?.primary;
  }
}

function runnable(plan: QueryPlan): StoredPlan {
  if (plan.node?.kind !== 'Subscription') return plan;
  const { primary, rest } = plan.node;
  return { ...plan, node: { kind: 'Sequence', nodes: rest ? [primary, rest] : [primary] }, primary };
}

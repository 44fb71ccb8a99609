import { randomUUID } from 'node:crypto';
import { type Asker, claimsSchema, inTheNameOf } from '@alliance-hub/auth';
import { type GraphQLSchema } from 'graphql';
import { type RequestContext } from '../request-context';
import { FEED_FIELD } from '../subscriptions/selection';
import { type SelectionRunner } from '../subscriptions/selection-runner';
import { type WorkDelivery, type WorkItem } from './catalogue-door';
import { envelopeOf, selectedOf, storedSelection } from './stored-selection';

interface Answer {
  data?: Record<string, Record<string, unknown>> | null;
  errors?: unknown[];
}

/** Writes the messages of changes: what an endpoint selected, read with its owner's rights at this moment. */
export class EventMessages {
  constructor(
    private readonly schema: () => GraphQLSchema,
    private readonly runner: SelectionRunner,
  ) {}

  /**
   * @returns null when the owner may not hear of the change (any more)
   * @throws Refusal when the graph does not have what is selected (any more)
   * @throws NotNow when the graph cannot be asked at present
   */
  async message(item: WorkItem, { after, seq }: WorkDelivery): Promise<string | null> {
    const filter = JSON.parse(item.filter) as Record<string, unknown>;
    const selection = storedSelection(this.schema(), item.selection, filter);
    const context = contextOf(claimsSchema.parse(JSON.parse(item.claims)));
    const { events } = await this.runner.page(selection, after, 1, context);
    const [event] = events;
    if (event?.position.seq !== seq) return null;
    const answer = JSON.parse(await this.runner.answer(selection, event, context)) as Answer;
    const entry = (event.answer.data[selection.responseKey] ?? {}) as Record<string, unknown>;
    const { type, occurredAt, ...place } = envelopeOf(entry);
    const selected = answer.data?.[FEED_FIELD];
    return JSON.stringify({
      type: `price_linkage.${type.toLowerCase()}`,
      timestamp: occurredAt,
      ...place,
      data: selected ? { [FEED_FIELD]: selectedOf(selected) } : null,
      ...(answer.errors && { errors: answer.errors }),
    });
  }
}

/** Asks as the owner would, though no client is there. */
const contextOf = (asker: Asker): RequestContext => ({
  requestId: randomUUID(),
  asker,
  onBehalfOf: inTheNameOf(asker),
  language: 'en',
});

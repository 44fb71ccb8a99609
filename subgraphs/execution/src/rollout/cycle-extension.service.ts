import { appendFacts, type Database, audit } from '@alliance-hub/database';
import type { SourceDocumentInput } from '@alliance-hub/graphql';
import { HubError, messages, type PlainDate, type Text, wrongValue } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import { IsNull } from 'typeorm';
import { type Writer, writing } from '../writing/writing';
import { recount } from '../purchase/recount.service';
import { cycleFact } from '../fact/execution-facts';
import { Rollouts } from './carrying';
import { CycleExtensionDecision } from './cycle-extension.entity';
import { readExtensions } from './cycle-extension.repository';
import { keepCycleStates } from './policy-in-force';

export interface ExtendCycleInput {
  /** `<division code>:<category code>`, where its notice prints the category. */
  rollout: string;
  /** Last day of the extended cycle, included. */
  extendedTo: PlainDate;
  /** The document that decides. */
  source: SourceDocumentInput;
}

/** Records decisions to extend a cycle (采购周期延长决定). */
export class CycleExtensionService {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly today: () => PlainDate,
  ) {}

  /**
   * Records a decision; one already recorded for the rollout is superseded.
   * @throws HubError NOT_FOUND for a rollout that no notice prints, BAD_USER_INPUT where the notice allows no extension
   *   or the day is not after the printed end
   */
  async extend(writer: Writer, { rollout: id, extendedTo, source }: ExtendCycleInput): Promise<void> {
    const rollout = this.policy.rollouts().find(one => one.id === id);
    if (!rollout) throw refused('NOT_FOUND', 'rollout', id, say('rollout'));
    await writing(this.database, async work => {
      const { manager, number, recordedAt } = work;
      const before = new Rollouts(this.policy, await readExtensions(manager)).cycle(rollout, this.today());
      if (before.extension.status !== 'SPECIFIED') {
        throw refused('BAD_USER_INPUT', 'rollout', id, say('notAllowed'));
      }
      if (before.to === undefined || extendedTo <= before.to) {
        throw refused(
          'BAD_USER_INPUT',
          'extendedTo',
          extendedTo,
          say('notAfter', { end: before.to ?? say('noEnd') }),
        );
      }
      const { jurisdiction, category } = rollout;
      const inForce = { jurisdiction, category, supersededAt: IsNull() };
      await manager.update(CycleExtensionDecision, inForce, { supersededAt: recordedAt });
      const row = {
        id: `${id}#${number}`,
        jurisdiction,
        category,
        extendedTo,
        source: JSON.stringify(source),
        recordedAt,
        supersededAt: null,
      };
      await manager.insert(CycleExtensionDecision, row);
      const after = new Rollouts(this.policy, await readExtensions(manager)).cycle(rollout, this.today());
      await appendFacts(manager, [cycleFact(after)]);
      await keepCycleStates(manager, this.policy, [after]);
      const changed = await recount(work, this.policy, {
        orderedFrom: before.from,
        jurisdiction,
        category,
      });
      await audit(work.manager, {
        ...writer,
        action: 'cycle.extend',
        subject: id,
        source,
        details: { extendedTo, purchaseLinesCountedAnew: changed },
      });
    });
  }
}

const refused = (
  code: 'NOT_FOUND' | 'BAD_USER_INPUT',
  field: string,
  value: string,
  wanted: Text,
): HubError => new HubError(code, wrongValue(field, value, wanted), { field, value });

const say = messages('execution.extension', {
  rollout: {
    en: 'it must be a rollout that a notice prints, such as 500000:GUIDEWIRE',
    zh: '应为文件载明的落地执行项目，如 500000:GUIDEWIRE',
  },
  notAllowed: {
    en: 'the notice in force there says nothing of an extension',
    zh: '当地现行文件未规定可以延长',
  },
  notAfter: { en: 'it must be after the printed end, {end}', zh: '应晚于文件载明的届满日 {end}' },
  noEnd: { en: 'of which there is none', zh: '（未载明）' },
});

import { appendFacts, type Database, audit } from '@alliance-hub/database';
import type { SourceDocumentInput } from '@alliance-hub/graphql';
import {
  addDays,
  cycleEnd,
  HubError,
  messages,
  type PlainDate,
  type Text,
  wrongValue,
} from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import { type EntityManager, IsNull } from 'typeorm';
import { requirePlace } from '../writing/rights';
import { type Writer, writing } from '../writing/writing';
import { recount } from '../purchase/recount.service';
import { cycleFact } from '../fact/execution-facts';
import { Rollouts } from './carrying';
import type { Cycle } from './cycle';
import { CycleExtensionDecision } from './cycle-extension.entity';
import { readExtensions } from './cycle-extension.repository';
import { keepCycleStates } from './policy-in-force';

export interface ExtendCycleInput {
  /** The same request again changes nothing. */
  requestId?: string;
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
   * @throws HubError NOT_FOUND for a rollout that no notice prints, FORBIDDEN for one elsewhere, BAD_USER_INPUT where
   *   the notice allows no extension, or none to that day
   */
  async extend(writer: Writer, input: ExtendCycleInput): Promise<void> {
    const { rollout: id, extendedTo, source, requestId = null } = input;
    const rollout = this.policy.rollouts().find(one => one.id === id);
    if (!rollout) throw refused('NOT_FOUND', 'rollout', id, say('rollout'));
    requirePlace(writer, 'rollout', id, rollout.jurisdiction);
    if (requestId !== null && (requestId.trim() === '' || requestId.length > 120)) {
      throw refused('BAD_USER_INPUT', 'requestId', requestId.slice(0, 20), say('length'));
    }
    await writing(this.database, async work => {
      const { manager, number, recordedAt } = work;
      if (await decidedBefore(manager, input)) return;
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
      checkLength(before, before.to, extendedTo);
      const { jurisdiction, category } = rollout;
      const inForce = { jurisdiction, category, supersededAt: IsNull() };
      await manager.update(CycleExtensionDecision, inForce, { supersededAt: recordedAt });
      const row = {
        id: `${id}#${number}`,
        requestId,
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
        actor: writer.actor,
        action: 'cycle.extend',
        subject: id,
        source,
        details: { extendedTo, purchaseLinesCountedAnew: changed },
      });
    });
  }
}

/** Years that the notice gives are the most, unless it gives them in principle alone (CQ-1.3a, CQ-1.3c). */
function checkLength({ extension }: Cycle, printedEnd: PlainDate, extendedTo: PlainDate): void {
  if (extension.status !== 'SPECIFIED') return;
  const { years, inPrinciple } = extension.value;
  if (years === null || inPrinciple) return;
  const last = cycleEnd(addDays(printedEnd, 1), years);
  if (extendedTo <= last) return;
  const clause = extension.citations[0]?.clause.id ?? '';
  throw refused('BAD_USER_INPUT', 'extendedTo', extendedTo, say('tooLong', { last, clause }));
}

/**
 * Whether the request was carried out before.
 * @throws HubError CONFLICT where its id came with another decision
 */
async function decidedBefore(manager: EntityManager, input: ExtendCycleInput): Promise<boolean> {
  const { requestId, rollout, extendedTo } = input;
  if (requestId === undefined) return false;
  const known = await manager.findOneBy(CycleExtensionDecision, { requestId });
  if (!known) return false;
  if (`${known.jurisdiction}:${known.category}` === rollout && known.extendedTo === extendedTo) return true;
  throw refused('CONFLICT', 'requestId', requestId, say('usedBefore'));
}

const refused = (
  code: 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT',
  field: string,
  value: string,
  wanted: Text,
): HubError => new HubError(code, wrongValue(field, value, wanted), { field, value });

const say = messages('execution.extension', {
  rollout: {
    en: 'it must be a rollout that a notice prints, such as 500000:GUIDEWIRE',
    zh: '应为文件载明的落地执行项目，如 500000:GUIDEWIRE',
  },
  length: { en: 'it must be 1 to 120 characters', zh: '应为1至120个字符' },
  usedBefore: {
    en: 'under this id another decision was recorded; send what is new under an id of its own',
    zh: '该标识下已登记其他决定；新内容请使用新的标识',
  },
  tooLong: {
    en: 'the notice allows an extension to {last} at most ({clause})',
    zh: '文件规定最长可延长至 {last}（{clause}）',
  },
  notAllowed: {
    en: 'the notice in force there says nothing of an extension',
    zh: '当地现行文件未规定可以延长',
  },
  notAfter: { en: 'it must be after the printed end, {end}', zh: '应晚于文件载明的届满日 {end}' },
  noEnd: { en: 'of which there is none', zh: '（未载明）' },
});

import { createHash } from 'node:crypto';
import type { Asker } from '@alliance-hub/auth';
import { audit, chunks, type Database } from '@alliance-hub/database';
import {
  badInput,
  HubError,
  internalError,
  messages,
  type PlainDate,
  type Text,
  wrongValue,
} from '@alliance-hub/kernel';
import type { Policy, RolloutRule } from '@alliance-hub/policy';
import { type EntityManager, In } from 'typeorm';
import { AgreementRow } from '../agreement/agreement.entity';
import type { AgreementLineInput } from '../agreement/agreement.inputs';
import type { AgreementService } from '../agreement/agreement.service';
import { lineKey } from '../batch/line-key';
import { Rollouts } from '../rollout/carrying';
import { readExtensions } from '../rollout/cycle-extension.repository';
import { requireReach, writerOf } from '../writing/rights';
import { type Writer, type Writing, writing } from '../writing/writing';
import { decideRenewal, type RenewalDecisionBasis } from './decide-renewal';
import { followCarryOver } from './follow-carry-over';
import { type GivenReason, keepReasons } from './keep-reasons';
import { RenewalRequest } from './renewal.entity';
import type { ConfirmRenewalInput } from './renewal.inputs';
import { aheadOf, renewableYears } from './renewal.loader';

export interface RenewalServiceOptions {
  readonly database: Database;
  readonly policy: Policy;
  readonly agreements: Pick<AgreementService, 'basis'>;
  /** Copies the catalogue's log up to its head. */
  readonly followCatalogue: () => Promise<number>;
  readonly today: () => PlainDate;
}

interface Confirming {
  readonly asker: Asker;
  readonly writer: Writer;
}

/** More would keep other writers waiting. */
const MOST_LINES = 5_000;

/** Confirms what institutions agree to buy in the next agreement year (续签). */
export class RenewalService {
  constructor(private readonly options: RenewalServiceOptions) {}

  /**
   * Turns the lines into agreement lines of the year; all of them, or none. The same request again changes nothing.
   * @throws HubError FORBIDDEN for who may not, NOT_FOUND for an unknown rollout, BAD_USER_INPUT for a year that is none
   *   to be renewed and, with every line at fault, for lines that cannot be taken or stay below a floor; CONFLICT where
   *   something else was sent under the same id
   */
  async confirm(asker: Asker, input: ConfirmRenewalInput): Promise<void> {
    const writer = writerOf(asker, 'confirmRenewal', ['TRADING_CENTRE', 'BUREAU']);
    this.check(writer, input);
    const attempt = (hopeful: boolean) =>
      writing(this.options.database, work => this.confirmOnce(work, { asker, writer }, input, hopeful));
    if (await attempt(true)) return;
    await this.options.followCatalogue();
    if (!(await attempt(false))) throw internalError(`The renewal ${input.requestId} was not decided.`);
  }

  private check(writer: Writer, { requestId, rollout, agreementYear, lines }: ConfirmRenewalInput): void {
    requireReach(writer, rollout, requiredRollout(this.options.policy, rollout).jurisdiction);
    if (requestId.trim() === '' || requestId.length > 120) {
      throw badInput('requestId', requestId.slice(0, 20), say('requestId'));
    }
    if (agreementYear < 2) throw badInput('agreementYear', agreementYear, say('firstYear'));
    if (lines.length === 0 || lines.length > MOST_LINES) {
      throw badInput('lines', lines.length, say('lines', { most: MOST_LINES }));
    }
  }

  /** @returns false where the catalogue may know better by now */
  private async confirmOnce(
    work: Writing,
    by: Confirming,
    input: ConfirmRenewalInput,
    hopeful: boolean,
  ): Promise<boolean> {
    const { manager, recordedAt } = work;
    const { requestId, lines } = input;
    const content = fingerprint(input);
    const known = await manager.findOneBy(RenewalRequest, { requestId });
    if (known && known.fingerprint !== content)
      throw refused('CONFLICT', 'requestId', requestId, say('usedBefore'));
    if (known) return true;
    const basis = await this.basis(work, by, input);
    const { book, refusals, changed } = await decideRenewal(basis, input);
    if (refusals.lines.length > 0) {
      if (hopeful && refusals.stale) return false;
      throw refusals.asError(lines.length);
    }
    await book.write(work);
    await manager.insert(RenewalRequest, { requestId, fingerprint: content, recordedAt });
    const { policy, today, year } = basis.agreements;
    await followCarryOver(work, policy, today, book.changes(year.from));
    await keepReasons(work, requestId, basis.agreements, reasonsOf(input, changed));
    await audit(manager, {
      actor: by.writer.actor,
      action: 'renewal.confirm',
      subject: requestId,
      source: input.source,
      details: {
        rollout: basis.point.carrying.id,
        agreementYear: input.agreementYear,
        accepted: changed.size,
        unchanged: lines.length - changed.size,
        reasons: lines.flatMap(({ lineId, reason, reduction }) =>
          reason || reduction ? [{ lineId, reason, reduction }] : [],
        ),
      },
    });
    return true;
  }

  private async basis(
    work: Writing,
    { asker, writer }: Confirming,
    input: ConfirmRenewalInput,
  ): Promise<RenewalDecisionBasis> {
    const { policy } = this.options;
    const today = this.options.today();
    const rollout = requiredRollout(policy, input.rollout);
    const named = await withNames(work.manager, rollout, input);
    const { requestId: batchId, agreementYear } = input;
    const asked = { batchId, agreementYear, rollout: rollout.id, source: input.source, lines: named };
    const agreements = await this.options.agreements.basis(work, writer, asked, aheadOf(today));
    const rollouts = new Rollouts(policy, await readExtensions(work.manager));
    const years = renewableYears(rollouts.cycle(rollout, today), today);
    const previous = years.find(({ number }) => number === agreementYear - 1);
    if (!previous) throw internalError(`${rollout.id} has a year ${agreementYear}, and none before.`);
    const point = { rollout, carrying: agreements.rollout, previous, year: agreements.year, today };
    return { work, agreements, asker, today, point, named };
  }
}

/** What is left out and what is null are the same. */
const fingerprint = (input: ConfirmRenewalInput): string =>
  createHash('sha256')
    .update(JSON.stringify(input, (_key, value: unknown) => value ?? undefined))
    .digest('hex');

/** @throws HubError NOT_FOUND */
function requiredRollout(policy: Policy, id: string): RolloutRule {
  const rollout = policy.rollout(id);
  if (rollout) return rollout;
  throw refused('NOT_FOUND', 'rollout', id, say('rollout'));
}

const refused = (code: 'NOT_FOUND' | 'CONFLICT', field: string, value: string, wanted: Text): HubError =>
  new HubError(code, wrongValue(field, value, wanted), { field, value });

/** Who is named beside institution and company stays the same from year to year, unless the line says otherwise. */
async function withNames(
  manager: EntityManager,
  { carriedBy: jurisdiction, category }: RolloutRule,
  { lines, agreementYear }: ConfirmRenewalInput,
): Promise<AgreementLineInput[]> {
  const known = new Map<string, AgreementRow>();
  const institutions = [...new Set(lines.map(({ institution }) => institution))];
  for (const some of chunks(institutions, 400)) {
    const rows = await manager.find(AgreementRow, {
      where: {
        jurisdiction,
        category,
        institution: In(some),
        agreementYear: In([agreementYear - 1, agreementYear]),
      },
      order: { agreementYear: 'ASC' },
    });
    for (const row of rows) known.set(`${row.institution} ${row.company}`, row);
  }
  return lines.map(line => {
    const named = known.get(`${line.institution} ${line.company}`);
    return {
      lineId: line.lineId,
      institution: line.institution,
      company: line.company,
      distributor: line.distributor ?? (named?.distributor || null),
      product: line.product,
      agreedQuantity: line.quantity,
      leadInstitution: line.leadInstitution ?? named?.leadInstitution ?? null,
      correction: line.correction ?? false,
    };
  });
}

/** Every reason sent stays in the audit entry too. */
const reasonsOf = ({ lines }: ConfirmRenewalInput, changed: ReadonlySet<number>): GivenReason[] =>
  lines
    .filter((_, index) => changed.has(index))
    .map(({ lineId, institution, reason, reduction, correction }) => ({
      lineId: lineKey(institution, lineId),
      reason: reason?.trim() || reduction?.explanation.title || null,
      reduction,
      isCorrection: correction ?? false,
    }));

const say = messages('execution.renewalRequest', {
  rollout: {
    en: 'it must be <division code>:<category code>, such as 460000:FLOW-DIVERTER',
    zh: '应为“行政区划代码:品种代码”，如 460000:FLOW-DIVERTER',
  },
  requestId: { en: 'it must be 1 to 120 characters', zh: '应为1至120个字符' },
  usedBefore: {
    en: 'under it something else was sent; send what is new under an id of its own',
    zh: '该编号下已提交其他内容；新的请求请使用新的编号',
  },
  firstYear: {
    en: 'the first agreement year is not renewed; it must be 2 or more',
    zh: '首个采购年度不存在续签，应不小于2',
  },
  lines: { en: 'there must be 1 to {most} lines', zh: '应为1至{most}行' },
});

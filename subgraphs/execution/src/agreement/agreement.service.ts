import { audit } from '@alliance-hub/database';
import type { Database } from '@alliance-hub/database';
import type { BatchResult } from '@alliance-hub/graphql';
import { HubError, internalError, type PlainDate, wrongValue } from '@alliance-hub/kernel';
import type { Policy, RolloutRule } from '@alliance-hub/policy';
import { type Writer, type Writing, writing } from '../writing/writing';
import { type BatchReport, checkBatch } from '../batch/rejection';
import { ProductFacts } from '../catalogue-follower/product-facts';
import { readInstitutions } from '../institution/institution.repository';
import { Rollouts } from '../rollout/carrying';
import { yearsOf } from '../rollout/cycle';
import { readExtensions } from '../rollout/cycle-extension.repository';
import { requireReach } from '../writing/rights';
import { followCarryOver } from '../renewal/follow-carry-over';
import { keepReasons } from '../renewal/keep-reasons';
import { LaterYear } from '../renewal/later-year';
import type { AgreementBasis } from './agreement-decision';
import { AgreementBook } from './agreement-book';
import type { RecordAgreementsInput } from './agreement.inputs';
import { say } from './messages';
import { takeLines } from './take-lines';

export interface AgreementServiceOptions {
  database: Database;
  policy: Policy;
  /** Copies the catalogue's log up to its head. */
  followCatalogue: () => Promise<number>;
  today: () => PlainDate;
}

/** Records the volumes that institutions agreed with companies (协议采购量). Signing is a service of its own. */
export class AgreementService {
  constructor(private readonly options: AgreementServiceOptions) {}

  /**
   * Records the lines of a batch for one rollout and agreement year; the good ones are kept, each other one comes back
   * with what is wrong with it. The same lines sent twice change nothing; a correction supersedes a line.
   * @throws HubError NOT_FOUND for an unknown rollout, FORBIDDEN for one elsewhere, BAD_USER_INPUT for a year that its cycle does not have
   */
  async record(writer: Writer, input: RecordAgreementsInput): Promise<BatchResult> {
    checkBatch(input.batchId, input.lines);
    const attempt = (hopeful: boolean) =>
      writing(this.options.database, work => this.recordOnce(work, writer, input, hopeful));
    const result = await attempt(true);
    if (result) return result;
    await this.options.followCatalogue();
    const decided = await attempt(false);
    if (!decided) throw internalError(`The batch ${input.batchId} was not decided.`);
    return decided;
  }

  private async recordOnce(
    work: Writing,
    writer: Writer,
    input: RecordAgreementsInput,
    hopeful: boolean,
  ): Promise<BatchReport | undefined> {
    const basis = await this.basis(work, writer, input);
    const asked = this.options.policy.rollout(input.rollout) ?? basis.rollout;
    const institutions = [...new Set(input.lines.map(({ institution }) => institution))];
    const later = await LaterYear.read(work.manager, basis, asked, institutions);
    const known = await AgreementBook.read(work.manager, input.lines, basis);
    const taken = takeLines(input.lines, { basis, known, later, hopeful });
    if (!taken) return undefined;
    const { book, report } = taken;
    await book.write(work);
    await keepReasons(work, input.batchId, basis, taken.reasons);
    await followCarryOver(work, basis.policy, basis.today, book.changes(basis.year.from));
    await audit(work.manager, {
      actor: writer.actor,
      action: 'agreement.record',
      subject: input.batchId,
      source: input.source,
      details: { accepted: report.accepted, unchanged: report.unchanged, rejected: report.rejected.length },
    });
    return report;
  }

  /**
   * What lines are decided on.
   * @param through where no end of the cycle is printed, years that have begun by this day may be agreed for
   */
  async basis(
    { manager, recordedAt }: Writing,
    writer: Writer,
    input: RecordAgreementsInput,
    through = this.options.today(),
  ): Promise<AgreementBasis> {
    const { policy } = this.options;
    const rollouts = new Rollouts(policy, await readExtensions(manager));
    const rollout = carryingRollout(policy, rollouts, input.rollout);
    requireReach(writer, input.rollout, rollout.jurisdiction);
    const today = this.options.today();
    const institutions = input.lines.flatMap(line => [
      line.institution,
      line.leadInstitution ?? line.institution,
    ]);
    return {
      policy,
      rollout,
      ...requiredYear(rollouts, rollout, input.agreementYear, through),
      facts: await ProductFacts.read(
        manager,
        input.lines.map(line => line.product),
      ),
      institutions: await readInstitutions(manager, [...new Set(institutions)]),
      writer,
      today,
      batchId: input.batchId,
      recordedAt,
    };
  }
}

function carryingRollout(policy: Policy, rollouts: Rollouts, id: string): RolloutRule {
  const rollout = policy.rollout(id);
  if (rollout) return rollouts.carrying(rollout);
  throw new HubError('NOT_FOUND', wrongValue('rollout', id, say('rollout')), {
    field: 'rollout',
    value: id,
  });
}

function requiredYear(
  rollouts: Rollouts,
  rollout: RolloutRule,
  number: number,
  today: PlainDate,
): Pick<AgreementBasis, 'year' | 'previous'> {
  const years = yearsOf(rollouts.cycle(rollout, today), today);
  const year = years.find(one => one.number === number);
  const previous = years.find(one => one.number === number - 1);
  if (year) return { year, ...(previous && { previous }) };
  throw new HubError(
    'BAD_USER_INPUT',
    say('year', { year: number, rollout: rollout.id, years: years.length }),
    {
      field: 'agreementYear',
      value: String(number),
    },
  );
}

import { appendFacts, type Database, insertMany, upsertMany } from '@alliance-hub/database';
import type { BatchResult } from '@alliance-hub/graphql';
import { type AgreementYear, HubError, type PlainDate } from '@alliance-hub/kernel';
import type { Policy, RolloutRule } from '@alliance-hub/policy';
import type { EntityManager } from 'typeorm';
import { audit, type Writer, type Writing, writing } from '../audit/writing';
import { BatchReport, checkBatch, LineRefused } from '../batch/rejection';
import { ProductFacts } from '../catalogue-follower/product-facts';
import { agreementFact } from '../fact/execution-facts';
import { readInstitutions } from '../institution/institution.repository';
import { chunks } from '../query/sql';
import { Rollouts } from '../rollout/carrying';
import { yearsOf } from '../rollout/cycle';
import { readExtensions } from '../rollout/cycle-extension.repository';
import { type AgreementBasis, decideLine, newAgreement } from './agreement-decision';
import { AgreementLineRow, AgreementRow } from './agreement.entity';
import type { AgreementLineInput, RecordAgreementsInput } from './agreement.inputs';

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
   * with what is wrong with it. The same lines sent twice change nothing.
   * @throws HubError NOT_FOUND for an unknown rollout, BAD_USER_INPUT for a year that its cycle does not have
   */
  async record(writer: Writer, input: RecordAgreementsInput): Promise<BatchResult> {
    checkBatch(input.batchId, input.lines);
    const attempt = (hopeful: boolean) =>
      writing(this.options.database, work => this.recordOnce(work, writer, input, hopeful));
    const result = await attempt(true);
    if (result) return result;
    await this.options.followCatalogue();
    const decided = await attempt(false);
    if (!decided) throw new HubError('INTERNAL', `The batch ${input.batchId} was not decided.`);
    return decided;
  }

  private async recordOnce(
    work: Writing,
    writer: Writer,
    input: RecordAgreementsInput,
    hopeful: boolean,
  ): Promise<BatchReport | undefined> {
    const basis = await this.basis(work, input);
    const book = await AgreementBook.read(work.manager, input.lines);
    const report = new BatchReport();
    for (const [index, line] of input.lines.entries()) {
      try {
        if (book.take(line, decideLine(line, basis), basis)) report.accepted += 1;
        else report.unchanged += 1;
      } catch (error) {
        if (!(error instanceof HubError) || error.code === 'INTERNAL') throw error;
        if (hopeful && error instanceof LineRefused && error.stale) return undefined;
        report.reject(index, line.lineId, error);
      }
    }
    await book.write(work.manager);
    await audit(work, writer, {
      action: 'agreement.record',
      subject: input.batchId,
      source: input.source,
      detail: { accepted: report.accepted, unchanged: report.unchanged, rejected: report.rejected.length },
    });
    return report;
  }

  private async basis(
    { manager, recordedAt }: Writing,
    input: RecordAgreementsInput,
  ): Promise<AgreementBasis> {
    const { policy } = this.options;
    const rollouts = new Rollouts(policy, await readExtensions(manager));
    const rollout = carryingRollout(policy, rollouts, input.rollout);
    const institutions = input.lines.flatMap(line => [
      line.institution,
      line.leadInstitution ?? line.institution,
    ]);
    return {
      policy,
      rollout,
      year: requiredYear(rollouts, rollout, input.agreementYear, this.options.today()),
      facts: await ProductFacts.read(
        manager,
        input.lines.map(line => line.product),
      ),
      institutions: await readInstitutions(manager, [...new Set(institutions)]),
      batchId: input.batchId,
      recordedAt,
    };
  }
}

function carryingRollout(policy: Policy, rollouts: Rollouts, id: string): RolloutRule {
  const rollout = policy.rollout(id);
  if (rollout) return rollouts.carrying(rollout);
  throw new HubError(
    'NOT_FOUND',
    `rollout is "${id}"; it must be <division code>:<category code>, such as 460000:FLOW-DIVERTER.`,
    {
      field: 'rollout',
      value: id,
    },
  );
}

function requiredYear(
  rollouts: Rollouts,
  rollout: RolloutRule,
  number: number,
  today: PlainDate,
): AgreementYear {
  const years = yearsOf(rollouts.cycle(rollout, today), today);
  const year = years.find(one => one.number === number);
  if (year) return year;
  throw new HubError(
    'BAD_USER_INPUT',
    `agreementYear is ${number}; the cycle of ${rollout.id} has the years 1 to ${years.length}.`,
    {
      field: 'agreementYear',
      value: String(number),
    },
  );
}

/** The agreements that a batch touches, as they are and as they become. */
class AgreementBook {
  private readonly agreements = new Map<string, AgreementRow>();
  private readonly lines = new Map<string, AgreementLineRow>();
  /** Line id by agreement and product: an agreement has one line for a product. */
  private readonly products = new Map<string, string>();
  private readonly added: AgreementLineRow[] = [];
  private readonly touched = new Set<string>();

  static async read(manager: EntityManager, inputs: readonly AgreementLineInput[]): Promise<AgreementBook> {
    const book = new AgreementBook();
    for (const some of chunks(
      inputs.map(line => line.lineId),
      500,
    )) {
      const known = await manager
        .createQueryBuilder(AgreementLineRow, 'line')
        .where('line.lineId IN (:...some)', { some })
        .getMany();
      for (const line of known) book.lines.set(line.lineId, line);
    }
    for (const some of chunks([...new Set(inputs.map(line => line.institution))], 200)) {
      const agreements = await manager
        .createQueryBuilder(AgreementRow, 'agreement')
        .where('agreement.institution IN (:...some)', { some })
        .getMany();
      for (const agreement of agreements) book.agreements.set(agreement.id, agreement);
      const lines = await manager
        .createQueryBuilder(AgreementLineRow, 'line')
        .where('line.agreement IN (:...ids)', { ids: ['', ...agreements.map(one => one.id)] })
        .getMany();
      for (const line of lines) book.products.set(`${line.agreement} ${line.product}`, line.lineId);
    }
    return book;
  }

  /** Whether the line is new. @throws LineRefused where it contradicts what is recorded */
  take(input: AgreementLineInput, row: AgreementLineRow, basis: AgreementBasis): boolean {
    const before = this.lines.get(row.lineId);
    if (before) {
      if (saysTheSame(before, row)) return false;
      throw conflict(
        'lineId',
        row.lineId,
        'another content was recorded under this id; send what is new under an id of its own',
      );
    }
    const same = this.products.get(`${row.agreement} ${row.product}`);
    if (same !== undefined) {
      throw conflict('product', row.product, `the agreement has it already, in the line ${same}`);
    }
    const agreement = this.agreements.get(row.agreement);
    if (agreement) this.extend(agreement, input, row);
    else this.agreements.set(row.agreement, newAgreement(input, row, basis));
    this.lines.set(row.lineId, row);
    this.products.set(`${row.agreement} ${row.product}`, row.lineId);
    this.added.push(row);
    this.touched.add(row.agreement);
    return true;
  }

  async write(manager: EntityManager): Promise<void> {
    const rows = [...this.touched].flatMap(id => this.agreements.get(id) ?? []);
    await upsertMany(manager, AgreementRow, rows, ['id']);
    await insertMany(manager, AgreementLineRow, this.added);
    await appendFacts(manager, rows.map(agreementFact));
  }

  private extend(agreement: AgreementRow, input: AgreementLineInput, row: AgreementLineRow): void {
    if (agreement.signatures > 0) {
      throw conflict(
        'lineId',
        row.lineId,
        `the agreement ${agreement.id} has been signed, and its lines stay as they are`,
      );
    }
    if (
      agreement.distributor !== row.distributor ||
      agreement.leadInstitution !== (input.leadInstitution ?? null)
    ) {
      throw conflict(
        'distributor',
        row.distributor,
        `the agreement ${agreement.id} names another distributor or lead hospital`,
      );
    }
    agreement.amount = agreement.amount.plus(row.price.times(row.agreedQuantity).round());
  }
}

const saysTheSame = (a: AgreementLineRow, b: AgreementLineRow): boolean => words(a) === words(b);

const words = (row: AgreementLineRow): string =>
  JSON.stringify([row.agreement, row.product, row.agreedQuantity, row.carriedOver, row.distributor]);

const conflict = (field: string, value: string, wanted: string): LineRefused =>
  new LineRefused('CONFLICT', `${field} is "${value}"; ${wanted}.`, field, value);

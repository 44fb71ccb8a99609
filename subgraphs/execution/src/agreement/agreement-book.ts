import { appendFacts, insertMany, upsertMany } from '@alliance-hub/database';
import { type EntityManager, In } from 'typeorm';
import { LineRefused } from '../batch/rejection';
import { agreementFact } from '../fact/execution-facts';
import { chunks } from '../query/sql';
import { type AgreementBasis, newAgreement } from './agreement-decision';
import { AgreementLineRow, AgreementRow } from './agreement.entity';
import type { AgreementLineInput } from './agreement.inputs';

/** The agreements that a batch touches, as they are and as they become. */
export class AgreementBook {
  private readonly agreements = new Map<string, AgreementRow>();
  private readonly lines = new Map<string, AgreementLineRow>();
  /** Line id by agreement and product: an agreement has one line for a product. */
  private readonly products = new Map<string, string>();
  private readonly added: AgreementLineRow[] = [];
  private readonly touched = new Set<string>();

  static async read(
    manager: EntityManager,
    inputs: readonly AgreementLineInput[],
    { rollout: { jurisdiction, category }, year: { number } }: AgreementBasis,
  ): Promise<AgreementBook> {
    const book = new AgreementBook();
    for (const some of chunks(inputs, 400)) {
      const lines = await manager
        .createQueryBuilder(AgreementLineRow, 'line')
        .where('line.lineId IN (:...ids)', { ids: some.map(line => line.lineId) })
        .getMany();
      for (const line of lines) book.lines.set(line.lineId, line);
    }
    const institutions = [...new Set(inputs.map(line => line.institution))];
    for (const some of chunks(institutions, 400)) {
      const keys = { jurisdiction, category, agreementYear: number, institution: In(some) };
      for (const agreement of await manager.findBy(AgreementRow, keys))
        book.agreements.set(agreement.id, agreement);
      const lines = await manager.findBy(AgreementLineRow, keys);
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

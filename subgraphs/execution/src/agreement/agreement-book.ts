import { type PlainDate, type Text, wrongValue } from '@alliance-hub/kernel';
import { appendFacts, chunks, insertMany, upsertMany } from '@alliance-hub/database';
import { type EntityManager, In } from 'typeorm';
import { agreementKept, corrects } from '../batch/correction';
import { lineKey, sentId } from '../batch/line-key';
import { LineRefused } from '../batch/rejection';
import { agreementFact } from '../fact/execution-facts';
import type { CarryOverChange } from '../renewal/follow-carry-over';
import { keepSuperseded } from '../writing/superseded';
import type { Writing } from '../writing/writing';
import { amountOf } from './agreement-at';
import { type AgreementBasis, newAgreement } from './agreement-decision';
import { AgreementLineRow, AgreementRow, SupersededAgreementLine } from './agreement.entity';
import type { AgreementLineInput } from './agreement.inputs';
import { say } from './messages';

/** The agreements that a batch touches, as they are and as they become. */
export class AgreementBook {
  private readonly agreements = new Map<string, AgreementRow>();
  private readonly lines = new Map<string, AgreementLineRow>();
  /** Line id by agreement and product: an agreement has one line for a product. */
  private readonly products = new Map<string, string>();
  private readonly added = new Map<string, AgreementLineRow>();
  private readonly corrected = new Map<string, { before: AgreementLineRow; row: AgreementLineRow }>();
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
        .where('line.lineId IN (:...ids)', {
          ids: some.map(line => lineKey(line.institution, line.lineId)),
        })
        .getMany();
      for (const line of lines) book.lines.set(line.lineId, line);
    }
    const institutions = [...new Set(inputs.map(line => line.institution))];
    for (const some of chunks(institutions, 400)) {
      const keys = { jurisdiction, category, agreementYear: number, institution: In(some) };
      for (const agreement of await manager.findBy(AgreementRow, keys))
        book.agreements.set(agreement.id, agreement);
      const lines = await manager.findBy(AgreementLineRow, keys);
      for (const line of lines) {
        book.lines.set(line.lineId, line);
        book.products.set(`${line.agreement} ${line.product}`, line.lineId);
      }
    }
    return book;
  }

  /** A book that can be written into while this one stays as it was read. */
  copy(): AgreementBook {
    const book = new AgreementBook();
    for (const [id, agreement] of this.agreements) book.agreements.set(id, { ...agreement });
    for (const [id, line] of this.lines) book.lines.set(id, line);
    for (const [key, id] of this.products) book.products.set(key, id);
    return book;
  }

  /** What is on record under the id of a line. */
  known(lineId: string): AgreementLineRow | undefined {
    return this.lines.get(lineId);
  }

  /** Whether the line says anything new. @throws LineRefused where it contradicts what is recorded */
  take(input: AgreementLineInput, row: AgreementLineRow, basis: AgreementBasis): boolean {
    const before = this.lines.get(row.lineId);
    if (before && saysTheSame(before, row) && this.namesTheSame(before, input)) return false;
    corrects(input, before !== undefined);
    if (before) {
      this.correct(before, input, row);
      return true;
    }
    const same = this.products.get(`${row.agreement} ${row.product}`);
    if (same !== undefined) {
      throw conflict('product', row.product, say('productTwice', { line: sentId(same) }));
    }
    const agreement = this.agreements.get(row.agreement);
    if (agreement) this.extend(agreement, input, row);
    else this.agreements.set(row.agreement, newAgreement(input, row, basis));
    this.lines.set(row.lineId, row);
    this.products.set(`${row.agreement} ${row.product}`, row.lineId);
    this.added.set(row.lineId, row);
    this.touched.add(row.agreement);
    return true;
  }

  /** What may leave another shortfall behind. @param on a day of the agreement year */
  changes(on: PlainDate): CarryOverChange[] {
    return [...this.touched]
      .flatMap(id => this.agreements.get(id) ?? [])
      .map(({ jurisdiction, category, institution }) => ({ jurisdiction, category, institution, on }));
  }

  async write(work: Writing): Promise<void> {
    const { manager } = work;
    const rows = [...this.touched].flatMap(id => this.agreements.get(id) ?? []);
    const corrected = [...this.corrected.values()];
    await upsertMany(manager, AgreementRow, rows, ['id']);
    await insertMany(manager, AgreementLineRow, [...this.added.values()]);
    await keepSuperseded(
      work,
      SupersededAgreementLine,
      corrected.map(({ before }) => before),
    );
    await upsertMany(
      manager,
      AgreementLineRow,
      corrected.map(({ row }) => row),
      ['lineId'],
    );
    await appendFacts(manager, rows.map(agreementFact));
  }

  /** What was written down wrongly is put right, in a signed agreement too; what was agreed is not changed by it. */
  private correct(before: AgreementLineRow, input: AgreementLineInput, row: AgreementLineRow): void {
    const agreement = this.agreements.get(row.agreement);
    if (!agreement || before.agreement !== row.agreement) {
      throw agreementKept(input.lineId, before.agreement);
    }
    const named = this.namesTheSame(before, input);
    if (!named && (agreement.signatures > 0 || dropsAName(agreement, input))) {
      throw agreementKept(input.lineId, before.agreement);
    }
    const other = this.products.get(`${row.agreement} ${row.product}`);
    if (other !== undefined && other !== row.lineId) {
      throw conflict('product', row.product, say('productTwice', { line: sentId(other) }));
    }
    if (!named) this.name(agreement, input, row);
    agreement.amount = agreement.amount.minus(amountOf([before])).plus(amountOf([row]));
    this.products.delete(`${before.agreement} ${before.product}`);
    this.products.set(`${row.agreement} ${row.product}`, row.lineId);
    this.touched.add(row.agreement);
    this.replace(before, row);
  }

  private replace(before: AgreementLineRow, row: AgreementLineRow): void {
    this.lines.set(row.lineId, row);
    if (this.added.has(row.lineId)) this.added.set(row.lineId, row);
    else this.corrected.set(row.lineId, { before: this.corrected.get(row.lineId)?.before ?? before, row });
  }

  private namesTheSame(
    { agreement }: AgreementLineRow,
    { distributor, leadInstitution }: AgreementLineInput,
  ): boolean {
    const known = this.agreements.get(agreement);
    return (
      known !== undefined &&
      known.distributor === (distributor ?? '') &&
      known.leadInstitution === (leadInstitution ?? null)
    );
  }

  /** Until somebody signs, who delivers and who signs for the institution can be named anew, for the whole agreement. */
  private name(
    agreement: AgreementRow,
    { leadInstitution }: AgreementLineInput,
    row: AgreementLineRow,
  ): void {
    const { distributor, batchId, recordedAt } = row;
    agreement.distributor = distributor;
    agreement.leadInstitution = leadInstitution ?? null;
    const others = [...this.lines.values()].filter(
      line =>
        line.agreement === agreement.id && line.lineId !== row.lineId && line.distributor !== distributor,
    );
    for (const line of others) this.replace(line, { ...line, distributor, batchId, recordedAt });
  }

  private extend(agreement: AgreementRow, input: AgreementLineInput, row: AgreementLineRow): void {
    if (agreement.signatures > 0) {
      throw conflict('lineId', input.lineId, say('signed', { agreement: agreement.id }));
    }
    if (!this.namesTheSame(row, input)) {
      throw conflict('distributor', row.distributor, say('otherNames', { agreement: agreement.id }));
    }
    agreement.amount = agreement.amount.plus(amountOf([row]));
  }
}

/** A line that is sent without a name takes none away that the agreement has. */
const dropsAName = (known: AgreementRow, { distributor, leadInstitution }: AgreementLineInput): boolean =>
  (known.distributor !== '' && !distributor) || (known.leadInstitution !== null && !leadInstitution);

const saysTheSame = (a: AgreementLineRow, b: AgreementLineRow): boolean => words(a) === words(b);

const words = (row: AgreementLineRow): string =>
  JSON.stringify([row.agreement, row.product, row.agreedQuantity, row.carriedOverSent, row.distributor]);

const conflict = (field: string, value: string, wanted: Text): LineRefused =>
  new LineRefused('CONFLICT', wrongValue(field, value, wanted), field, value);

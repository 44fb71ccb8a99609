import { appendFacts, type Database, audit, upsertMany } from '@alliance-hub/database';
import type { BatchResult } from '@alliance-hub/graphql';
import { HubError, internalError, type PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import { keepSuperseded } from '../writing/superseded';
import { type Writer, type Writing, writing } from '../writing/writing';
import { liesOn, requireInstitution } from '../writing/rights';
import { corrects } from '../batch/correction';
import { lineKey } from '../batch/line-key';
import { BatchReport, checkBatch, LineRefused } from '../batch/rejection';
import { ProductFacts } from '../catalogue-follower/product-facts';
import { isLot, lotFact } from '../fact/execution-facts';
import { readInstitutions } from '../institution/institution.repository';
import { Rollouts } from '../rollout/carrying';
import { readExtensions } from '../rollout/cycle-extension.repository';
import { type CarryOverChange, followCarryOver } from '../renewal/follow-carry-over';
import { OrderBook } from './order-book';
import { readAgreed } from './order-rules';
import { decide, type DecisionBasis, saysTheSame, sentFields } from './purchase-decision';
import { PurchaseLineKind } from './purchase.enums';
import type { PurchaseLineInput, RecordPurchasesInput } from './purchase.inputs';
import { PurchaseLineRow, SupersededPurchaseLine } from './purchase-line.entity';
import { insertLines, readLines } from './purchase-line.repository';
import { dropEmptySums, SumChanges } from './purchase-sum.repository';

export interface PurchaseServiceOptions {
  database: Database;
  policy: Policy;
  /** Copies the catalogue's log up to its head. */
  followCatalogue: () => Promise<number>;
  today: () => PlainDate;
}

/** Records what institutions ordered, accepted, returned and used (采购执行). */
export class PurchaseService {
  constructor(private readonly options: PurchaseServiceOptions) {}

  /**
   * Records the lines of a batch; the good ones are kept, each other one comes back with what is wrong with it. Before
   * a line is refused for what the catalogue says, the catalogue is followed to its head and the batch decided again.
   * The same lines sent twice change nothing; a correction supersedes a line.
   * @throws HubError BAD_USER_INPUT for a batch without id or with too many lines
   */
  async record(writer: Writer, input: RecordPurchasesInput): Promise<BatchResult> {
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

  /** `hopeful`: writes nothing and returns nothing where following the catalogue might save a line. */
  private async recordOnce(
    work: Writing,
    writer: Writer,
    input: RecordPurchasesInput,
    hopeful: boolean,
  ): Promise<BatchReport | undefined> {
    const { manager } = work;
    const basis = await this.basis(work, writer, input);
    const known = await readLines(manager, input.lines.map(keyOf));
    const before = new Map(known);
    const orders = await OrderBook.read(
      manager,
      input.lines.flatMap(line => [
        ...(line.order ? [lineKey(line.institution, line.order)] : []),
        ...(line.correction ? [keyOf(line)] : []),
      ]),
    );
    const report = new BatchReport();
    const kept = new Map<string, PurchaseLineRow>();
    for (const { line, index } of ordersFirst(input.lines)) {
      try {
        const row = newRow(line, known, basis, orders);
        if (!row) report.unchanged += 1;
        else {
          kept.set(row.lineId, row);
          report.accepted += 1;
        }
      } catch (error) {
        if (!(error instanceof HubError) || error.code === 'INTERNAL') throw error;
        if (hopeful && error instanceof LineRefused && error.stale) return undefined;
        report.reject(index, line.lineId, error);
      }
    }
    await this.keep(work, [...kept.values()], before);
    await audit(work.manager, {
      actor: writer.actor,
      action: 'purchase.record',
      subject: input.batchId,
      source: input.source,
      details: { accepted: report.accepted, unchanged: report.unchanged, rejected: report.rejected.length },
    });
    return report.sorted();
  }

  private async keep(
    work: Writing,
    rows: readonly PurchaseLineRow[],
    known: ReadonlyMap<string, PurchaseLineRow>,
  ): Promise<void> {
    const { manager } = work;
    const sums = new SumChanges();
    for (const row of rows) sums.add(row);
    const corrected = rows.filter(row => known.has(row.lineId));
    const superseded = corrected.flatMap(row => known.get(row.lineId) ?? []);
    for (const row of superseded) sums.takeAway(row);
    await insertLines(
      manager,
      rows.filter(row => !known.has(row.lineId)),
    );
    await keepSuperseded(work, SupersededPurchaseLine, superseded);
    await upsertMany(manager, PurchaseLineRow, corrected, ['lineId']);
    await sums.write(manager);
    if (superseded.length > 0) {
      await dropEmptySums(manager, [...new Set(superseded.map(row => row.product))]);
    }
    await appendFacts(manager, rows.filter(isLot).map(lotFact));
    const { policy, today } = this.options;
    await followCarryOver(work, policy, today(), [...rows, ...superseded].flatMap(counted));
  }

  private async basis(
    { manager, recordedAt }: Writing,
    writer: Writer,
    input: RecordPurchasesInput,
  ): Promise<DecisionBasis> {
    const { policy, today } = this.options;
    const institutions = [...new Set(input.lines.map(line => line.institution))];
    return {
      policy,
      writer,
      today: today(),
      batchId: input.batchId,
      recordedAt,
      rollouts: new Rollouts(policy, await readExtensions(manager)),
      facts: await ProductFacts.read(
        manager,
        input.lines.map(line => line.product),
      ),
      institutions: await readInstitutions(manager, institutions),
      agreed: await readAgreed(manager, institutions),
    };
  }
}

/** What a purchase that came late, or was put right, changes in what its year leaves. */
const counted = ({
  jurisdiction,
  category,
  institution,
  countedOn: on,
}: PurchaseLineRow): CarryOverChange[] =>
  jurisdiction === null || category === null ? [] : [{ jurisdiction, category, institution, on }];

const keyOf = ({ institution, lineId }: PurchaseLineInput): string => lineKey(institution, lineId);

/** An acceptance may stand before its order in the batch. */
function ordersFirst(lines: readonly PurchaseLineInput[]): { line: PurchaseLineInput; index: number }[] {
  const indexed = lines.map((line, index) => ({ line, index }));
  const isOrder = ({ line }: { line: PurchaseLineInput }) => line.kind === PurchaseLineKind.ORDER;
  const isReturn = ({ line }: { line: PurchaseLineInput }) => line.kind === PurchaseLineKind.RETURN;
  return [
    ...indexed.filter(isOrder),
    ...indexed.filter(one => !isOrder(one) && !isReturn(one)),
    ...indexed.filter(isReturn),
  ];
}

/** The row of a line that says anything new; undefined for one known before. @throws HubError for a line that cannot be taken */
function newRow(
  line: PurchaseLineInput,
  known: Map<string, PurchaseLineRow>,
  basis: DecisionBasis,
  orders: OrderBook,
): PurchaseLineRow | undefined {
  const { writer, institutions, today } = basis;
  requireInstitution(
    writer,
    'institution',
    line.institution,
    liesOn(institutions.get(line.institution), today),
  );
  const sent = sentFields(line, basis);
  const before = known.get(keyOf(line));
  if (before && saysTheSame(before, sent)) return undefined;
  corrects(line, before !== undefined);
  const row = decide(keyOf(line), sent, basis);
  orders.put(row, before);
  known.set(row.lineId, row);
  return row;
}

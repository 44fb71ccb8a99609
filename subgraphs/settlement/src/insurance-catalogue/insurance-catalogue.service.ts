import { randomUUID } from 'node:crypto';
import { appendFacts, type Database, type Fact, takeNumbers, audit } from '@alliance-hub/database';
import { HubError, plainDate, type Text } from '@alliance-hub/kernel';
import { type Authority, shownSource } from '../authority';
import { type ClassCode } from '../payment-standard/rules/ruling';
import { type CatalogueLine, checkLine, type CheckedLine } from './catalogue-line';
import { InsuranceCatalogueRow } from './insurance-catalogue.entity';
import { InsuranceCatalogueRepository } from './insurance-catalogue.repository';
import { overlay, type Piece, sameDays, sameSaying } from './overlay';

/** Lines of an insurance catalogue 医保目录, from one document. */
export interface CatalogueBatch extends Authority {
  /** The sender's id of the batch. */
  readonly batchId: string;
  readonly provenance: 'PUBLIC_RECORD' | 'SYNTHETIC';
  readonly lines: readonly CatalogueLine[];
}

/** A line that was not taken. */
export interface RejectedLine {
  readonly index: number;
  readonly id: string | null;
  readonly code: string;
  readonly message: Text;
  readonly field: string | null;
}

/** accepted + unchanged + rejected = lines sent. */
export interface BatchOutcome {
  readonly accepted: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedLine[];
}

/** Where a piece of a product's timeline comes from: a row that was there, or a line of the batch. */
type Origin = { readonly row: InsuranceCatalogueRow } | { readonly line: number };
type Timeline = readonly Piece<Origin>[];

/** Keeps what the insurance catalogues of the places say of products. */
export class InsuranceCatalogueService {
  constructor(private readonly database: Database) {}

  /**
   * Takes the lines of a batch. A line supersedes what was known for its days; the same batch again changes nothing.
   * Lines that cannot be taken are reported, and the others are kept.
   */
  async record(batch: CatalogueBatch): Promise<BatchOutcome> {
    const { lines, rejected } = checked(batch.lines);
    if (lines.length === 0) return { accepted: 0, unchanged: 0, rejected };
    return this.database.transaction(async manager => {
      // Two batches at once could lay overlapping rows: they take turns.
      await takeNumbers(manager, 'insurance_catalogue', 1);
      const repository = new InsuranceCatalogueRepository(manager);
      const rows = await repository.inForce([...new Set(lines.map(({ line }) => line.productCode))]);
      const before = timelines(rows);
      const after = new Map(before);
      for (const { line, index } of lines) {
        const { from, to, saying } = line;
        const piece = { from, ...(to !== undefined && { to }), saying, origin: { line: index } };
        after.set(keyOf(line), overlay(after.get(keyOf(line)) ?? [], piece));
      }
      const at = new Date().toISOString();
      const change = changeOf(before, after, batch, at);
      const accepted = lines.filter(({ index }) => change.lines.has(index)).length;
      if (change.added.length + change.ended.length > 0) {
        await repository.supersede(
          change.ended.map(row => row.id),
          at,
        );
        await repository.insert(change.added);
        const { actor, source, batchId, provenance } = batch;
        const detail = { batchId, provenance, accepted, superseded: change.ended.length };
        await audit(manager, {
          actor,
          source,
          action: 'insuranceCatalogue.record',
          subject: batchId,
          details: detail,
        });
        await appendFacts(manager, [
          ...change.ended.map(row => factOf(row, false)),
          ...change.added.map(row => factOf(row, true)),
        ]);
      }
      return { accepted, unchanged: lines.length - accepted, rejected };
    });
  }

  /** Whether nothing was ever recorded. */
  isEmpty(): Promise<boolean> {
    return new InsuranceCatalogueRepository(this.database.read).isEmpty();
  }
}

function checked(lines: readonly CatalogueLine[]) {
  const good: { line: CheckedLine; index: number }[] = [];
  const rejected: RejectedLine[] = [];
  for (const [index, line] of lines.entries()) {
    try {
      good.push({ line: checkLine(line), index });
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      const { code, text: message, field = null } = error;
      rejected.push({ index, id: line.id ?? null, code, message, field });
    }
  }
  return { lines: good, rejected };
}

const keyOf = (of: { readonly jurisdictionCode: string; readonly productCode: string }): string =>
  `${of.jurisdictionCode} ${of.productCode}`;

function timelines(rows: readonly InsuranceCatalogueRow[]): Map<string, Timeline> {
  const found = new Map<string, Timeline>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), pieceOf(row)]);
  return found;
}

function pieceOf(row: InsuranceCatalogueRow): Piece<Origin> {
  const { inside, insuranceClass, amount } = row;
  return {
    from: plainDate(row.validFrom),
    ...(row.validTo !== null && { to: plainDate(row.validTo) }),
    saying: {
      inside,
      ...(insuranceClass !== null && { insuranceClass: insuranceClass as ClassCode }),
      ...(amount !== null && { amount }),
    },
    origin: { row },
  };
}

function changeOf(
  before: ReadonlyMap<string, Timeline>,
  after: ReadonlyMap<string, Timeline>,
  batch: CatalogueBatch,
  at: string,
) {
  const added: InsuranceCatalogueRow[] = [];
  const ended: InsuranceCatalogueRow[] = [];
  const lines = new Set<number>();
  for (const [key, pieces] of after) {
    const known = before.get(key) ?? [];
    const isIn = (list: Timeline, piece: Piece<Origin>) =>
      list.some(other => sameDays(piece, other) && sameSaying(piece, other));
    for (const { origin } of known.filter(piece => !isIn(pieces, piece)))
      if ('row' in origin) ended.push(origin.row);
    for (const piece of pieces.filter(each => !isIn(known, each))) {
      if ('line' in piece.origin) lines.add(piece.origin.line);
      added.push(newRow(key, piece, batch, at));
    }
  }
  return { added, ended, lines };
}

/** What is left of a superseded row keeps the source that it came from. */
function newRow(key: string, piece: Piece<Origin>, batch: CatalogueBatch, at: string): InsuranceCatalogueRow {
  const [jurisdictionCode, productCode] = key.split(' ');
  const { inside, insuranceClass = null, amount = null } = piece.saying;
  const { provenance, source } =
    'row' in piece.origin
      ? piece.origin.row
      : { provenance: batch.provenance, source: shownSource(batch.source) };
  return Object.assign(new InsuranceCatalogueRow(), {
    id: randomUUID(),
    jurisdictionCode,
    productCode,
    validFrom: piece.from,
    validTo: piece.to ?? null,
    inside,
    insuranceClass,
    amount,
    provenance,
    source,
    recordedAt: at,
    supersededAt: null,
  });
}

/** A superseded row stands in the log a second time, no longer in force. */
function factOf(row: InsuranceCatalogueRow, inForce: boolean): Fact {
  const { id, jurisdictionCode, productCode, validFrom, validTo, inside, insuranceClass, amount } = row;
  return {
    kind: 'InsuranceCatalogueEntry',
    factId: id,
    payload: {
      jurisdictionCode,
      productCode,
      from: validFrom,
      to: validTo,
      inside,
      insuranceClass,
      amount: amount?.toString() ?? null,
      inForce,
    },
  };
}

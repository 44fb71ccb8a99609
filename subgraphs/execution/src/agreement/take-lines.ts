import { HubError } from '@alliance-hub/kernel';
import { BatchReport, LineRefused } from '../batch/rejection';
import type { TakenLine } from '../renewal/check-institution';
import type { GivenReason } from '../renewal/keep-reasons';
import type { LaterYear } from '../renewal/later-year';
import type { AgreementBook } from './agreement-book';
import { type AgreementBasis, decideLine } from './agreement-decision';
import type { AgreementLineRow } from './agreement.entity';
import type { AgreementLineInput } from './agreement.inputs';

export interface TakingBasis {
  readonly basis: AgreementBasis;
  /** The agreements as they are on record. */
  readonly known: AgreementBook;
  readonly later: LaterYear | undefined;
  /** Following the catalogue might save a line. */
  readonly hopeful: boolean;
}

export interface LinesTaken {
  readonly book: AgreementBook;
  readonly report: BatchReport;
  readonly reasons: readonly GivenReason[];
}

/**
 * Takes the good lines of a batch into the agreements. In a later year a line without which others stay below a floor
 * takes those with it, so that what is kept is decided again until it stands; undefined where the catalogue may know
 * better by now.
 */
export function takeLines(
  lines: readonly AgreementLineInput[],
  { basis, known, later, hopeful }: TakingBasis,
): LinesTaken | undefined {
  const refused = new Map<number, HubError>();
  for (;;) {
    const book = known.copy();
    const report = new BatchReport();
    const taken = new Map<string, TakenLine>();
    for (const [index, line] of lines.entries()) {
      try {
        const fault = refused.get(index);
        if (fault) throw fault;
        const decided = decideLine(line, basis);
        const row = later?.withCarried(decided) ?? decided;
        if (book.take(line, row, basis)) report.accepted += 1;
        else report.unchanged += 1;
        const isNew = !isSameVolume(known.known(row.lineId), row);
        taken.set(row.lineId, { index, row, isNew, reason: line.reason });
      } catch (error) {
        if (!(error instanceof HubError) || error.code === 'INTERNAL') throw error;
        if (hopeful && error instanceof LineRefused && error.stale) return undefined;
        report.reject(index, line.lineId, error);
      }
    }
    const below = later?.refusals([...taken.values()]) ?? new Map<number, HubError>();
    if (below.size === 0)
      return { book, report, reasons: later ? reasonsOf(lines, [...taken.values()]) : [] };
    for (const [index, error] of below) refused.set(index, error);
  }
}

/** Who names a distributor anew agrees nothing anew: what is on record was checked when it came. */
const isSameVolume = (before: AgreementLineRow | undefined, row: AgreementLineRow): boolean =>
  before?.agreement === row.agreement &&
  before.product === row.product &&
  before.agreedQuantity === row.agreedQuantity;

const reasonsOf = (lines: readonly AgreementLineInput[], taken: readonly TakenLine[]): GivenReason[] =>
  taken
    .filter(({ isNew }) => isNew)
    .map(({ index, row }) => ({
      lineId: row.lineId,
      reason: lines[index]?.reason?.trim() || null,
      isCorrection: lines[index]?.correction ?? false,
    }));

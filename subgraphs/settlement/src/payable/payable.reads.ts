import { type Asker, rowScope } from '@alliance-hub/auth';
import { type Connection, pageRequest, toConnection } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { type PaymentRow } from '../payment/payment.entity';
import { readPayments } from '../payment/payment.repository';
import { type PayableEntryRow, type PayableRow, type SetOffRow } from './payable.entity';
import { payablesOf } from './payable.list';
import {
  keyOf,
  readByIds,
  readEntries,
  readPage,
  readRemainders,
  readSetOffs,
  readSums,
  type Sums,
} from './payable.repository';
import { type Sight, visiblePayables } from './payable.sight';
import { type PayableFilter } from './payable.types';
import { readPlaces } from './place';

/** Few enough for the bound parameters of one statement on either driver. */
const few = { maxBatchSize: 5_000 } as const;

/** What one asker reads of payables in one request: whatever is asked at once goes to the store in one statement. */
export class PayableReads {
  private readonly sight: Sight;

  constructor(
    private readonly manager: EntityManager,
    asker: Asker,
    readonly today: PlainDate,
  ) {
    this.sight = { ...rowScope(asker, 'MONEY'), today };
  }

  async page(
    filter: PayableFilter,
    first: number,
    after: string | null | undefined,
  ): Promise<Connection<PayableRow>> {
    const request = pageRequest(first, after);
    const { rows, total } = await readPage(this.manager, payablesOf(filter, this.sight), request);
    return toConnection(rows, request, total, keyOf);
  }

  sums(filter: PayableFilter, on: PlainDate): Promise<Sums> {
    return readSums(this.manager, payablesOf(filter, this.sight), on);
  }

  /** A payable that the asker may see. */
  readonly payable = new DataLoader<string, PayableRow | undefined>(async ids => {
    const found = await readByIds(this.manager, ids, visiblePayables(this.sight));
    return ids.map(id => found.get(id));
  }, few);

  /** The account of a lot, of what the asker may see of it; of a remainder what came in as its company's. */
  async entries(row: PayableRow): Promise<readonly PayableEntryRow[]> {
    const entries = await this.entriesOfLot.load(lotOf(row));
    return row.remainderOf === null ? entries : entries.filter(({ company }) => company === row.company);
  }

  private readonly entriesOfLot = new DataLoader<string, readonly PayableEntryRow[]>(async lots => {
    const found = await readEntries(this.manager, lots, visiblePayables(this.sight));
    return lots.map(lot => found.get(lot) ?? []);
  }, few);

  /** What remains of a lot with companies that it is no longer of, where the asker may see it. */
  readonly remainders = new DataLoader<string, readonly PayableRow[]>(async lots => {
    const found = await readRemainders(this.manager, lots, visiblePayables(this.sight));
    return lots.map(lot => found.get(lot) ?? []);
  }, few);

  readonly setOffs = new DataLoader<string, readonly SetOffRow[]>(async ids => {
    const found = await readSetOffs(this.manager, ids);
    return ids.map(id => found.get(id) ?? []);
  }, few);

  /** A payment belongs to the company to which it was made. */
  async payments(row: PayableRow): Promise<readonly PaymentRow[]> {
    const payments = await this.paymentsOfLot.load(lotOf(row));
    return payments.filter(({ company }) => company === row.company);
  }

  /** To whatever company; what is shown of them is cut by {@link payments}. */
  readonly paymentsOfLot = new DataLoader<string, readonly PaymentRow[]>(async lots => {
    const found = await readPayments(this.manager, lots);
    return lots.map(lot => found.get(lot) ?? []);
  }, few);

  /** Where the institution of a lot lay on the day of acceptance. */
  readonly place = new DataLoader<PayableRow, string>(async rows => {
    const places = await readPlaces(
      this.manager,
      rows.map(({ institution }) => institution),
    );
    return rows.map(({ institution, acceptedOn }) => places(institution, acceptedOn));
  }, few);
}

/** The lot that a payable is of. */
export const lotOf = ({ id, remainderOf }: PayableRow): string => remainderOf ?? id;

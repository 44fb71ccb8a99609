import { type AskerInput } from '@alliance-hub/auth';
import { type DatabaseAddress } from '@alliance-hub/database';
import { type StatementCounter, type TestDatabase } from '@alliance-hub/testing';
import { agreement, cycle, DISTRIBUTOR, ExecutionLog, HOSPITAL, institution, lot } from './execution-log';
import { OFFICE, open, type OpenSettlement } from './open';

/** A hospital in another province. */
export const OTHER = 'H46010099001';
export const hospital: AskerInput = { sub: 'hospital', role: 'INSTITUTION', institutions: [HOSPITAL] };
export const agency: AskerInput = { sub: 'agency', role: 'INSURANCE_AGENCY', jurisdictions: ['371000'] };
export const company = (uscc: string): AskerInput => ({ sub: 'company', role: 'COMPANY', companies: [uscc] });

export const LIST = `query ($filter: PayableFilter, $first: Int, $after: String) {
  payables(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id amount } } }`;
export const ONE = `query ($id: ID!, $on: Date) { payable(id: $id) {
  id accepted amount paid outstanding mode dueStatus dueOn nextWorkdayOn provisional overdue(on: $on)
  returns { line amount returnedOn } payments { id amount paidOn mode reverses document }
  entries { kind amount } reasons { clause { id } inputs { name value } result } } }`;
export const TOTALS = `query ($filter: PayableFilter, $on: Date) { payableTotals(filter: $filter, on: $on) {
  count amount paid outstanding overpaid overdueCount overdue } }`;

export interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { id: string; amount: string }[];
}
type Shown = Record<string, unknown> & {
  payments: { id: string }[];
  overdue: boolean;
  reasons: { inputs: { name: string; value: string }[] }[];
};

/** Lots of three companies at two hospitals in two provinces, with two returns, as execution told them. */
export class PayableWorld {
  private constructor(
    readonly hub: OpenSettlement,
    readonly address: DatabaseAddress,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(testDatabase: TestDatabase, counter: StatementCounter): Promise<PayableWorld> {
    const created = await testDatabase.create();
    const log = new ExecutionLog().tell(
      institution(),
      institution(OTHER),
      cycle(),
      agreement(),
      lot('A', '2021-05-20', { order: 'O1' }),
      lot('B', '2021-05-20', { order: 'O1', distributor: DISTRIBUTOR }),
      lot('C', '2021-06-20', { company: DISTRIBUTOR, amount: '500.00' }),
      lot('D', '2021-07-01', { winning: false, product: 'P4' }),
      lot('E', '2025-08-01', { institution: OTHER, lotRollout: '460000:FLOW-DIVERTER', product: 'P5' }),
      lot('R', '2021-06-10', { order: 'O1', amount: '-300.00', quantity: 3 }),
      lot('S', '2021-07-10', { order: 'O9', amount: '-20.00', quantity: 1 }),
      { ...lot('V', '2021-07-10', { product: 'P6' }), void: true },
    );
    const hub = await open(created.address, counter, { log, today: '2026-11-22' });
    await hub.settlement.followExecution();
    return new PayableWorld(hub, created.address, () => created.drop());
  }

  async close(): Promise<void> {
    await this.hub.settlement.close();
    await this.drop();
  }

  /** The answer to a question that may not err. */
  async answer<T>(query: string, variables: object, asker: AskerInput = OFFICE): Promise<T> {
    const { data, errors } = await this.hub.ask(query, { ...variables }, asker);
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)) as T;
  }

  /** Why a question is refused. */
  async refusal(
    query: string,
    variables: object,
    asker: AskerInput | null = OFFICE,
  ): Promise<{ code: string | undefined; message: string | undefined }> {
    const { errors } = await this.hub.ask(query, { ...variables }, asker);
    const error = errors?.[0];
    const { code } = (error?.originalError ?? error?.extensions ?? {}) as { code?: string };
    return { code, message: error?.message };
  }

  async list(filter: object = {}, asker: AskerInput = OFFICE): Promise<string[]> {
    const { payables } = await this.answer<{ payables: Page }>(LIST, { filter }, asker);
    expect(payables.totalCount).toBe(payables.nodes.length);
    return payables.nodes.map(({ id }) => id);
  }

  async one(id: string, on = '2026-11-22', asker: AskerInput = OFFICE): Promise<Shown | null> {
    return (await this.answer<{ payable: Shown | null }>(ONE, { id, on }, asker)).payable;
  }
}

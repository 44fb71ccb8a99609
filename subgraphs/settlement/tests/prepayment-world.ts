import { type AskerInput } from '@alliance-hub/auth';
import { type StatementCounter, type TestDatabase } from '@alliance-hub/testing';
import { agreement, cycle, ExecutionLog, institution, MAKER } from './execution-log';
import { OFFICE, open, type OpenSettlement } from './open';

/** A hospital in each province. */
export const SX = 'H61010399001';
export const CQ = 'H50010399003';
export const CQ_PRIMARY = 'H50010399004';
export const LN = 'H21010299004';
export const WH = 'H37100299005';
export const source = { title: '预付通知' };
export const agency = (...jurisdictions: string[]): AskerInput => ({
  sub: 'agency',
  role: 'INSURANCE_AGENCY',
  jurisdictions,
});

export const FIELDS = `id base minimum amount fund refundDueOn agreementYear rollouts { id }
  tranches { number dueOn amount paidOn paid outstanding } offsets { month amount balance payment available purchased }
  refunds { amount refundedOn } takenBack
  entries { id kind amount on tranche month reverses document recordedAt } reasons { clause { id } says inputs { name value } result }`;
export const PREPAY = `mutation ($input: RecordPrepaymentInput!) { recordPrepayment(input: $input) { ${FIELDS} } }`;
export const FUND = `mutation ($input: RecordFundPaymentInput!) { recordFundPayment(input: $input) { ${FIELDS} } }`;
export const REFUND = `mutation ($input: RecordPrepaymentRefundInput!) { recordPrepaymentRefund(input: $input) { ${FIELDS} } }`;
export const REVERSE = `mutation ($input: ReversePrepaymentEntryInput!) { reversePrepaymentEntry(input: $input) { ${FIELDS} } }`;
export const READ = `query ($id: ID!, $on: Date) { prepayment(id: $id) { id minimum balance(on: $on) } }`;
export const LIST = `query ($code: ID!, $year: Int, $first: Int, $after: String) { jurisdiction(code: $code) {
  prepayments(agreementYear: $year, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id institution { code } } } } }`;

export interface Prepayment {
  id: string;
  base: string;
  minimum: string | null;
  amount: string;
  agreementYear: number | null;
  takenBack: boolean;
  fund: string | null;
  refundDueOn: string | null;
  rollouts: { id: string }[];
  tranches: {
    number: number;
    dueOn: string | null;
    amount: string;
    paidOn: string | null;
    paid: string | null;
    outstanding: string;
  }[];
  entries: { id: string; kind: string; amount: string | null; on: string | null; reverses: string | null }[];
  refunds: { amount: string; refundedOn: string }[];
  offsets: { month: string; amount: string; balance: string; purchased: string | null }[];
  reasons: {
    clause: { id: string } | null;
    says: string;
    inputs: { name: string; value: string }[];
    result: string | null;
  }[];
}

export interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { id: string; institution: { code: string } }[];
}

/** An agreement with the one maker; its id follows from the rest. */
export const agreed = (
  code: string,
  rollout: string,
  amount: string,
  more: { agreementYear?: number; [field: string]: unknown } = {},
) =>
  agreement({
    id: `${rollout}:${code}:${MAKER}:${more.agreementYear ?? 1}`,
    rollout,
    institution: code,
    amount,
    ...more,
  });

/** Agreements and cycles in four provinces, as execution told them. */
export class PrepaymentWorld {
  private requests = 0;

  private constructor(
    readonly hub: OpenSettlement,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(testDatabase: TestDatabase, counter: StatementCounter): Promise<PrepaymentWorld> {
    const created = await testDatabase.create();
    const sx = { yearFrom: '2026-05-31', yearTo: '2027-05-30', signedOn: '2026-05-29' };
    const later = { agreementYear: 2, yearFrom: '2027-05-31', yearTo: '2028-05-30', signedOn: '2027-05-29' };
    const log = new ExecutionLog().tell(
      ...[SX, CQ, CQ_PRIMARY, LN, WH].map(code =>
        institution(code, code === CQ_PRIMARY ? { tier: 'PRIMARY' } : {}),
      ),
      ...['610000:DCB', '610000:GENERAL-INTERVENTION', '610000:SUTURE'].map(id =>
        cycle(id, { from: '2026-05-31', to: '2029-05-30' }),
      ),
      cycle('500000:GUIDEWIRE', { from: '2025-05-20', to: '2027-05-19' }),
      cycle('210000:DIALYZER', { from: '2025-03-25', to: '2026-03-24' }),
      cycle('210000:PERIPHERAL-STENT', { from: '2025-05-10', to: '2027-05-09' }),
      cycle('371000:SD2021-1', { from: '2021-03-25', to: '2023-03-24' }),
      agreed(SX, '610000:DCB', '633600.00', sx),
      agreed(SX, '610000:GENERAL-INTERVENTION', '167850.00', sx),
      agreed(SX, '610000:SUTURE', '49200.00', sx),
      agreed(SX, '610000:DCB', '633600.00', later),
      agreed(SX, '610000:GENERAL-INTERVENTION', '167850.00', later),
      agreed(SX, '610000:SUTURE', '49200.00', later),
      agreed(LN, '210000:DIALYZER', '3924600.00', { yearFrom: '2025-03-25', yearTo: '2026-03-24' }),
      agreed(LN, '210000:PERIPHERAL-STENT', '1000.00', { yearFrom: '2025-05-10', yearTo: '2026-05-09' }),
      agreed(WH, '371000:SD2021-1', '3924600.00'),
    );
    const hub = await open(created.address, counter, { log, today: '2026-11-22' });
    return new PrepaymentWorld(hub, () => created.drop());
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

  /** Why a mutation is refused. */
  async refusal(
    query: string,
    input: object,
    asker: AskerInput,
  ): Promise<{ code: string | undefined; message: string }> {
    const whole = { requestId: this.next(), source, ...input };
    const { errors } = await this.hub.ask(query, { input: whole }, asker);
    const error = errors?.[0];
    const { code } = (error?.originalError ?? error?.extensions ?? {}) as { code?: string };
    return { code, message: error?.message ?? '' };
  }

  /** The agency of a pooling area prepays. */
  async prepays(jurisdiction: string, more: object): Promise<Prepayment> {
    const input = { requestId: this.next(), jurisdiction, source, ...more };
    const done = await this.answer<{ recordPrepayment: Prepayment }>(PREPAY, { input }, agency(jurisdiction));
    return done.recordPrepayment;
  }

  /** The fund pays an institution in a month. */
  async pays(jurisdiction: string, prepayment: string, month: string, payment: string): Promise<Prepayment> {
    const input = { requestId: this.next(), prepayment, month, payment, paidOn: `${month}-28`, source };
    const done = await this.answer<{ recordFundPayment: Prepayment }>(FUND, { input }, agency(jurisdiction));
    return done.recordFundPayment;
  }

  async balance(id: string, on: string): Promise<string> {
    return (await this.answer<{ prepayment: { balance: string } }>(READ, { id, on })).prepayment.balance;
  }

  async page(
    variables: { code: string } & Record<string, unknown>,
    asker: AskerInput = OFFICE,
  ): Promise<Page> {
    return (await this.answer<{ jurisdiction: { prepayments: Page } }>(LIST, variables, asker)).jurisdiction
      .prepayments;
  }

  /** The agency takes an entry back. */
  async takesBack(jurisdiction: string, prepayment: string, entry: string | undefined): Promise<Prepayment> {
    const input = { requestId: this.next(), prepayment, entry, source };
    const asker = agency(jurisdiction);
    const done = await this.answer<{ reversePrepaymentEntry: Prepayment }>(REVERSE, { input }, asker);
    return done.reversePrepaymentEntry;
  }

  /** Asks for several things at once. @returns the messages of what was refused */
  async atOnce(asker: AskerInput, questions: readonly (readonly [string, object])[]): Promise<string[]> {
    const answers = await Promise.all(
      questions.map(([query, input]) =>
        this.hub.ask(query, { input: { requestId: this.next(), source, ...input } }, asker),
      ),
    );
    return answers.flatMap(({ errors }) => errors?.map(({ message }) => message) ?? []);
  }

  /** The first prepayment of an institution. */
  async idOf(code: string): Promise<string> {
    const { nodes } = await this.page({ code: `${code.slice(1, 3)}0000` });
    return nodes.find(node => node.institution.code === code)?.id ?? '';
  }

  private next(): string {
    return `r${(this.requests += 1)}`;
  }
}

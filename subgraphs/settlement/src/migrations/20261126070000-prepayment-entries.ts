import {
  addColumns,
  column,
  createTables,
  dropTables,
  Sequence,
  type TableSpec,
} from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const optional = { isNullable: true };
const table: TableSpec = {
  name: 'prepayment_entry',
  columns: [
    column.text('id', 20, { isPrimary: true }),
    column.text('requestId', 100),
    column.text('kind', 20),
    column.text('prepayment', 20),
    column.yuan('amount', optional),
    column.date('day', optional),
    column.whole('tranche', optional),
    column.text('fund', 10, optional),
    column.text('month', 7, optional),
    column.whole('nth', optional),
    column.yuan('payment', optional),
    column.yuan('purchased', optional),
    column.longText('shares', optional),
    column.text('reverses', 20, optional),
    column.longText('form'),
    column.text('source', 300),
    column.instant('recordedAt'),
  ],
  indexes: [
    { columns: ['requestId', 'kind'], unique: true },
    { columns: ['prepayment'] },
    { columns: ['prepayment', 'month', 'nth'], unique: true },
    { columns: ['reverses'], unique: true },
  ],
};

const sent = [
  column.text('requestId', 100, { isPrimary: true }),
  column.text('prepayment', 20),
  column.longText('form'),
  column.text('source', 300),
  column.instant('recordedAt'),
];

/** What held each kind before, and its columns by those of the entries. */
const BEFORE: readonly { spec: TableSpec; kind: string; columns: Record<string, string> }[] = [
  {
    kind: 'TRANCHE',
    columns: { tranche: 'number', amount: 'paid', day: 'paidOn' },
    spec: {
      name: 'prepayment_tranche',
      columns: [
        ...sent,
        column.whole('number'),
        column.yuan('paid', optional),
        column.date('paidOn', optional),
      ],
      indexes: [{ columns: ['prepayment'] }],
    },
  },
  {
    kind: 'FUND_PAYMENT',
    columns: {
      month: 'month',
      payment: 'payment',
      day: 'paidOn',
      amount: 'deducted',
      purchased: 'purchased',
    },
    spec: {
      name: 'prepayment_offset',
      columns: [
        ...sent,
        column.text('month', 7),
        column.yuan('payment'),
        column.date('paidOn'),
        column.yuan('deducted'),
        column.yuan('purchased', optional),
      ],
      indexes: [{ columns: ['prepayment', 'month'], unique: true }],
    },
  },
  {
    kind: 'REFUND',
    columns: { amount: 'amount', day: 'refundedOn' },
    spec: {
      name: 'prepayment_refund',
      columns: [...sent, column.yuan('amount'), column.date('refundedOn')],
      indexes: [{ columns: ['prepayment'] }],
    },
  },
];

const SENT = sent.map(({ name }) => name);

/** Tranches, fund payments and refunds are entries of one account, so that any of them can be taken back. */
export class PrepaymentEntries1795676400000 implements MigrationInterface {
  name = 'PrepaymentEntries1795676400000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [table]);
    const entries: Entry[] = [];
    for (const before of BEFORE) entries.push(...(await entriesOf(runner, before)));
    entries.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    for (const [n, entry] of entries.entries()) {
      await insert(runner, table.name, { id: `PE-${n + 1}`, ...entry });
    }
    await runner.manager.insert(Sequence, { name: 'prepayment_entry', value: entries.length });
    await dropTables(
      runner,
      BEFORE.map(({ spec }) => spec.name),
    );
    await runner.dropColumn('prepayment', 'givenFund');
  }

  /** The tables of before hold what stands; what was taken back, and its reversal, they cannot. */
  async down(runner: QueryRunner): Promise<void> {
    await createTables(
      runner,
      BEFORE.map(({ spec }) => spec),
    );
    for (const { spec, kind, columns } of BEFORE) {
      const rows = (await runner.query(
        `SELECT * FROM prepayment_entry WHERE kind = ? AND reverses IS NULL
         AND id NOT IN (SELECT reverses FROM prepayment_entry WHERE reverses IS NOT NULL)`,
        [kind],
      )) as Entry[];
      for (const row of rows) {
        const own = Object.entries(columns).map(([now, before]) => [before, row[now]] as const);
        const kept = SENT.map(name => [name, row[name]] as const);
        await insert(runner, spec.name, Object.fromEntries([...kept, ...own]));
      }
    }
    await addColumns(runner, 'prepayment', [column.text('givenFund', 10, optional)]);
    await runner.query(
      `UPDATE prepayment SET givenFund = (SELECT MIN(fund) FROM prepayment_entry
       WHERE prepayment_entry.prepayment = prepayment.id)`,
    );
    await runner.manager.delete(Sequence, { name: 'prepayment_entry' });
    await dropTables(runner, [table.name]);
  }
}

type Entry = Record<string, unknown>;

async function entriesOf(
  runner: QueryRunner,
  { spec, kind, columns }: (typeof BEFORE)[number],
): Promise<Entry[]> {
  const rows = (await runner.query(`SELECT * FROM ${spec.name}`)) as Entry[];
  return rows.map(row => ({
    kind,
    ...Object.fromEntries(SENT.map(name => [name, row[name]])),
    ...Object.fromEntries(Object.entries(columns).map(([now, before]) => [now, row[before]])),
    ...(kind === 'TRANCHE' && { fund: (JSON.parse(String(row.form)) as { fund?: string }).fund ?? null }),
    ...(kind === 'FUND_PAYMENT' && { nth: 1 }),
  }));
}

const keyOf = ({ recordedAt, requestId }: Entry): string => `${String(recordedAt)} ${String(requestId)}`;

async function insert(runner: QueryRunner, into: string, row: Entry): Promise<void> {
  const names = Object.keys(row);
  await runner.query(
    `INSERT INTO ${into} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}

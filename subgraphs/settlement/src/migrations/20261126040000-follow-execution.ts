import {
  column,
  createTables,
  dropTables,
  followerTables,
  Sequence,
  type TableSpec,
} from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const id = (length: number) => column.text('id', length, { isPrimary: true });
const lot = [
  column.text('institution', 12),
  column.text('company', 18),
  column.text('distributor', 18, { isNullable: true }),
  column.text('product', 40),
  column.whole('quantity'),
  column.yuan('amount'),
  column.date('acceptedOn'),
];

const tables: TableSpec[] = [
  ...followerTables,
  {
    name: 'settlement_state',
    columns: [column.text('name', 60, { isPrimary: true }), column.longText('value')],
  },
  {
    name: 'execution_agreement',
    columns: [
      id(120),
      column.whole('seq'),
      column.flag('void'),
      column.text('rollout', 60),
      column.text('institution', 12),
      column.text('company', 18),
      column.whole('agreementYear'),
      column.date('yearFrom'),
      column.date('yearTo'),
      column.yuan('amount'),
      column.date('signedOn', { isNullable: true }),
    ],
    indexes: [{ columns: ['institution', 'rollout'] }],
  },
  {
    name: 'execution_institution',
    columns: [
      id(60),
      column.whole('seq'),
      column.text('code', 12),
      column.text('jurisdiction', 6),
      column.text('tier', 10),
      column.date('validFrom'),
      column.date('validTo', { isNullable: true }),
      column.date('liesFrom'),
    ],
    indexes: [{ columns: ['code'] }, { columns: ['jurisdiction', 'code'] }],
  },
  {
    name: 'execution_cycle',
    columns: [
      id(60),
      column.whole('seq'),
      column.flag('void'),
      column.text('jurisdiction', 6),
      column.text('category', 40),
      column.date('validFrom'),
      column.date('lastDay', { isNullable: true }),
      column.date('extendedTo', { isNullable: true }),
    ],
  },
  {
    name: 'payable',
    columns: [
      id(120),
      column.whole('seq'),
      column.flag('void'),
      column.text('rollout', 60, { isNullable: true }),
      ...lot,
      column.text('orderLine', 120, { isNullable: true }),
      column.flag('winning'),
      column.yuan('owed'),
      column.yuan('paid'),
      column.text('mode', 20),
      column.date('dueOn', { isNullable: true }),
      column.date('nextWorkdayOn', { isNullable: true }),
      column.flag('provisional'),
    ],
    indexes: [
      { columns: ['acceptedOn', 'id'] },
      { columns: ['institution', 'product'] },
      { columns: ['company', 'acceptedOn'] },
      { columns: ['distributor', 'acceptedOn'] },
    ],
  },
  {
    name: 'payable_entry',
    columns: [
      id(20),
      column.text('payable', 120),
      column.whole('seq'),
      column.text('kind', 10),
      ...lot,
      column.instant('recordedAt'),
    ],
    indexes: [{ columns: ['payable', 'seq'] }],
  },
  {
    name: 'return_set_off',
    columns: [
      column.text('returned', 120, { isPrimary: true }),
      column.text('payable', 120, { isPrimary: true }),
      column.yuan('amount'),
      column.date('returnedOn'),
    ],
    indexes: [{ columns: ['payable'] }],
  },
];

/** Settlement follows execution, and keeps what is owed for accepted lots. */
export class FollowExecution1795665600000 implements MigrationInterface {
  name = 'FollowExecution1795665600000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    // Writers take turns by these rows; two of them must not meet where there is none yet.
    await runner.manager.insert(Sequence, { name: 'payable', value: 0 });
    if (!(await runner.manager.existsBy(Sequence, { name: 'audit' }))) {
      await runner.manager.insert(Sequence, { name: 'audit', value: 0 });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.manager.delete(Sequence, { name: 'payable' });
    await dropTables(
      runner,
      tables.map(table => table.name),
    );
  }
}

import { addColumns, column, indexName } from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = indexName('payable', ['remainderOf']);

/** A payment belongs to the company that the lot was of when it was recorded; what was paid to a former one stands apart. */
export class PaymentsOfCompanies1795687200000 implements MigrationInterface {
  name = 'PaymentsOfCompanies1795687200000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'payable', [column.text('remainderOf', 120, { isNullable: true })]);
    await addColumns(runner, 'payment', [column.text('company', 18, { isNullable: true })]);
    await runner.createIndex('payable', new TableIndex({ name: INDEX, columnNames: ['remainderOf'] }));
    for (const statement of [COMPANY_WHEN_PAID, COMPANY_OF_REVERSALS]) await runner.query(statement);
    for (const remainder of (await runner.query(FORMER)) as Former[]) await separate(runner, remainder);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'UPDATE payable SET paid = COALESCE((SELECT SUM(amount) FROM payment p WHERE p.payable = payable.id), 0)',
    );
    await runner.query('DELETE FROM payable WHERE remainderOf IS NOT NULL');
    await runner.dropIndex('payable', INDEX);
    await runner.dropColumn('payable', 'remainderOf');
    await runner.dropColumn('payment', 'company');
  }
}

const COMPANY_WHEN_PAID = `UPDATE payment SET company = COALESCE(
  (SELECT e.company FROM payable_entry e
    WHERE e.payable = payment.payable AND e.kind <> 'REVERSED' AND e.recordedAt <= payment.recordedAt
    ORDER BY e.seq DESC LIMIT 1),
  (SELECT l.company FROM payable l WHERE l.id = payment.payable))`;

const COMPANY_OF_REVERSALS = `UPDATE payment
  SET company = (SELECT o.company FROM (SELECT id, company FROM payment) o WHERE o.id = payment.reverses)
  WHERE reverses IS NOT NULL`;

interface Former {
  readonly payable: string;
  readonly company: string;
  readonly paid: number | string;
  readonly firstPayment: string;
}

/** What was paid for lots to companies that they are no longer of. */
const FORMER = `SELECT p.payable, p.company, SUM(p.amount) AS paid, MIN(p.id) AS firstPayment
  FROM payment p JOIN payable l ON l.id = p.payable AND l.company <> p.company
  GROUP BY p.payable, p.company HAVING SUM(p.amount) <> 0`;

async function separate(
  runner: QueryRunner,
  { payable, company, paid, firstPayment }: Former,
): Promise<void> {
  await runner.query(
    `INSERT INTO payable (id, remainderOf, seq, void, rollout, institution, company, distributor, product, orderLine,
       quantity, amount, winning, acceptedOn, owed, paid, mode, dueOn, nextWorkdayOn, provisional)
     SELECT ?, l.id, l.seq, 1, l.rollout, l.institution, e.company, NULL, e.product, NULL,
       0, 0, l.winning, e.acceptedOn, 0, ?, l.mode, NULL, NULL, 0
     FROM payable l JOIN payable_entry e ON e.payable = l.id
     WHERE l.id = ? AND e.company = ? ORDER BY e.seq DESC LIMIT 1`,
    [`overpaid:${firstPayment}`, paid, payable, company],
  );
  await runner.query('UPDATE payable SET paid = paid - ? WHERE id = ?', [paid, payable]);
}

import { addColumns, column } from '@alliance-hub/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A shortfall that came with a line stands as sent; that of a renewal follows what was purchased (CQ-2.1e). A batch that
 * put right the names of an agreement took its lines over with what the renewal had said.
 */
export class CarriedOverSent20261126110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'agreement_line', [column.whole('carriedOverSent', { isNullable: true })]);
    await runner.query(
      `UPDATE agreement_line SET carriedOverSent = carriedOver
       WHERE carriedOver > 0 AND batchId NOT IN (SELECT requestId FROM renewal_request)
       AND NOT EXISTS (
         SELECT 1 FROM agreement_line_superseded s
         WHERE s.agreement = agreement_line.agreement AND s.lineId = agreement_line.lineId
         AND s.carriedOver = agreement_line.carriedOver AND s.batchId IN (SELECT requestId FROM renewal_request)
       )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('agreement_line', 'carriedOverSent');
  }
}

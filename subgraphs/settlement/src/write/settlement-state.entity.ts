import { LongTextColumn } from '@alliance-hub/database';
import { Entity, PrimaryColumn } from 'typeorm';

/** What the store as a whole remembers, e.g. under which rules due days were worked out. */
@Entity('settlement_state')
export class SettlementState {
  @PrimaryColumn({ type: 'varchar', length: 60 }) name: string;
  @LongTextColumn() value: string;
}

import { LongTextColumn } from '@alliance-hub/database';
import { Entity, PrimaryColumn } from 'typeorm';

/** What the store as a whole remembers, e.g. under which rollouts its sums were made. */
@Entity('hub_state')
export class HubState {
  @PrimaryColumn({ type: 'varchar', length: 60 }) name: string;
  @LongTextColumn() value: string;
}

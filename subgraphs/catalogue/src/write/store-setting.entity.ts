import { TextColumn } from '@alliance-hub/database';
import { Entity, PrimaryColumn } from 'typeorm';

/** What the store remembers about itself, e.g. the policy version that it was projected under. */
@Entity('store_setting')
export class StoreSettingEntity {
  @PrimaryColumn({ type: 'varchar', length: 60 }) name: string;
  @TextColumn(200) value: string;
}

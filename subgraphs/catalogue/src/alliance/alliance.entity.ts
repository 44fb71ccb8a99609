import { TextColumn, WholeColumn } from '@alliance-hub/database';
import { Entity, PrimaryColumn } from 'typeorm';

/** 联盟: jurisdictions that buy together. */
@Entity('alliance')
export class AllianceEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 }) code: string;
  @TextColumn(200) name: string;
  @TextColumn(20) kind: string;
  /** Division code of the province that organises it 牵头省份. */
  @TextColumn(6, { nullable: true }) leadCode: string | null;
  @WholeColumn() position: number;
}

@Entity('alliance_member')
export class AllianceMemberEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 }) alliance: string;
  @PrimaryColumn({ type: 'varchar', length: 6 }) jurisdiction: string;
}

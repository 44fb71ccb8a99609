import { TextColumn } from '@alliance-hub/database';
import { Entity, PrimaryColumn } from 'typeorm';

/** 企业, by its unified social credit code 统一社会信用代码. */
@Entity('company')
export class CompanyEntity {
  @PrimaryColumn({ type: 'varchar', length: 18 }) uscc: string;
  @TextColumn(200) name: string;
}

import {
  DateColumn,
  FlagColumn,
  TextColumn,
  WholeColumn,
  YuanColumn,
  InstantColumn,
} from '@alliance-hub/database';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Entity, PrimaryColumn } from 'typeorm';

/** 项目（批次）: one procurement of an alliance. */
@Entity('tender')
export class TenderEntity {
  @PrimaryColumn({ type: 'varchar', length: 60 }) number: string;
  /** Whether the number is printed; otherwise it is a name of the hub's own. */
  @FlagColumn() numbered: boolean;
  @TextColumn(300) title: string;
  @TextColumn(40) alliance: string;
  /** The tender that this one continues 接续. */
  @TextColumn(60, { nullable: true }) predecessor: string | null;
  /** Last day of declaration 申报截止日. */
  @DateColumn({ nullable: true }) declaredUntil: PlainDate | null;
  @WholeColumn() position: number;
}

/** 采购品种. A category belongs to one tender, or to none where it only holds others together. */
@Entity('category')
export class CategoryEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 }) code: string;
  @TextColumn(200) name: string;
  @TextColumn(40, { nullable: true }) parent: string | null;
  @TextColumn(60, { nullable: true }) tender: string | null;
  @TextColumn(20, { nullable: true }) awardMode: string | null;
  @WholeColumn() position: number;
}

@Entity('category_alias')
export class CategoryAliasEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 }) category: string;
  @PrimaryColumn({ type: 'varchar', length: 200 }) alias: string;
}

/** 竞价单元: products that compete with each other. */
@Entity('bid_unit')
export class BidUnitEntity {
  @PrimaryColumn({ type: 'varchar', length: 60 }) id: string;
  @TextColumn(200) name: string;
  @TextColumn(40) category: string;
}

/** 竞价分组, with the statistics that the alliance office publishes; linkage does not move them. */
@Entity('bid_group')
export class BidGroupEntity {
  @PrimaryColumn({ type: 'varchar', length: 60 }) id: string;
  @TextColumn(200) name: string;
  @TextColumn(60) unitId: string;
  @TextColumn(40) category: string;
  @YuanColumn({ nullable: true }) highest: Yuan | null;
  @YuanColumn({ nullable: true }) lowest: Yuan | null;
  @YuanColumn({ nullable: true }) mean: Yuan | null;
  @YuanColumn({ nullable: true }) median: Yuan | null;
}

/** 中选结果: what a product won in a tender, as awarded. */
@Entity('award')
export class AwardEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @TextColumn(60) tender: string;
  @WholeColumn() productId: number;
  @TextColumn(60) bidGroup: string;
  @YuanColumn() price: Yuan;
  /** Winning price of the part alone, e.g. the sheath without sensor (SX-3.3a). */
  @YuanColumn({ nullable: true }) componentPrice: Yuan | null;
  /** 中选顺位 */
  @WholeColumn({ nullable: true }) ranking: number | null;
  @InstantColumn() recordedAt: string;
  @InstantColumn({ nullable: true }) supersededAt: string | null;
}

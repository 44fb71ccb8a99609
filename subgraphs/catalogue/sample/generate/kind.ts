import { type CompanyKey } from './companies';

/** 管理类别 and 分类编码 of the registration; a class I product is filed, by a city of the maker's province. */
export type Registration =
  | { readonly deviceClass: 2 | 3; readonly field: string }
  | { readonly deviceClass: 1; readonly city: string };

/** A kind of product that several makers offer: what the rows of a list have in common. */
export interface Kind {
  readonly category: string;
  /** Bid unit; the group id adds the maker's `group`. Absent: the list does not group the category. */
  readonly bidUnit?: string;
  readonly name: string;
  /** 计价单位 */
  readonly unit: string;
  /** The first 15 characters of the product code. */
  readonly codeClass: string;
  readonly registration: Registration;
}

/** One registration certificate of one company, with the specifications under it. */
export interface Source {
  readonly by: CompanyKey;
  /** Year of first registration. */
  readonly year: number;
  /** First day of validity, where it must not be derived from the year. */
  readonly validFrom?: string;
  /** A, B, or 1 where the unit is not split. */
  readonly group?: 'A' | 'B';
}

/** 支付标准 of the insurance catalogue from one day to another (excluded); the category's days where left out. */
export interface CatalogueStandard {
  readonly standard: string;
  readonly from?: string;
  readonly to?: string;
}

/** Things that single specifications have beyond a price. */
export interface Particulars {
  /** The worked example or clause that the row reproduces. */
  readonly example?: string;
  /** The code names the family alone (20 digits), or is not yet given. */
  readonly code?: 'FAMILY' | 'NONE';
  /** What the insurance catalogue says of the product, where it differs from its category. */
  readonly catalogue?: 'OUTSIDE' | readonly CatalogueStandard[];
}

export interface AwardParticulars extends Particulars {
  /** 部件中选价格 */
  readonly component?: string;
}

/** [规格, 型号, 中选价格, particulars] */
export type AwardRow = readonly [string, string, string, AwardParticulars?];

export interface AwardSource extends Source {
  readonly rows: readonly AwardRow[];
}

export interface AwardedKind extends Kind {
  readonly sources: readonly AwardSource[];
}

export type BidOutcome = '未中选' | '未申报' | '新获批';

export interface OfferParticulars extends Particulars {
  /** 单件钉数 */
  readonly fires?: number;
}

/** [规格, 型号, 中选情况, 挂网价格, particulars] */
export type OfferRow = readonly [string, string, BidOutcome, string, OfferParticulars?];

export interface OfferSource extends Source {
  /** 挂网日期, where it is not the file's. */
  readonly listedOn?: string;
  readonly rows: readonly OfferRow[];
}

export interface OfferedKind extends Kind {
  readonly sources: readonly OfferSource[];
}

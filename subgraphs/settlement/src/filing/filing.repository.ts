import { plainDate, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type EntityManager, In } from 'typeorm';
import { FilingRow } from './filing.entity';

/** A filing as the rules read it. */
export interface KnownFiling {
  readonly productCode: string;
  readonly institutionCode: string;
  readonly jurisdictionCode: string;
  readonly unitPrice: Yuan;
  readonly filedOn: PlainDate;
  readonly bidGroup?: string;
}

interface RawFiling {
  productCode: string;
  institutionCode: string;
  jurisdictionCode: string;
  unitPrice: number | string;
  filedOn: string;
  bidGroup: string | null;
}

export class FilingRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Filings of some products by some institutions in one statement, the earliest first. */
  async filingsOf(products: readonly string[], institutions: readonly string[]): Promise<KnownFiling[]> {
    const rows = await this.manager
      .createQueryBuilder(FilingRow, 'row')
      .select(READ.map(name => `row.${name} AS ${this.quoted(name)}`))
      .where('row.productCode IN (:...products)', { products })
      .andWhere('row.institutionCode IN (:...institutions)', { institutions })
      .orderBy('row.filedOn', 'ASC')
      .addOrderBy('row.recordedAt', 'ASC')
      .addOrderBy('row.id', 'ASC')
      .getRawMany<RawFiling>();
    return rows.map(({ unitPrice, filedOn, bidGroup, ...keys }) => ({
      ...keys,
      unitPrice: Yuan.ofUnits(unitPrice),
      filedOn: plainDate(filedOn),
      ...(bidGroup !== null && { bidGroup }),
    }));
  }

  byIds(ids: readonly string[]): Promise<FilingRow[]> {
    return this.manager.findBy(FilingRow, { id: In(ids) });
  }

  byRequest(requestId: string): Promise<FilingRow | null> {
    return this.manager.findOneBy(FilingRow, { requestId });
  }

  async insert(row: FilingRow): Promise<void> {
    await this.manager.insert(FilingRow, row);
  }

  private quoted(name: string): string {
    return this.manager.connection.driver.escape(name);
  }
}

const READ = [
  'productCode',
  'institutionCode',
  'jurisdictionCode',
  'unitPrice',
  'filedOn',
  'bidGroup',
] as const;

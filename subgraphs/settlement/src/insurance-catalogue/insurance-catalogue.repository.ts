import { chunks, insertMany } from '@alliance-hub/database';
import { plainDate, Yuan } from '@alliance-hub/kernel';
import { type EntityManager, In, IsNull } from 'typeorm';
import { type DatedEntry } from '../payment-standard/catalogue-window';
import { interval } from '../payment-standard/interval';
import { type ClassCode } from '../payment-standard/rules/ruling';
import { InsuranceCatalogueRow } from './insurance-catalogue.entity';

interface RawRow {
  jurisdictionCode: string;
  productCode: string;
  validFrom: string;
  validTo: string | null;
  inside: number;
  insuranceClass: ClassCode | null;
  amount: number | string | null;
  provenance: string;
  source: string;
}

const CHUNK = 500;

export class InsuranceCatalogueRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Rows in force by product code, of the given products and places, in one statement. */
  async entriesOf(
    products: readonly string[],
    jurisdictions: readonly string[],
  ): Promise<Map<string, DatedEntry[]>> {
    const rows = await this.manager
      .createQueryBuilder(InsuranceCatalogueRow, 'row')
      .select(READ.map(name => `row.${name} AS ${this.quoted(name)}`))
      .where('row.productCode IN (:...products)', { products })
      .andWhere('row.jurisdictionCode IN (:...jurisdictions)', { jurisdictions })
      .andWhere('row.supersededAt IS NULL')
      .getRawMany<RawRow>();
    const found = new Map<string, DatedEntry[]>();
    for (const row of rows) {
      const dated = datedEntry(row);
      const list = found.get(row.productCode);
      if (list) list.push(dated);
      else found.set(row.productCode, [dated]);
    }
    return found;
  }

  /** Rows in force of some products in one statement per few hundred. */
  async inForce(products: readonly string[]): Promise<InsuranceCatalogueRow[]> {
    const rows: InsuranceCatalogueRow[] = [];
    for (const some of chunks(products, CHUNK)) {
      const productCode = In(some);
      rows.push(
        ...(await this.manager.findBy(InsuranceCatalogueRow, { productCode, supersededAt: IsNull() })),
      );
    }
    return rows;
  }

  async insert(rows: readonly InsuranceCatalogueRow[]): Promise<void> {
    await insertMany(this.manager, InsuranceCatalogueRow, rows);
  }

  async supersede(ids: readonly string[], at: string): Promise<void> {
    for (const some of chunks(ids, CHUNK)) {
      await this.manager.update(
        InsuranceCatalogueRow,
        { id: In(some), supersededAt: IsNull() },
        { supersededAt: at },
      );
    }
  }

  async isEmpty(): Promise<boolean> {
    return !(await this.manager.exists(InsuranceCatalogueRow));
  }

  private quoted(name: string): string {
    return this.manager.connection.driver.escape(name);
  }
}

const READ = [
  'jurisdictionCode',
  'productCode',
  'validFrom',
  'validTo',
  'inside',
  'insuranceClass',
  'amount',
  'provenance',
  'source',
] as const;

function datedEntry(row: RawRow): DatedEntry {
  return {
    ...interval(plainDate(row.validFrom), row.validTo === null ? null : plainDate(row.validTo)),
    entry: {
      inside: row.inside === 1,
      ...(row.insuranceClass && { insuranceClass: row.insuranceClass }),
      ...(row.amount !== null && { amount: Yuan.ofUnits(row.amount) }),
      jurisdiction: row.jurisdictionCode,
      source: row.provenance === 'SYNTHETIC' ? `${row.source} (SYNTHETIC)` : row.source,
    },
  };
}

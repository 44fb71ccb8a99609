import { chunks } from '@alliance-hub/database';
import type { EntityManager } from 'typeorm';
import { select, within } from '../query/sql';

/** Company and categories of a product, as each jurisdiction's facts tell them. */
export class CategoryRecord {
  private readonly byJurisdiction = new Map<string, { categoryCodes: string[]; company: string }>();

  /** @param code the product's code in force */
  constructor(readonly code: string) {}

  add(jurisdiction: string, company: string, categoryCodes: string): void {
    this.byJurisdiction.set(jurisdiction, { company, categoryCodes: JSON.parse(categoryCodes) as string[] });
  }

  /** As the nearest of these jurisdictions tells it, else any. */
  seenFrom(areas: readonly string[]): { categoryCodes: readonly string[]; company: string } {
    const near = areas.map(area => this.byJurisdiction.get(area)).find(one => one !== undefined);
    return near ?? [...this.byJurisdiction.values()].at(-1) ?? { categoryCodes: [], company: '' };
  }
}

/** Company and categories of many products, by the code given, superseded ones too; two statements. */
export async function readCategories(
  manager: EntityManager,
  codes: readonly string[],
): Promise<Map<string, CategoryRecord>> {
  const aliases = new Map<string, string>();
  const records = new Map<string, CategoryRecord>();
  for (const some of chunks(codes, 1_000)) {
    const former = within('formerCode', some);
    const found = await select<{ formerCode: string; code: string }>(
      manager,
      `SELECT formerCode, code FROM product_alias WHERE ${former.sql}`,
      former.parameters,
    );
    for (const { formerCode, code } of found) aliases.set(formerCode, code);
  }
  const current = [...new Set(codes.map(code => aliases.get(code) ?? code))];
  for (const some of chunks(current, 1_000)) {
    const wanted = within('productCode', some);
    const rows = await select<{
      productCode: string;
      jurisdiction: string;
      companyUscc: string;
      categoryCodes: string;
    }>(
      manager,
      `SELECT DISTINCT productCode, jurisdiction, companyUscc, categoryCodes FROM catalogue_fact WHERE ${wanted.sql}`,
      wanted.parameters,
    );
    for (const row of rows) {
      const record = records.get(row.productCode) ?? new CategoryRecord(row.productCode);
      record.add(row.jurisdiction, row.companyUscc, row.categoryCodes);
      records.set(row.productCode, record);
    }
  }
  const byGiven = codes.map(code => [code, records.get(aliases.get(code) ?? code)] as const);
  return new Map(byGiven.filter((pair): pair is [string, CategoryRecord] => pair[1] !== undefined));
}

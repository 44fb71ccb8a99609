import { groupBy } from '@alliance-hub/database';
import { type Connection, type PageRequest, toConnection } from '@alliance-hub/graphql';
import { addDays, ancestry, daysBetween, type PlainDate, Ratio } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { listedIn } from '../listing/listing.pages';
import { valuesOf, where } from '../read/condition';
import { marks, select } from '../read/select';
import { type MaintenanceNoticeEntity } from './data-gap.entity';
import { gapTable } from './data-gap.sql';
import { type DataCompleteness, type DataGap, DataGapKind, type MaintenanceNotice } from './data-gap.types';

interface GapRow {
  productId: number;
  kind: DataGapKind;
  since: PlainDate;
  position: string;
}

/** Gaps of the products listed in a jurisdiction on a day, the oldest first. */
export async function dataGaps(
  manager: EntityManager,
  jurisdiction: string,
  on: PlainDate,
  kinds: readonly DataGapKind[] | null,
  request: PageRequest,
): Promise<Connection<DataGap>> {
  const table = gapTable(jurisdiction, on, kinds ?? undefined);
  const position = `CONCAT(g.since, ' ', g.kind, ' ', g.productId)`;
  const rows = await select<GapRow>(
    manager,
    `SELECT productId, kind, since, position FROM (
       SELECT g.productId, g.kind, g.since, ${position} AS position FROM ${table.sql} g
     ) placed ${request.after === undefined ? '' : 'WHERE position > ?'}
     ORDER BY position LIMIT ${request.first + 1}`,
    request.after === undefined ? table.values : [...table.values, request.after],
  );
  const [count] = await select<{ total: number }>(
    manager,
    `SELECT COUNT(*) AS total FROM ${table.sql} g`,
    table.values,
  );
  const notices = await noticesOn(manager, jurisdiction, on, rows);
  const gaps = rows.map(({ productId, kind, since, position: place }): DataGap => {
    // A certificate is valid on its last day.
    const first = kind === DataGapKind.CERTIFICATE_EXPIRED ? addDays(since, 1) : since;
    return {
      kind,
      since: first,
      days: daysBetween(first, on),
      productId: Number(productId),
      position: place,
      notice: notices.get(`${Number(productId)} ${kind}`) ?? null,
    };
  });
  return toConnection(gaps, request, Number(count?.total ?? 0), gap => gap.position);
}

/** The last notice about each gap, issued in the jurisdiction or above it by the day. */
async function noticesOn(
  manager: EntityManager,
  jurisdiction: string,
  on: PlainDate,
  gaps: readonly GapRow[],
): Promise<Map<string, MaintenanceNotice>> {
  const chain = ancestry(jurisdiction);
  const products = [...new Set(gaps.map(({ productId }) => Number(productId)))];
  const rows = await select<MaintenanceNoticeEntity>(
    manager,
    `SELECT * FROM maintenance_notice WHERE jurisdiction IN (${marks(chain)}) AND issuedOn <= ?
     AND productId IN (${marks(products)}) ORDER BY issuedOn, id`,
    [...chain, on, ...products],
  );
  return new Map(rows.map(row => [`${Number(row.productId)} ${row.kind}`, shownNotice(row)]));
}

export const shownNotice = (row: MaintenanceNoticeEntity): MaintenanceNotice => ({
  id: Number(row.id),
  kind: row.kind as DataGapKind,
  issuedOn: row.issuedOn,
  dueOn: row.dueOn,
  document: {
    number: row.documentNumber,
    title: row.documentTitle,
    issuer: row.documentIssuer ?? '',
    issuedOn: row.documentIssuedOn,
  },
  recordedAt: row.recordedAt,
  productId: Number(row.productId),
  jurisdiction: row.jurisdiction,
});

/** How complete the data of each company's winning products are that are listed there on the day, the least first. */
export async function dataCompleteness(
  manager: EntityManager,
  jurisdiction: string,
  on: PlainDate,
  categories: readonly string[] | null,
): Promise<DataCompleteness[]> {
  const { from, conditions } = listedIn(jurisdiction, { ...(categories && { categories }) }, on);
  const listed = [...conditions, { sql: 'f.tender IS NOT NULL', values: [] }];
  const rows = await select<{ productId: number; company: string }>(
    manager,
    `SELECT f.productId, f.company FROM ${from} ${where(listed)}`,
    valuesOf(listed),
  );
  const table = gapTable(jurisdiction, on);
  const lacking = new Set(
    (
      await select<{ productId: number }>(
        manager,
        `SELECT DISTINCT g.productId FROM ${table.sql} g`,
        table.values,
      )
    ).map(row => Number(row.productId)),
  );
  return [...groupBy(rows, row => row.company)]
    .map(([company, own]): DataCompleteness => {
      const complete = own.filter(({ productId }) => !lacking.has(Number(productId))).length;
      return {
        company,
        products: own.length,
        complete,
        completeness: Ratio.quotient(complete, own.length),
      };
    })
    .sort((a, b) => a.complete * b.products - b.complete * a.products || a.company.localeCompare(b.company));
}

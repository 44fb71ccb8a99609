import { insertMany, type SourceDocument } from '@alliance-hub/database';
import { Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { select } from '../read/select';
import { nextId } from '../write/ids';
import { SupplyListEntity, SupplyListLineEntity } from './supply-list.entity';

/** A line of a stored version. */
export interface StoredLine {
  productId: number;
  price: Yuan;
  componentPrice: Yuan | null;
  bidGroup: string;
  ranking: number | null;
  fingerprint: string;
  content: string | null;
}

/** Versions of a list, oldest first. */
export const versionsOf = (
  manager: EntityManager,
  tender: string,
  jurisdiction: string,
): Promise<SupplyListEntity[]> =>
  manager.find(SupplyListEntity, { where: { tender, jurisdiction }, order: { version: 'ASC' } });

export async function linesOf(manager: EntityManager, listId: number): Promise<Map<number, StoredLine>> {
  type Row = Omit<StoredLine, 'price' | 'componentPrice'> & { price: number; componentPrice: number | null };
  const rows = await select<Row>(manager, 'SELECT * FROM supply_list_line WHERE listId = ?', [listId]);
  return new Map(
    rows.map(({ productId, price, componentPrice, bidGroup, ranking, fingerprint, content }) => [
      Number(productId),
      {
        productId: Number(productId),
        price: Yuan.ofUnits(price),
        componentPrice: componentPrice === null ? null : Yuan.ofUnits(componentPrice),
        bidGroup,
        ranking: ranking === null ? null : Number(ranking),
        fingerprint,
        content,
      },
    ]),
  );
}

/** The columns of the document that a version came with. */
export const documentOf = (source: SourceDocument) => ({
  documentNumber: source.number ?? null,
  documentTitle: source.title,
  documentIssuer: source.issuer ?? null,
  documentIssuedOn: (source.issuedOn as SupplyListEntity['documentIssuedOn']) ?? null,
});

export async function insertVersion(
  manager: EntityManager,
  list: Omit<SupplyListEntity, 'id' | 'lineCount' | 'recordedAt'>,
  lines: readonly StoredLine[],
): Promise<SupplyListEntity> {
  const id = await nextId(manager);
  const row = { ...list, id, lineCount: lines.length, recordedAt: new Date().toISOString() };
  await manager.insert(SupplyListEntity, row);
  await insertMany(
    manager,
    SupplyListLineEntity,
    lines.map(line => ({ ...line, listId: id })),
  );
  return row;
}

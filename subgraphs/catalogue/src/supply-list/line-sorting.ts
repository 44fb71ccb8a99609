import { type HubError } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { identify } from '../product/product-identity';
import { type Registration } from '../product/product-registry';
import { lineWithdrawn } from '../withdrawal/line-withdrawn';
import { withdrawnOn } from '../withdrawal/withdrawal.repository';
import { type CheckedLine, checkLine, duplicate, type LineSurroundings } from './line-check';
import { attempt } from './rejected-line';
import { type SupplyListHead, type SupplyListLine } from './supply-list.input';

export interface TakenLine extends CheckedLine {
  registration: Registration;
}
export interface SortedLines {
  taken: TakenLine[];
  rejected: { index: number; error: HubError }[];
}

/** Row of a line for messages. */
export const rowOf = ({ line, index }: CheckedLine): number => line.row ?? index + 1;

/**
 * Checks every line by itself, against the store and against the lines before it.
 * @param first position of the first line on the list
 * @param rows where products stand that were taken before, by id
 */
export async function sortLines(
  manager: EntityManager,
  { tender, jurisdiction, effectiveFrom }: SupplyListHead,
  lines: readonly SupplyListLine[],
  first: number,
  around: LineSurroundings,
  rows: ReadonlyMap<number, number>,
): Promise<SortedLines> {
  const rejected: SortedLines['rejected'] = [];
  const good: CheckedLine[] = [];
  lines.forEach((line, place) => {
    const index = first + place;
    const checked = attempt(() => checkLine(index, line, around));
    if ('error' in checked) rejected.push({ index, error: checked.error });
    else good.push(checked.value);
  });
  const identified = await identify(
    manager,
    good.map(({ details }) => details),
  );
  const ids = identified.flatMap(found => ('product' in found ? (found.product?.id ?? []) : []));
  const withdrawn = await withdrawnOn(manager, { tender, jurisdiction, on: effectiveFrom }, ids);
  const seen = new SeenLines(rows);
  const taken: TakenLine[] = [];
  good.forEach((line, place) => {
    const found = identified[place];
    if (!found) return;
    const { index, details } = line;
    if ('error' in found) return void rejected.push({ index, error: found.error });
    const held = found.product && withdrawn.get(found.product.id);
    if (held) {
      return void rejected.push({ index, error: lineWithdrawn(details.code ?? details.name, held) });
    }
    const earlier = seen.rowOf(line, found.product?.id);
    if (earlier !== undefined) return void rejected.push({ index, error: duplicate(line, earlier) });
    seen.add(line, found.product?.id);
    taken.push({ ...line, registration: { details, product: found.product } });
  });
  return { taken, rejected: rejected.sort((a, b) => a.index - b.index) };
}

/** Products that stood on the list before: by id, and as long as they are new by code or by what the line says. */
class SeenLines {
  private readonly products: Map<number, number> = new Map();
  private readonly codes = new Map<string, number>();
  private readonly keys = new Map<string, { row: number; hasCode: boolean }>();

  constructor(private readonly earlier: ReadonlyMap<number, number>) {}

  rowOf({ details: { code, lineKey } }: CheckedLine, product: number | undefined): number | undefined {
    if (product !== undefined) return this.earlier.get(product) ?? this.products.get(product);
    const coded = code === null ? undefined : this.codes.get(code);
    const alike = this.keys.get(lineKey);
    // As in the store, a line without a code is the product that says the same, and a code completes one without.
    return coded ?? (alike && (code === null || !alike.hasCode) ? alike.row : undefined);
  }

  add(line: CheckedLine, product: number | undefined): void {
    const { code, lineKey } = line.details;
    const row = rowOf(line);
    if (product !== undefined) return void this.products.set(product, row);
    if (code !== null) this.codes.set(code, row);
    if (!this.keys.has(lineKey)) this.keys.set(lineKey, { row, hasCode: code !== null });
  }
}

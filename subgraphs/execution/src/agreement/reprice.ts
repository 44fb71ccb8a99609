import { appendFacts, chunks, upsertMany } from '@alliance-hub/database';
import { In } from 'typeorm';
import { ProductFacts } from '../catalogue-follower/product-facts';
import { agreementFact } from '../fact/execution-facts';
import { keepSuperseded } from '../writing/superseded';
import type { Writing } from '../writing/writing';
import { amountOf } from './agreement-at';
import { winningFact } from './agreement-decision';
import { AgreementLineRow, AgreementRow, SupersededAgreementLine } from './agreement.entity';

/** How many products are priced at once. */
const SOME = 300;

/**
 * Prices the agreement lines of products anew after the catalogue corrected the past: a line's price is the winning
 * price on the first day of the agreement year, so a price that changes later in the year leaves it alone. A product
 * that is no longer a winner keeps the price that was agreed. Returns the number of lines changed.
 */
export async function reprice(work: Writing, products: readonly string[]): Promise<number> {
  let changed = 0;
  for (const some of chunks([...new Set(products)], SOME)) changed += await repriceSome(work, some);
  return changed;
}

async function repriceSome(work: Writing, products: readonly string[]): Promise<number> {
  const { manager, recordedAt } = work;
  const lines = await manager.findBy(AgreementLineRow, { product: In([...products]) });
  if (lines.length === 0) return 0;
  const agreements = new Map<string, AgreementRow>();
  for (const ids of chunks([...new Set(lines.map(line => line.agreement))], 500)) {
    for (const row of await manager.findBy(AgreementRow, { id: In(ids) })) agreements.set(row.id, row);
  }
  const facts = await ProductFacts.read(manager, products);
  const before: AgreementLineRow[] = [];
  const after: AgreementLineRow[] = [];
  for (const line of lines) {
    const agreement = agreements.get(line.agreement);
    if (!agreement) continue;
    const { yearFrom: from, yearTo: to } = agreement;
    const price = winningFact(facts, line.product, line, { from, to })?.winningPrice;
    if (!price || price.equals(line.price)) continue;
    const row = { ...line, price, recordedAt };
    agreement.amount = agreement.amount.minus(amountOf([line])).plus(amountOf([row]));
    before.push(line);
    after.push(row);
  }
  if (after.length === 0) return 0;
  const touched = [...new Set(after.map(line => line.agreement))].flatMap(id => agreements.get(id) ?? []);
  await keepSuperseded(work, SupersededAgreementLine, before);
  await upsertMany(manager, AgreementLineRow, after, ['lineId']);
  await upsertMany(manager, AgreementRow, touched, ['id']);
  await appendFacts(manager, touched.map(agreementFact));
  return after.length;
}

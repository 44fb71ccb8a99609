import { ancestry, chinaToday, type PlainDate } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { effectiveOn } from '../listing/effective-interval';
import { marks, select } from '../read/select';
import { type PriceLinkageCase } from './linkage-case.types';
import { changeCase } from './linkage-case.writer';
import { appendChanges } from './linkage-change.writer';
import { type CaseRow, toCase } from './linkage.rows';
import { hasCome, keepsWin, listedRows, type Loss, lossOf } from './loss';
import { openAnew } from './open-anew';
import { tellLate } from './overdue';
import { TRANSITIONS, UNSETTLED } from './transitions';
import { whyLost } from './why-lost';

interface LostCase {
  row: PriceLinkageCase;
  loss: Loss;
}

const namedOn = (day: string) =>
  `f.productId = c.productId AND f.tender IS NOT NULL AND f.fromDate <= ${day} AND (f.toDate IS NULL OR f.toDate > ${day})`;

/** Cases in which something is to be done, of products that on a day win there no more. */
export async function lostCases(manager: EntityManager, on: PlainDate): Promise<LostCase[]> {
  // What the read model of the jurisdiction itself does not name may still be named above.
  const found = await select<CaseRow>(
    manager,
    `SELECT c.* FROM linkage_case c WHERE c.status IN (${marks(UNSETTLED)})
     AND NOT EXISTS (SELECT 1 FROM listing_fact f WHERE f.jurisdiction = c.jurisdiction AND ${namedOn('?')})
     ORDER BY c.id`,
    [...UNSETTLED, on, on],
  );
  const rows = found.map(toCase);
  const listed = await listedRows(manager, rows);
  return rows.flatMap(row => {
    const loss = lossOf(listed(row.productId), row.jurisdiction);
    return loss && hasCome(loss, on) ? [{ row, loss }] : [];
  });
}

/** Withdraws the cases of products that on a day win there no more. */
export async function withdrawLost(manager: EntityManager, on: PlainDate): Promise<void> {
  for (const { row, loss } of await lostCases(manager, on)) {
    const { countedFrom, productId, jurisdiction, metOn, targetPrice } = row;
    const from = loss.from !== null && loss.from > countedFrom ? loss.from : countedFrom;
    await tellLate(manager, row, from);
    const lost = await changeCase(manager, row, {
      status: TRANSITIONS.LOSE_WIN.to,
      lostFrom: from,
      metOn: metOn !== null && metOn < from ? metOn : from,
    });
    const tender = loss.tender ?? row.tender ?? '';
    const reason = await whyLost(manager, { productId, jurisdiction, from: loss.from ?? from, tender });
    await appendChanges(manager, [
      { type: TRANSITIONS.LOSE_WIN.tells, case: lost, previousPrice: targetPrice, reason },
    ]);
  }
}

/**
 * Keeps cases in step with where their products win, in the transaction that changed that and after the read model was
 * projected: cases of products that lost the win are withdrawn, and where a loss turns out not to have been, the case
 * opens anew.
 * @returns ids of the cases that opened anew
 */
export async function followStanding(manager: EntityManager, policy: Policy): Promise<string[]> {
  await withdrawLost(manager, chinaToday());
  const opened: string[] = [];
  for (const row of await notLostAfterAll(manager)) {
    await changeCase(manager, row, { lostFrom: null });
    opened.push(...(await openAnew(manager, policy, row)));
  }
  return opened;
}

/** Cases withdrawn for a loss, of products that, as is known now, won on that day too and win still. */
async function notLostAfterAll(manager: EntityManager): Promise<PriceLinkageCase[]> {
  const found = await select<CaseRow>(
    manager,
    `SELECT c.* FROM linkage_case c WHERE c.lostFrom IS NOT NULL
     AND EXISTS (SELECT 1 FROM listing_fact f WHERE ${namedOn('c.lostFrom')}) ORDER BY c.id`,
  );
  const rows = found.map(toCase);
  const listed = await listedRows(manager, rows);
  return rows.filter(({ productId, jurisdiction, lostFrom }) => {
    if (lostFrom === null) return false;
    const own = listed(productId);
    const loss = lossOf(own, jurisdiction);
    const isLost = loss !== null && hasCome(loss, chinaToday());
    return !isLost && keepsWin(effectiveOn(own, ancestry(jurisdiction), lostFrom));
  });
}

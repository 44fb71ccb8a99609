import { ancestry, division, messages, type PlainDate, type Text } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { marks, select } from '../read/select';

interface Lost {
  productId: number;
  jurisdiction: string;
  from: PlainDate;
  /** Tender of the list that it stood on last. */
  tender: string;
}

/** What happened on the day on which a product lost its win: said with the reason, or the document, of who decided. */
export async function whyLost(manager: EntityManager, lost: Lost): Promise<Text> {
  const { from, tender, jurisdiction } = lost;
  const said = { from, tender, place: division(jurisdiction)?.name ?? jurisdiction };
  const withdrawal = await withdrawalOf(manager, lost);
  if (withdrawal) {
    const { reason, substitute } = withdrawal;
    return substitute === null
      ? say('withdrawn', { ...said, reason })
      : say('substituted', { ...said, reason, substitute });
  }
  if (await isEnded(manager, lost)) return say('ended', said);
  const list = await listOf(manager, lost);
  if (!list) return say('unlisted', said);
  const { title, tender: successor } = list;
  return successor === tender
    ? say('takenOff', { ...said, title })
    : say('continued', { ...said, title, successor });
}

async function withdrawalOf(manager: EntityManager, { productId, jurisdiction, from, tender }: Lost) {
  const chain = ancestry(jurisdiction);
  const [row] = await select<{ reason: string; substitute: string | null }>(
    manager,
    `SELECT w.reason, p.name AS substitute FROM award_withdrawal w LEFT JOIN product p ON p.id = w.substituteId
     WHERE w.productId = ? AND w.tender = ? AND (w.jurisdiction IS NULL OR w.jurisdiction IN (${marks(chain)}))
     AND w.fromDate <= ? AND (w.revokedFrom IS NULL OR w.revokedFrom > ?) ORDER BY w.id DESC LIMIT 1`,
    [productId, tender, ...chain, from, from],
  );
  return row;
}

async function isEnded(manager: EntityManager, { productId, jurisdiction, from }: Lost): Promise<boolean> {
  const chain = ancestry(jurisdiction);
  const ends = await select(
    manager,
    `SELECT id FROM listing_action WHERE supersededAt IS NULL AND action = 'END' AND productId = ?
     AND jurisdiction IN (${marks(chain)}) AND fromDate = ?`,
    [productId, ...chain, from],
  );
  return ends.length > 0;
}

/** The list that began on the day: of the tender itself, or of one that continues it. */
async function listOf(manager: EntityManager, { jurisdiction, from, tender }: Lost) {
  const chain = ancestry(jurisdiction);
  const [row] = await select<{ tender: string; title: string }>(
    manager,
    `SELECT tender, documentTitle AS title FROM supply_list
     WHERE jurisdiction IN (${marks(chain)}) AND effectiveFrom = ?
     AND (tender = ? OR tender IN (SELECT number FROM tender WHERE predecessor = ?)) ORDER BY id DESC LIMIT 1`,
    [...chain, from, tender, tender],
  );
  return row;
}

const say = messages('catalogue.linkageLoss', {
  withdrawn: {
    en: 'The product wins in {place} no more from {from}: its award under {tender} is withdrawn ({reason}).',
    zh: '该产品自 {from} 起在{place}不再中选：其在 {tender} 的中选资格已取消（{reason}）。',
  },
  substituted: {
    en: 'The product wins in {place} no more from {from}: its award under {tender} is withdrawn ({reason}), and {substitute} takes its place.',
    zh: '该产品自 {from} 起在{place}不再中选：其在 {tender} 的中选资格已取消（{reason}），由{substitute}替补。',
  },
  takenOff: {
    en: 'The product wins in {place} no more from {from}: the new supply list of {tender} does not name it ({title}).',
    zh: '该产品自 {from} 起在{place}不再中选：{tender} 的新供应清单未列入该产品（{title}）。',
  },
  continued: {
    en: 'The product wins in {place} no more from {from}: the supply list of {successor}, which continues {tender}, does not name it ({title}).',
    zh: '该产品自 {from} 起在{place}不再中选：接续 {tender} 的 {successor} 供应清单未列入该产品（{title}）。',
  },
  ended: {
    en: 'The product wins in {place} no more from {from}: its listing there is ended.',
    zh: '该产品自 {from} 起在{place}不再中选：当地已撤销挂网。',
  },
  unlisted: {
    en: 'The product wins in {place} no more from {from}: no supply list in force there names it.',
    zh: '该产品自 {from} 起在{place}不再中选：当地现行供应清单均未列入该产品。',
  },
});

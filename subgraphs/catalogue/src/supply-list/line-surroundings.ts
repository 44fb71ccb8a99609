import { type EntityManager } from 'typeorm';
import { badInput } from '../errors';
import { marks, select } from '../read/select';
import { type BidGroupDetails } from '../tender/bid-group.repository';
import { type LineSurroundings } from './line-check';
import { wanted } from '../messages';
import { type PublishSupplyList } from './supply-list.input';

interface CategoryRow {
  code: string;
  name: string;
  tender: string | null;
}

/**
 * What the lines of a list are checked against.
 * @throws HubError BAD_USER_INPUT for an unknown tender.
 */
export async function lineSurroundings(
  manager: EntityManager,
  input: Pick<PublishSupplyList, 'tender' | 'lines' | 'bidGroups'>,
) {
  const tenders = await select<{ number: string; predecessor: string | null }>(
    manager,
    'SELECT number, predecessor FROM tender',
  );
  if (!tenders.some(({ number }) => number === input.tender)) {
    throw badInput('tender', input.tender, wanted('tenderFirst'));
  }
  const rows = await select<CategoryRow>(manager, 'SELECT code, name, tender FROM category');
  const categories = new Map(rows.map(row => [row.code, row]));
  const named = [
    ...new Set(input.lines.flatMap(({ bidGroup, category }) => [bidGroup ?? [], category].flat())),
  ];
  const stored = await select<{ id: string; category: string }>(
    manager,
    `SELECT id, category FROM bid_group WHERE id IN (${marks(named)})`,
    named,
  );
  const groups = new Map([...stored, ...(input.bidGroups ?? [])].map(({ id, category }) => [id, category]));
  const around: LineSurroundings = {
    isCategory: code => categories.has(code),
    tenderOf: category => categories.get(category)?.tender ?? null,
    tenders: lineage(input.tender, tenders),
    categoryOfGroup: id => groups.get(id),
  };
  /** A category that its list does not split is one group and one unit. */
  const impliedGroup = (category: string): BidGroupDetails[] => {
    const known = categories.get(category);
    return known && !groups.has(category) ? [{ id: category, name: known.name, category }] : [];
  };
  return { around, isCategory: (code: string) => categories.has(code), impliedGroup };
}

/** The tender itself first, then the ones that continue it, and the ones that it continues. */
function lineage(
  tender: string,
  tenders: readonly { number: string; predecessor: string | null }[],
): Set<string> {
  const related = new Set([tender]);
  for (const number of related) {
    const own = tenders.find(row => row.number === number);
    if (own?.predecessor) related.add(own.predecessor);
    for (const row of tenders) if (row.predecessor === number) related.add(row.number);
  }
  return related;
}

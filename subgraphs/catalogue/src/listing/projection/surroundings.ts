import { groupBy } from '@alliance-hub/database';
import { ancestry, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { CategoryTree } from '../../read/category-tree';
import { statisticsOf, type UnitStatistics } from '../../tender/price-statistics';
import { type ListVersion, type ProductInputs, type Surroundings, type WinningPrice } from './inputs';
import { groupAt, winningDates, winningPriceAt } from './membership';

/** Reference data as the projection reads it. */
export interface ReferenceRows {
  lists: ListVersion[];
  tenders: { number: string; predecessor: string | null; declaredUntil: PlainDate | null }[];
  categories: { code: string; parent: string | null; tender: string | null }[];
  groups: {
    id: string;
    unitId: string;
    highest: number | null;
    lowest: number | null;
    mean: number | null;
    median: number | null;
  }[];
  /** Equal prices of a group together: a unit may be of any size. */
  awards: { bidGroup: string; price: number; count: number }[];
}

const yuan = (units: number | null): Yuan | null => (units === null ? null : Yuan.ofUnits(units));

interface WinningStretch extends WinningPrice {
  bidGroup: string | null;
  from: PlainDate;
  to: PlainDate | null;
}

/**
 * Ties reference data, policy and the products that are projected together into what each of them sees around it.
 * Every company's products must come together.
 */
export function surroundingsOf(
  policy: Policy,
  rows: ReferenceRows,
): (products: readonly ProductInputs[]) => Surroundings {
  const listsByTender = groupBy(rows.lists, list => list.tender);
  const tenderByList = new Map(rows.lists.map(list => [list.id, list.tender]));
  const successors = groupBy(rows.tenders, tender => tender.predecessor);
  const tenders = new Map(rows.tenders.map(tender => [tender.number, tender]));
  const tree = new CategoryTree(rows.categories);
  const categories = new Map(rows.categories.map(category => [category.code, category]));
  const unitByGroup = new Map(rows.groups.map(group => [group.id, group.unitId]));
  const groupsByUnit = groupBy(rows.groups, group => group.unitId);
  const awardsByGroup = groupBy(rows.awards, award => award.bidGroup);
  const statistics = new Map<string, UnitStatistics>();

  const unitStatistics = (unit: string): UnitStatistics => {
    const groups = groupsByUnit.get(unit) ?? [];
    const published = groups.map(({ highest, lowest, mean, median }) => ({
      highest: yuan(highest),
      lowest: yuan(lowest),
      mean: yuan(mean),
      median: yuan(median),
    }));
    const prices = groups
      .flatMap(({ id }) => awardsByGroup.get(id) ?? [])
      .flatMap(({ price, count }) => Array.from({ length: count }, () => Yuan.ofUnits(price)));
    return statisticsOf(published, prices);
  };

  return products => {
    const byCompany = groupBy(products, product => product.company);
    const winners = new Map<string, Map<string | null, WinningStretch[]>>();
    const dates = new Map<string, PlainDate[]>();
    const winnersOf = (jurisdiction: string, company: string): WinningStretch[] => {
      const chain = ancestry(jurisdiction);
      return (byCompany.get(company) ?? [])
        .filter(product => product.lists.size > 0)
        .flatMap(product => {
          const own = [...new Set(winningDates(product, chain, surroundings))].sort();
          return own.flatMap((from, index) => {
            const amount = winningPriceAt(product, chain, from, surroundings);
            const bidGroup = groupAt(product, from)?.bidGroup ?? null;
            return amount
              ? [{ from, to: own[index + 1] ?? null, amount, bidGroup, productCode: product.code }]
              : [];
          });
        });
    };
    const winnersAt = (jurisdiction: string, company: string, bidGroup: string) =>
      remember(winners, `${jurisdiction} ${company}`, () =>
        groupBy(winnersOf(jurisdiction, company), winner => winner.bidGroup),
      ).get(bidGroup) ?? [];
    const datesAt = (jurisdiction: string, company: string, bidGroup: string) =>
      remember(dates, `${jurisdiction} ${company} ${bidGroup}`, () => [
        ...new Set(
          winnersAt(jurisdiction, company, bidGroup).flatMap(({ from, to }) => (to ? [from, to] : [from])),
        ),
      ]);

    const surroundings: Surroundings = {
      policy,
      listsOf: tender => listsByTender.get(tender) ?? [],
      tenderOfList: id => tenderByList.get(id),
      successorsOf: tender => (successors.get(tender) ?? []).map(({ number }) => number),
      categoryChain: category => tree.chain(category),
      declarationOf: category => {
        const number = tree.chain(category).flatMap(code => categories.get(code)?.tender ?? [])[0];
        const tender = number === undefined ? undefined : tenders.get(number);
        return tender && { tender: tender.number, declaredUntil: tender.declaredUntil };
      },
      unitOf: bidGroup => unitByGroup.get(bidGroup),
      statisticsOf: unit => remember(statistics, unit, () => unitStatistics(unit)),
      winnerDates: datesAt,
      lowestWinning: (jurisdiction, company, bidGroup, on) =>
        winnersAt(jurisdiction, company, bidGroup)
          .filter(({ from, to }) => from <= on && (to === null || on < to))
          .reduce<WinningStretch | undefined>(
            (least, winner) => (least && least.amount.atMost(winner.amount) ? least : winner),
            undefined,
          ),
    };
    return surroundings;
  };
}

function remember<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

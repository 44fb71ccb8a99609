import { groupBy } from '@alliance-hub/database';
import type { AgreementYear, PlainDate } from '@alliance-hub/kernel';
import type { RolloutRule } from '@alliance-hub/policy';
import type { EntityManager } from 'typeorm';
import { winningFact } from '../agreement/agreement-decision';
import { ProductFacts } from '../catalogue-follower/product-facts';
import { Counted } from '../purchase/purchase.enums';
import type { Sight } from '../query/visible';
import type { Amounts, InstitutionPast, PastLine, ProductUse } from './past';
import {
  type AgreedRow,
  type PastKey,
  type PastScope,
  readAgreed,
  readUses,
  type UseRow,
} from './renewal.repository';

/** A year to be renewed in a rollout, seen from anywhere below it. */
export interface RenewalPoint {
  readonly rollout: RolloutRule;
  /** The rollout under which volumes are kept. */
  readonly carrying: RolloutRule;
  readonly previous: AgreementYear;
  readonly year: AgreementYear;
  readonly today: PlainDate;
}

export interface PastsBasis extends PastScope {
  readonly manager: EntityManager;
}

const FIRST_YEAR = 1;

/** The key of a point: lines of the first year, of the year before and of the year itself, purchases of the year before. */
export function pastKey({ rollout, carrying, previous, year, today }: RenewalPoint): PastKey {
  return {
    jurisdiction: carrying.jurisdiction,
    category: carrying.category,
    area: rollout.jurisdiction,
    areaOn: today,
    years: [...new Set([FIRST_YEAR, previous.number, year.number])],
    from: previous.from,
    to: previous.to,
  };
}

/**
 * The pasts of the institutions of many points, by code: statements do not grow with institutions, nor with points.
 * Institutions that bought and agreed nothing have nothing to renew, and are left out.
 */
export async function readPasts(
  basis: PastsBasis,
  points: readonly RenewalPoint[],
): Promise<InstitutionPast[][]> {
  const { manager, sight } = basis;
  const keys = points.map(pastKey);
  const agreed = await readAgreed(manager, keys, basis);
  const uses = await readUses(manager, keys, basis);
  const facts = await ProductFacts.read(manager, new Set(agreed.map(({ product }) => product)));
  const agreedAt = groupBy(agreed, ({ n }) => String(n));
  const usedAt = groupBy(uses, ({ n }) => String(n));
  return points.map((point, n) => {
    const used = groupBy(usedAt.get(String(n)) ?? [], ({ institution }) => institution);
    return [...groupBy(agreedAt.get(String(n)) ?? [], ({ institution }) => institution)]
      .map(([institution, rows]) => {
        const whole = seesWhole(sight, institution);
        // A purchase need not name its distributor, who so sees too little to renew by.
        const own = whole ? rows : rows.filter(({ company }) => sight.companies.has(company));
        const uses = usesOf(used.get(institution) ?? []);
        return { institution, lines: linesOf(own, point, facts), uses, whole };
      })
      .filter(({ lines }) => lines.length > 0)
      .sort((a, b) => byCode(a.institution, b.institution));
  });
}

/** Who sees an institution for its own sake sees all that it did; a company sees what it has to do with alone. */
const seesWhole = ({ all, companies, institutions }: Sight, institution: string): boolean =>
  all || companies.size === 0 || institutions.has(institution);

function linesOf(rows: readonly AgreedRow[], point: RenewalPoint, facts: ProductFacts): PastLine[] {
  const { previous, year, carrying } = point;
  return [...groupBy(rows, ({ company, product }) => `${company} ${product}`).entries()]
    .sort(([a], [b]) => byCode(a, b))
    .flatMap(([, ofProduct]): PastLine[] => {
      const of = (number: number) => ofProduct.find(row => row.year === number);
      const [some] = ofProduct;
      const before = of(previous.number);
      const first = of(FIRST_YEAR);
      const now = of(year.number);
      if (!some) return [];
      return [
        {
          company: some.company,
          product: some.product,
          ...(before && { previous: { agreed: before.agreedQuantity, carriedOver: before.carriedOver } }),
          ...(first && { first: first.agreedQuantity }),
          wins: winningFact(facts, some.product, carrying, year) !== undefined,
          ...(now && {
            confirmed: {
              lineId: now.lineId,
              agreement: now.agreement,
              quantity: now.agreedQuantity,
              carriedOver: now.carriedOver,
              carriedOverSent: now.carriedOverSent,
            },
          }),
        },
      ];
    });
}

function usesOf(rows: readonly UseRow[]): ProductUse[] {
  return [...groupBy(rows, ({ company, product }) => `${company} ${product}`).values()].flatMap(ofProduct => {
    const [some] = ofProduct;
    if (!some) return [];
    const { company, product } = some;
    return [
      {
        company,
        product,
        received: amounts(ofProduct, 'received'),
        reported: amounts(ofProduct, 'reported'),
      },
    ];
  });
}

function amounts(rows: readonly UseRow[], of: 'received' | 'reported'): Amounts {
  const total = (some: readonly UseRow[]) => some.reduce((sum, row) => sum + row[of], 0);
  return { winning: total(rows.filter(({ counted }) => counted === Counted.WINNING)), all: total(rows) };
}

/** By code point, as both databases order. */
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { ancestry, type PlainDate } from '@alliance-hub/kernel';
import type { RolloutRule } from '@alliance-hub/policy';
import { ProductFacts } from '../catalogue-follower/product-facts';
import type { Execution } from '../execution';
import type { InstitutionInput } from '../institution/institution.inputs';
import { select } from '../query/sql';
import { Rollouts } from '../rollout/carrying';
import { type Cycle, yearsOf } from '../rollout/cycle';
import { readExtensions } from '../rollout/cycle-extension.repository';
import { drawn } from './seeded';

/** One rollout with what may be bought in it and who buys. */
export interface SampleRollout {
  readonly rule: RolloutRule;
  readonly cycle: Cycle;
  /** Agreement years begun by today. */
  readonly years: ReturnType<typeof yearsOf>;
  /** Codes of the products of the category, in the order of the catalogue. */
  readonly products: readonly string[];
  /** Institutions that reported volumes for the category or joined it. */
  readonly institutions: readonly InstitutionInput[];
  /** Private institutions that did neither and buy now and then. */
  readonly outsiders: readonly InstitutionInput[];
  readonly distributor: string;
}

/** What the generator draws from: the rollouts, the followed catalogue and the institutions. */
export interface SampleWorld {
  readonly today: PlainDate;
  readonly facts: ProductFacts;
  readonly rollouts: readonly SampleRollout[];
}

export async function readWorld(
  execution: Execution,
  institutions: readonly InstitutionInput[],
  distributors: ReadonlyMap<string, string>,
): Promise<SampleWorld> {
  const { database, policy } = execution;
  const today = execution.today();
  const found = await select<{ productCode: string; jurisdiction: string }>(
    database.read,
    'SELECT DISTINCT productCode, jurisdiction FROM catalogue_fact ORDER BY productCode, jurisdiction',
    [],
  );
  const facts = await ProductFacts.read(
    database.read,
    found.map(row => row.productCode),
  );
  const rollouts = new Rollouts(policy, await readExtensions(database.read));
  const inForce = latest(institutions);
  return {
    today,
    facts,
    rollouts: policy.rollouts().map(rule => {
      const cycle = rollouts.cycle(rule, today);
      const here = inForce.filter(one => ancestry(one.jurisdiction).includes(rule.jurisdiction));
      const joined = (one: InstitutionInput) => [...(one.reported ?? []), ...(one.volunteered ?? [])];
      return {
        rule,
        cycle,
        years: yearsOf(cycle, today).filter(year => year.from <= today),
        products: found
          .filter(row => row.jurisdiction === rule.jurisdiction)
          .map(row => row.productCode)
          .filter(code =>
            facts.within(code, rule.jurisdiction).some(fact => fact.categoryCodes.includes(rule.category)),
          ),
        institutions: here.filter(one => joined(one).includes(rule.category)),
        outsiders: here.filter(one => one.designated && joined(one).length === 0),
        distributor: distributors.get(rule.jurisdiction) ?? '',
      };
    }),
  };
}

/** The last statement about each institution. */
const latest = (institutions: readonly InstitutionInput[]): InstitutionInput[] => [
  ...new Map(institutions.map(one => [one.code, one])).values(),
];

/** A stable order of products for an institution: its preferences. */
export const preferred = (products: readonly string[], institution: string): string[] =>
  products
    .map(code => ({ code, place: drawn(100_000, institution, code) }))
    .sort((a, b) => a.place - b.place || (a.code < b.code ? -1 : 1))
    .map(({ code }) => code);

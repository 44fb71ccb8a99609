import { ancestry, division, type PlainDate } from '@alliance-hub/kernel';
import { type ProductInputs, type Surroundings } from './inputs';
import { tendersOf } from './membership';
import { rolloutOf, type StartedRollout } from './rollout';

/** What the policy of a place says of a category. */
interface CategoryPolicy {
  rollout: StartedRollout | undefined;
  /** Days on which it may change the standing of a product. */
  days: readonly PlainDate[];
}

/** A jurisdiction in which products are projected; what its policy says of a category is found out once. */
export class Place {
  readonly name: string;
  /** The jurisdiction itself and all above it. */
  readonly chain: readonly string[];
  private readonly policies = new Map<string, CategoryPolicy>();

  constructor(
    readonly jurisdiction: string,
    readonly surroundings: Surroundings,
  ) {
    this.name = division(jurisdiction)?.name ?? jurisdiction;
    this.chain = ancestry(jurisdiction);
  }

  policyOf(category: string): CategoryPolicy {
    const known = this.policies.get(category);
    if (known) return known;
    const { jurisdiction, surroundings } = this;
    const { policy } = surroundings;
    const categories = surroundings.categoryChain(category);
    const rollout = rolloutOf(policy, jurisdiction, categories);
    const exemptions = policy.intervals('listing.exemption', { jurisdiction, categories });
    const days = [
      ...exemptions.flatMap(({ from }) => from ?? []),
      ...(rollout?.start ? [rollout.start] : []),
    ];
    const found = { rollout, days };
    this.policies.set(category, found);
    return found;
  }
}

/** The places in which products are projected; most products of a list have the same ones. */
export class Places {
  private readonly places = new Map<string, Place>();
  private readonly found = new Map<string, Place[]>();

  constructor(readonly surroundings: Surroundings) {}

  /**
   * Where a product has data of its own, and where the policy or a list of its own may see it differently; what lies
   * above first.
   */
  of(product: ProductInputs): Place[] {
    const { listsOf, policy } = this.surroundings;
    const tenders = tendersOf(product, this.surroundings);
    const lists = tenders.flatMap(listsOf);
    const own = new Set([
      ...lists.filter(list => product.lists.has(list.id)).map(list => list.jurisdiction),
      ...product.actions.map(action => action.jurisdiction),
    ]);
    const key = `${[...own].join()} ${tenders.join()}`;
    const known = this.found.get(key);
    if (known) return known;
    const below = [...policy.jurisdictions(), ...lists.map(list => list.jurisdiction)];
    const codes = new Set([...own, ...below.filter(code => ancestry(code).some(above => own.has(above)))]);
    const places = [...codes]
      .filter(code => division(code)?.retiredOn === undefined)
      .map(code => this.at(code))
      .sort((a, b) => a.chain.length - b.chain.length || a.jurisdiction.localeCompare(b.jurisdiction));
    this.found.set(key, places);
    return places;
  }

  private at(jurisdiction: string): Place {
    const place = this.places.get(jurisdiction) ?? new Place(jurisdiction, this.surroundings);
    this.places.set(jurisdiction, place);
    return place;
  }
}

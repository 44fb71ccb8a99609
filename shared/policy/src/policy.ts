import { division, type PlainDate, stateCouncilCalendar, type WorkdayCalendar } from '@alliance-hub/kernel';
import { type Citation, type Clause, type PolicyDocument, type Reading } from './clause';
import { parametersByClause } from './citing';
import { attachReadings, type PolicyEntry } from './load/entry';
import { jurisdictionChain } from './jurisdiction-chain';
import { type ParameterDomain } from './parameters/parameter';
import {
  PARAMETER_KEYS,
  PARAMETERS,
  type ParameterKey,
  parametersOf,
  type ParameterValue,
} from './parameters/registry';
import { type RolloutEntry } from './load/parameter-file';
import { type Resolved } from './resolved';
import { type RolloutRule } from './rollout-rule';
import { rolloutsIn } from './rollouts';
import { type RuleInForce, ruleInForce } from './rule-in-force';
import { type Stretch, timeline } from './timeline';

/** All that the policy files say, read and checked. */
export interface PolicyContent {
  readonly version: string;
  readonly jurisdictions: readonly string[];
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly entries: readonly PolicyEntry[];
  readonly rollouts: readonly RolloutEntry[];
}

/** Where a rule is asked for: a jurisdiction and the product's categories, nearest first. */
export interface PolicyScope {
  readonly jurisdiction: string;
  readonly categories?: readonly string[];
}

/** Where and for which day a rule is asked for. */
export interface PolicyPoint extends PolicyScope {
  readonly on: PlainDate;
}

/** The rules of all notices: resolves a parameter for a jurisdiction, a category and a day, with its citation. */
export class Policy {
  /** sha256 over all policy files: changes when any rule changes. */
  readonly version: string;
  private readonly codes: ReadonlySet<string>;
  private readonly known = new Set<string>();
  private readonly entries = new Map<string, PolicyEntry[]>();
  private readonly own = new Map<string, RolloutEntry[]>();
  private readonly chains = new Map<string, readonly string[]>();
  private readonly carriedOut = new Map<string, readonly RolloutRule[]>();
  private readonly timelines = new Map<string, readonly Resolved<unknown>[]>();
  private citing: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(
    private readonly content: PolicyContent,
    private readonly calendar?: WorkdayCalendar,
  ) {
    this.version = content.version;
    this.codes = new Set(content.jurisdictions);
    for (const entry of content.entries) {
      push(this.entries, `${entry.key} ${entry.jurisdiction}`, entry);
      for (const category of entry.categories ?? []) this.known.add(category);
    }
    for (const rollout of content.rollouts) {
      push(this.own, rollout.jurisdiction, rollout);
      this.known.add(rollout.category);
    }
  }

  /** By which the days of the rules are counted: the State Council's, unless the operator gives another. */
  get workdays(): WorkdayCalendar {
    return this.calendar ?? stateCouncilCalendar();
  }

  /** The same rules by another calendar. */
  countedBy(calendar: WorkdayCalendar): Policy {
    return new Policy(this.content, calendar);
  }

  /** A clause by its ledger id, "HI-3.2.1d". */
  clause(id: string): Clause | undefined {
    return this.content.clauses.get(id);
  }

  /** Every clause, in the order of the files. */
  clauses(): Clause[] {
    return [...this.content.clauses.values()];
  }

  /** A notice by its id, "HI-2025-141". */
  document(id: string): PolicyDocument | undefined {
    return this.content.documents.get(id);
  }

  /** A reading by its number, "A-02". */
  reading(id: string): Reading | undefined {
    return this.content.readings.get(id);
  }

  /** Division codes of the jurisdictions that have policy of their own, in order. */
  jurisdictions(): string[] {
    return [...this.content.jurisdictions];
  }

  /**
   * The value of a parameter for a jurisdiction, the product's categories and a day. The nearest jurisdiction with
   * an entry answers, and within it the most specific category; `from` and `to` bound the days with this answer.
   * Throws HubError UNKNOWN_JURISDICTION or RETIRED_CODE.
   */
  resolve<K extends ParameterKey>(key: K, at: PolicyPoint): Resolved<ParameterValue<K>> {
    const found = this.timelineOf(key, at).find(
      part => (part.from === undefined || part.from <= at.on) && (part.to === undefined || at.on < part.to),
    );
    if (!found) throw new Error(`The timeline of ${key} has a gap at ${at.on}.`);
    return found;
  }

  /** The whole timeline of a parameter: half-open intervals in order, without gap, the unspecified ones too. */
  intervals<K extends ParameterKey>(key: K, scope: PolicyScope): Resolved<ParameterValue<K>>[] {
    return [...this.timelineOf(key, scope)];
  }

  /** Every rule of the domains that applies at a point, in words and as data; the unspecified ones too. */
  rules(domains: ParameterDomain | readonly ParameterDomain[], at: PolicyPoint): RuleInForce[] {
    const wanted = typeof domains === 'string' ? [domains] : domains;
    return wanted.flatMap(domain => parametersOf(domain).map(key => ruleInForce(key, this.resolve(key, at))));
  }

  /** The citations of a rule that names clauses of its own, such as one of listing.exemption. */
  citationsOf(rule: { cite?: readonly string[]; reading?: readonly string[] }): Citation[] {
    const clauses = (rule.cite ?? []).flatMap(id => this.clause(id) ?? []);
    const readings = (rule.reading ?? []).flatMap(id => this.reading(id) ?? []);
    return attachReadings(clauses, readings);
  }

  /** The parameters whose entries cite a clause, by its ledger id; `rollouts` where it prints categories carried out. */
  parametersCiting(clause: string): string[] {
    this.citing ??= parametersByClause(this.content.entries, this.content.rollouts);
    return [...(this.citing.get(clause) ?? [])];
  }

  /** Parameters of which no jurisdiction has an entry. */
  unusedParameters(): ParameterKey[] {
    const used = new Set(this.content.entries.map(entry => entry.key));
    return PARAMETER_KEYS.filter(key => !used.has(key));
  }

  /** The rollouts as the notices print them: each once, in the topmost jurisdiction that carries it out. */
  rollouts(): RolloutRule[] {
    return this.content.jurisdictions.flatMap(code => {
      const above = new Set(
        this.chain(code)
          .slice(1)
          .flatMap(upper => (this.own.get(upper) ?? []).map(entry => entry.category)),
      );
      return this.carried(code).filter(rule => rule.carriedBy === code && !above.has(rule.category));
    });
  }

  /** The rollouts of a jurisdiction, own and inherited. Throws HubError UNKNOWN_JURISDICTION or RETIRED_CODE. */
  rolloutsOf(jurisdiction: string): RolloutRule[] {
    return [...this.carried(jurisdiction)];
  }

  /** A rollout by `<division code>:<category code>`, resolved at that jurisdiction; undefined for any other id. */
  rollout(id: string): RolloutRule | undefined {
    const jurisdiction = id.slice(0, id.indexOf(':'));
    const known = division(jurisdiction);
    if (!known || known.retiredOn !== undefined) return undefined;
    return this.carried(jurisdiction).find(rule => rule.id === id);
  }

  private chain(jurisdiction: string): readonly string[] {
    return remember(this.chains, jurisdiction, () =>
      jurisdictionChain(jurisdiction, code => this.codes.has(code)),
    );
  }

  private carried(jurisdiction: string): readonly RolloutRule[] {
    return remember(this.carriedOut, jurisdiction, () =>
      rolloutsIn(jurisdiction, this.chain(jurisdiction), this.own, this.content.documents),
    );
  }

  private timelineOf<K extends ParameterKey>(
    key: K,
    scope: PolicyScope,
  ): readonly Resolved<ParameterValue<K>>[] {
    const chain = this.chain(scope.jurisdiction);
    const asked = scope.categories ?? [];
    // Only categories that some rule names can change the answer; leaving out the others bounds the cache.
    const categories = asked.filter(category => this.known.has(category));
    const cacheKey = `${key} ${chain.join('<')} ${asked.length > 0 ? `:${categories.join()}` : ''}`;
    const found = remember(this.timelines, cacheKey, () =>
      timeline(this.groups(key, chain, categories, asked.length === 0)).map(resolvedStretch),
    );
    // The entries of a key hold what its schema gave, checked when they were read.
    return found as readonly Resolved<ParameterValue<K>>[];
  }

  /** Entries in order of precedence: nearest jurisdiction first, within it the most specific category first. */
  private groups(
    key: ParameterKey,
    chain: readonly string[],
    categories: readonly string[],
    any: boolean,
  ): PolicyEntry[][] {
    return chain.flatMap(code => {
      const entries = this.entries.get(`${key} ${code}`) ?? [];
      const specific = categories.map(category =>
        entries.filter(entry => entry.categories?.includes(category)),
      );
      const carried = new Set(this.carried(code).map(rule => rule.category));
      const reached =
        any || PARAMETERS[key].reach === 'ANY' || categories.some(category => carried.has(category));
      return reached ? [...specific, entries.filter(entry => !entry.categories)] : specific;
    });
  }
}

function resolvedStretch(stretch: Stretch): Resolved<unknown> {
  const { entry, from, to } = stretch;
  const bounds = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  if (!entry) return { status: 'NOT_SPECIFIED', ...bounds, citations: [] };
  const { outcome, jurisdiction, citations } = entry;
  if (outcome.status !== 'SPECIFIED') return { status: outcome.status, ...bounds, jurisdiction, citations };
  const { value, raw } = outcome;
  return { status: 'SPECIFIED', value, raw, ...bounds, from: from ?? entry.from, jurisdiction, citations };
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function remember<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

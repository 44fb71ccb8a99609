import { type SampleHub } from '../sample-hub';

interface Cited {
  clause: { id: string } | null;
}
export interface Listing {
  standing: string;
  price: string | null;
  standingReasons: Cited[];
  paymentStandard: {
    coverage: string;
    insuranceClass: string | null;
    amount: string | null;
    basis: string | null;
    copay: { status: string; firstSelfPayRatio: string | null };
    reasons: Cited[];
  };
  quote: {
    firstSelfPay: string | null;
    overStandard: string | null;
    poolBase: string | null;
    patientBeforeFund: string | null;
  };
}
export interface Progress {
  agreementYear: number;
  agreed: number;
  purchased: number;
  completion: string | null;
  winningQuantity: number;
  nonWinningQuantity: number;
  exemptQuantity: number;
  nonWinningShare: string | null;
  nonWinningTest: string;
  reasons: Cited[];
}
export interface Cycle {
  from: string;
  to: string | null;
  toStatus: string;
  status: string;
  years: { number: number; from: string; to: string; days: number }[];
  extension: { allowed: string; years: number | null; decided: boolean; to: string | null } | null;
  reasons: Cited[];
}
export interface YearVolume {
  quantity: number | null;
  provisional: boolean;
  status: string;
  reasons: Cited[];
}
export interface Product {
  code: string;
  formerCodes: string[];
  certificate: { number: string } | null;
  certificates: { number: string }[];
}
export interface Rule {
  says: string;
  status: string;
  value: string | null;
  clause: { id: string } | null;
}
export interface Obligation {
  who: string;
  dueOn: string;
  opensOn: string;
  lastWorkdayOn: string;
  clause: { id: string };
  rollouts: { id: string }[];
}
export interface RuleRow {
  jurisdiction: { code: string };
  categories: string[];
  rule: Rule;
}

/** Ledger ids that a figure cites. */
export const citedBy = ({ reasons }: { reasons: Cited[] }): (string | undefined)[] =>
  reasons.map(({ clause }) => clause?.id);

/** Questions that the tests of the clauses ask at the gateway; none may err. */
export class Questions {
  constructor(private readonly sample: SampleHub) {}

  private async ask<Data>(question: string, variables: object, institution?: string): Promise<Data> {
    const asker = institution && {
      sub: 'institution',
      role: 'INSTITUTION' as const,
      institutions: [institution],
    };
    const { data, errors } = await this.sample.ask<Data>(question, variables, asker || undefined);
    expect(errors).toBeUndefined();
    return data as Data;
  }

  /** A product in a jurisdiction on a day, with its payment standard and the quote of one piece. */
  async listing(product: string, jurisdiction: string, on: string, quoted = 'quantity: 1'): Promise<Listing> {
    const { listing } = await this.ask<{ listing: Listing }>(
      `query ($product: ID!, $jurisdiction: ID!, $on: Date!) {
        listing(product: $product, jurisdiction: $jurisdiction, on: $on) {
          standing price standingReasons { clause { id } }
          paymentStandard { coverage insuranceClass amount basis copay { status firstSelfPayRatio } reasons { clause { id } } }
          quote(${quoted}) { firstSelfPay overStandard poolBase patientBeforeFund } } }`,
      { product, jurisdiction, on },
    );
    return listing;
  }

  /** Progress of one institution in a rollout: what it sees when it asks itself. */
  async progress(rollout: string, institution: string, asOf: string): Promise<Progress> {
    const data = await this.ask<{ rollout: { progress: Progress } }>(
      `query ($rollout: ID!, $asOf: Date!) { rollout(id: $rollout) { progress(asOf: $asOf) {
        agreementYear agreed purchased completion winningQuantity nonWinningQuantity exemptQuantity
        nonWinningShare nonWinningTest reasons { clause { id } } } } }`,
      { rollout, asOf },
      institution,
    );
    return data.rollout.progress;
  }

  async cycle(rollout: string, on: string): Promise<Cycle> {
    const data = await this.ask<{ rollout: { cycle: Cycle } }>(
      `query ($rollout: ID!, $on: Date!) { rollout(id: $rollout) { cycle { from to toStatus status(on: $on)
        years { number from to days } extension { allowed years decided to } reasons { clause { id } } } } }`,
      { rollout, on },
    );
    return data.rollout.cycle;
  }

  /** What a clause asks for in a jurisdiction by a day of a year. */
  async obligations(clause: string, jurisdiction: string, year: number): Promise<Obligation[]> {
    const data = await this.ask<{ jurisdiction: { obligations: Obligation[] } }>(
      `query ($code: ID!, $from: Date!, $to: Date!) { jurisdiction(code: $code) { obligations(from: $from, to: $to) {
        who dueOn opensOn lastWorkdayOn clause { id } rollouts { id } } } }`,
      { code: jurisdiction, from: `${year}-01-01`, to: `${year}-12-31` },
    );
    return data.jurisdiction.obligations.filter(({ clause: { id } }) => id === clause);
  }

  /** What the volume of a whole year comes to in each agreement year. */
  async yearVolumes(rollout: string, fullYear: number): Promise<YearVolume[]> {
    const data = await this.ask<{ rollout: { cycle: { years: { volume: YearVolume }[] } } }>(
      `query ($rollout: ID!, $fullYear: Quantity!) { rollout(id: $rollout) { cycle { years {
        volume(fullYear: $fullYear) { quantity provisional status reasons { clause { id } } } } } } }`,
      { rollout, fullYear },
    );
    return data.rollout.cycle.years.map(({ volume }) => volume);
  }

  async table(parameter: string, on: string, jurisdictions?: string[]): Promise<RuleRow[]> {
    const data = await this.ask<{ ruleTable: RuleRow[] }>(
      `query ($parameter: String!, $on: Date!, $jurisdictions: [ID!]) {
        ruleTable(parameter: $parameter, on: $on, jurisdictions: $jurisdictions) {
          jurisdiction { code } categories rule { says status value clause { id } } } }`,
      { parameter, on, jurisdictions },
    );
    return data.ruleTable;
  }

  /** Why an institution takes part, by its agreement with a company for the first year. */
  async participation(rollout: string, institution: string, company: string): Promise<string | undefined> {
    const data = await this.ask<{ agreement: { participation: string } | null }>(
      'query ($id: ID!) { agreement(id: $id) { participation } }',
      { id: `${rollout}:${institution}:${company}:1` },
    );
    return data.agreement?.participation;
  }

  async product(code: string): Promise<Product> {
    const data = await this.ask<{ product: Product }>(
      'query ($code: ID!) { product(code: $code) { code formerCodes certificate { number } certificates { number } } }',
      { code },
    );
    return data.product;
  }
}

import { Counted } from '../purchase/purchase.enums';
import type { CompanyFact, InstitutionFact, LineFact } from './facts';

interface Agreed {
  readonly institution: string;
  readonly company: string;
  readonly product: string;
  readonly agreed: number;
  readonly carriedOver: number;
}

interface Bought {
  readonly institution: string;
  readonly company: string;
  readonly product: string;
  readonly counted: Counted;
  readonly total: number;
  /** Number of the month; 0: of the year as a whole; absent: before the year. */
  readonly month?: number | undefined;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type OfInstitution = Writable<Omit<InstitutionFact, 'months'>> & { months: number[] };

/** Agreed and bought quantities of a rollout, by product, by company and by institution. */
export function sumUp(agreed: readonly Agreed[], bought: readonly Bought[], months: number) {
  const lines = new Map<string, Writable<LineFact> & { carriedOver: number }>();
  const companies = new Map<string, Writable<CompanyFact>>();
  const institutions = new Map<string, OfInstitution>();
  const institutionOf = (institution: string): OfInstitution =>
    found(institutions, institution, () => ({
      ...{ institution, agreed: 0, filled: 0, winning: 0, exempt: 0, nonWinning: 0, earlierOthers: 0 },
      months: Array.from({ length: months }, () => 0),
    }));
  for (const { institution, company, product, agreed: quantity, carriedOver } of agreed) {
    const line = found(lines, `${institution} ${product}`, () => ({
      ...{ institution, company, product, agreed: 0, purchased: 0, filled: 0, earlier: 0, carriedOver: 0 },
    }));
    line.agreed += quantity;
    line.carriedOver += carriedOver;
    found(companies, `${institution} ${company}`, () => ({
      ...{ institution, company, agreed: 0, purchased: 0, filled: 0 },
    })).agreed += quantity;
    institutionOf(institution).agreed += quantity;
  }
  for (const { institution, company, product, counted, total, month } of bought) {
    const line = lines.get(`${institution} ${product}`);
    const of = institutionOf(institution);
    const wins = counted === Counted.WINNING;
    if (month === undefined) {
      if (wins && line) line.earlier += total;
      if (!wins) of.earlierOthers += total;
      continue;
    }
    of[FIELD[counted]] += total;
    if (!wins) continue;
    if (line) line.purchased += total;
    const party = companies.get(`${institution} ${company}`);
    if (party) party.purchased += total;
    if (month > 0) of.months[month - 1] = (of.months[month - 1] ?? 0) + total;
  }
  for (const line of lines.values()) {
    line.filled = Math.min(Math.max(line.purchased, 0), line.carriedOver);
    const party = companies.get(`${line.institution} ${line.company}`);
    if (party) party.filled += line.filled;
    institutionOf(line.institution).filled += line.filled;
  }
  return {
    lines: [...lines.values()] as LineFact[],
    companies: [...companies.values()] as CompanyFact[],
    institutions: [...institutions.values()] as InstitutionFact[],
  };
}

const FIELD = {
  [Counted.WINNING]: 'winning',
  [Counted.EXEMPT]: 'exempt',
  [Counted.NON_WINNING]: 'nonWinning',
} as const;

function found<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

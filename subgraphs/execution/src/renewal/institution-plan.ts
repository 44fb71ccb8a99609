import { type AgreementYear, type PlainDate } from '@alliance-hub/kernel';
import { byDays, wholeDays } from '../rollout/short-year';
import { type FloorStep, floorOver, type GroupFloor, groupOf, isIn, sum, usedOver } from './floors';
import { type InstitutionPast, isPrior, type PastLine } from './past';
import { carriesOver, type RenewalRules } from './renewal-rules';

/** The years that a renewal leads from and to. */
export interface RenewalYears {
  readonly previous: AgreementYear;
  readonly year: AgreementYear;
  readonly today: PlainDate;
}

/** A floor over several lines, and how far the lines reach it. */
export interface FloorOverLines extends GroupFloor {
  /** What the lines come to: as confirmed, else as proposed. */
  readonly placed: number;
  /** What is still to be placed with some winner. */
  readonly unplaced: number;
}

/** What one institution renews with one company of one product. */
export interface LinePlan {
  readonly institution: string;
  readonly line: PastLine;
  readonly previousAgreed: number;
  readonly previousUse: number;
  /** Absent where no floor falls on this line alone. */
  readonly floor?: GroupFloor;
  /** The notice sets the floor for all products of the company, and this is the part of the product. */
  readonly isPart: boolean;
  /** A company sees this line and not all that the institution did. */
  readonly isOwnPart: boolean;
  /** The floor over the whole of the company, where the notice sets one. */
  readonly company?: FloorOverLines;
  /** The volume of the year before in proportion to the days of a short year, where a rule says so. */
  readonly inShortYear?: number;
  readonly proposed: number;
  /** Of the year before: bought less than agreed. */
  readonly shortfall: number;
  /** Of that, what goes on being purchased beside the new volume (CQ-2.1e). */
  readonly carriedOver: number;
}

export interface InstitutionPlan {
  readonly past: InstitutionPast;
  /** The floor over the whole category, where the notice sets one and the asker sees all of it. */
  readonly category?: FloorOverLines;
  readonly lines: readonly LinePlan[];
}

/** What one institution has to renew, may renew, and is proposed to (HI-3.2.1d, CQ-2.1d/e/g, LN-3.2a, SX-2.2b/d). */
export function planInstitution(
  past: InstitutionPast,
  rules: RenewalRules,
  years: RenewalYears,
): InstitutionPlan {
  const category = categoryFloor(past, rules);
  const live = past.lines.filter(line => isPrior(line) && line.wins);
  const drafts = past.lines.map(line => {
    const own = lineFloor(line, live, past, rules, category);
    const { previous } = line;
    const short = shortVolume(previous?.agreed, rules, years);
    const current = short ?? previous?.agreed ?? 0;
    const proposed = line.wins ? proposalOf(rules, current, own.floor) : 0;
    return { line, ...own, ...(short !== undefined && { inShortYear: short }), proposed };
  });
  const placedIn = (scope: { company?: string }): number =>
    sum(
      drafts
        .filter(({ line }) => isIn(line, scope))
        .map(({ line, proposed }) => line.confirmed?.quantity ?? proposed),
    );
  return {
    past,
    ...(category && { category: overLines(category, placedIn({})) }),
    lines: drafts.map(draft => {
      const { line } = draft;
      const { company, product } = line;
      const together = companyFloor(company, past, rules);
      const shortfall = shortfallOf(line, past);
      return {
        ...draft,
        institution: past.institution,
        isOwnPart: !past.whole,
        previousAgreed: line.previous?.agreed ?? 0,
        previousUse: usedOver(past.uses, { company, product }).all,
        ...(together && { company: overLines(together, placedIn({ company })) }),
        shortfall,
        carriedOver: isCarried(rules, years) ? shortfall : 0,
      };
    }),
  };
}

/** The notice sets a floor that only those can tell who see the whole institution. */
export const hasCategoryFloor = ({ floors }: Pick<RenewalRules, 'floors'>): boolean =>
  floors.some(({ floor }) => floor.per === 'INSTITUTION_CATEGORY');

const overLines = (floor: GroupFloor, placed: number): FloorOverLines => ({
  ...floor,
  placed,
  unplaced: Math.max(floor.least - placed, 0),
});

/** Told only from the whole of an institution, and only where it has something to renew. */
export function categoryFloor(past: InstitutionPast, { floors }: RenewalRules): GroupFloor | undefined {
  return past.whole && past.lines.some(isPrior)
    ? floorOver(floors, 'INSTITUTION_CATEGORY', past, {})
    : undefined;
}

/** The floor speaks of a winning company: it ends with the last product of the company that wins. */
export function companyFloor(
  company: string,
  past: InstitutionPast,
  { floors }: RenewalRules,
): GroupFloor | undefined {
  const own = past.lines.filter(line => line.company === company);
  return own.some(line => line.wins) && own.some(isPrior)
    ? floorOver(floors, 'INSTITUTION_COMPANY', past, { company })
    : undefined;
}

export function productFloor(
  line: PastLine,
  past: InstitutionPast,
  { floors }: RenewalRules,
): GroupFloor | undefined {
  const { company, product } = line;
  return line.wins && isPrior(line)
    ? floorOver(floors, 'INSTITUTION_PRODUCT', past, { company, product })
    : undefined;
}

/** What falls on one line: its own floor, that of its company, and with one company that of the category. */
function lineFloor(
  line: PastLine,
  live: readonly PastLine[],
  past: InstitutionPast,
  rules: RenewalRules,
  category: GroupFloor | undefined,
): { floor?: GroupFloor; isPart: boolean } {
  if (!live.includes(line)) return { isPart: false };
  const { company, product } = line;
  const alone = !live.some(other => other !== line && other.company === company);
  const single = live.length === 1;
  const ofCompany = alone
    ? companyFloor(company, past, rules)
    : floorOver(rules.floors, 'INSTITUTION_COMPANY', past, { company, product });
  const steps: readonly FloorStep[] = [
    ...(productFloor(line, past, rules)?.steps ?? []),
    ...(ofCompany?.steps ?? []),
    ...((single && category?.steps) || []),
  ];
  const floor = groupOf(steps);
  return { ...(floor && { floor }), isPart: !alone && ofCompany !== undefined };
}

/** The volume goes on, and is never proposed below its floor; where the notice says so the floor itself. */
function proposalOf({ proposal }: RenewalRules, current: number, floor: GroupFloor | undefined): number {
  const atFloor = proposal.status === 'SPECIFIED' && proposal.value.kind === 'FLOOR';
  if (floor && atFloor) return floor.least;
  return Math.max(floor?.least ?? 0, current);
}

/** Undefined in a whole year, and where no rule says what a short one comes to. */
function shortVolume(
  fullYear: number | undefined,
  { shortYear }: RenewalRules,
  { year }: RenewalYears,
): number | undefined {
  if (fullYear === undefined || shortYear.status !== 'SPECIFIED' || year.days >= wholeDays(year))
    return undefined;
  return byDays(fullYear, year);
}

/** What was bought of the product while it won fills what was carried over first, then the volume of the year. */
function shortfallOf({ previous, company, product }: PastLine, { uses }: InstitutionPast): number {
  if (!previous) return 0;
  const bought = sum(
    uses.filter(use => isIn(use, { company, product })).map(({ received }) => received.winning),
  );
  return Math.max(previous.agreed + previous.carriedOver - Math.max(bought, 0), 0);
}

/** Only a year that is over leaves something behind. */
const isCarried = (rules: RenewalRules, { previous, today }: RenewalYears): boolean =>
  carriesOver(rules) && previous.to < today;

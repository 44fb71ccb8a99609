import { type FloorScope, type GroupFloor, isIn, sum } from './floors';
import { categoryFloor, companyFloor, productFloor } from './institution-plan';
import type { InstitutionPast } from './past';
import { isBinding, type RenewalRules } from './renewal-rules';

/** A line of one institution as it is to be agreed. */
export interface AskedLine {
  readonly index: number;
  readonly company: string;
  readonly product: string;
  readonly quantity: number;
  /** Of the agreement line: under it another product may be on record, whose place this one takes. */
  readonly lineId?: string;
  /** Why below a floor that holds in principle. */
  readonly reason?: string;
}

/** A floor that the lines of an institution stay below. */
export interface Undercut {
  /** The line that it is told at. */
  readonly index: number;
  readonly scope: FloorScope;
  readonly floor: GroupFloor;
  /** What the lines under the floor come to, those on record already included. */
  readonly agreed: number;
  /** Binding: more has to be agreed. In principle: a reason would do. */
  readonly binding: boolean;
}

interface Held {
  readonly scope: FloorScope;
  readonly floor: GroupFloor | undefined;
}

/**
 * The floors that the lines of one institution stay below, with what is on record for the year already. A floor over
 * the whole category is held by the institution's renewal as a whole, so each company and product has to come with it;
 * otherwise the companies or products that are asked for are looked at, and the others may come later. In principle, a
 * written reason on one of the lines under a floor lifts it.
 * @param reasonOf the reason on record of a line that is confirmed already
 */
export function checkFloors(
  past: InstitutionPast,
  rules: RenewalRules,
  asked: readonly AskedLine[],
  reasonOf: (lineId: string) => string | undefined = () => undefined,
): Undercut[] {
  const binding = isBinding(rules);
  const agreed = agreedAfter(past, asked, reasonOf);
  return heldFloors(past, rules, asked).flatMap(({ scope, floor }): Undercut[] => {
    const under = agreed.filter(line => isIn(line, scope));
    const total = sum(under.map(({ quantity }) => quantity));
    if (!floor || total >= floor.least) return [];
    if (!binding && under.some(({ reason }) => reason !== undefined)) return [];
    const { index } = lineAtFault(
      asked.filter(line => isIn(line, scope)),
      asked,
    );
    return [{ index, scope, floor, agreed: total, binding }];
  });
}

function heldFloors(past: InstitutionPast, rules: RenewalRules, asked: readonly AskedLine[]): Held[] {
  const whole = categoryFloor(past, rules);
  const isAsked = (scope: FloorScope): boolean =>
    whole !== undefined || asked.some(line => isIn(line, scope));
  const companies = [...new Set(past.lines.map(({ company }) => company))];
  return [
    ...past.lines.filter(isAsked).map(line => ({
      scope: { company: line.company, product: line.product },
      floor: productFloor(line, past, rules),
    })),
    ...companies
      .filter(company => isAsked({ company }))
      .map(company => ({ scope: { company }, floor: companyFloor(company, past, rules) })),
    { scope: {}, floor: whole },
  ];
}

function agreedAfter(
  past: InstitutionPast,
  asked: readonly AskedLine[],
  reasonOf: (lineId: string) => string | undefined,
) {
  const kept = past.lines
    .filter(
      ({ company, product, confirmed }) =>
        !asked.some(
          line =>
            isIn(line, { company, product }) || (confirmed !== undefined && line.lineId === confirmed.lineId),
        ),
    )
    .map(({ company, product, confirmed }) => {
      const reason = confirmed && reasonOf(confirmed.lineId);
      return { company, product, quantity: confirmed?.quantity ?? 0, reason };
    });
  return [...kept, ...asked];
}

/** Of the lines under the floor the smallest; where none is asked for, the first of the institution. */
function lineAtFault(under: readonly AskedLine[], asked: readonly AskedLine[]): AskedLine {
  const [smallest] = [...under].sort((a, b) => a.quantity - b.quantity);
  const line = smallest ?? asked[0];
  if (!line) throw new Error('Floors are checked for lines.');
  return line;
}

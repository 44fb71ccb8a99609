import { ceilShare } from '@alliance-hub/kernel';
import type { RenewalFloor } from '@alliance-hub/policy';
import { type InstitutionPast, type ProductUse, useOf } from './past';
import type { CitedFloor } from './renewal-rules';

/** Whose volumes a floor takes together: of one product, of a company, or with neither of the whole category. */
export interface FloorScope {
  readonly company?: string;
  readonly product?: string;
}

/** A floor in figures: ⌈factor × base⌉, rounded once. */
export interface FloorStep extends CitedFloor {
  readonly base: number;
  readonly least: number;
}

/** What several floors come to that hold together over the same volumes: the highest. */
export interface GroupFloor {
  readonly least: number;
  readonly steps: readonly FloorStep[];
}

export type FloorLevel = RenewalFloor['per'];

/** The floors of a level over a scope; undefined where the notice sets none at that level. */
export function floorOver(
  floors: readonly CitedFloor[],
  level: FloorLevel,
  past: InstitutionPast,
  scope: FloorScope,
): GroupFloor | undefined {
  return groupOf(
    floors.filter(({ floor }) => floor.per === level).map(floor => stepOver(floor, past, scope)),
  );
}

/** Several floors as one: the highest decides, and stands first. */
export function groupOf(steps: readonly FloorStep[]): GroupFloor | undefined {
  const [highest, ...rest] = [...steps].sort((a, b) => b.least - a.least);
  return highest && { least: highest.least, steps: [highest, ...rest] };
}

function stepOver(cited: CitedFloor, past: InstitutionPast, scope: FloorScope): FloorStep {
  const base = baseOf(cited.floor, past, scope);
  return { ...cited, base, least: ceilShare(base, cited.floor.factor) };
}

function baseOf(floor: RenewalFloor, { lines, uses }: InstitutionPast, scope: FloorScope): number {
  const mine = lines.filter(line => isIn(line, scope));
  switch (floor.kind) {
    case 'PRIOR_USE':
      return usedOver(uses, scope)[floor.usageBasis === 'ALL' ? 'all' : 'winning'];
    case 'PRIOR_AGREED':
      return sum(mine.map(({ previous }) => previous?.agreed ?? 0));
    case 'FIRST_YEAR_AGREED':
      return sum(mine.map(({ first }) => first ?? 0));
  }
}

/** More returned than received counts as no use. */
export function usedOver(
  uses: readonly ProductUse[],
  scope: FloorScope,
): { readonly winning: number; readonly all: number } {
  const used = uses.filter(use => isIn(use, scope)).map(useOf);
  return {
    winning: sum(used.map(({ winning }) => Math.max(winning, 0))),
    all: sum(used.map(({ all }) => Math.max(all, 0))),
  };
}

export const isIn = (of: { company: string; product: string }, { company, product }: FloorScope): boolean =>
  (company === undefined || of.company === company) && (product === undefined || of.product === product);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

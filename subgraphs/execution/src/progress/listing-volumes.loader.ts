import type { KnownAt } from '@alliance-hub/database';
import { type AgreementYear, ancestry, type PlainDate, Ratio } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { EntityManager } from 'typeorm';
import type { CategoryRecord } from '../catalogue-follower/product-category';
import { areasOf } from '../institution/institution.repository';
import { reaches } from '../query/overlap';
import type { Sight } from '../query/visible';
import type { Rollouts } from '../rollout/carrying';
import { lastDay, yearsOf } from '../rollout/cycle';
import { filledCarriedOver } from './carried-over';
import { type LeftOut, sumLeftOut } from './left-out';
import type { CountingPoint } from './not-counted';
import { ListingVolumes } from './progress.types';
import { sumAgreed } from './sum-agreed';
import { sumWindows, type SumWindow } from './sum-window';

/** A listing, and the agreement year asked for. */
export interface VolumesKey {
  readonly productCode: string;
  readonly jurisdictionCode: string;
  readonly on: PlainDate;
  readonly agreementYear?: number | null;
}

export interface VolumesBasis {
  readonly manager: EntityManager;
  readonly policy: Policy;
  readonly rollouts: Rollouts;
  readonly scope: Sight;
  readonly knownAt: KnownAt;
  /** Company and categories of products, by codes given. */
  readonly categories: (codes: readonly string[]) => Promise<ReadonlyMap<string, CategoryRecord>>;
}

interface Asked {
  readonly window: SumWindow;
  readonly point: CountingPoint;
  /** The asker's rights reach the jurisdiction or the product itself, so that nothing bought is an answer. */
  readonly sees: boolean;
}

/**
 * The volumes of many listings in a number of statements that does not grow with them. Null where the product is
 * carried out by no rollout there, before its cycle, and where the asker has no right.
 */
export async function loadVolumes(
  basis: VolumesBasis,
  keys: readonly VolumesKey[],
): Promise<(ListingVolumes | null)[]> {
  const records = await basis.categories([...new Set(keys.map(key => key.productCode))]);
  const own = await ownJurisdictions(basis, keys);
  const asked = keys.map(key => askedOf(basis, key, records.get(key.productCode), own));
  const present = asked.filter(one => one !== undefined);
  const windows = present.map(({ window, point: { year } }) => ({ ...window, agreementYear: year.number }));
  const sums = await sumWindows(basis.manager, windows, basis.scope, basis.knownAt);
  const agreed = await sumAgreed(basis.manager, windows, basis.scope, basis.knownAt);
  const filled = await filledCarriedOver(basis.manager, windows, agreed, basis.scope, basis.knownAt);
  const leftOut = await sumLeftOut(basis, present, windows);
  const answers = new Map(
    present.map((one, n) => {
      const sum = sums[n] ?? { winning: 0, exempt: 0, nonWinning: 0, rows: 0 };
      const seen = one.sees || sum.rows > 0 || agreed[n] !== undefined;
      const all = { ...sum, agreed: agreed[n]?.agreed ?? 0, filled: filled[n] ?? 0 };
      return [one, seen ? volumesOf(one, all, leftOut[n]) : null];
    }),
  );
  return asked.map(one => (one && answers.get(one)) ?? null);
}

type Volumes = Pick<LeftOut, 'agreed' | 'filled' | 'winning' | 'exempt' | 'nonWinning'>;

function volumesOf({ point: { year } }: Asked, all: Volumes, leftOut: Volumes | undefined): ListingVolumes {
  const of = (name: keyof Volumes): number => all[name] - (leftOut?.[name] ?? 0);
  const agreed = of('agreed');
  const winning = Math.max(of('winning') - of('filled'), 0);
  return Object.assign(new ListingVolumes(), {
    agreementYear: year.number,
    agreed,
    purchased: Math.max(of('winning') + of('exempt') + of('nonWinning'), 0),
    completion: agreed > 0 ? Ratio.quotient(winning, agreed) : null,
  });
}

function askedOf(
  { rollouts, scope }: VolumesBasis,
  key: VolumesKey,
  record: CategoryRecord | undefined,
  own: ReadonlySet<string>,
): Asked | undefined {
  if (!record) return undefined;
  const areas = ancestry(key.jurisdictionCode);
  const { categoryCodes, company } = record.seenFrom(areas);
  const rollout = rollouts.of(key.jurisdictionCode, categoryCodes);
  if (!rollout) return undefined;
  const cycle = rollouts.cycle(rollout, key.on);
  const year = yearAsked(yearsOf(cycle, key.on), key, cycle.from, lastDay(cycle));
  if (!year) return undefined;
  const carrying = rollouts.carrying(rollout);
  const window = {
    jurisdiction: carrying.jurisdiction,
    category: carrying.category,
    area: key.jurisdictionCode,
    areaOn: key.on,
    from: year.from,
    to: key.on < year.to ? key.on : year.to,
  };
  return {
    point: { rollout, year, asOf: key.on, window },
    sees:
      reaches(scope, key.jurisdictionCode) || own.has(key.jurisdictionCode) || scope.companies.has(company),
    window: { ...window, product: record.code },
  };
}

/** The year asked for; else the one that holds the day, and after the cycle's end the last one. */
function yearAsked(
  years: readonly AgreementYear[],
  { on, agreementYear }: VolumesKey,
  from: PlainDate,
  end: PlainDate | undefined,
): AgreementYear | undefined {
  if (agreementYear != null) return years.find(year => year.number === agreementYear);
  if (on < from) return undefined;
  return end !== undefined && on > end ? years.at(-1) : years.find(year => year.from <= on && on <= year.to);
}

/** The jurisdictions asked about in which an institution of the asker lies. */
async function ownJurisdictions(
  { manager, scope }: VolumesBasis,
  keys: readonly VolumesKey[],
): Promise<Set<string>> {
  if (scope.institutions.size === 0) return new Set();
  const areas = await areasOf(manager, scope);
  return new Set(keys.map(key => key.jurisdictionCode).filter(code => areas.has(code)));
}

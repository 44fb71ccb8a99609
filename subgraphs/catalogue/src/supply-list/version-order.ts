import { type PlainDate } from '@alliance-hub/kernel';

interface Dated {
  version: number;
  effectiveFrom: PlainDate;
}

/** Versions in the order in which they rule: by first day, on one day as published. */
export const inRulingOrder = <V extends Dated>(versions: readonly V[]): V[] =>
  [...versions].sort((a, b) =>
    a.effectiveFrom === b.effectiveFrom
      ? Number(a.version) - Number(b.version)
      : a.effectiveFrom < b.effectiveFrom
        ? -1
        : 1,
  );

/** The version that a new one takes over from on its first day. */
export const versionBefore = <V extends Dated>(versions: readonly V[], from: PlainDate): V | undefined =>
  inRulingOrder(versions).findLast(({ effectiveFrom }) => effectiveFrom <= from);

/** The version published already that takes over from a new one. */
export const versionAfter = <V extends Dated>(versions: readonly V[], from: PlainDate): V | undefined =>
  inRulingOrder(versions).find(({ effectiveFrom }) => effectiveFrom > from);

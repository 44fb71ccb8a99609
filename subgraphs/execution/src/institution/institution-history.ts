import type { InstitutionVersion } from './institution.entity';

/** What a version says, its days and bookkeeping apart. */
export type InstitutionAttributes = Pick<
  InstitutionVersion,
  'name' | 'jurisdiction' | 'ownership' | 'tier' | 'designated'
>;

type Stretch = InstitutionAttributes & Pick<InstitutionVersion, 'code' | 'validFrom' | 'validTo'>;

/** What a new statement does to a history. */
export interface HistoryChange {
  /** Rows that no longer say how it was. */
  readonly superseded: readonly InstitutionVersion[];
  /** Rows that say it instead. */
  readonly added: readonly Stretch[];
}

const words = ({ name, jurisdiction, ownership, tier, designated }: InstitutionAttributes): string =>
  JSON.stringify([name, jurisdiction, ownership, tier, designated]);

/**
 * Puts a statement "from this day on it is so" into a history that has no overlaps: it holds until the next statement.
 * Undefined where the history says so already.
 * @param history versions not superseded, by day
 */
export function changeHistory(
  history: readonly InstitutionVersion[],
  statement: InstitutionAttributes & Pick<InstitutionVersion, 'code' | 'validFrom'>,
): HistoryChange | undefined {
  const { validFrom } = statement;
  const holding = history.findLast(
    version => version.validFrom <= validFrom && (version.validTo === null || validFrom < version.validTo),
  );
  if (holding && words(holding) === words(statement)) return undefined;
  const next = history.find(version => version.validFrom > validFrom);
  const added: Stretch = { ...statement, validTo: next?.validFrom ?? null };
  if (!holding) return { superseded: [], added: [added] };
  if (holding.validFrom === validFrom) return { superseded: [holding], added: [added] };
  const { code, name, jurisdiction, ownership, tier, designated } = holding;
  const cut = {
    code,
    name,
    jurisdiction,
    ownership,
    tier,
    designated,
    validFrom: holding.validFrom,
    validTo: validFrom,
  };
  return { superseded: [holding], added: [cut, added] };
}

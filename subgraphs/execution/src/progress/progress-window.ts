import type { ProgressKey } from './progress.loader';
import type { AgreedKey } from './sum-agreed';
import type { SumWindow } from './sum-window';

/** The days and rows that a key asks about. */
export function windowOf({ point: { window, year }, institution }: ProgressKey): AgreedKey & SumWindow {
  const { area, areaOn, ...rollout } = window;
  const restriction =
    institution === undefined
      ? { ...(area !== undefined && { area }), ...(areaOn !== undefined && { areaOn }) }
      : { institution };
  return { ...rollout, ...restriction, agreementYear: year.number };
}

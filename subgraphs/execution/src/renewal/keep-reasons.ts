import { upsertMany } from '@alliance-hub/database';
import type { RolloutRule } from '@alliance-hub/policy';
import type { Writing } from '../writing/writing';
import { RenewalReason } from './renewal.entity';

/** Why a line that was recorded is below a floor in principle, or below the volume before. */
export interface GivenReason {
  /** Of the agreement line. */
  readonly lineId: string;
  readonly reason: string | null;
  /** Explanation and reviews of a reduction. */
  readonly reduction?: object | null | undefined;
  /** The line takes the place of another, whose reason goes. */
  readonly isCorrection: boolean;
}

/** The reason of a line stays with it until the line is corrected. */
export async function keepReasons(
  { manager, recordedAt }: Writing,
  requestId: string,
  { rollout, year }: { rollout: RolloutRule; year: { number: number } },
  given: readonly GivenReason[],
): Promise<void> {
  const { jurisdiction, category } = rollout;
  const place = { requestId, jurisdiction, category, agreementYear: year.number, recordedAt };
  const rows = given.flatMap(({ lineId, reason, reduction, isCorrection }) => {
    if (reason === null && !isCorrection) return [];
    return [{ ...place, lineId, reason, reduction: reduction ? JSON.stringify(reduction) : null }];
  });
  await upsertMany(manager, RenewalReason, rows, ['lineId']);
}

import { HubError } from '@alliance-hub/kernel';
import { type RejectedLineDetails } from './supply-list.input';

/** What a batch says of a line that it does not take. */
export function rejectedLine(
  index: number,
  error: HubError,
  line: { id?: string | null; row?: number | null } = {},
): RejectedLineDetails {
  return {
    index,
    id: line.id ?? null,
    row: line.row ?? null,
    code: error.code,
    message: error.message,
    text: error.text,
    field: error.field ?? null,
    value: error.value ?? null,
  };
}

/** Runs a check on a line: its result, or the failure that the line is rejected with. Other errors go on. */
export function attempt<T>(check: () => T): { value: T } | { error: HubError } {
  try {
    return { value: check() };
  } catch (error) {
    if (error instanceof HubError) return { error };
    throw error;
  }
}

import { HubError } from '@alliance-hub/kernel';

/** BAD_USER_INPUT in the house form: which field, which value, what would be right. */
export const badInput = (field: string, value: unknown, wanted: string): HubError => {
  const shown = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return new HubError('BAD_USER_INPUT', `${field} is "${shown.slice(0, 80)}"; ${wanted}.`, {
    field,
    value: shown.slice(0, 80),
  });
};

/** CONFLICT in the same form: what is told contradicts what is known. */
export const conflict = (field: string, value: string, wanted: string): HubError =>
  new HubError('CONFLICT', `${field} is "${value}"; ${wanted}.`, { field, value });

import { HubError, messages, type Text } from '@alliance-hub/kernel';

/** BAD_USER_INPUT in the house form: which field, which value, what would be right. */
export const badInput = (field: string, value: unknown, wanted: Text): HubError => {
  const given = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  const shown = given.slice(0, 80);
  return new HubError('BAD_USER_INPUT', say('wrong', { field, value: shown, wanted }), {
    field,
    value: shown,
  });
};

/** CONFLICT in the same form: what is told contradicts what is known. */
export const conflict = (field: string, value: string, wanted: Text): HubError =>
  new HubError('CONFLICT', say('wrong', { field, value, wanted }), { field, value });

const say = messages('catalogue.error', {
  wrong: { en: '{field} is "{value}"; {wanted}.', zh: '{field} 为 "{value}"；{wanted}。' },
});

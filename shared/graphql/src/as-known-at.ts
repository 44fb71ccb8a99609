import { HubError, messages } from '@alliance-hub/kernel';

const say = messages('graphql.asKnownAt', {
  notAfterNow: {
    en: 'asKnownAt is "{given}"; it must not be after now, {now}.',
    zh: 'asKnownAt 为“{given}”；不得晚于当前时刻 {now}。',
  },
});

/** What the argument `asKnownAt` means, the same at every field that takes it. */
export const AS_KNOWN_AT =
  'As the hub had it on record at that instant, without what was recorded or corrected later; by default as it is known now. The rules of the notices are always those loaded now. 按该时刻的记录';

/**
 * The instant of an argument `asKnownAt`; null: as known now.
 * @throws HubError BAD_USER_INPUT for an instant still to come, of which nobody can say what will be known
 */
export function asKnownAt(given: string | null | undefined, now = new Date()): string | null {
  if (given == null) return null;
  if (given <= now.toISOString()) return given;
  throw new HubError('BAD_USER_INPUT', say('notAfterNow', { given, now: now.toISOString() }), {
    field: 'asKnownAt',
    value: given,
  });
}

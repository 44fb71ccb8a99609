import { HubError, type Text } from '@alliance-hub/kernel';

/** A request that is right in itself, and does not go with what is on record. */
export const conflict = (text: Text, field: string, value: string): HubError =>
  new HubError('CONFLICT', text, { field, value });

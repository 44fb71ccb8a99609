import { type Text } from '@alliance-hub/kernel';
import { terminalLanguage } from '@alliance-hub/serving';

/** A text as this terminal reads it. */
export const shown = (text: Text): string => text.in(terminalLanguage());

import { type TextPart } from '@alliance-hub/kernel';
import { z } from 'zod';
import { say } from './messages';

/** The key of a rule that may be limited to the insurance catalogue 医保目录内. */
export const insideCatalogueOnly = z
  .boolean()
  .default(false)
  .describe(
    'Only for consumables inside the insurance catalogue 医保目录内; outside it nothing is specified.',
  );

/** What it adds to the words of a rule. */
export const inside = (value: { insideCatalogueOnly: boolean }): TextPart =>
  value.insideCatalogueOnly ? say('insideCatalogue') : '';

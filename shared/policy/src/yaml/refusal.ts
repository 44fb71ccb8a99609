import { Text } from '@alliance-hub/kernel';
import { type z } from 'zod';

/** What a check of a schema says where it fails: zod's own messages know one language, so the text travels beside. */
export const refusal = (text: Text) => ({ params: { text } });

/** The text that a check of ours gave an issue. */
export function refusalOf(issue: z.core.$ZodIssue): Text | undefined {
  const text: unknown = issue.code === 'custom' ? issue.params?.text : undefined;
  return text instanceof Text ? text : undefined;
}

import { z } from 'zod';

/** One id or a list of ids; always a list after loading. */
export const oneOrMore = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform(ids => (typeof ids === 'string' ? [ids] : ids));

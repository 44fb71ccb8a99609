import { type PageRequest, pageRequest } from '@alliance-hub/graphql';

const PAGE = 20;

/** The page that a list is asked for; 20 rows where the client sends null. */
export const pageOfList = (first: number | null, after: string | null): PageRequest =>
  pageRequest(first ?? PAGE, after);

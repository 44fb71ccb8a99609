import { Standing } from '@alliance-hub/graphql';
import { internalError, isPlainDate, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { z } from 'zod';

const day = z.custom<PlainDate>(isPlainDate, 'a day as YYYY-MM-DD');
const yuan = z.string().transform(text => Yuan.of(text));

/** `CatalogueFact` of the catalogue's internal door: the contract between the two subgraphs. */
const catalogueFact = z.object({
  id: z.string(),
  seq: z.number().int(),
  void: z.boolean(),
  productCode: z.string(),
  formerCodes: z.array(z.string()),
  jurisdictionCode: z.string(),
  from: day,
  to: day.nullish(),
  standing: z.enum(Standing),
  standingClause: z.string().nullish(),
  price: yuan.nullish(),
  winningPrice: yuan.nullish(),
  pairedCap: yuan.nullish(),
  unit: z.string(),
  categoryCodes: z.array(z.string()),
  tenderNumber: z.string().nullish(),
  bidGroup: z.string().nullish(),
  companyUscc: z.string(),
  firstListedOn: day.nullish(),
});

/** One dated statement about a product in a jurisdiction. */
export type CatalogueFact = z.output<typeof catalogueFact>;

/** A page of the catalogue's log as its door answers it, not yet checked. */
export interface CatalogueFactPage {
  facts: readonly unknown[];
  cursor: string;
  more: boolean;
}

/** Reads the catalogue's log after a cursor; the empty text is its beginning. */
export type ReadCatalogueFacts = (after: string, first: number) => Promise<CatalogueFactPage>;

/** @throws HubError INTERNAL when the catalogue speaks another language than this follower */
export function parseCatalogueFact(fact: unknown): CatalogueFact {
  const parsed = catalogueFact.safeParse(fact);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw internalError(
    `The catalogue's fact cannot be followed: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}; run both subgraphs in the same version.`,
    { cause: parsed.error },
  );
}

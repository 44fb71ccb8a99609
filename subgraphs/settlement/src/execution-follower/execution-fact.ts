import { internalError, isPlainDate, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { TIERS } from '@alliance-hub/policy';
import { z } from 'zod';

const day = z.custom<PlainDate>(isPlainDate, 'a day as YYYY-MM-DD');
const yuan = z.string().transform(text => Yuan.of(text));
const every = { id: z.string(), seq: z.number().int(), void: z.boolean() };

/** `ExecutionFact` of execution's internal door: the contract between the two subgraphs. */
const executionFact = z.discriminatedUnion('__typename', [
  z.object({
    ...every,
    __typename: z.literal('AgreementFact'),
    rollout: z.string(),
    institution: z.string(),
    company: z.string(),
    agreementYear: z.number().int(),
    yearFrom: day,
    yearTo: day,
    amount: yuan,
    signedOn: day.nullish(),
  }),
  z.object({
    ...every,
    __typename: z.literal('LotFact'),
    lotRollout: z.string().nullish(),
    institution: z.string(),
    company: z.string(),
    distributor: z.string().nullish(),
    product: z.string(),
    order: z.string().nullish(),
    quantity: z.number().int(),
    amount: yuan,
    winning: z.boolean(),
    acceptedOn: day,
  }),
  z.object({
    ...every,
    __typename: z.literal('InstitutionFact'),
    jurisdiction: z.string(),
    tier: z.enum(TIERS),
    from: day,
    to: day.nullish(),
  }),
  z.object({
    ...every,
    __typename: z.literal('CycleFact'),
    jurisdiction: z.string(),
    category: z.string(),
    from: day,
    to: day.nullish(),
    extendedTo: day.nullish(),
  }),
]);

/** One dated statement of execution. */
export type ExecutionFact = z.output<typeof executionFact>;
export type FactOf<Kind extends ExecutionFact['__typename']> = Extract<ExecutionFact, { __typename: Kind }>;

/** A page of execution's log as its door answers it, not yet checked. */
export interface ExecutionFactPage {
  facts: readonly unknown[];
  cursor: string;
  more: boolean;
}

/** Reads execution's log after a cursor; the empty text is its beginning. */
export type ReadExecutionFacts = (after: string, first: number) => Promise<ExecutionFactPage>;

/** @throws HubError INTERNAL when execution speaks another language than this follower */
export function parseExecutionFact(fact: unknown): ExecutionFact {
  const parsed = executionFact.safeParse(fact);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw internalError(
    `Execution's fact cannot be followed: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}; run both subgraphs in the same version.`,
    { cause: parsed.error },
  );
}

import { type Role } from '@alliance-hub/auth';

/** Who may carry out a mutation. */
export interface MutationDecision {
  name: string;
  /** The roles that may, each for what is its own. */
  roles: readonly Role[];
  /** Where and for whom they may. */
  bounds: string;
  /** Arguments of a request that concerns Weihai and its company, and is nobody else's. */
  example: string;
}

/** The decision on every mutation, in the words of docs/rights.md. A mutation that is not named here fails the test. */
export const MUTATIONS: readonly MutationDecision[] = [
  {
    name: 'registerCompany',
    roles: ['ALLIANCE_OFFICE'],
    bounds: 'The alliance office: a company is one in every jurisdiction.',
    example: 'input: { requestId: "r", company: { uscc: "91370100DEMA01059E", name: "另一个名称" } }',
  },
];

import { audit, type Database, followToHead, takeNumbers } from '@alliance-hub/database';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { renewTermsOf } from '../payable/renew-terms';
import { takeLots } from '../payable/payable-book';
import { keepAgreements, keepCycles, keepInstitutions } from './copies';
import {
  type ExecutionFact,
  type FactOf,
  parseExecutionFact,
  type ReadExecutionFacts,
} from './execution-fact';

const PAGE = 1_000;

export interface FollowerOptions {
  readonly database: Database;
  readonly policy: Policy;
  readonly read: ReadExecutionFacts;
}

/**
 * Keeps settlement's copy of what execution tells: agreements, institutions, cycles, and accepted lots with what is owed
 * for them. While execution does not answer the copy is late, and nothing of it is wrong.
 */
export class ExecutionFollower {
  private underWay: Promise<number> | undefined;

  constructor(private readonly options: FollowerOptions) {}

  /** Copies the log up to its head. Calls that overlap share one run. Returns the number of facts taken. */
  toHead(): Promise<number> {
    this.underWay ??= this.run().finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private run(): Promise<number> {
    const { database, policy, read } = this.options;
    return followToHead<ExecutionFact>({
      database,
      source: 'execution',
      read: async after => {
        const page = await read(after, PAGE);
        return { ...page, facts: page.facts.map(parseExecutionFact) };
      },
      apply: (manager, facts) => applyFacts(manager, policy, facts),
    });
  }
}

/** Takes a page in. What came before changes nothing. */
async function applyFacts(
  manager: EntityManager,
  policy: Policy,
  facts: readonly ExecutionFact[],
): Promise<void> {
  // Payments wait: what they are checked against must be what stands.
  await takeNumbers(manager, 'payable', 1);
  await keepAgreements(manager, ofKind(facts, 'AgreementFact'));
  await keepCycles(manager, ofKind(facts, 'CycleFact'));
  const institutions = await keepInstitutions(manager, ofKind(facts, 'InstitutionFact'));
  const renewed = await renewTermsOf(manager, policy, institutions);
  const { reversed } = await takeLots(manager, policy, ofKind(facts, 'LotFact'));
  if (renewed + reversed === 0) return;
  await audit(manager, {
    actor: 'execution follower',
    action: 'execution.follow',
    subject: `execution log ${facts.at(-1)?.seq ?? ''}`,
    details: { facts: facts.length, lotsReversed: reversed, termsRenewed: renewed },
  });
}

const ofKind = <Kind extends ExecutionFact['__typename']>(
  facts: readonly ExecutionFact[],
  kind: Kind,
): FactOf<Kind>[] => facts.filter((fact): fact is FactOf<Kind> => fact.__typename === kind);

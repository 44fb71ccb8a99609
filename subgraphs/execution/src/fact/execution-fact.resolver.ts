import { badInput, messages } from '@alliance-hub/kernel';
import { Arg, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { type ExecutionFact, ExecutionFactPage } from './execution-fact.types';

/** Rows that a follower may take at a time. */
const MOST = 5_000;

@Resolver()
export class ExecutionFactResolver {
  @Directive('@inaccessible')
  @Query(() => ExecutionFactPage, {
    description: 'Internal: rows changed after a cursor, in commit order; settlement follows it. 内部接口',
  })
  async executionFacts(
    @Ctx() { facts }: ExecutionContext,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor; without it from the beginning. 游标',
    })
    after: string | null | undefined,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 1_000,
      description: 'Rows a page, at most 5000. 每页行数',
    })
    first: number | null,
  ): Promise<ExecutionFactPage> {
    const page = await facts(cursor(after), Math.min(Math.max(first ?? 1_000, 1), MOST));
    const shown = page.entries.map(
      ({ seq, kind, factId, payload }) =>
        ({ ...payload, kind, id: factId, seq }) as unknown as typeof ExecutionFact,
    );
    return { facts: shown, cursor: page.cursor, more: page.more };
  }
}

function cursor(after: string | null | undefined): string {
  if (after == null || /^\d{0,15}$/.test(after)) return after ?? '';
  throw badInput('after', after.slice(0, 40), say('cursor'));
}

const say = messages('execution.fact', {
  cursor: { en: 'it must be a cursor that this log gave', zh: '应为此日志给出的游标' },
});

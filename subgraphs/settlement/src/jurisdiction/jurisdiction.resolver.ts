import { JurisdictionLevel } from '@alliance-hub/graphql';
import { division, type Division, requireDivision } from '@alliance-hub/kernel';
import { Arg, Directive, ID, Query, Resolver } from 'type-graphql';
import { Jurisdiction } from './jurisdiction.types';

@Resolver(() => Jurisdiction)
export class JurisdictionResolver {
  @Directive('@shareable')
  @Query(() => Jurisdiction, { nullable: true, description: 'One division by its GB/T 2260 code. 行政区划' })
  jurisdiction(
    @Arg('code', () => ID, { description: 'Six digits, 460000. 区划代码' }) code: string,
  ): Jurisdiction {
    return jurisdictionOf(requireDivision(code, 'code'));
  }
}

/** Answered from the division table alone and without a check of rights: the three subgraphs must never differ here. */
export function jurisdictionReference({ code }: { code: string }): Promise<Jurisdiction | null> {
  const known = division(code);
  return Promise.resolve(known ? jurisdictionOf(known) : null);
}

function jurisdictionOf({ code, name, level }: Division): Jurisdiction {
  return Object.assign(new Jurisdiction(), { code, name, level: JurisdictionLevel[level] });
}

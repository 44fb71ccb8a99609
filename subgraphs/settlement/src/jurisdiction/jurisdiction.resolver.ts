import { requiredDivision } from '@alliance-hub/graphql';
import { Arg, Directive, ID, Query, Resolver } from 'type-graphql';
import { Jurisdiction } from './jurisdiction.types';

@Resolver(() => Jurisdiction)
export class JurisdictionResolver {
  @Directive('@shareable')
  @Query(() => Jurisdiction, { nullable: true, description: 'One division by its GB/T 2260 code. 行政区划' })
  jurisdiction(
    @Arg('code', () => ID, { description: 'Six digits, 460000. 区划代码' }) code: string,
  ): Jurisdiction {
    return requiredDivision(code);
  }
}

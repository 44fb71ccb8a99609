import { AS_KNOWN_AT, asKnownAt, DateTimeScalar } from '@alliance-hub/graphql';
import { plainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { Listing } from '../stub.types';
import { ListingVolumes } from './progress.types';

@Resolver(() => Listing)
export class ListingResolver {
  @FieldResolver(() => ListingVolumes, {
    nullable: true,
    description:
      'Agreed for the agreement year, purchased up to the day of the listing, of what the asker may see. Null where no rollout carries the product out there, before its cycle, and without a right there. 协议量与采购量',
  })
  volumes(
    @Root() { productCode, jurisdictionCode, on }: Listing,
    @Ctx() { reads }: ExecutionContext,
    @Arg('agreementYear', () => Int, {
      nullable: true,
      description: 'Number of the agreement year; by default the one that holds the day. 采购年度',
    })
    agreementYear: number | null,
    @Arg('asKnownAt', () => DateTimeScalar, { nullable: true, description: AS_KNOWN_AT })
    knownAt: string | null,
  ): Promise<ListingVolumes | null> {
    const key = { productCode, jurisdictionCode, on: plainDate(on, 'on'), agreementYear };
    return reads.at(asKnownAt(knownAt)).volumes.load(key);
  }
}

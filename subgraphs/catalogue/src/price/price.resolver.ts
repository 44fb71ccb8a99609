import { shownDivision } from '@alliance-hub/graphql';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';
import { Price } from './price.types';

@Resolver(() => Price)
export class PriceResolver {
  @FieldResolver(() => Jurisdiction, {
    nullable: true,
    description:
      'Where it holds; null: won by the whole alliance, in force where a price of its own says so. 适用地区',
  })
  jurisdiction(@Root() { jurisdiction }: Price): Jurisdiction | null {
    return jurisdiction === null ? null : shownDivision(jurisdiction);
  }
}

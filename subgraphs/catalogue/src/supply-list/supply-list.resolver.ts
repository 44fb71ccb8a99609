import { requiredDivision } from '@alliance-hub/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';
import { present } from '../read/present';
import { Tender } from '../tender/tender.types';
import { SupplyListVersion } from './supply-list.types';

@Resolver(() => SupplyListVersion)
export class SupplyListResolver {
  @FieldResolver(() => Tender, { description: 'The tender whose winners it lists. 采购项目' })
  tender(@Root() { tender }: SupplyListVersion, @Ctx() { reads }: CatalogueContext): Promise<Tender> {
    return present(reads.tender.load(tender), 'tender', tender);
  }

  @FieldResolver(() => Jurisdiction, { description: 'Where it holds. 适用地区' })
  jurisdiction(@Root() { jurisdiction }: SupplyListVersion): Jurisdiction {
    return requiredDivision(jurisdiction);
  }
}

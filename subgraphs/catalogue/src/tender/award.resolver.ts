import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { Product } from '../product/product.types';
import { present } from '../read/present';
import { AwardWithdrawal } from '../withdrawal/withdrawal.types';
import { Award, BidGroup, Tender } from './tender.types';

@Resolver(() => Award)
export class AwardResolver {
  @FieldResolver(() => Tender, { description: 'Where it was won. 采购项目' })
  tender(@Root() { tender }: Award, @Ctx() { reads }: CatalogueContext): Promise<Tender> {
    return present(reads.tender.load(tender), 'tender', tender);
  }

  @FieldResolver(() => Product, { description: 'What won. 中选产品' })
  product(@Root() { productId }: Award, @Ctx() { reads }: CatalogueContext): Promise<Product> {
    return present(reads.product.load(productId), 'product', productId);
  }

  @FieldResolver(() => BidGroup, { description: 'The group it won in. 竞价分组' })
  bidGroup(@Root() { bidGroup }: Award, @Ctx() { reads }: CatalogueContext): Promise<BidGroup> {
    return present(reads.bidGroup.load(bidGroup), 'bid group', bidGroup);
  }

  @FieldResolver(() => [AwardWithdrawal], {
    description: 'Where and from when it was withdrawn, by day; empty: it stands. 取消记录',
  })
  async withdrawals(
    @Root() { tender, productId }: Award,
    @Ctx() { reads }: CatalogueContext,
  ): Promise<AwardWithdrawal[]> {
    const withdrawals = await reads.withdrawalsOfProduct.load(productId);
    return withdrawals.filter(withdrawal => withdrawal.tender === tender);
  }
}

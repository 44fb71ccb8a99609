import { requiredDivision } from '@alliance-hub/graphql';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';
import { Product } from '../product/product.types';
import { present } from '../read/present';
import { Tender } from '../tender/tender.types';
import { requireOffice } from '../write/rights';
import { RevokeAwardWithdrawalInput, WithdrawAwardInput } from './withdrawal.input';
import { AwardWithdrawal } from './withdrawal.types';

@Resolver(() => AwardWithdrawal)
export class AwardWithdrawalResolver {
  @Mutation(() => AwardWithdrawal, {
    description:
      'A winner loses its award from a day on, in one jurisdiction or everywhere; another product may take its place. The lists get versions of their own, what was before stays. 取消中选资格（替补）',
  })
  async withdrawAward(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => WithdrawAwardInput, { description: 'What is withdrawn. 取消内容' })
    input: WithdrawAwardInput,
  ): Promise<AwardWithdrawal> {
    const id = await context.write(({ withdrawals }, asker) => {
      requireOffice(asker, 'withdrawAward');
      return withdrawals.withdraw(input, asker.sub);
    });
    return present(context.reads.withdrawal.load(id), 'withdrawal', id);
  }

  @Mutation(() => AwardWithdrawal, {
    description: 'From a day on lists may name a withdrawn product again. 撤销取消',
  })
  async revokeAwardWithdrawal(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => RevokeAwardWithdrawalInput, { description: 'What ends. 撤销内容' })
    input: RevokeAwardWithdrawalInput,
  ): Promise<AwardWithdrawal> {
    const id = await context.write(({ withdrawals }, asker) => {
      requireOffice(asker, 'revokeAwardWithdrawal');
      return withdrawals.revoke(input, asker.sub);
    });
    return present(context.reads.withdrawal.load(id), 'withdrawal', id);
  }

  @FieldResolver(() => Tender, { description: 'The tender that it won in. 采购项目' })
  tender(@Root() { tender }: AwardWithdrawal, @Ctx() { reads }: CatalogueContext): Promise<Tender> {
    return present(reads.tender.load(tender), 'tender', tender);
  }

  @FieldResolver(() => Product, { description: 'What lost its award. 被取消产品' })
  product(@Root() { productId }: AwardWithdrawal, @Ctx() { reads }: CatalogueContext): Promise<Product> {
    return present(reads.product.load(productId), 'product', productId);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'What takes its place. 替补产品' })
  async substitute(
    @Root() { substituteId }: AwardWithdrawal,
    @Ctx() { reads }: CatalogueContext,
  ): Promise<Product | null> {
    return substituteId === null ? null : reads.product.load(substituteId);
  }

  @FieldResolver(() => Jurisdiction, {
    nullable: true,
    description: 'Where; null: in the whole alliance. 适用地区',
  })
  jurisdiction(@Root() { jurisdiction }: AwardWithdrawal): Jurisdiction | null {
    return jurisdiction === null ? null : requiredDivision(jurisdiction);
  }
}

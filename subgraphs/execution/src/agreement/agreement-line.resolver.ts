import { DateScalar, QuantityScalar } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { Product } from '../stub.types';
import { AgreementLine } from './agreement.types';

@Resolver(() => AgreementLine)
export class AgreementLineResolver {
  @FieldResolver(() => Product, { nullable: true, description: 'What is bought. 产品' })
  product(@Root() { productCode }: AgreementLine): Product {
    return { code: productCode };
  }

  @FieldResolver(() => QuantityScalar, {
    description:
      'Accepted less returned in the agreement year up to a day, while winning; of the purchases that the asker may see, which a lead hospital does not of its members. 已采购量',
  })
  purchasedQuantity(
    @Root() { agreement, productCode, knownAt }: AgreementLine,
    @Ctx() { reads, today }: ExecutionContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Last day counted, included; by default today in China. 截止日',
    })
    asOf: PlainDate | null,
  ): Promise<number> {
    const { jurisdiction, category, institution, company, yearFrom, yearTo } = agreement;
    const day = asOf ?? today;
    const to = day < yearTo ? day : yearTo;
    return reads.at(knownAt).purchased.load({
      jurisdiction,
      category,
      institution,
      company,
      product: productCode,
      from: yearFrom,
      to,
    });
  }
}

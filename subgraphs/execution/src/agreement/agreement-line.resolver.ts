import { DateScalar, QuantityScalar } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import type { Reads } from '../query/reads';
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
    return purchasedOf({ agreement, productCode, knownAt }, reads, asOf ?? today);
  }

  @FieldResolver(() => QuantityScalar, {
    description:
      'Of what was carried over, still to be purchased on a day: the purchases of the year fill it first (CQ-2.1e). 结转未完成量',
  })
  async carriedOverOpen(
    @Root() line: AgreementLine,
    @Ctx() { reads, today }: ExecutionContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Last day counted, included; by default today in China. 截止日',
    })
    asOf: PlainDate | null,
  ): Promise<number> {
    if (line.carriedOver === 0) return 0;
    return Math.max(line.carriedOver - (await purchasedOf(line, reads, asOf ?? today)), 0);
  }
}

function purchasedOf(
  { agreement, productCode, knownAt }: Pick<AgreementLine, 'agreement' | 'productCode' | 'knownAt'>,
  reads: Reads,
  day: PlainDate,
): Promise<number> {
  const { jurisdiction, category, institution, company, yearFrom, yearTo } = agreement;
  const to = day < yearTo ? day : yearTo;
  const product = productCode;
  return reads
    .at(knownAt)
    .purchased.load({ jurisdiction, category, institution, company, product, from: yearFrom, to });
}

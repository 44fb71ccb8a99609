import {
  AfterArg,
  type Connection,
  DateScalar,
  FirstArg,
  mapConnection,
  Reason,
  shownReasons,
  YuanScalar,
} from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type SettlementContext } from '../context';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';
import { balanceOn } from './account';
import { Prepayment, PrepaymentConnection } from './prepayment.types';
import { shownPrepayment } from './show-prepayment';

@Resolver(() => Prepayment)
export class PrepaymentResolver {
  @Query(() => Prepayment, {
    nullable: true,
    description: 'One prepayment; null for one unknown or not the asker’s to see. 医保基金预付',
  })
  prepayment(
    @Ctx() context: SettlementContext,
    @Arg('id', () => ID, { description: 'Its id. 预付编号' }) id: string,
  ): Promise<Prepayment | null> {
    return prepaymentReference({ id }, context);
  }

  @FieldResolver(() => YuanScalar, {
    description: 'What is open on a day: paid, less deducted and given back by then. CNY. 余额（元）',
  })
  balance(
    @Root() { known }: Prepayment,
    @Ctx() { prepayments }: SettlementContext,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day; by default today in China. 日期',
    })
    on: PlainDate | null,
  ): Yuan {
    return balanceOn(known.account, on ?? prepayments.today);
  }

  @FieldResolver(() => [Reason], {
    description: 'Why these amounts, days, fund and recovery. 依据',
  })
  reasons(@Root() { known }: Prepayment): Reason[] {
    return shownReasons(known.reckoned.reasons);
  }
}

@Resolver(() => Jurisdiction)
export class JurisdictionPrepaymentsResolver {
  @FieldResolver(() => PrepaymentConnection, {
    nullable: true,
    description:
      'Prepayments of the pooling areas here and below, of what the asker may see, by id. 医保基金预付列表',
  })
  async prepayments(
    @Root() { code }: Jurisdiction,
    @Ctx() { prepayments }: SettlementContext,
    @Arg('agreementYear', () => Int, { nullable: true, description: 'Of this agreement year. 采购年度' })
    agreementYear: number | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<Prepayment>> {
    return mapConnection(await prepayments.of(code, agreementYear, first ?? 20, after), shownPrepayment);
  }
}

/** Unknown and not the asker's to see are both null. */
export async function prepaymentReference(
  { id }: { id: string },
  { prepayments }: SettlementContext,
): Promise<Prepayment | null> {
  const known = await prepayments.prepayment.load(id);
  return known ? shownPrepayment(known) : null;
}

import { DateScalar, shownReasons } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { countingFrom } from '../purchase/attribution';
import type { Reads } from '../query/reads';
import type { AgreementRecord } from './agreement.repository';
import { Agreement } from './agreement.types';
import { completionOf } from './completion';
import { AgreementCompletion } from './completion.types';

@Resolver(() => Agreement)
export class AgreementCompletionResolver {
  @FieldResolver(() => AgreementCompletion, {
    nullable: true,
    description:
      'How much of it is purchased; null for a distributor or lead hospital, which does not see everything that the institution buys. 完成情况',
  })
  async completion(
    @Root() { record, knownAt }: Agreement,
    @Ctx() { reads, policy, today }: ExecutionContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Last day counted, included; by default today in China. 截止日',
    })
    asOf: PlainDate | null,
  ): Promise<AgreementCompletion | null> {
    const known = reads.at(knownAt);
    if (!(await seesPurchases(reads, record))) return null;
    const day = asOf ?? today;
    const { jurisdiction, category, institution, company, yearFrom, yearTo } = record;
    const counts = countingFrom(policy, record, day);
    const from = counts !== undefined && counts > yearFrom ? counts : yearFrom;
    const to = day < yearTo ? day : yearTo;
    const [lines, bought] = await Promise.all([
      known.agreementLines.load(record.id),
      known.purchased.load({ jurisdiction, category, institution, company, from, to }),
    ]);
    const filled = await Promise.all(
      lines
        .filter(line => line.carriedOver > 0)
        .map(async ({ product, carriedOver }) => {
          const window = { jurisdiction, category, institution, company, product, from, to };
          return Math.min(await known.purchased.load(window), carriedOver);
        }),
    );
    const figures = {
      agreed: lines.reduce((sum, line) => sum + line.agreedQuantity, 0),
      carriedOver: lines.reduce((sum, line) => sum + line.carriedOver, 0),
      filled: filled.reduce((sum, one) => sum + one, 0),
      purchased: bought,
    };
    const { counted, completion, status, reasons } = completionOf(policy, record, figures, day);
    return Object.assign(new AgreementCompletion(), {
      asOf: day,
      agreed: figures.agreed,
      purchased: counted,
      completion,
      status,
      reasons: shownReasons(reasons),
    });
  }
}

/** Whether the asker sees everything that the institution buys of the company. */
async function seesPurchases(reads: Reads, { institution, company }: AgreementRecord): Promise<boolean> {
  const { all, institutions, companies, jurisdictions } = reads.sight;
  if (all || institutions.has(institution) || companies.has(company)) return true;
  return jurisdictions.size > 0 && (await reads.seesInstitution.load(institution));
}

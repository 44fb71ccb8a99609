import { createHash } from 'node:crypto';
import { addDays, type AgreementYear, type PlainDate, Yuan } from '@alliance-hub/kernel';
import type {
  AgreementLineInput,
  RecordAgreementsInput,
  SignAgreementInput,
} from '../agreement/agreement.inputs';
import { AgreementParty, SignMode } from '../agreement/agreement.enums';
import type { Policy, RolloutRule } from '@alliance-hub/policy';
import type { ProductFact } from '../catalogue-follower/product-facts';
import { InstitutionTier } from '../institution/institution.enums';
import type { InstitutionInput } from '../institution/institution.inputs';
import { wholeDays } from '../rollout/short-year';
import { drawn, falls } from './seeded';
import { preferred, type SampleRollout, type SampleWorld } from './sample-world';

const SOURCE = { title: '演示数据：协议采购量', note: 'Made up for demonstration.' };

/** Products that win on some day of a year, with the fact that makes them so. */
function winners(
  { rule, products }: SampleRollout,
  { facts }: SampleWorld,
  year: AgreementYear,
): Map<string, ProductFact> {
  const found = new Map<string, ProductFact>();
  for (const code of products) {
    const fact = facts
      .within(code, rule.jurisdiction)
      .find(
        one =>
          one.winningPrice !== null &&
          one.validFrom <= year.to &&
          (one.validTo === null || year.from < one.validTo),
      );
    if (fact) found.set(code, fact);
  }
  return found;
}

/** In how many products an institution puts its volume. */
const WIDTH: Record<InstitutionTier, number> = {
  [InstitutionTier.TERTIARY]: 3,
  [InstitutionTier.SECONDARY]: 2,
  [InstitutionTier.PRIMARY]: 1,
  [InstitutionTier.UNGRADED]: 1,
};

/** A year's volume that goes with the price of a thing and the size of the house. */
function yearlyQuantity(price: Yuan, { tier, code }: InstitutionInput, product: string): number {
  const steps: [string, number][] = [
    ['10000.00', 6],
    ['2000.00', 30],
    ['300.00', 160],
    ['30.00', 1_200],
    ['0', 12_000],
  ];
  const base = steps.find(([from]) => Yuan.of(from).atMost(price))?.[1] ?? 6;
  const size = { TERTIARY: 10, SECONDARY: 4, PRIMARY: 2, UNGRADED: 2 }[tier];
  return Math.max(2, Math.round((base * size * (60 + drawn(80, code, product))) / 1_000) * 2);
}

/** The agreements of a rollout, a batch for each agreement year begun. */
export function agreementBatches(rollout: SampleRollout, world: SampleWorld): RecordAgreementsInput[] {
  return rollout.years.map(year => {
    const winning = winners(rollout, world, year);
    return {
      batchId: `sample-agreements-${rollout.rule.id}-${year.number}`,
      rollout: rollout.rule.id,
      agreementYear: year.number,
      source: SOURCE,
      lines: rollout.institutions.flatMap(institution => linesOf(rollout, institution, year, winning)),
    };
  });
}

function linesOf(
  { rule, distributor, institutions }: SampleRollout,
  institution: InstitutionInput,
  year: AgreementYear,
  winning: ReadonlyMap<string, ProductFact>,
): AgreementLineInput[] {
  const width = 1 + drawn(WIDTH[institution.tier], institution.code, rule.category);
  const lead = rule.jurisdiction === LED_BY_A_HOSPITAL ? institutions[0]?.code : undefined;
  return preferred([...winning.keys()], institution.code)
    .slice(0, width)
    .flatMap(product => {
      const fact = winning.get(product);
      if (!fact?.winningPrice) return [];
      const first = yearlyQuantity(fact.winningPrice, institution, product);
      return {
        lineId: `sample-A:${rule.id}:${institution.code}:${product}:${year.number}`,
        institution: institution.code,
        company: fact.companyUscc,
        ...(lead === undefined && { distributor }),
        ...(lead !== undefined && { leadInstitution: lead }),
        product,
        ...(isShort(year) && { reason: '采购年度不足一年，按天数折算' }),
        agreedQuantity: Math.ceil((first * year.days * (100 + 5 * (year.number - 1))) / 36_500),
      };
    });
}

/** Below a floor that holds in principle a volume comes with a reason (CQ-2.1g). */
const isShort = (year: AgreementYear): boolean => year.number > 1 && year.days < wholeDays(year);

/** Weihai, where a lead hospital signs for the members (WH-2.1a). */
const LED_BY_A_HOSPITAL = '371000';

/** On paper now and then, where the notice lets anybody. */
function modeOf(
  policy: Policy,
  { jurisdiction, category }: RolloutRule,
  agreement: string,
  on: PlainDate,
): SignMode {
  const form = policy.resolve('agreement.form', { jurisdiction, categories: [category], on });
  const modes = form.status === 'SPECIFIED' ? form.value.modes : undefined;
  const paper = modes === undefined || modes.includes('PAPER');
  return paper && !falls(80, agreement, 'mode') ? SignMode.PAPER : SignMode.ELECTRONIC;
}

/** Who signs the agreements of a batch: most parties, some late, some not at all. */
export function signatures(
  batch: RecordAgreementsInput,
  year: AgreementYear,
  { policy, rule, today }: { policy: Policy; rule: RolloutRule; today: PlainDate },
): SignAgreementInput[] {
  const agreements = new Map(
    batch.lines.map(line => [`${batch.rollout}:${line.institution}:${line.company}:${year.number}`, line]),
  );
  return [...agreements].flatMap(([agreement, line]) => {
    const parties = [
      line.leadInstitution ? AgreementParty.LEAD_INSTITUTION : AgreementParty.INSTITUTION,
      AgreementParty.COMPANY,
      ...(line.distributor ? [AgreementParty.DISTRIBUTOR] : []),
    ];
    const outcome = drawn(100, agreement, 'signing');
    const signing = outcome < 84 ? parties : outcome < 93 ? parties.slice(0, 1) : [];
    return signing
      .map((party, n): SignAgreementInput => {
        const signedOn = addDays(year.from, 3 + n * 2 + drawn(22, agreement, party));
        const mode = modeOf(policy, rule, agreement, signedOn);
        const scan = createHash('sha256').update(`${agreement} ${party}`).digest('hex');
        return {
          requestId: `sample-S:${agreement}:${party}`,
          agreement,
          party,
          signedOn,
          mode,
          noSideAgreement: true,
          ...(line.leadInstitution && { mandate: { title: '演示数据：书面委托书' } }),
          source: mode === SignMode.PAPER ? { ...SOURCE, sha256: scan } : SOURCE,
        };
      })
      .filter(({ signedOn }) => signedOn <= today);
  });
}

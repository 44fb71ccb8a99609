import { isPlainDate, parseCertificateNumber, type PlainDate, Text, type Yuan } from '@alliance-hub/kernel';
import { type Citation, type ExemptionRule, type Policy, type Resolved } from '@alliance-hub/policy';
import { say } from '../messages';
import { type StoredReason } from '../stored-reason';
import { type ProductInputs, type Surroundings } from './inputs';
import { groupAt } from './membership';

interface Tested {
  exempt: boolean;
  says: Text;
  inputs: StoredReason['inputs'];
}

export interface Exemption {
  exempt: boolean;
  /** The clause that exempts. */
  clause?: string;
  reasons: StoredReason[];
}

/** A listed product that did not win, at its listing price. */
interface Candidate {
  product: ProductInputs;
  price: Yuan;
  jurisdiction: string;
  on: PlainDate;
  surroundings: Surroundings;
}

const not = (says: Text, inputs: Tested['inputs'] = []): Tested => ({ exempt: false, says, inputs });

/** A mean may be finer than any price; it is shown to 4 places and compared exactly. */
const shown = (amount: Yuan): string => amount.round(4).toString();

/** HI-3.2.2c: listed at no more than the mean winning price of the bid unit. */
function atMostMean(rule: ExemptionRule & { kind: 'AT_MOST_MEAN_OF_UNIT' }, candidate: Candidate): Tested {
  const { product, price, on, surroundings } = candidate;
  const classified = groupAt(product, on);
  const outcome = classified?.bidOutcome ?? say('unknown');
  if (!rule.bidOutcomes.some(accepted => accepted === outcome)) {
    const outcomes = Text.join(rule.bidOutcomes, say('or'));
    return not(say('outcomeWanted', { outcomes }), [{ name: say('bidOutcome'), value: outcome }]);
  }
  const unit = classified?.bidGroup && surroundings.unitOf(classified.bidGroup);
  if (!unit) return not(say('noUnitForMean'));
  const { mean, meanPublished, awards } = surroundings.statisticsOf(unit);
  if (!mean) return not(say('noMean', { unit }));
  const exempt = price.atMost(mean);
  const source = meanPublished ? say('published') : say('computed', { n: awards });
  return {
    exempt,
    says: say(exempt ? 'notAboveMean' : 'aboveMean'),
    inputs: [
      { name: say('listingPrice'), value: price.toString() },
      { name: say('mean'), value: shown(mean) },
      { name: say('meanSource'), value: source },
      { name: say('bidUnit'), value: unit },
      { name: say('bidOutcome'), value: outcome },
    ],
  };
}

/** One piece that fires several clips; a single-fire one is no 连发. */
const MULTI_FIRE = 2;

/** CQ-2.1f(i): at most the same company's lowest winning price in the matching bid group. */
function atMostOwnLowest(
  rule: ExemptionRule & { kind: 'AT_MOST_OWN_LOWEST_WINNING_IN_GROUP' },
  { product, price, jurisdiction, on, surroundings }: Candidate,
): Tested {
  const fires = product.firesPerPiece;
  if (fires === null || fires < MULTI_FIRE || fires >= rule.firesPerPieceBelow) {
    return not(say('multiFire', { fires: rule.firesPerPieceBelow }), [
      { name: say('clips'), value: fires === null ? say('notTold') : String(fires) },
    ]);
  }
  const group = groupAt(product, on)?.bidGroup;
  const lowest = group ? surroundings.lowestWinning(jurisdiction, product.company, group, on) : undefined;
  if (!group || !lowest) {
    return not(say('noOwnWinner'), [{ name: say('bidGroup'), value: group ?? say('notClassified') }]);
  }
  const exempt = price.atMost(lowest.amount);
  return {
    exempt,
    says: say(exempt ? 'notAboveOwn' : 'aboveOwn'),
    inputs: [
      { name: say('listingPrice'), value: price.toString() },
      { name: say('ownLowest'), value: lowest.amount.toString() },
      { name: say('winningProduct'), value: lowest.productCode },
      { name: say('bidGroup'), value: group },
      { name: say('clips'), value: String(fires) },
    ],
  };
}

/** First issued after a day; the number itself tells the year of the first registration. */
function firstIssuedAfter(
  certificates: ProductInputs['certificates'],
  day: PlainDate,
): PlainDate | undefined {
  const dates = certificates.flatMap(({ validFrom }) => (isPlainDate(validFrom) ? [validFrom] : [])).sort();
  const first = dates[0];
  const year = day.slice(0, 4);
  const later = certificates.every(({ number }) => String(parseCertificateNumber(number).year) >= year);
  return first !== undefined && first > day && later ? first : undefined;
}

/** CQ-2.1f(ii): newly approved since the declaration, at most the median winning price of the bid unit. */
function newAtMostMedian({ product, price, on, surroundings }: Candidate): Tested {
  const declaration = surroundings.declarationOf(product.category);
  if (!declaration?.declaredUntil) {
    return not(say('noDeclaration'));
  }
  const { tender, declaredUntil } = declaration;
  const issued = firstIssuedAfter(product.certificates, declaredUntil);
  const inputs = [
    { name: say('tender'), value: tender },
    { name: say('declaredUntil'), value: declaredUntil },
    { name: say('firstIssued'), value: issued ?? say('notAfter') },
  ];
  if (!issued) return not(say('notNew'), inputs);
  const group = groupAt(product, on)?.bidGroup;
  const unit = group && surroundings.unitOf(group);
  if (!unit) return not(say('noUnitForMedian'), inputs);
  const { median, medianPublished, awards } = surroundings.statisticsOf(unit);
  if (!median) return not(say('noMedian', { unit }), inputs);
  const exempt = price.atMost(median);
  const source = medianPublished ? say('published') : say('computed', { n: awards });
  return {
    exempt,
    says: say(exempt ? 'notAboveMedian' : 'aboveMedian'),
    inputs: [
      { name: say('listingPrice'), value: price.toString() },
      { name: say('median'), value: shown(median) },
      { name: say('medianSource'), value: source },
      { name: say('bidUnit'), value: unit },
      ...inputs,
    ],
  };
}

function test(rule: ExemptionRule, candidate: Candidate): Tested {
  switch (rule.kind) {
    case 'AT_MOST_MEAN_OF_UNIT':
      return atMostMean(rule, candidate);
    case 'AT_MOST_OWN_LOWEST_WINNING_IN_GROUP':
      return atMostOwnLowest(rule, candidate);
    case 'NEW_APPROVAL_AT_MOST_MEDIAN_OF_UNIT':
      return newAtMostMedian(candidate);
  }
}

const cited = (citation: Citation | undefined): Pick<StoredReason, 'clause' | 'readings'> => ({
  ...(citation && { clause: citation.clause.id }),
  ...(citation?.reading && { readings: citation.reading.map(({ id }) => id) }),
});

type ExemptionValue = Resolved<{ rules: ExemptionRule[] }>;

const exemptionRules = (policy: Policy, jurisdiction: string, categories: readonly string[], on: PlainDate) =>
  policy.resolve('listing.exemption', { jurisdiction, categories, on }) as ExemptionValue;

/** Whether a clause keeps the product out of the non-winning count; one rule that fits is enough. */
export function exemptionAt(candidate: Candidate): Exemption {
  const { product, jurisdiction, on, surroundings } = candidate;
  const { policy } = surroundings;
  const resolved = exemptionRules(policy, jurisdiction, surroundings.categoryChain(product.category), on);
  if (resolved.status !== 'SPECIFIED') return { exempt: false, reasons: [] };
  const results = resolved.value.rules.map(rule => {
    const tested = test(rule, candidate);
    const citation = policy.citationsOf(rule)[0] ?? resolved.citations[0];
    const { says, inputs, exempt } = tested;
    const reason: StoredReason = {
      ...cited(citation),
      says,
      inputs,
      result: say(exempt ? 'exempt' : 'notExempt'),
    };
    return { exempt, reason, clause: citation?.clause.id };
  });
  const found = results.find(({ exempt }) => exempt);
  if (!found) return { exempt: false, reasons: results.map(({ reason }) => reason) };
  return {
    exempt: true,
    reasons: [found.reason],
    ...(found.clause !== undefined && { clause: found.clause }),
  };
}

/** A lot of the hospital and the company of the walk that was returned in part. */
export const PAYABLE =
  'H37100299001:sample-P:371000:SD2021-1:H37100299001:C17010100100001999070000002:2021-12:A';
const LOTS =
  'filter: { institutions: ["H37100299001"], companies: ["91370100DEMA01059E"], acceptedFrom: "2022-01-08", acceptedTo: "2022-01-08" }';

/** Arguments that lead into Weihai on a day of its first agreement year, by field. */
export const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.agreement': 'id: "371000:SD2021-1:H37100299001:91370100DEMA01059E:1"',
  'Query.alliance': 'code: "SHANDONG"',
  'Query.category': 'code: "SD2021-1"',
  'Query.clause': 'id: "WH-3.2"',
  'Query.company': 'uscc: "91370100DEMA01059E"',
  'Query.filing': 'id: "F-1"',
  'Query.institution': 'code: "H37100299001"',
  'Query.jurisdiction': 'code: "371000"',
  'Query.jurisdictions': 'parent: "370000"',
  'Query.listing': 'product: "C17010100100001999070000002", jurisdiction: "371000", on: "2022-01-31"',
  'Query.listingsByKey':
    'keys: [{ product: "C17010100100001999070000001", jurisdiction: "371000", on: "2022-01-31" }]',
  'Query.payable': `id: "${PAYABLE}"`,
  'Query.payables': `first: 2, ${LOTS}`,
  'Query.payableTotals': `on: "2022-03-01", ${LOTS}`,
  'Query.product': 'code: "C17010100100001999070000001"',
  'Query.products': 'first: 2, filter: { jurisdictions: ["371000"] }',
  'Query.rollout': 'id: "371000:SD2021-1"',
  'Query.rollouts': 'first: 2, filter: { jurisdictions: ["371000"] }',
  'Query.ruleTable': 'parameter: "paymentStandard.nonWinning", on: "2022-01-31"',
  'Query.dataCompleteness': 'jurisdiction: "371000", on: "2022-01-31"',
  'Query.dataGaps': 'first: 2, jurisdiction: "371000", on: "2022-01-31"',
  'Query.feedDigest': 'day: "2022-01-31"',
  'Query.listingCaps': 'product: "C11020100116002999110000003", jurisdiction: "500000", on: "2025-06-01"',
  'Query.pairingCheck':
    'input: { product: "C01060100202002999200000001", jurisdiction: "610000", on: "2026-06-01", maker: "91370100DEMA01059E", unitPrice: "700.00", products: 1, components: 1 }',
  'Query.priceLinkageCase': 'id: "PL-1"',
  'Query.priceLinkageCases': 'first: 2, filter: { jurisdictions: ["371000"] }',
  'Query.priceLinkageChanges': 'first: 2, filter: { jurisdictions: ["371000"] }',
  'Query.supplyListOverview': 'tender: "SD2021", on: "2022-01-31"',
  'Query.tender': 'number: "SD2021"',
  'Query.tenders': 'first: 2, filter: { jurisdictions: ["371000"] }',
  'AgreementYear.volume': 'fullYear: 1000',
  'AgreementLine.purchasedQuantity': 'asOf: "2022-01-31"',
  'Jurisdiction.alerts': 'first: 200, asOf: "2021-03-27"',
  'Jurisdiction.institutions': 'first: 2',
  'Jurisdiction.monitoring': 'period: MONTH, endingOn: "2021-12-31"',
  'Jurisdiction.obligations': 'from: "2025-07-01", to: "2025-07-31"',
  'Jurisdiction.settlementObligations': 'from: "2025-07-01", to: "2025-07-31"',
  'Jurisdiction.listings': 'first: 2, on: "2022-01-31"',
  'Product.listing': 'jurisdiction: "371000", on: "2022-01-31"',
  'Product.listings': 'on: "2022-01-31"',
  'Query.prepayment': 'id: "PP-000001"',
  'Jurisdiction.prepayments': 'first: 2',
  'Prepayment.balance': 'on: "2023-03-31"',
  'Payable.overdue': 'on: "2022-03-01"',
  'PriceLinkageCase.listing': 'on: "2022-01-31"',
  'PriceLinkageCase.overdue': 'on: "2022-01-31"',
  'Rollout.institutionProgress': 'first: 2, asOf: "2022-01-31"',
  'RenewalPlan.lines': 'first: 2',
  'Rollout.renewalPlan': 'agreementYear: 2',
  'Rollout.plannedTotal': 'asOf: "2022-01-31"',
  'Rollout.progress': 'asOf: "2022-01-31"',
};

/** Arguments of a first step that leads elsewhere, by the type it leads to: no notice of Weihai dates a duty. */
export const LEADING_ELSEWHERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Obligation: { 'Query.jurisdiction': 'code: "460000"' },
};

/**
 * What is asked of a type in place of its plain fields: of a reason what it computes with, as its clause is law; of a
 * renewal plan how many lines there are, as all of them are confirmed.
 */
export const SELECTIONS: Readonly<Record<string, string>> = {
  RenewalPlan: 'lines(first: 2) { totalCount }',
  Reason: 'result inputs { name value }',
};

/** Inputs of a reason that are of the calendar, the same for whoever asks. */
export const CALENDAR_INPUTS: readonly string[] = ['agreement year', 'counted from', 'counted to', 'elapsed'];

const NO_FLOOR = 'The notice of Weihai sets no floor for a renewal.';

/** Fields that tell nobody anything in Weihai, and why; the walk cannot hold a right against them. */
export const EMPTY_IN_SAMPLE: Readonly<Record<string, string>> = {
  'AuditSource.note': 'The sample is no notice.',
  'AuditSource.sha256': 'The sample is no notice.',
  'AuditSource.url': 'The sample is no notice.',
  'Agreement.distributor':
    'Where a lead hospital signs for the others (WH-2.1a), the sample names no distributor.',
  'AgreementLine.carriedOver': 'A first agreement year carries nothing over.',
  'Payable.distributor': 'The sample names no distributor in Weihai.',
  'Payable.provisional': 'The rest days of those years are published.',
  'PayableTotals.overpaid': 'No paid lot of the sample went to another company.',
  'Prepayment.fund': 'The notice of Weihai names no fund.',
  'Prepayment.refundDueOn': 'The notice of Weihai gives no time.',
  'Prepayment.takenBack': 'No prepayment of the sample was taken back.',
  'PrepaymentOffset.purchased': 'In Weihai nothing is deducted before the period has ended.',
  'PrepaymentTranche.dueOn': 'In Weihai it is paid promptly on application.',
  'PrepaymentTranche.outstanding': 'The tranches of the sample are paid in whole.',
  'AgreementLine.carriedOverOpen': 'A first agreement year carries nothing over.',
  'Progress.carriedOver': 'The notice of Weihai carries nothing over.',
  'Progress.carriedOverPurchased': 'The notice of Weihai carries nothing over.',
  'PlannedTotal.planned': 'The notice of Weihai plans no total.',
  'PlannedTotal.share': 'The notice of Weihai plans no total.',
  'Progress.exemptQuantity': 'The notice of Weihai exempts nothing.',
  'Progress.nonWinningTest': 'The notice of Weihai sets no limit.',
  'RenewalCategoryFloor.floor': NO_FLOOR,
  'RenewalCategoryFloor.institution': NO_FLOOR,
  'RenewalCategoryFloor.placed': NO_FLOOR,
  'RenewalCategoryFloor.reasons': NO_FLOOR,
  'RenewalCategoryFloor.unplaced': NO_FLOOR,
  'RenewalCompanyFloor.floor': NO_FLOOR,
  'RenewalCompanyFloor.placed': NO_FLOOR,
  'RenewalCompanyFloor.reasons': NO_FLOOR,
  'RenewalCompanyFloor.unplaced': NO_FLOOR,
  'RenewalLine.belowFloorReason': NO_FLOOR,
  'RenewalLine.carriedOver': 'The notice of Weihai carries nothing over.',
  'RenewalLine.companyFloor': NO_FLOOR,
  'RenewalLine.floor': NO_FLOOR,
  'RenewalLine.shortYearVolume': 'The notice of Weihai prints no end of the cycle.',
  'RenewalPlan.categoryFloors': NO_FLOOR,
  'RenewalPlan.unconfirmed': 'In the sample every volume of the first year is renewed.',
  'Signature.signatory': 'The sample names no person.',
};

/** Fields that tell the hospital and the company of the walk nothing of their own: they have to do with winners alone. */
export const EMPTY_FOR_OWNERS: readonly string[] = [
  'Progress.nonWinningQuantity',
  'Progress.nonWinningShare',
];

/** Fields of rows that have to do with no company, and what its own part cannot tell. */
export const EMPTY_FOR_COMPANIES: readonly string[] = [
  'Query.filing',
  'Query.prepayment',
  'Jurisdiction.prepayments',
  'Prepayment.agreementYear',
  'Prepayment.amount',
  'Prepayment.balance',
  'Prepayment.base',
  'Prepayment.entries',
  'Prepayment.id',
  'Prepayment.institution',
  'Prepayment.jurisdiction',
  'Prepayment.minimum',
  'Prepayment.offsets',
  'Prepayment.reasons',
  'Prepayment.refunds',
  'Prepayment.rollouts',
  'Prepayment.tranches',
  'PrepaymentConnection.edges',
  'PrepaymentConnection.nodes',
  'PrepaymentConnection.pageInfo',
  'PrepaymentConnection.totalCount',
  'PrepaymentEdge.cursor',
  'PrepaymentEdge.node',
  'PrepaymentEntry.amount',
  'PrepaymentEntry.document',
  'PrepaymentEntry.id',
  'PrepaymentEntry.kind',
  'PrepaymentEntry.month',
  'PrepaymentEntry.on',
  'PrepaymentEntry.recordedAt',
  'PrepaymentEntry.reverses',
  'PrepaymentEntry.tranche',
  'PrepaymentOffset.amount',
  'PrepaymentOffset.available',
  'PrepaymentOffset.balance',
  'PrepaymentOffset.month',
  'PrepaymentOffset.payment',
  'PrepaymentRefund.amount',
  'PrepaymentRefund.refundedOn',
  'PrepaymentTranche.amount',
  'PrepaymentTranche.number',
  'PrepaymentTranche.paid',
  'PrepaymentTranche.paidOn',
  'Filing.bidGroup',
  'Filing.filedOn',
  'Filing.id',
  'Filing.institution',
  'Filing.jurisdiction',
  'Filing.product',
  'Filing.recordedAt',
  'Filing.unitPrice',
  'RolloutProgress.winningShare',
];

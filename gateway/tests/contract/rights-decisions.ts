import { type Area } from '@alliance-hub/auth';

/**
 * What a client can be told of: the INTERNAL doors are not part of the public graph. SELF is what everybody is told of
 * their own token, and nobody of another's.
 */
export type PublicArea = Exclude<Area, 'INTERNAL'> | 'SELF';

/** Who may see fields of a type. OPEN: whoever is signed in sees the same. */
export interface Decision {
  type: string;
  /** Their names, with spaces between. */
  fields: string;
  area: PublicArea;
  /** For what is not OPEN: which rows an asker sees of it, and what stands in place of the others. */
  rows?: string;
}

const open = (type: string, fields: string): Decision => ({ type, fields, area: 'OPEN' });
const self = (type: string, fields: string): Decision => ({
  type,
  fields,
  area: 'SELF',
  rows: 'What the asker’s own token says.',
});
const volumes = (type: string, fields: string, rows: string): Decision => ({
  type,
  fields,
  area: 'VOLUMES',
  rows,
});
const money = (type: string, fields: string, rows: string): Decision => ({
  type,
  fields,
  area: 'MONEY',
  rows,
});
const webhooks = (type: string, fields: string): Decision => ({
  type,
  fields,
  area: 'WEBHOOKS',
  rows: 'Endpoints that the asker’s own subject created; the alliance office sees all. Others are null, absent, and not counted.',
});
const audited = (type: string, fields: string): Decision => ({
  type,
  fields,
  area: 'AUDIT',
  rows: 'For the alliance office alone.',
});
const page = 'nodes edges pageInfo totalCount';
const edge = 'cursor node';

const INSTITUTIONS =
  'Institutions in the asker’s subtree, the asker’s own, and those that have an agreement with or buy from the asker’s company; others are absent, and not counted.';
const AGREEMENTS =
  'Agreements of institutions in the asker’s subtree, of the asker’s institution as buyer or lead hospital, and of the asker’s company as maker or distributor; others are absent, and not counted.';
const SUMS =
  'Summed over the rows that the asker sees; zero, with a reason, where there is none. A share of nothing is null.';
const ALERTS =
  'Found in the rows that the asker sees; what a company’s own part cannot tell is absent, and not counted.';
const FILINGS =
  'Filings made in the asker’s subtree, and of the asker’s institution; others are null, as those unknown.';
const PAYABLES =
  'Payables of institutions that lie in the asker’s subtree today, of the asker’s institution, and of the asker’s company as maker or distributor; others are null, absent, not counted and not summed.';
const PREPAYMENTS =
  'Prepayments of pooling areas in the asker’s subtree, of institutions that lie there today, and of the asker’s institution; a company has none. Others are null, absent, and not counted.';
const RENEWALS =
  'What institutions in the asker’s subtree, the asker’s institution, and any institution with the asker’s company renew; others are absent, and not counted.';
const WHOLE_INSTITUTIONS =
  'For who sees an institution whole: its place and itself. A company, which sees its own part, gets none.';
const WITH_ITS_OWNER = 'Stands on a row that only those get who may see it; null or absent with it.';

/**
 * The decision on every field of the public graph, in the words of docs/rights.md. A field that is not named here
 * fails the walk, and so does a name that is no field any more.
 */
export const DECISIONS: readonly Decision[] = [
  open(
    'Query',
    'alliance alliances category clause company jurisdiction jurisdictions listing listingsByKey',
  ),
  open(
    'Query',
    'product products rollout rollouts ruleParameters ruleTable supplyListOverview tender tenders',
  ),
  volumes('Query', 'agreement', 'Null for one not the asker’s to see, as for one unknown.'),
  volumes('Query', 'institution', 'Null for one not the asker’s to see, as for one unknown.'),

  audited('Query', 'auditTrail'),
  open('Query', 'dataCompleteness dataGaps listingCaps pairingCheck'),

  // Who did what.
  audited('AuditRecord', 'action actor details id recordedAt source subject'),
  audited('AuditRecordConnection', page),
  audited('AuditRecordEdge', edge),
  audited('AuditSource', 'issuedOn issuer note number sha256 title url'),

  // What was procured, and what is listed.
  open('Alliance', 'code kind lead members name tenders'),
  open('Award', 'bidGroup componentPrice id price product rank tender withdrawals'),
  open('AwardWithdrawal', 'document from id jurisdiction product reason recordedAt revokedFrom'),
  open('AwardWithdrawal', 'substitute tender'),
  open('AwardConnection', page),
  open('AwardEdge', edge),
  open('BidGroup', 'category id name priceStatistics unit'),
  open('BidUnit', 'category groups id name priceStatistics'),
  open('Category', 'aliases awardMode bidGroups code name parent tender'),
  open('CodeTablesResult', 'notOurs rejected stopped transcoded unchanged'),
  open('Commitment', 'company document id madeOn recordedAt tender text'),
  open('Company', 'commitments name products uscc'),
  open('DataCompleteness', 'company complete completeness products'),
  open('DataGap', 'days kind notice product since'),
  open('DataGapConnection', page),
  open('DataGapEdge', edge),
  open('ListingCap', 'above amount reasons'),
  open('MaintenanceNotice', 'document dueOn id issuedOn jurisdiction kind product recordedAt'),
  open('PairingCheck', 'aggregateTest componentAtMost makerTest productPrice reasons status unitTest'),
  open('PairingCheck', 'verdict'),
  open('Listing', 'jurisdiction jurisdictionCode on price product productCode standing standingReasons'),
  open('Listing', 'winningPrice'),
  volumes(
    'Listing',
    'volumes',
    'Summed over the institutions that the asker sees there; null without a right there.',
  ),
  open('ListingConnection', page),
  open('ListingEdge', edge),
  open('Price', 'amount from jurisdiction kind source to'),
  open('PriceStatistics', 'awards highest lowest mean median published'),
  open('Product', 'award bidGroup bidOutcome category certificate certificates code company formerCodes'),
  open('Product', 'listing listings model name origin prices provenance specification unit'),
  open('ProductConnection', page),
  open('ProductEdge', edge),
  open('BatchResult', 'accepted rejected unchanged'),
  open(
    'PublishSupplyListResult',
    'accepted carriedOver created openedCases rejected removed unchanged version',
  ),
  open('RejectedLine', 'code field id index message'),
  open('RegistrationCertificate', 'number replaces validFrom validTo'),
  open('SupplyListChange', 'after before field kind product'),
  open('SupplyListChangeConnection', page),
  open('SupplyListChangeEdge', edge),
  open('SupplyListEntry', 'bidGroup componentPrice price product productCode rank'),
  open('SupplyListEntryConnection', page),
  open('SupplyListEntryEdge', edge),
  open('SupplyListOverview', 'dearer inForce jurisdiction missing next pending'),
  open('SupplyListVersion', 'changes document effectiveFrom entries jurisdiction lines provenance sha256'),
  open('SupplyListVersion', 'tender version'),
  open('Tender', 'alliance awards categories declaredUntil number numbered predecessor rollouts title'),
  open('TenderConnection', page),
  open('TenderEdge', edge),

  // Whose price is to follow a lower one: open, as prices are.
  open('Query', 'feedDigest priceLinkageCase priceLinkageCases priceLinkageChanges'),
  open('Subscription', 'priceLinkageChanged'),

  // Of oneself.
  self('Query', 'viewer'),
  self('Viewer', 'companies expiresAt institutions jurisdictions rights role subject'),
  self('ViewerRight', 'area reach'),
  open('FeedDigest', 'day events firstCursor hash lastCursor'),
  open('Price', 'evidence recordedAt'),
  open(
    'PriceLinkageCase',
    'appliedFrom binding currentPrice declaredOn declaredPrice dueOn dueStatus history',
  ),
  open('PriceLinkageCase', 'id jurisdiction listing overdue product provisional reasons status targetPrice'),
  open('PriceLinkageCase', 'trigger'),
  open('PriceLinkageCaseConnection', page),
  open('PriceLinkageCaseEdge', edge),
  open('PriceLinkageChange', 'case cursor effectiveOn id jurisdiction listing occurredAt previousCursor'),
  open('PriceLinkageChange', 'previousPrice price product reason seq type'),
  open('PriceLinkageChangeConnection', page),
  open('PriceLinkageChangeEdge', edge),
  open('PriceLinkageTrigger', 'evidence jurisdiction price publishedOn tender'),
  open('Product', 'linkageCases'),
  open('RecordWinningPriceResult', 'loweredCases openedCases price product unchanged'),

  // What is carried out, where, and under which rules.
  open('AgreementYear', 'days from number to volume'),
  open('YearVolume', 'provisional quantity reasons status'),
  open('CycleExtension', 'allowed decided to years'),
  open('Jurisdiction', 'alliances children code level listings name obligations parent rollouts'),
  open('Jurisdiction', 'settlementObligations'),
  open('Jurisdiction', 'supplyLists'),
  open('Obligation', 'clause dueOn id lastWorkdayOn opensOn provisional rollout rollouts status what who'),
  volumes('Jurisdiction', 'institutions', INSTITUTIONS),
  open('PurchaseCycle', 'extension from reasons status to toStatus years'),
  open('Rollout', 'category cycle document id jurisdiction name rules tender'),
  volumes('Rollout', 'agreements', AGREEMENTS),
  volumes('Rollout', 'institutionProgress', INSTITUTIONS),
  volumes('Rollout', 'progress', SUMS),
  open('Jurisdiction', 'monitoring'),
  volumes('Jurisdiction', 'alerts', ALERTS),
  volumes('Alert', 'company id institution message product reasons rollout rule severity since', ALERTS),
  volumes('AlertConnection', page, ALERTS),
  volumes('AlertEdge', edge, ALERTS),
  // Which days a report is of and when it is closed says nothing of what is in it.
  open('MonitoringReport', 'closedAt closesOn from frozen period reasons to'),
  volumes('MonitoringReport', 'institutions', INSTITUTIONS),
  volumes('MonitoringReport', 'rollouts', SUMS),
  open('RolloutProgress', 'rollout'),
  volumes('RolloutProgress', 'agreementMonth participating progress purchasedInPeriod winningShare', SUMS),
  open('AgreementMonth', 'from number to'),
  volumes('AgreementMonth', 'purchased', SUMS),
  open('RolloutConnection', page),
  open('RolloutEdge', edge),

  // Where a partner is told of changes (gateway/tests/webhooks).
  webhooks('Query', 'webhookEndpoint webhookEndpoints'),
  webhooks('WebhookAttempt', 'error milliseconds statusCode triedAt'),
  webhooks('WebhookDelivery', 'attempts createdAt cursor deliveredAt id kind lastError log messageId'),
  webhooks('WebhookDelivery', 'nextTryAt status'),
  webhooks('WebhookDeliveryConnection', page),
  webhooks('WebhookDeliveryEdge', edge),
  webhooks('WebhookEndpoint', 'createdAt cursor deliveries description failingSince filter id'),
  webhooks('WebhookEndpoint', 'lastDeliveredAt owner pausedBecause replay rightsUntil selection status url'),
  webhooks('WebhookEndpoint', 'verifiedAt'),
  webhooks('WebhookEndpointConnection', page),
  webhooks('WebhookEndpointEdge', edge),
  webhooks('WebhookFilter', 'companies jurisdictions products tenders types'),
  webhooks('WebhookReplay', 'cursor until'),
  webhooks('WebhookSecretIssued', 'endpoint secret'),

  // What the notices say, and why a figure is as it is. The figures of a reason follow the field that gives it.
  open('Clause', 'article document id reading text'),
  open('PolicyDocument', 'issuedOn issuer number title'),
  open('Reason', 'clause inputs result says'),
  open('ReasonInput', 'name value'),
  open('Rule', 'clause from parameter says status to value'),
  open('RuleParameter', 'chinese domain name title'),
  open('RuleTableRow', 'categories jurisdiction rollouts rule'),

  // What the fund pays: rules applied to open prices.
  open('CopayTier', 'firstSelfPayRatio reasons status'),
  open('Listing', 'paymentStandard'),
  // A quote that a filing decides (WH-3.3) is null for who may not see that institution.
  open('Listing', 'quote'),
  open('PaymentStandard', 'amount basis copay coverage from insuranceClass reasons to'),
  open(
    'SettlementQuote',
    'charged firstSelfPay fundPays overStandard patientBeforeFund patientPays poolBase',
  ),
  open('SettlementQuote', 'reasons standard withinStandard'),

  // Where a page stands tells as much as the page does, and the page follows the rows of its field.
  open('PageInfo', 'endCursor hasNextPage hasPreviousPage startCursor'),

  // Who buys how much.
  volumes(
    'Agreement',
    'agreementYear amount company distributor id institution lines participation',
    WITH_ITS_OWNER,
  ),
  volumes('Agreement', 'rollout signatures status', WITH_ITS_OWNER),
  volumes(
    'Agreement',
    'completion',
    'Of agreements whose purchases the asker sees whole: null for its distributor and lead hospital.',
  ),
  volumes('AgreementCompletion', 'agreed asOf completion purchased reasons status', WITH_ITS_OWNER),
  volumes('AgreementConnection', page, AGREEMENTS),
  volumes('AgreementEdge', edge, AGREEMENTS),
  volumes(
    'AgreementLine',
    'agreedQuantity carriedOver carriedOverOpen price product purchasedQuantity',
    WITH_ITS_OWNER,
  ),
  volumes('Institution', 'code jurisdiction name ownership tier', WITH_ITS_OWNER),
  volumes('Institution', 'agreements', AGREEMENTS),
  volumes('InstitutionConnection', page, INSTITUTIONS),
  volumes('InstitutionEdge', edge, INSTITUTIONS),
  volumes('InstitutionProgress', 'institution plannedTotal progress rollout', INSTITUTIONS),
  volumes('InstitutionProgressConnection', page, INSTITUTIONS),
  volumes('InstitutionProgressEdge', edge, INSTITUTIONS),
  volumes('ListingVolumes', 'agreed agreementYear completion purchased', SUMS),
  // The calendar of a rollout is its notice's, whoever asks.
  open('Progress', 'agreementYear asOf elapsed'),
  volumes('Progress', 'carriedOver carriedOverPurchased', SUMS),
  volumes('Progress', 'agreed band completion exemptQuantity nonWinningQuantity nonWinningShare', SUMS),
  volumes('Progress', 'nonWinningTest purchased reasons winningQuantity', SUMS),
  volumes('PlannedTotal', 'firstYearAgreed planned purchased reasons share', SUMS),
  open('PlannedTotal', 'status'),
  volumes('Rollout', 'plannedTotal', SUMS),
  volumes('Rollout', 'renewalPlan', INSTITUTIONS),
  open('RenewalPlan', 'agreementYear binding reasons status year'),
  volumes('RenewalPlan', 'categoryFloors', WHOLE_INSTITUTIONS),
  volumes('RenewalPlan', 'lines unconfirmed', RENEWALS),
  volumes('RenewalCategoryFloor', 'floor institution placed reasons unplaced', WHOLE_INSTITUTIONS),
  volumes('RenewalCompanyFloor', 'floor placed reasons unplaced', WITH_ITS_OWNER),
  volumes('RenewalLine', 'agreement belowFloorReason carriedOver company companyFloor', WITH_ITS_OWNER),
  volumes('RenewalLine', 'confirmed floor institution lineId previousAgreed previousUse', WITH_ITS_OWNER),
  volumes('RenewalLine', 'product proposed reasons shortYearVolume status', WITH_ITS_OWNER),
  volumes('RenewalLineConnection', page, RENEWALS),
  volumes('RenewalLineEdge', edge, RENEWALS),
  volumes('Signature', 'mode party signatory signedOn', WITH_ITS_OWNER),

  // Who owes whom what.
  money('Query', 'filing', FILINGS),
  money('Query', 'payable payables payableTotals', PAYABLES),
  money('Query', 'prepayment', PREPAYMENTS),
  money('Jurisdiction', 'prepayments', PREPAYMENTS),
  money('Filing', 'bidGroup filedOn id institution jurisdiction product recordedAt unitPrice', FILINGS),
  money('Payable', 'accepted acceptedOn amount company distributor dueOn dueStatus entries id', PAYABLES),
  money('Payable', 'institution mode nextWorkdayOn outstanding overdue paid payments product', PAYABLES),
  money('Payable', 'provisional quantity reasons returns rollout', PAYABLES),
  money('PayableConnection', page, PAYABLES),
  money('PayableEdge', edge, PAYABLES),
  money('PayableEntry', 'amount kind on quantity recordedAt', WITH_ITS_OWNER),
  money('PayableReturn', 'amount line returnedOn', WITH_ITS_OWNER),
  money('PayableTotals', 'amount count outstanding overdue overdueCount overpaid paid', PAYABLES),
  money('Payment', 'amount document id mode paidOn recordedAt reverses', WITH_ITS_OWNER),
  money(
    'Prepayment',
    'agreementYear amount balance base entries fund id institution jurisdiction',
    PREPAYMENTS,
  ),
  money('Prepayment', 'minimum offsets reasons refundDueOn refunds rollouts takenBack tranches', PREPAYMENTS),
  money('PrepaymentConnection', page, PREPAYMENTS),
  money('PrepaymentEdge', edge, PREPAYMENTS),
  money('PrepaymentEntry', 'amount document id kind month on recordedAt reverses tranche', WITH_ITS_OWNER),
  money('PrepaymentOffset', 'amount available balance month payment purchased', WITH_ITS_OWNER),
  money('PrepaymentRefund', 'amount refundedOn', WITH_ITS_OWNER),
  money('PrepaymentTranche', 'amount dueOn number outstanding paid paidOn', WITH_ITS_OWNER),
];

/** `Type.field` → area. */
export const areaOf: ReadonlyMap<string, PublicArea> = new Map(
  DECISIONS.flatMap(({ type, fields, area }) =>
    fields.split(' ').map((field): [string, PublicArea] => [`${type}.${field}`, area]),
  ),
);

import { type Role } from '@alliance-hub/auth';

/** Who may carry out a mutation. */
export interface MutationDecision {
  name: string;
  /** The roles that may, each for what is its own. */
  roles: readonly Role[];
  /** Where and for whom they may. */
  bounds: string;
  /** Arguments of a request that concerns Weihai and its company, and is nobody else's. */
  example: string;
  /** What is not the asker's comes back in `rejected`, line by line; the role alone decides on the whole. */
  byLine?: true;
}

/** The decision on every mutation, in the words of docs/rights.md. A mutation that is not named here fails the test. */
const CASE = 'requestId: "r", case: "PL-1"';
const CENTRE = 'The alliance office everywhere, a trading centre for cases of its subtree.';
const SOURCE = 'source: { title: "测试文件" }';
const PRODUCT = 'product: "C14020100201004999070000001"';
const PAYER =
  'An institution for itself, the insurance agency of its pooling area; a payment by the fund the agency alone.';
const PAYABLE =
  'payable: "H37100299001:sample-P:371000:SD2021-1:H37100299001:C17010100100001999070000002:2021-12:A"';
const POOL = 'An insurance agency, for what its pooling area prepays.';
const HOSPITAL = 'H37100299001';
const OFFICE_PRODUCT = 'The alliance office: a product is one in every jurisdiction.';

export const MUTATIONS: readonly MutationDecision[] = [
  {
    name: 'declarePriceLinkage',
    roles: ['COMPANY'],
    bounds: 'A company, for products of its own.',
    example: `input: { ${CASE}, price: "1.00", declaredOn: "2022-01-20", ${SOURCE} }`,
  },
  {
    name: 'rejectPriceLinkage',
    roles: ['ALLIANCE_OFFICE', 'TRADING_CENTRE'],
    bounds: CENTRE,
    example: `input: { ${CASE}, reason: "r", rejectedOn: "2022-01-20" }`,
  },
  {
    name: 'applyPriceLinkage',
    roles: ['ALLIANCE_OFFICE', 'TRADING_CENTRE'],
    bounds: CENTRE,
    example: `input: { ${CASE}, price: "1.00", effectiveOn: "2022-02-01", ${SOURCE} }`,
  },
  {
    name: 'withdrawPriceLinkage',
    roles: ['ALLIANCE_OFFICE', 'TRADING_CENTRE'],
    bounds: CENTRE,
    example: `input: { ${CASE}, reason: "r", withdrawnOn: "2022-01-20" }`,
  },
  {
    name: 'recordWinningPrice',
    roles: ['ALLIANCE_OFFICE', 'TRADING_CENTRE'],
    bounds: 'The alliance office everywhere, a trading centre where it was won in its subtree.',
    example: `input: { requestId: "r", ${PRODUCT}, price: "1.00", jurisdiction: "371000", publishedOn: "2022-01-10", ${SOURCE} }`,
  },
  {
    name: 'registerCompany',
    roles: ['ALLIANCE_OFFICE'],
    bounds: 'The alliance office: a company is one in every jurisdiction.',
    example: 'input: { requestId: "r", company: { uscc: "91370100DEMA01059E", name: "另一个名称" } }',
  },
  {
    name: 'publishSupplyList',
    roles: ['ALLIANCE_OFFICE'],
    bounds: 'The alliance office, for every jurisdiction.',
    example: `input: { tender: "SD2021", jurisdiction: "371000", effectiveFrom: "2021-03-30", sha256: "${'0'.repeat(64)}", ${SOURCE}, lines: [] }`,
  },
  {
    name: 'recordListings',
    roles: ['ALLIANCE_OFFICE', 'TRADING_CENTRE'],
    bounds: 'The alliance office everywhere, a trading centre in its subtree.',
    example: `input: { batchId: "b", jurisdiction: "371000", ${SOURCE}, lines: [] }`,
  },
  {
    name: 'classifyProduct',
    roles: ['ALLIANCE_OFFICE'],
    bounds: OFFICE_PRODUCT,
    example: `input: { requestId: "r", ${PRODUCT}, from: "2025-06-01", ${SOURCE} }`,
  },
  {
    name: 'replaceCertificate',
    roles: ['ALLIANCE_OFFICE'],
    bounds: OFFICE_PRODUCT,
    example: `input: { requestId: "r", ${PRODUCT}, certificate: { number: "国械注准20203030001" }, ${SOURCE} }`,
  },
  {
    name: 'replaceProductCode',
    roles: ['ALLIANCE_OFFICE'],
    bounds: OFFICE_PRODUCT,
    example: `input: { requestId: "r", ${PRODUCT}, newCode: "C14020100201004999079", effectiveOn: "2025-06-01", ${SOURCE} }`,
  },
  {
    name: 'withdrawAward',
    roles: ['ALLIANCE_OFFICE'],
    bounds: 'The alliance office, for every jurisdiction.',
    example: `input: { requestId: "r", tender: "SD2021", ${PRODUCT}, jurisdiction: "371000", from: "2022-01-31", reason: "测试", ${SOURCE} }`,
  },
  {
    name: 'revokeAwardWithdrawal',
    roles: ['ALLIANCE_OFFICE'],
    bounds: 'The alliance office, for every jurisdiction.',
    example: `input: { requestId: "r", withdrawal: "1", from: "2022-01-31", ${SOURCE} }`,
  },
  {
    name: 'recordCommitment',
    roles: ['ALLIANCE_OFFICE'],
    bounds: 'The alliance office: a promise is made to the tender.',
    example: `input: { requestId: "r", tender: "SD2021", company: "91370100DEMA01059E", text: "测试", madeOn: "2021-03-01", ${SOURCE} }`,
  },
  {
    name: 'issueMaintenanceNotice',
    roles: ['ALLIANCE_OFFICE', 'TRADING_CENTRE'],
    bounds: 'The alliance office everywhere, a trading centre in its subtree.',
    example: `input: { requestId: "r", jurisdiction: "371000", ${PRODUCT}, kinds: [NO_ORIGIN], issuedOn: "2022-01-31", ${SOURCE} }`,
  },
  {
    name: 'applyCodeTables',
    roles: ['ALLIANCE_OFFICE'],
    bounds: OFFICE_PRODUCT,
    example: `input: { requestId: "r", effectiveOn: "2025-06-01", stopped: [], transcoded: [], ${SOURCE} }`,
  },
  {
    name: 'recordFiling',
    roles: ['INSURANCE_AGENCY'],
    bounds: 'An insurance agency, for filings made in its pooling area.',
    example: `input: { requestId: "r", institution: "H37100299001", product: "C0201010011303899901", jurisdiction: "371000", unitPrice: "1.00", filedOn: "2022-01-20", ${SOURCE} }`,
  },
  {
    name: 'recordPayment',
    roles: ['INSTITUTION', 'INSURANCE_AGENCY'],
    bounds: PAYER,
    example: `input: { requestId: "r", ${PAYABLE}, amount: "1.00", paidOn: "2022-02-01", ${SOURCE} }`,
  },
  {
    name: 'reversePayment',
    roles: ['INSTITUTION', 'INSURANCE_AGENCY'],
    bounds: PAYER,
    example: `input: { requestId: "r", ${PAYABLE}, payment: "P-1", ${SOURCE} }`,
  },
  {
    name: 'recordPrepayment',
    roles: ['INSURANCE_AGENCY'],
    bounds: POOL,
    example: `input: { requestId: "r", institution: "H37100299001", jurisdiction: "371000", agreementYear: 1, amount: "1.00", ${SOURCE} }`,
  },
  {
    name: 'recordFundPayment',
    roles: ['INSURANCE_AGENCY'],
    bounds: POOL,
    example: `input: { requestId: "r", prepayment: "PP-000001", month: "2030-01", payment: "1.00", paidOn: "2030-01-31", ${SOURCE} }`,
  },
  {
    name: 'recordPrepaymentRefund',
    roles: ['INSURANCE_AGENCY'],
    bounds: POOL,
    example: `input: { requestId: "r", prepayment: "PP-000001", amount: "1.00", refundedOn: "2030-01-31", ${SOURCE} }`,
  },
  {
    name: 'reversePrepaymentEntry',
    roles: ['INSURANCE_AGENCY'],
    bounds: POOL,
    example: `input: { requestId: "r", prepayment: "PP-000001", entry: "PE-1", ${SOURCE} }`,
  },
  {
    name: 'confirmRenewal',
    roles: ['BUREAU', 'TRADING_CENTRE'],
    bounds: 'A trading centre and a bureau, for institutions of their subtree.',
    example: `input: { requestId: "r", rollout: "371000:SD2021-1", agreementYear: 2, lines: [], ${SOURCE} }`,
  },
  {
    name: 'recordInstitutions',
    roles: ['BUREAU'],
    bounds: 'A bureau, for institutions that lie and will lie in its subtree.',
    example: `input: { batchId: "b", ${SOURCE}, lines: [{ code: "${HOSPITAL}", name: "测试", jurisdiction: "371002", ownership: PUBLIC, tier: TERTIARY, designated: true, from: "2021-01-01" }] }`,
    byLine: true,
  },
  {
    name: 'recordAgreements',
    roles: ['TRADING_CENTRE'],
    bounds:
      'A trading centre, in rollouts of its place, for institutions of its subtree; a line of another is rejected.',
    example: `input: { batchId: "b", rollout: "371000:SD2021-1", agreementYear: 5, ${SOURCE}, lines: [] }`,
  },
  {
    name: 'signAgreement',
    roles: ['INSTITUTION', 'COMPANY', 'TRADING_CENTRE'],
    bounds:
      'Each party for itself; a trading centre what was signed on paper in its subtree, where the notice names paper.',
    example: `input: { requestId: "r", agreement: "371000:SD2021-1:${HOSPITAL}:91370100DEMA01059E:5", party: COMPANY, signedOn: "2025-04-01", mode: ELECTRONIC, signatory: "测试", noSideAgreement: true, ${SOURCE} }`,
  },
  {
    name: 'recordPurchases',
    roles: ['INSTITUTION'],
    bounds: 'An institution, for itself; a line of another is rejected.',
    example: `input: { batchId: "b", lines: [{ lineId: "1", kind: ORDER, institution: "${HOSPITAL}", ${PRODUCT}, quantity: 1, unitPrice: "1.00", orderedOn: "2022-01-20" }] }`,
    byLine: true,
  },
  {
    name: 'decideCycleExtension',
    roles: ['BUREAU'],
    bounds: 'A bureau, for rollouts that the notices of its subtree print.',
    example: `input: { requestId: "r", rollout: "371000:SD2021-1", extendedTo: "2030-01-01", ${SOURCE} }`,
  },
];

/**
 * Every role may have webhook endpoints: it hears with its own rights. The rest is for who created one, and where the
 * services say so for the alliance office (gateway/tests/webhooks/endpoints.test.ts).
 */
export const MUTATIONS_OF_OWNERS: readonly string[] = [
  'createWebhookEndpoint',
  'deleteWebhookEndpoint',
  'pauseWebhookEndpoint',
  'renewWebhookEndpoint',
  'replayWebhook',
  'resumeWebhookEndpoint',
  'rotateWebhookSecret',
  'sendTestDelivery',
];

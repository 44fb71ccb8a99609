import { type SampleHub } from '../../sample-hub';
import { AT_HOME, OFFICE } from './askers';
import { PAYABLE } from './examples';

const SOURCE = 'source: { title: "测试文件" }';

/** What the sample does not tell of, done through the graph: far from the days that the questions are about. */
const MUTATIONS: readonly string[] = [
  `withdrawAward(input: {
     requestId: "walk", tender: "SD2021", product: "C17010100100001999070000001", jurisdiction: "371000",
     from: "2030-01-01", reason: "测试", ${SOURCE}
   }) { id }`,
  `recordCommitment(input: {
     requestId: "walk", tender: "SD2021", company: "91370100DEMA01059E", text: "测试", madeOn: "2021-03-01", ${SOURCE}
   }) { id }`,
];

export async function letHappen(sample: SampleHub): Promise<void> {
  for (const mutation of MUTATIONS) {
    const { errors } = await sample.ask(`mutation { ${mutation} }`, {}, OFFICE);
    expect(errors).toBeUndefined();
  }
  const { data } = await sample.ask<{ dataGaps: { nodes: { kind: string; product: { code: string } }[] } }>(
    '{ dataGaps(jurisdiction: "371000", on: "2022-01-31", first: 1) { nodes { kind product { code } } } }',
  );
  const filed = await sample.ask(
    `mutation { recordFiling(input: {
       requestId: "walk", institution: "H37100299001", product: "C02020100102001999010000001", jurisdiction: "371000",
       unitPrice: "1780.00", bidGroup: "G", filedOn: "2022-01-20", ${SOURCE}
     }) { id } }`,
    {},
    AT_HOME.INSURANCE_AGENCY,
  );
  expect(filed.errors).toBeUndefined();
  await payInPart(sample);
  await takeBackRefund(sample);
  for (const { kind, product } of data?.dataGaps.nodes ?? []) {
    const { errors } = await sample.ask(`mutation { issueMaintenanceNotice(input: {
      requestId: "walk", jurisdiction: "371000", product: "${product.code}", kinds: [${kind}], issuedOn: "2022-01-01", ${SOURCE}
    }) { id } }`);
    expect(errors).toBeUndefined();
  }
}

/** The lot of the walk was paid in part alone: its payment is taken back, and another one recorded. */
async function payInPart(sample: SampleHub): Promise<void> {
  const hospital = AT_HOME.INSTITUTION;
  const { data } = await sample.ask<{ payable: { payments: { id: string }[] } }>(
    `{ payable(id: "${PAYABLE}") { payments { id } } }`,
    {},
    hospital,
  );
  const [payment] = data?.payable.payments ?? [];
  for (const mutation of [
    `reversePayment(input: { requestId: "walk-1", payable: "${PAYABLE}", payment: "${payment?.id}", ${SOURCE} }) { id }`,
    `recordPayment(input: { requestId: "walk-2", payable: "${PAYABLE}", amount: "100.00", paidOn: "2022-02-01", ${SOURCE} }) { id }`,
  ]) {
    const { errors } = await sample.ask(`mutation { ${mutation} }`, {}, hospital);
    expect(errors).toBeUndefined();
  }
}

/** A refund that was recorded by mistake. */
async function takeBackRefund(sample: SampleHub): Promise<void> {
  const agency = AT_HOME.INSURANCE_AGENCY;
  const recorded = await sample.ask<{ recordPrepaymentRefund: { entries: { id: string }[] } }>(
    `mutation { recordPrepaymentRefund(input: {
       requestId: "walk", prepayment: "PP-000001", amount: "1.00", refundedOn: "2023-12-31", ${SOURCE}
     }) { entries { id } } }`,
    {},
    agency,
  );
  expect(recorded.errors).toBeUndefined();
  const entry = recorded.data?.recordPrepaymentRefund.entries.at(-1)?.id;
  const reversed = await sample.ask(
    `mutation { reversePrepaymentEntry(input: {
       requestId: "walk-1", prepayment: "PP-000001", entry: "${entry}", ${SOURCE}
     }) { id } }`,
    {},
    agency,
  );
  expect(reversed.errors).toBeUndefined();
}

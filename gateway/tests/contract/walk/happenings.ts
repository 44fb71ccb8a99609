import { type SampleHub } from '../../sample-hub';
import { OFFICE } from './askers';

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
  ...['C17010100100001999070000001', 'C17010100100001999070000002'].map(
    product => `issueMaintenanceNotice(input: {
      requestId: "walk ${product}", jurisdiction: "371000", product: "${product}", kinds: [CERTIFICATE_EXPIRED, NO_BID_GROUP],
      issuedOn: "2022-01-01", ${SOURCE}
    }) { id }`,
  ),
];

export async function letHappen(sample: SampleHub): Promise<void> {
  for (const mutation of MUTATIONS) {
    const { errors } = await sample.ask(`mutation { ${mutation} }`, {}, OFFICE);
    expect(errors).toBeUndefined();
  }
}

import { type SampleHub } from '../../sample-hub';
import { OFFICE } from './askers';

const SOURCE = 'source: { title: "测试文件" }';

/** What the sample does not tell of, done through the graph: far from the days that the questions are about. */
const MUTATIONS: readonly string[] = [
  `withdrawAward(input: {
     requestId: "walk", tender: "SD2021", product: "C17010100100001999070000001", jurisdiction: "371000",
     from: "2030-01-01", reason: "测试", ${SOURCE}
   }) { id }`,
];

export async function letHappen(sample: SampleHub): Promise<void> {
  for (const mutation of MUTATIONS) {
    const { errors } = await sample.ask(`mutation { ${mutation} }`, {}, OFFICE);
    expect(errors).toBeUndefined();
  }
}

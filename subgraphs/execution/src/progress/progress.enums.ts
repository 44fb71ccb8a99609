import { registerEnumType } from 'type-graphql';

const BANDS = { ZERO: 'ZERO', BEHIND: 'BEHIND', NORMAL: 'NORMAL', OVER: 'OVER' } as const;

/** How purchases stand to agreed volume and elapsed time (采购进度分档). */
export type ProgressBand = keyof typeof BANDS;
export const ProgressBand = BANDS;
registerEnumType(ProgressBand, {
  name: 'ProgressBand',
  description: 'How purchases stand to the agreed volume and the time elapsed. 采购进度分档',
  valuesConfig: {
    ZERO: { description: 'Nothing purchased. 零采购' },
    BEHIND: { description: 'Completion below elapsed-time progress. 低于序时进度' },
    NORMAL: { description: 'At or above elapsed-time progress. 正常' },
    OVER: { description: 'More than agreed. 超量' },
  },
});

const RESULTS = { PASS: 'PASS', FAIL: 'FAIL', NO_DATA: 'NO_DATA', NO_RULE: 'NO_RULE' } as const;

/** Outcome of a test against a clause. */
export type TestResult = keyof typeof RESULTS;
export const TestResult = RESULTS;
registerEnumType(TestResult, {
  name: 'TestResult',
  description: 'Outcome of a test against a clause. 考核结果',
  valuesConfig: {
    PASS: { description: 'Keeps to the clause. 达标' },
    FAIL: { description: 'Breaks it. 不达标' },
    NO_DATA: { description: 'Nothing was purchased, so nothing can be said. 无数据' },
    NO_RULE: { description: 'No notice sets a limit. 无规定' },
  },
});

import { messages } from '@alliance-hub/kernel';

/** What is said of a rule that no notice gives, and of files that do not hold. */
export const say = messages('policy.rules', {
  pending: {
    en: '{title}: announced, not yet issued. {source}',
    zh: '{title}：另行规定，尚未发布。{source}',
  },
  silent: { en: '{title}: no notice speaks of it', zh: '{title}：文件未作规定' },
  givesNone: { en: '{title}: the notice gives none. {source}', zh: '{title}：文件未载明。{source}' },
  source: { en: '{clause}: {says}', zh: '{clause}：{says}' },
  space: { en: ' ', zh: '；' },

  missedStatus: { en: 'status is {found}, expected {expected}', zh: '状态为 {found}，应为 {expected}' },
  missedValue: { en: 'value is {found}, expected {expected}', zh: '取值为 {found}，应为 {expected}' },
  missedWords: { en: 'it says “{found}”, expected “{expected}”', zh: '说明为“{found}”，应为“{expected}”' },
  missedClause: { en: 'it cites {found}, expected {expected}', zh: '依据为 {found}，应为 {expected}' },
  none: { en: 'none', zh: '无' },
  nothing: { en: 'nothing', zh: '无' },
  and: { en: '; ', zh: '；' },
  noParameter: { en: 'is no parameter – perhaps {near}', zh: '不是参数 – 可能是 {near}' },
  noDivision: {
    en: 'is no division code in force – write one of GB/T 2260, "460100"',
    zh: '不是现行行政区划代码 – 请按 GB/T 2260 填写，如 "460100"',
  },

  coverageParameter: {
    en: 'no entry of {parameter} cites {clause} – name {citing}, or cite the clause there',
    zh: '{parameter} 没有引用 {clause} 的条目 – 请写 {citing}，或在该处引用此条款',
  },
  coverageMissingParameter: {
    en: '{parameters} cites {clause} too – add it to parameters',
    zh: '{parameters} 也引用 {clause} – 请加入 parameters',
  },
  coverageNoCarrier: {
    en: 'data without parameters – name them, or say in note where it is carried',
    zh: '为 data 却无参数 – 请列出参数，或在 note 中写明所在',
  },
  coverageNoFile: {
    en: 'no such file {path} – name the test that checks the row, from the repository root',
    zh: '没有文件 {path} – 请写检验该行的测试，路径自仓库根目录起',
  },
  coverageNoTitle: {
    en: '{path} has no test titled by {clause} – name the test that checks the row, from the repository root',
    zh: '{path} 中没有以 {clause} 为题的测试 – 请写检验该行的测试，路径自仓库根目录起',
  },
  coverageUnknown: {
    en: 'no clause {clause} – write one that stands in clauses.yaml, perhaps {near}',
    zh: '没有条款 {clause} – 请写 clauses.yaml 中的条款，可能是 {near}',
  },
  coverageMissing: {
    en: '{clause} is missing – add a row with its state',
    zh: '缺少 {clause} – 请补一行并写明状态',
  },
});

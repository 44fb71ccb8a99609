import { messages } from '@alliance-hub/kernel';

/** What is said of a published list. */
export const say = messages('catalogue.supplyList', {
  versionHolds: {
    en: 'Version {version} holds from {from}.',
    zh: '第 {version} 版自 {from} 起执行。',
  },
  sameAlready: {
    en: 'Version {version} says the same already; nothing was changed.',
    zh: '第 {version} 版内容相同；没有改动。',
  },
  replaced: {
    en: 'This file is version {version}, in whose place version {other} holds; nothing was changed. It comes back if it is published for another day.',
    zh: '该文件是第 {version} 版，当日已由第 {other} 版取代；没有改动。如需恢复，请以其他起始日期发布。',
  },
  removed: {
    en: 'Products of the version before that are not on the list any more: {count}.',
    zh: '上一版的 {count} 个产品已不在清单中。',
  },
  carriedOver: {
    en: 'Lines of the version before that stay until the rejected lines are put right: {count}.',
    zh: '上一版的 {count} 行在退回的行改正之前继续有效。',
  },
  casesOpened: {
    en: 'Cases of price linkage that opened: {count}.',
    zh: '触发价格联动事项 {count} 件。',
  },
  standsAlready: {
    en: 'the product stands in row {row} already; each product must stand on a list once',
    zh: '该产品已在第 {row} 行；清单中每个产品只能出现一次',
  },
  noListInForce: {
    en: 'No supply list of {tender} is in force in {jurisdiction} on {on}.',
    zh: '{on} 当日 {jurisdiction} 没有执行 {tender} 的供应清单。',
  },
});

import { messages } from '@alliance-hub/kernel';

/** What is wrong with a value of a policy file, and what would be right. */
export const say = messages('policy.values', {
  twice: { en: 'names a value twice – name each once', zh: '同一取值重复 – 每个取值只写一次' },
  notRatio: {
    en: '"{value}" is not a ratio – write a quoted decimal, "0.30" for 30 %, or a quoted quotient, "1/3" for one third',
    zh: '“{value}”不是比例 – 请写带引号的小数（"0.30" 表示30%）或带引号的分数（"1/3" 表示三分之一）',
  },
  moreThanOne: {
    en: 'is more than 1 – write a share between "0" and "1", "0.30" for 30 %',
    zh: '大于1 – 请写 "0" 至 "1" 之间的比例，"0.30" 表示30%',
  },
  notAmount: {
    en: '"{value}" is not an amount – write quoted CNY with at most 4 places, "1000.00"',
    zh: '“{value}”不是金额 – 请写带引号的人民币元，至多4位小数，如 "1000.00"',
  },
  notDay: {
    en: '"{value}" is not a day of the calendar – write YYYY-MM-DD, "2025-07-30"',
    zh: '“{value}”不是有效日期 – 请写 YYYY-MM-DD，如 "2025-07-30"',
  },
  endBeforeStart: {
    en: 'lies before the start – write the last day of the cycle, on or after `start`',
    zh: '早于起始日 – 请写采购周期的最后一日，不早于 start',
  },
  notWhole: {
    en: 'the shares do not add up to 1 – let them, as "0.5" and "0.5" or "1/3" three times do',
    zh: '各批份额之和不为1 – 应合计为1，如 "0.5" 与 "0.5"，或三个 "1/3"',
  },
  notChinese: {
    en: 'has no Chinese characters – write here what an official reads in Chinese',
    zh: '不含汉字 – 此处请写中文',
  },
});

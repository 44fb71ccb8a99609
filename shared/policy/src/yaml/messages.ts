import { messages } from '@alliance-hub/kernel';

/** What is wrong in a YAML file, and what would be right. */
export const say = messages('policy.yaml', {
  text: { en: 'a text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  wholeNumber: { en: 'a whole number', zh: '整数' },
  list: { en: 'a list', zh: '列表' },
  map: { en: 'a map of keys', zh: '键值表' },
  boolean: { en: 'true or false', zh: 'true 或 false（是或否）' },
  nothing: { en: 'nothing', zh: '空值' },
  theText: { en: 'the text "{value}"', zh: '文本“{value}”' },
  theNumber: { en: 'the number {value}', zh: '数字 {value}' },
  theBoolean: { en: 'the boolean {value}', zh: '布尔值 {value}' },
  missing: { en: 'is missing – give it {wanted}', zh: '缺少此项 – 请填写{wanted}' },
  isMissing: { en: 'is missing', zh: '缺少此项' },
  is: { en: 'is {what}', zh: '为{what}' },
  notQuoted: {
    en: '{source} is not quoted – write "{source}", so that no digit is lost',
    zh: '{source} 未加引号 – 请写作 "{source}"，以免丢失位数',
  },
  wrongType: { en: 'is {what} – write {wanted}', zh: '为{what} – 请写{wanted}' },
  notOneOf: { en: '{wrong} – one of {known}{suggestion}', zh: '{wrong} – 应为 {known} 之一{suggestion}' },
  perhaps: { en: ', perhaps {near}', zh: '，可能是 {near}' },
  unknownKey: {
    en: 'unknown key "{key}" – one of {known}{suggestion}',
    zh: '未知的键“{key}” – 应为 {known} 之一{suggestion}',
  },
  oneOrMore: { en: 'is {what} – write one text or a list of texts', zh: '为{what} – 请写一个文本或文本列表' },
  tooSmall: { en: 'is too small or empty – give at least {least}', zh: '过小或为空 – 至少为 {least}' },
  notValid: { en: '{message}', zh: '不符合要求：{message}' },
  subject: { en: '"{value}" {message}', zh: '“{value}”{message}' },
  duplicateKey: {
    en: 'the key is given twice in one map – keep one, or make them two entries of a list',
    zh: '同一层级的键重复 – 请保留一个，或改为列表的两项',
  },
  notYaml: {
    en: 'not valid YAML: {message} – mend the indentation, quotes or brackets here',
    zh: '不是有效的 YAML：{message} – 请检查此处的缩进、引号或括号',
  },
});

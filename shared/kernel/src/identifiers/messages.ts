import { messages } from '../messages';

/** What is wrong with an identifier, and what would be right (terms.md 3). */
export const say = messages('kernel.identifiers', {
  certificateExamples: {
    en: 'like 国械注准20233139901, 沪械注准20222029904 or 辽械备20259905号',
    zh: '如 国械注准20233139901、沪械注准20222029904 或 辽械备20259905号',
  },
  certificateDigits: {
    en: 'it has {n} digits; it must have 11, {examples}',
    zh: '有{n}位数字，应为11位，{examples}',
  },
  certificate: { en: 'it must be {examples}', zh: '应为注册证或备案编号，{examples}' },
  certificateYear: { en: 'its year {year} must be 19xx or 20xx', zh: '其年份 {year} 应为 19xx 或 20xx' },
  certificateClass: {
    en: 'its class {class} (the fifth digit) must be 2 or 3',
    zh: '其管理类别 {class}（第5位数字）应为 2 或 3',
  },
  certificateRoute: { en: 'a number with {route} must start with 国', zh: '含“{route}”的编号应以“国”开头' },
  certificateClassThree: {
    en: 'a domestic class III number must start with 国',
    zh: '境内第三类产品的编号应以“国”开头',
  },
  certificateClassTwo: {
    en: 'a domestic class II number must start with a province, such as 沪',
    zh: '境内第二类产品的编号应以省份简称开头，如“沪”',
  },

  institution: {
    en: 'it must be H (or P for a pharmacy) and 11 digits, such as H46010099001',
    zh: '应为 H（药店为 P）加11位数字，如 H46010099001',
  },
  institutionDivision: {
    en: '{field} {code}, characters 2 to 7,',
    zh: '{field} {code} 的第2至7位',
  },

  nhsaSpreadsheet: {
    en: 'a spreadsheet turned it into a number; the column must be text',
    zh: '表格软件已将其变为数字；该列应设为文本格式',
  },
  nhsaStart: {
    en: 'it must start with C, such as C0201010011303899901',
    zh: '应以 C 开头，如 C0201010011303899901',
  },
  nhsaDigits: {
    en: 'it must be C followed by digits alone, such as C0201010011303899901',
    zh: '应为 C 后接纯数字，如 C0201010011303899901',
  },
  nhsaLength: { en: 'it has {n} characters; it must have 20 or 27', zh: '有{n}位，应为20位或27位' },
  nhsaClass: {
    en: 'its level-1 class (characters 2 and 3) must be 01 to 17',
    zh: '其一级分类（第2、3位）应为 01 至 17',
  },

  usccLength: {
    en: 'it has {n} characters; a unified social credit code has 18',
    zh: '有{n}位，统一社会信用代码应为18位',
  },
  usccCharacter: {
    en: 'it has {character}; only digits and capital letters other than I, O, S, V, Z occur',
    zh: '含有 {character}；只允许数字和除 I、O、S、V、Z 以外的大写字母',
  },
  usccDivision: {
    en: 'characters 3 to 8 must be the six digits of the registering division',
    zh: '第3至8位应为登记管理机关的六位行政区划代码',
  },
  usccCheck: {
    en: 'its last character must be {check}; a character was probably mistyped',
    zh: '末位校验码应为 {check}；可能有一位录入错误',
  },
  usccOrganisation: {
    en: '{field} is "{code}"; its character 17 should be {check} (organisation code check).',
    zh: '{field} 为“{code}”；其第17位应为 {check}（组织机构代码校验位）。',
  },
  usccFirst16: {
    en: 'it must be the first 16 characters of a unified social credit code',
    zh: '应为统一社会信用代码的前16位',
  },
});

import { messages } from '@alliance-hub/kernel';

/** What is wrong in a folder of policy files, and what would be right. */
export const say = messages('policy.load', {
  or: { en: ' or ', zh: '或' },
  notAmongRollouts: {
    en: '{category} is not among the rollouts here – write one that is, perhaps {near}, or add it to rollouts',
    zh: '{category} 不在本地落地品种之列 – 请写其中之一（可能是 {near}），或加入 rollouts',
  },
  notClauseId: {
    en: 'is not a clause id – write the key of the notice and its number, HI-3.2.1d',
    zh: '不是条款编号 – 请写文件代号加编号，如 HI-3.2.1d',
  },
  notAList: {
    en: 'is not a list – begin each {what} with "- id:"',
    zh: '不是列表 – 每个{what}以“- id:”开头',
  },
  clause: { en: 'clause', zh: '条款' },
  reading: { en: 'reading', zh: '解读' },
  document: { en: 'document', zh: '文件' },
  notReadingNumber: {
    en: '"{id}" is not a reading number – write A-02',
    zh: '“{id}”不是解读编号 – 请写作 A-02',
  },
  otherJurisdiction: {
    en: 'is "{written}", but the folder is that of {code} – write "{code}" or rename the folder',
    zh: '为“{written}”，而文件夹属于 {code} – 请写 "{code}" 或更改文件夹名',
  },
  forwardsElsewhere: {
    en: '{id} is a document of {jurisdiction} – forward one of {chain}',
    zh: '{id} 是 {jurisdiction} 的文件 – 请转发 {chain} 的文件',
  },
  forwardsItself: {
    en: '{id} forwards itself in the end – forward the earlier document only',
    zh: '{id} 最终转发了自身 – 只能转发在先的文件',
  },
  second: {
    en: 'a second {noun} {id}, which stands at {place} already – give each its own id',
    zh: '{noun} {id} 重复，已见于 {place} – 请各用不同编号',
  },
  unknown: {
    en: 'no {noun} {id} – cite one that stands in {home}{suggestion}',
    zh: '没有{noun} {id} – 请引用 {home} 中已有的{suggestion}',
  },
  perhaps: { en: ', perhaps {near}', zh: '，可能是 {near}' },

  notCategoryCode: {
    en: 'is not a category code – write capital letters, digits and hyphens, GUIDING-CATHETER',
    zh: '不是品种代码 – 请用大写字母、数字和连字符，如 GUIDING-CATHETER',
  },
  categoryTwice: { en: 'names a category twice – name each once', zh: '同一品种重复 – 每个品种只写一次' },
  citesElsewhere: {
    en: '{id} is a clause of {jurisdiction} – cite one of {chain}',
    zh: '{id} 是 {jurisdiction} 的条款 – 请引用 {chain} 的条款',
  },
  neitherGiven: {
    en: 'neither `value` nor `status` is given – give a value, or status NOT_SPECIFIED or PENDING',
    zh: 'value 与 status 均未填写 – 请填写 value，或 status 为 NOT_SPECIFIED 或 PENDING',
  },
  bothGiven: {
    en: 'both `value` and `status` are given – give a value, or status NOT_SPECIFIED or PENDING',
    zh: 'value 与 status 同时填写 – 请只填 value，或 status 为 NOT_SPECIFIED 或 PENDING',
  },
  endNotAfter: {
    en: '{to} is not after {from} – write the first day on which the entry no longer holds',
    zh: '{to} 不晚于 {from} – 请写该条目失效的首日',
  },

  noDivision: {
    en: '{code} is no division code – name the folder by a division code in force',
    zh: '{code} 不是行政区划代码 – 请以现行行政区划代码命名文件夹',
  },
  retired: {
    en: '{code} is a retired division code – name the folder by a division code in force',
    zh: '{code} 是已停用的行政区划代码 – 请以现行行政区划代码命名文件夹',
  },
  retiredInto: {
    en: '{code} is a retired division code – it is now {successor}',
    zh: '{code} 是已停用的行政区划代码 – 现为 {successor}',
  },
  noDocuments: {
    en: 'has no documents.yaml – list the notices of the jurisdiction there',
    zh: '缺少 documents.yaml – 请在其中列出本地的文件',
  },

  wrongFile: {
    en: 'does not belong here – move it to {domain}.yaml',
    zh: '不属于此处 – 请移至 {domain}.yaml',
  },
  unknownParameter: {
    en: 'unknown parameter – perhaps {near}; {domain}.yaml holds {known}',
    zh: '未知的参数 – 可能是 {near}；{domain}.yaml 可含 {known}',
  },
  overlaps: {
    en: 'overlaps the entry of line {line} for {scope} (from {interval}) – {end}',
    zh: '与第{line}行{scope}的条目（自 {interval}）重叠 – {end}',
  },
  everyCategory: { en: 'every category', zh: '所有品种' },
  interval: { en: '{from} to {to}', zh: '{from} 至 {to}' },
  endEarlier: { en: 'end that one with to: "{day}"', zh: '请以 to: "{day}" 结束该条目' },
  changeOne: { en: 'change `from` or `to` of one', zh: '请修改其一的 from 或 to' },
  rolloutTwice: {
    en: '{category} stands in line {line} already – list each category once',
    zh: '{category} 已列于第{line}行 – 每个品种只列一次',
  },

  neverRead: {
    en: 'a file of this name is never read – one of {known}, perhaps {near}',
    zh: '不会读取此名称的文件 – 应为 {known} 之一，可能是 {near}',
  },
  noDirectory: {
    en: 'no such directory – give a directory that holds jurisdiction folders such as 460000-hainan',
    zh: '没有此目录 – 请指定含有各地文件夹（如 460000-hainan）的目录',
  },
  notAFolder: {
    en: 'not a jurisdiction folder – name it <division code>-<name in small letters>, 460000-hainan',
    zh: '不是地区文件夹 – 请命名为“行政区划代码-小写名称”，如 460000-hainan',
  },
  secondFolder: {
    en: 'a second folder for {code}, which {earlier} holds already – keep one folder for a jurisdiction',
    zh: '{code} 的第二个文件夹，已有 {earlier} – 一个地区只保留一个文件夹',
  },
  oneProblem: { en: 'The policy files have one problem:', zh: '政策文件有1处问题：' },
  problems: { en: 'The policy files have {n} problems:', zh: '政策文件有{n}处问题：' },
  noFolder: {
    en: 'holds no jurisdiction folder – add one such as 460000-hainan',
    zh: '其中没有地区文件夹 – 请添加，如 460000-hainan',
  },
});

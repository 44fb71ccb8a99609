import { messages } from '@alliance-hub/kernel';

/** What would be right in the place of what the catalogue refuses. */
export const wanted = messages('catalogue.wanted', {
  loadedCategory: {
    en: 'it must be a category that is loaded with it or before',
    zh: '应为同时或此前加载的品种',
  },
  loadedAlliance: {
    en: 'it must be an alliance that is loaded with it or before',
    zh: '应为同时或此前加载的联盟',
  },
  loadedTender: {
    en: 'it must be a tender that is loaded with it or before',
    zh: '应为同时或此前加载的采购文件',
  },
  otherCategory: {
    en: 'it must be another category that is loaded with it or before',
    zh: '应为同时或此前加载的另一品种',
  },
  companyName: { en: 'it must be the company name 企业名称', zh: '应为企业名称' },
  page: { en: 'it must be from 1 to {most}', zh: '应为 1 至 {most}' },
  cursor: { en: 'it must be a cursor that this log gave', zh: '应为此日志给出的游标' },
  action: { en: 'it must be one of {actions}', zh: '应为 {actions} 之一' },
  listedAtPrice: { en: 'a product is listed at a price', zh: '挂网须填写价格' },
  noPrice: { en: '{action} takes no price', zh: '{action} 不应填写价格' },
  aboveZero: { en: 'it must be above 0', zh: '应大于0' },
  clips: { en: 'it must be a whole number of clips from 1', zh: '应为不小于1的整数枚数' },
  actionThatDay: {
    en: '{action} is recorded for that day already and says otherwise; send it as a correction (of a file: --correct) to replace it',
    zh: '该日已登记 {action}，内容不同；如需替换请以更正方式报送（文件导入用 --correct）',
  },
  ownId: {
    en: 'it must be an id that the sender made up, of 1 to {n} characters',
    zh: '应为报送方自定的编号，1 至{n}个字符',
  },
  sentOtherwise: {
    en: 'it was sent in this batch with other content; a new line needs an id of its own',
    zh: '本批次中已以不同内容报送；新行须使用新的编号',
  },
  category: { en: 'it must be a category of the catalogue', zh: '应为目录内的品种' },
  categoryFirst: {
    en: 'it must be a category of the catalogue; load its tender first',
    zh: '应为目录内的品种；请先加载其采购文件',
  },
  validTo: {
    en: 'it must not be before {day}, the first day of validity',
    zh: '不得早于有效期首日 {day}',
  },
  given: { en: 'it must be {what}', zh: '应为{what}' },
  longest: { en: 'it must have at most {n} characters', zh: '不得超过{n}个字符' },
  severalHadIt: {
    en: 'several products had it; give the code that one of them has now',
    zh: '曾有多个产品使用；请填写其现行编码',
  },
  known: { en: 'for {product} the catalogue has {value}', zh: '目录中 {product} 为 {value}' },
  knownUnit: {
    en: 'for {product} the catalogue has {value}; quantities of different units cannot be summed',
    zh: '目录中 {product} 为 {value}；不同计价单位的数量不能合计',
  },
  codeTaken: {
    en: 'a product has or had it already; codes are never given twice',
    zh: '已有产品使用或曾使用；编码不重复分配',
  },
  inFileAlready: { en: 'the product stands in the file already', zh: '该产品在文件中已列出' },
  bidGroup: { en: 'it must be the id of a bid group of the catalogue', zh: '应为目录内竞价分组的标识' },
  groupOfList: {
    en: 'it must be the id of a bid group that the list brings or the catalogue has',
    zh: '应为清单或目录内竞价分组的标识',
  },
  groupOfProduct: {
    en: 'it is a group of {group}; the product is of {category}',
    zh: '该分组属于 {group}；产品属于 {category}',
  },
  groupOfLine: {
    en: 'it is a group of {group}; the line is of {category}',
    zh: '该分组属于 {group}；本行属于 {category}',
  },
  otherTender: {
    en: 'it belongs to the tender {tender}; this list is of {list}',
    zh: '属于采购文件 {tender}；本清单属于 {list}',
  },
  rank: { en: 'it must be a whole number from 1', zh: '应为不小于1的整数' },
  componentPrice: {
    en: 'it must be above 0 and below the total price {price}',
    zh: '应大于0且低于总价 {price}',
  },
  tenderFirst: {
    en: 'it must be the number of a tender of the catalogue; load the tender first',
    zh: '应为目录内的采购文件编号；请先加载该采购文件',
  },
  sha256: {
    en: 'it must be the SHA-256 of the file in 64 hexadecimal digits',
    zh: '应为文件的 SHA-256，64位十六进制数',
  },
  notAboveHighest: { en: 'it must not be above the highest, {price}', zh: '不得高于最高价 {price}' },
  notBelowLowest: { en: 'it must not be below the lowest, {price}', zh: '不得低于最低价 {price}' },
  ownCertificate: {
    en: 'it must be a certificate that the product has or had: {numbers}',
    zh: '应为该产品现有或曾有的注册证：{numbers}',
  },
  noCertificate: {
    en: 'the product has no certificate yet; leave it out',
    zh: '该产品尚无注册证；请不要填写',
  },
  usedBefore: {
    en: 'it was used with other content; a new request needs an id of its own',
    zh: '已以不同内容使用；新的请求须使用新的编号',
  },
});

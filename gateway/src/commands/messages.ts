import { messages } from '@alliance-hub/kernel';

/** What the operator's commands say of themselves. */
export const say = messages('gateway.commands', {
  notDone: { en: 'Not done:', zh: '未完成：' },
  hub: { en: 'Alliance Hub 联盟数据枢纽: commands for its operator', zh: '联盟数据枢纽：运维命令' },
  policy: { en: 'work with the rules of jurisdictions', zh: '各地区规则' },
  policyCheck: {
    en: 'check a folder of rules before the hub loads it (HUB_POLICY_DIR)',
    zh: '在枢纽加载之前检查规则目录（HUB_POLICY_DIR）',
  },
  policyHolds: {
    en: '{folder}: the rules load, and {cases} cases hold.',
    zh: '{folder}：规则可以加载，{cases} 个用例全部成立。',
  },
  import: { en: 'bring files of officials into the catalogue', zh: '把业务文件导入目录' },
  importSupplyList: {
    en: 'publish a supply list 供应清单 from a workbook (.xlsx) or CSV (UTF-8 or GB18030)',
    zh: '由工作簿（.xlsx）或 CSV（UTF-8 或 GB18030）发布供应清单',
  },
  importListings: {
    en: 'list what a trading centre lists besides the winners 挂网, from a workbook (.xlsx) or CSV',
    zh: '由工作簿（.xlsx）或 CSV 导入交易中心的非中选挂网产品',
  },
  tender: { en: 'tender number 采购文件编号, e.g. JZJLC-2024-1', zh: '采购文件编号，如 JZJLC-2024-1' },
  jurisdiction: { en: 'division code 区划代码, e.g. 460000', zh: '区划代码，如 460000' },
  effective: {
    en: 'first day on which the list holds, e.g. 2025-07-30',
    zh: '清单开始执行的日期，如 2025-07-30',
  },
  sheet: {
    en: 'name of the sheet; the only visible one with a header otherwise',
    zh: '工作表名称；不指定时取唯一带表头的可见工作表',
  },
  map: {
    en: 'what a header means, e.g. "挂网价格=price"; - leaves a column out; may be given several times',
    zh: '指明某一列的含义，如 "挂网价格=price"；写 - 表示不读该列；可多次使用',
  },
  correct: {
    en: 'a line that says otherwise than what was recorded for its day puts that right',
    zh: '与当日已登记内容不同的行作为更正处理',
  },
  dryRun: { en: 'check and report; change nothing', zh: '只检查并报告，不写入' },
  synthetic: { en: 'mark the products as made up', zh: '标记为虚构数据' },
  documentTitle: {
    en: 'title of the document that the list belongs to; the file name otherwise',
    zh: '清单所属文件的标题；不指定时用文件名',
  },
  documentNumber: { en: 'its number 发文字号', zh: '发文字号' },
  documentDate: {
    en: 'day of its publication 发文日期, from which the time of price linkage runs; otherwise the first day of the list',
    zh: '发文日期，价格联动的期限自该日起算；默认为清单起始日',
  },
  reading: { en: 'Reading and publishing', zh: '读取并发布' },
  importCodeTables: {
    en: 'apply the stop table 停用表 and the transcode table 转码表 of a release of the national codes',
    zh: '执行国家编码库某一版本的停用表和转码表',
  },
  transcoded: { en: 'workbook or CSV of the transcode table 转码表', zh: '转码表（工作簿或 CSV）' },
  stopped: { en: 'workbook or CSV of the stop table 停用表', zh: '停用表（工作簿或 CSV）' },
  transcodedSheet: { en: 'its sheet, e.g. 转码表', zh: '其工作表名称，如 转码表' },
  stoppedSheet: { en: 'its sheet, e.g. 停用表', zh: '其工作表名称，如 停用表' },
  codesEffective: { en: 'first day of the new codes, e.g. 2026-03-20', zh: '新编码生效日期，如 2026-03-20' },
  noTable: { en: 'give --transcoded, --stopped or both', zh: '请给出 --transcoded 或 --stopped，或两者' },
  export: { en: 'write what the catalogue holds into files', zh: '把目录内容导出为文件' },
  exportSupplyList: {
    en: 'write the supply list in force as a workbook that can be imported again',
    zh: '把现行供应清单导出为可再次导入的工作簿',
  },
  on: { en: 'day on which the list is in force; today otherwise', zh: '清单执行所在日期；不指定时为今天' },
  out: { en: 'the workbook (.xlsx) to write', zh: '要写入的工作簿（.xlsx）' },
  exported: {
    en: '{out}: version {version}, in force from {from}, {lines} lines.',
    zh: '{out}：第 {version} 版，自 {from} 起执行，共 {lines} 行。',
  },
  cannotWrite: { en: 'it cannot be written ({why})', zh: '无法写入（{why}）' },
});

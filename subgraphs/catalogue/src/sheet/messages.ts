import { messages } from '@alliance-hub/kernel';

/** What is said of a file, a sheet and its cells. */
export const say = messages('catalogue.sheet', {
  notThere: {
    en: 'The file {file} is not there; give the path of a workbook (.xlsx) or a CSV file.',
    zh: '找不到文件 {file}；请给出工作簿（.xlsx）或 CSV 文件的路径。',
  },
  cannotOpen: {
    en: 'The file {file} cannot be opened ({why}); give the path of a workbook (.xlsx) or a CSV file that you may read.',
    zh: '无法打开文件 {file}（{why}）；请给出可读取的工作簿（.xlsx）或 CSV 文件的路径。',
  },
  emptyFile: {
    en: 'The file {file} is empty; give a list with a header row.',
    zh: '文件 {file} 是空的；请提供带表头的清单。',
  },
  passwordProtected: {
    en: '{file} is protected by a password; open it, take the password off and save it as .xlsx.',
    zh: '{file} 设有打开密码；请打开后取消密码，另存为 .xlsx。',
  },
  oldFormat: {
    en: '{file} is in the old binary format (.xls, .et or .xlsb); open it and save it as .xlsx.',
    zh: '{file} 是旧的二进制格式（.xls、.et 或 .xlsb）；请打开后另存为 .xlsx。',
  },
  otherFormat: {
    en: '{file} is {kind}, not a workbook; save the list as .xlsx or as CSV.',
    zh: '{file} 是{kind}，不是工作簿；请把清单另存为 .xlsx 或 CSV。',
  },
  openDocument: { en: 'an OpenDocument file', zh: ' OpenDocument 文件' },
  webPage: { en: 'a web page or XML under another name', zh: '改了扩展名的网页或 XML' },
  pdf: { en: 'a PDF', zh: ' PDF' },
  otherZip: { en: 'a ZIP archive of something else', zh: '其他内容的 ZIP 压缩包' },
  damagedWorkbook: {
    en: '{file} cannot be read as a workbook ({why}); open it in a spreadsheet program and save it as .xlsx again.',
    zh: '{file} 无法作为工作簿读取（{why}）；请用表格软件打开后重新另存为 .xlsx。',
  },
  tooLarge: {
    en: '{file} unpacks to more than {limit} MB; split the list over several files.',
    zh: '{file} 解压后超过 {limit} MB；请把清单拆成几个文件。',
  },
  damagedCsv: {
    en: '{file} cannot be read as CSV ({why}); it must be a table with a header row, saved as CSV in UTF-8, GB18030 or UTF-16.',
    zh: '{file} 无法作为 CSV 读取（{why}）；它必须是带表头的表格，以 UTF-8、GB18030 或 UTF-16 保存为 CSV。',
  },
  noSuchSheet: {
    en: '{file} has no sheet {sheet}; it has {sheets}.',
    zh: '{file} 没有名为 {sheet} 的工作表；它有：{sheets}。',
  },
  noSheetInCsv: {
    en: '{file} is a CSV file and has no sheets; leave the name {sheet} out.',
    zh: '{file} 是 CSV 文件，没有工作表；请不要指定 {sheet}。',
  },
  emptySheet: {
    en: 'The sheet {sheet} of {file} is empty; name the sheet that holds the list.',
    zh: '{file} 的工作表 {sheet} 是空的；请指定清单所在的工作表。',
  },
  severalSheets: {
    en: 'The sheets {sheets} of {file} all hold a list; say which one to read.',
    zh: '{file} 的工作表 {sheets} 都含有清单；请指定读取哪一个。',
  },
  noVisibleSheet: {
    en: '{file} has no visible sheet; name one of {sheets}.',
    zh: '{file} 没有可见的工作表；请指定其中之一：{sheets}。',
  },
  noHeader: {
    en: 'No header row was found in the first {rows} rows; one row must name the columns {columns}.',
    zh: '前 {rows} 行中没有找到表头；须有一行写明各列名称：{columns}。',
  },
  sameMeaning: {
    en: 'The columns "{one}" and "{other}" both mean {column}; keep one of them, or say which: "{one}={key}".',
    zh: '“{one}”和“{other}”两列都是{column}；请只保留一列，或指明用哪一列："{one}={key}"。',
  },
  inTenThousands: {
    en: 'The column "{header}" is in 万元; prices must be in 元.',
    zh: '“{header}”列的单位是万元；价格必须以元为单位。',
  },
  columnMissing: {
    en: 'The column {column} is missing; add it, or say which column it is: "<header>={key}".',
    zh: '缺少{column}列；请补上，或指明是哪一列："<表头>={key}"。',
  },
  mappedHeaderMissing: {
    en: 'The sheet has no column "{header}"; it has {headers}.',
    zh: '工作表没有“{header}”列；现有各列：{headers}。',
  },
  mapForm: {
    en: 'it must be <header>=<column>, where the column is one of {columns}, or - to leave it out',
    zh: '必须写成 <表头>=<列>，列为以下之一：{columns}；写 - 表示不读该列',
  },
  formula: {
    en: 'the formula has no value; put the value itself into the cell',
    zh: '公式没有结果；请在单元格中直接填写数值',
  },
  codeAsNumber: {
    en: 'a spreadsheet turned the code into a number and lost digits; format the column as text and enter the code again',
    zh: '表格软件把编码变成了数字，末尾数位已丢失；请把该列设为文本格式后重新录入编码',
  },
  date: {
    en: 'it must be a real date, such as 2025-07-30 or 2025年7月30日',
    zh: '必须是真实存在的日期，如 2025-07-30 或 2025年7月30日',
  },
  yuan: {
    en: 'it must be yuan as a plain decimal without a sign, with at most 4 places, such as 1860.00',
    zh: '必须是以元为单位、不带正负号的数字，最多 4 位小数，如 1860.00',
  },
  whole: { en: 'it must be a whole number', zh: '必须是整数' },
  oneOf: { en: 'it must be one of {words}', zh: '必须是以下之一：{words}' },
  categoryUnknown: { en: 'it must be a category of the catalogue', zh: '必须是目录中已有的品种' },
  priceMissing: { en: 'a winning product must have its price', zh: '中选产品必须有价格' },
  listedPriceMissing: { en: 'a listed product must have its price', zh: '挂网产品必须有价格' },
  listedOnMissing: {
    en: 'a listed product must have the day of its listing',
    zh: '挂网产品必须有挂网日期',
  },
  sheetOf: { en: ', sheet ', zh: '，工作表 ' },
  notImported: { en: '{where} was not imported.', zh: '{where} 没有导入。' },
  recognised: { en: 'columns recognised in row {row}: {columns}', zh: '第 {row} 行识别出的列：{columns}' },
  unknown: { en: 'columns not read: {columns}', zh: '未读取的列：{columns}' },
  notes: {
    en: '{count} rows are no lines and were left out: {notes}',
    zh: '{count} 行不是清单内容，未读取：{notes}',
  },
  counts: {
    en: 'lines read {read}, accepted {accepted}, unchanged {unchanged}, rejected {rejected}',
    zh: '读取 {read} 行，采用 {accepted} 行，无变化 {unchanged} 行，退回 {rejected} 行',
  },
  noLines: {
    en: 'the sheet has no line below its header',
    zh: '表头以下没有任何一行清单内容',
  },
  rowSays: { en: 'row {row}: {message}', zh: '第 {row} 行：{message}' },
  cellSays: { en: 'row {row}, cell {cell}: {message}', zh: '第 {row} 行 {cell} 单元格：{message}' },
  otherSheets: { en: 'Sheets not read: {sheets}.', zh: '未读取的工作表：{sheets}。' },
  dryRun: { en: 'Dry run: nothing was changed.', zh: '试运行：没有写入任何内容。' },
  transcodedForStopped: {
    en: 'The sheet is a 转码表, as it has old and new codes; give it as the transcode table.',
    zh: '该工作表含有原码和新码，是转码表；请作为转码表导入。',
  },
  stoppedState: {
    en: 'a code of the stop table must be out of use 停用; leave the line out',
    zh: '停用表中的编码状态应为停用；请删去该行',
  },
  codesNotHeld: {
    en: '{count} lines are about codes of products that the catalogue does not have.',
    zh: '{count} 行涉及的编码不属于目录中的产品。',
  },
  cellsSay: { en: '{count} cells, {cells}: {message}', zh: '{count} 个单元格 {cells}：{message}' },
  rowsSay: { en: '{count} rows, {cells}: {message}', zh: '{count} 行 {cells}：{message}' },
  more: { en: ' and {count} more', zh: ' 等另外 {count} 处' },
});

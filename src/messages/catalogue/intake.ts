import type { intakeFailures } from '../../intake/failures.ts';
import type { IntakeIssue } from '../../intake/issue-codes.ts';
import type { Catalogue } from '../message.ts';

export const intakeMessages = {
  'sheet.empty': {
    zh: '文件是空的',
    en: 'the file is empty',
    hint: { zh: '检查是不是选错了文件', en: 'check that this is the right file' },
  },
  'sheet.markup': {
    zh: '这是网页或 XML，不是表格，哪怕文件名是 .xls',
    en: 'this is a web page or XML, not a sheet, whatever its name says',
    hint: {
      zh: '在 WPS 或 Excel 里打开，用“文件 → 另存为”，类型选“Excel 工作簿（*.xlsx）”',
      en: 'open it in WPS or Excel, choose File, Save As, and the type "Excel Workbook (*.xlsx)"',
    },
  },
  'sheet.no-header': {
    zh: '找不到表头；最像表头的一行是：{found}',
    en: 'no header was found; the row most like one reads: {found}',
    hint: {
      zh: '表头要写列名（中文名或英文名），或用 --suggest-mapping 起草列对照；若文字是乱码，用 --encoding 指明编码',
      en: 'the header has to name the columns, in Chinese or English, or draft a mapping with --suggest-mapping; if the text is garbled, say --encoding',
    },
  },
  'sheet.missing-column': {
    zh: '缺少必填的列：{missing}。表头里有：{found}',
    en: 'required columns are missing: {missing}. The header has: {found}',
    hint: {
      zh: '在表头补上这些列；列名不同的，用 --suggest-mapping 起草列对照',
      en: 'add these columns to the header, or draft a mapping of other headings with --suggest-mapping',
    },
  },
  'sheet.missing-column-near': {
    zh: '缺少必填的列：{missing}。表头里有：{found}',
    en: 'required columns are missing: {missing}. The header has: {found}',
    hint: { zh: '是不是列名要改：{near}', en: 'perhaps a heading should be renamed: {near}' },
  },
  'sheet.missing-one-of': {
    zh: '缺少这些列中的一种：{columns}。表头里有：{found}',
    en: 'one of these is missing: {columns}. The header has: {found}',
    hint: {
      zh: '在表头补上其中一种；整张表都一样的（如镇街），可写在对应文件的 constants 里（--mapping，见 bangfu help mapping）',
      en: 'add one of them to the header; what is the same for the whole sheet (the town) can stand in a mapping under constants (--mapping; bangfu help mapping)',
    },
  },
  'sheet.other-roster': {
    zh: '表头不像 {roster}，倒像 {other}',
    en: 'the header does not fit {roster}, but fits {other}',
    hint: { zh: 'bangfu import {other}', en: 'bangfu import {other}' },
  },
  'sheet.not-handed-out': {
    zh: '这不是用 bangfu {command} 导出的表：缺少 {missing}。表头里有：{found}',
    en: 'this is not a sheet from "bangfu {command}": {missing} is missing. The header has: {found}',
    hint: {
      zh: '用 bangfu {command} 导出，填在那份表上',
      en: 'fill in the sheet that "bangfu {command}" gives',
    },
  },
  'sheet.duplicate-column': {
    zh: '表头里“{column}”出现了两次：第 {first} 列和第 {second} 列',
    en: '{column} stands in the header twice: columns {first} and {second}',
    hint: { zh: '删去一列，或改一个列名', en: 'delete one of the columns or rename it' },
  },
  'sheet.unknown-unit': {
    zh: '看不懂“{column}”的单位：{unit}',
    en: 'the unit of {column} is not understood: {unit}',
    hint: {
      zh: '金额用“元”“万元”“元/年”“元/月”，面积用“平方米”',
      en: 'write 元, 万元, 元/年 or 元/月 for money, 平方米 for areas',
    },
  },
  'sheet.no-rows': {
    zh: '只有表头，没有数据行',
    en: 'there is a header but no row under it',
  },
  'sheet.hidden-columns': {
    zh: '这些列在表里是隐藏的，照样读入：{columns}',
    en: 'these columns are hidden in the sheet and were read all the same: {columns}',
    hint: { zh: '不该导入的，在表里删掉这些列', en: 'delete them from the sheet if they should not count' },
  },
  'row.carried-down': {
    zh: '空着，按合并单元格取上一行的',
    en: 'blank, taken from the row above as in a merged cell',
    hint: { zh: '不是合并单元格的，补上再导入', en: 'fill it in and import again where it was not merged' },
  },
  'row.too-many-cells': {
    zh: '这一行的单元格比表头多',
    en: 'the row has more cells than the header',
    hint: { zh: '含逗号的文字要用双引号括起来', en: 'put text that has the delimiter in it between double quotes' },
  },
  'row.needs-one-of': {
    zh: '这些至少要填一种：{columns}',
    en: 'one of these has to be filled in: {columns}',
  },
  'cell.required': { zh: '必填，不能空着', en: 'required, must not be blank' },
  'cell.too-long': { zh: '太长，最多 {limit} 个字', en: 'too long, at most {limit} characters' },
  'cell.number': { zh: '不是数字', en: 'not a number' },
  'cell.whole-number': { zh: '要填整数', en: 'not a whole number' },
  'cell.negative': { zh: '不能是负数', en: 'must not be negative' },
  'cell.too-large': { zh: '数字太大', en: 'the number is too large' },
  'cell.rounded': { zh: '小数位太多，已四舍五入', en: 'more decimals than are kept, rounded' },
  'cell.yes-no': {
    zh: '既不是“是”也不是“否”',
    en: 'neither yes nor no',
    hint: { zh: '填“是”或“否”', en: 'write 是 or 否' },
  },
  'cell.date': {
    zh: '不是日期',
    en: 'not a date',
    hint: { zh: '写成 2014-03-19 或 2014年3月19日', en: 'write it as 2014-03-19 or 2014年3月19日' },
  },
  'cell.date-century': {
    zh: '年份只有两位，照 {date} 收',
    en: 'the year has two digits only; taken for {date}',
    hint: { zh: '核对；年份写四位', en: 'check it, and write the year with four digits' },
  },
  'cell.date-serial': {
    zh: '这是电子表格的日期序号，照 {date} 收',
    en: 'this is the day number of a spreadsheet; taken for {date}',
    hint: { zh: '核对；把这一列设成日期格式再存', en: 'check it, and format the column as a date before saving' },
  },
  'cell.date-serial-or-month': {
    zh: '看不出是日期序号（{date}）还是年月（{month}）',
    en: "either a spreadsheet's day number ({date}) or a year and month ({month})",
    hint: { zh: '写成 {date} 或 {month}', en: 'write {date} or {month}' },
  },
  'cell.spreadsheet-error': {
    zh: '单元格里是电子表格的错误值 {text}，不是内容',
    en: 'the cell holds an error of the spreadsheet, {text}, and no value',
    hint: {
      zh: '改好公式，或直接填写内容；# 号是列太窄，拉宽后再存',
      en: 'mend the formula or enter the value; a row of # means that the column is too narrow to be saved as shown',
    },
  },
  'cell.name-character': {
    zh: '名字里有没显示出来的字',
    en: 'a character of the name did not survive',
    hint: { zh: '对照证件补上这个字', en: 'compare it with the card' },
  },
  'cell.date-day': { zh: '日期要写到日', en: 'the date needs its day' },
  'cell.code': {
    zh: '不在可填的范围里：{known}',
    en: 'not one of the known values: {known}',
  },
  'cell.lost-digits': {
    zh: '号码被电子表格变成了科学计数，后几位已经丢失',
    en: 'a spreadsheet has turned the number into scientific notation; its last digits are lost',
    hint: { zh: '把这一列设成文本格式，照原件重新填写', en: 'format the column as text and enter the number again' },
  },
  'cell.phone': { zh: '不像电话号码', en: 'does not look like a telephone number' },
  'id-number.length': { zh: '身份证号不是 18 位', en: 'the identity number has not 18 characters' },
  'id-number.characters': {
    zh: '身份证号里有不该有的字符',
    en: 'the identity number has characters other than digits and a final X',
  },
  'id-number.date': { zh: '身份证号里的出生日期不存在', en: 'the birth date in the identity number does not exist' },
  'id-number.check-digit': {
    zh: '身份证号校验码不对',
    en: 'the check digit of the identity number is wrong',
    hint: { zh: '对照证件或户口簿核对', en: 'compare it with the card or the household register' },
  },
  'id-number.lost-digits': {
    zh: '身份证号的后几位已被电子表格丢掉',
    en: 'a spreadsheet has lost the last digits of the identity number',
    hint: { zh: '把这一列设成文本格式，照证件重新填写', en: 'format the column as text and enter the number again' },
  },
  'id-number.certificate': {
    zh: '写的是 20 位残疾人证号，前 18 位作身份证号；末两位是残疾类别和等级',
    en: 'the 20 digits of a disability certificate: the first 18 are taken as the identity number; the last two are type and grade',
  },
  'id-number.old-form': {
    zh: '15 位旧身份证号，照收；请换成 18 位',
    en: 'an identity number of the old 15-digit form, taken as it is; ask for the 18-digit one',
  },

  'import.rejects-over-input': {
    zh: '--rejects 指向了要导入的文件 {file}',
    en: '--rejects names {file}, a file to be imported',
    hint: { zh: '另起一个文件名', en: 'name another file' },
  },
  'import.never-complete': {
    zh: '{roster} 表说不上齐不齐，不能用 --missing',
    en: 'a sheet of {roster} cannot claim to be complete: --missing is not for it',
  },
  'import.missing-skipping': {
    zh: '--missing 不能和 --skip-invalid 一起用：退回的行里的户会被当成缺失',
    en: '--missing does not go with --skip-invalid: the households of rejected rows would count as missing',
    hint: { zh: '先把错的行改好', en: 'correct the rows with errors first' },
  },
  'import.numbered': {
    zh: '导入后把原表连同户编号写到这个文件',
    en: "write the clerk's own sheet with the household numbers to this file, once saved",
  },
  'import.missing': {
    zh: '表里写到的村，登记在册而表里没有的户：report 列出，leave 记为离开',
    en: 'households on file in the villages of the sheet that it leaves out: list them, or mark them as gone',
  },
  'import.reason-left': { zh: '离开的原因，配合 --missing leave', en: 'why they left, with --missing leave' },
  'import.accept': {
    zh: '记为离开的户超过一成也照办',
    en: 'mark them as gone even where they are more than one in ten',
  },
  'import.verbose': { zh: '逐行列出未读的行', en: 'list every line that was ignored' },
  'import.progress': { zh: '{source}：已读 {rows} 行', en: '{source}: {rows?# row|# rows} read' },
  'import.ignored-line': { zh: '  未读第 {line} 行：{text}', en: '  ignored: line {line} {text}' },
  'import.alike': {
    zh: '  {place}: {severity}: {count} 处：{message}',
    en: '  {place}: {severity}: {count} alike: {message}',
  },
  'import.alike-lines': { zh: '    第 {lines} 行{values}', en: '    lines {lines}{values}' },
  'import.alike-values': { zh: '，如 {values}', en: ', such as {values}' },
  'import.missing-reported': {
    zh: '这些村登记在册 {of} 户，表里没有的 {total} 户：',
    en: '{total} of the {of?# household|# households} on file in these villages are not in the sheet:',
  },
  'import.missing-left': {
    zh: '这些村登记在册 {of} 户，表里没有的 {total} 户自 {from} 起记为离开（{reason}）；batch undo 可以恢复，名单待下次 eligibility refresh：',
    en: '{total} of the {of?# household|# households} on file in these villages are not in the sheet and are marked as gone from {from} ({reason}); "batch undo" brings them back, the next "eligibility refresh" answers for the lists:',
  },
  'import.missing-refused': {
    zh: '这些村登记在册 {of} 户，表里没有的有 {total} 户，超过一成，什么也没有保存。先用 --missing report 核对；确实如此，加 --accept：',
    en: '{total} of the {of?# household|# households} on file in these villages are not in the sheet, more than one in ten: nothing was saved. Look at them with --missing report; if it is so, add --accept:',
  },
  'import.missing-none': {
    zh: '这些村登记在册的 {of} 户，表里都有。',
    en: 'The sheet has all {of?# household|# households} on file in these villages.',
  },
  'import.missing-more': { zh: '  还有 {more} 户', en: '  and {more} more' },
  'import.summary': { zh: '导入名册', en: 'import rosters' },
  'import.roster': { zh: '名册', en: 'the roster' },
  'import.files': { zh: 'CSV 文件；- 表示标准输入', en: 'CSV files; - for standard input' },
  'import.dry-run': { zh: '只试不存', en: 'try it and save nothing' },
  'import.skip-invalid': { zh: '有错的行退回，其余的照存', en: 'leave out the rows with errors and save the others' },
  'import.rejects': {
    zh: '把退回的行连同原因写到这个文件',
    en: 'write the rejected rows with their reasons to this file',
  },
  'import.sheet': {
    zh: '工作簿中要读的工作表（默认第一个可见的）',
    en: 'the sheet of a workbook to read (the first that it shows when left out)',
  },
  'import.encoding': { zh: '文件的编码（默认自动判断）', en: 'encoding of the files (found out when left out)' },
  'import.blank': {
    zh: '空白单元格：keep 保留原值，clear 清除',
    en: 'what a blank cell does: keep what stands, or clear it',
  },
  'import.file': {
    zh: '{source}：读{rows}，新增 {added}，更改 {changed}，未变 {unchanged}，退回 {rejected}；{layout}',
    en: '{source}: {rows}: {added} added, {changed} changed, {unchanged} unchanged, {rejected} rejected; {layout}',
  },
  'import.rows': { zh: ' {count} 行', en: '{count?# row|# rows}' },
  'import.rows.one': { zh: ' {count} 行', en: '{count} row' },
  'import.layout': { zh: '另有标题、合计等行 {count}', en: '{count?# line|# lines} of layout ignored' },
  'import.layout.one': { zh: '另有标题、合计等行 {count}', en: '{count} line of layout ignored' },
  'import.line': { zh: '第 {line} 行 {text}', en: 'line {line} {text}' },
  'import.ignored-lines': { zh: '  未读：{lines}', en: '  ignored: {lines}' },
  'import.untouched': {
    zh: '  只有预填内容、没有填写的 {count} 行不计',
    en: '  {count?# row holds nothing|# rows hold nothing} but what the template filled in: ignored',
  },
  'import.untouched.one': {
    zh: '  只有预填内容、没有填写的 {count} 行不计',
    en: '  {count} row holds nothing but what the template filled in: ignored',
  },
  'import.given': { zh: '  新编号 {numbers} 个：{lines}', en: '  numbers given: {numbers}: {lines}' },
  'import.reason': { zh: '“{heading}”一栏：{reason}', en: '{heading}: {reason}' },
  'import.file-unread': { zh: '{source}：无法导入', en: '{source}: cannot be imported' },
  'import.batch': {
    zh: '  批次 {batch}，编码 {encoding}，表头在第 {line} 行',
    en: '  batch {batch}, encoding {encoding}, header on line {line}',
  },
  'import.columns-ignored': { zh: '  没有用到的列：{columns}', en: '  columns not used: {columns}' },
  'import.sheets-ignored': {
    zh: '  没有读的工作表：{sheets}（要读哪张，用 --sheet）',
    en: '  sheets not read: {sheets} (--sheet names the one to read)',
  },
  'import.rejects-written': { zh: '  退回的行写到 {file}', en: '  the rejected rows are in {file}' },
  'import.error': { zh: '错误', en: 'error' },
  'import.warning': { zh: '提醒', en: 'warning' },
  'import.more-issues': {
    zh: '  还有 {more} 个问题没有列出（--json 最多列 1000 个）',
    en: '  issues not shown: {more} (--json lists up to 1000)',
  },
  'import.saved': { zh: '已保存。', en: 'Saved.' },
  'import.nothing-changed': { zh: '没有变化，无需保存。', en: 'Nothing has changed; there was nothing to save.' },
  'import.dry-run-done': { zh: '只是试运行，什么也没有保存。', en: 'This was a dry run: nothing was saved.' },
  'import.refused': {
    zh: '有错误，什么也没有保存。改好再导入，或用 --skip-invalid 只存没有错的行。',
    en: 'There are errors: nothing was saved. Correct them, or save the other rows with --skip-invalid.',
  },
  'import.unreadable': {
    zh: '有文件无法导入，什么也没有保存。',
    en: 'A file cannot be imported: nothing was saved.',
  },
  'batch.summary': { zh: '导入批次', en: 'imported batches' },
  'batch.list': { zh: '列出每次导入做了什么', en: 'list what every import did' },
  'batch.show': {
    zh: '一个批次逐行做了什么：新增、更改前后的值',
    en: 'what one import did, line by line, with former and new values',
  },
  'batch.argument.batch': { zh: '批次号（见 batch list）', en: 'number of the batch (see "batch list")' },
  'batch.unknown': {
    zh: '没有批次 {batch}',
    en: 'there is no batch {batch}',
    hint: { zh: 'bangfu batch list', en: 'bangfu batch list' },
  },
  'batch.undone-already': {
    zh: '批次 {batch} 已由 {actor} 于 {instant} 撤销（事件 {event}）',
    en: 'batch {batch} was undone by {actor} on {instant} (event {event})',
    hint: { zh: '要恢复其内容，重新导入原来的文件', en: 'import the file again to have its rows back' },
  },
  'batch.undo': {
    zh: '撤销一次导入，恢复此前的内容',
    en: 'take an import back: every fact is as before it',
  },
  'undo.dry-run': { zh: '只试不撤销', en: 'try it and undo nothing' },
  'undo.done': {
    zh: '批次 {batch}（{roster}，{source}）已撤销。',
    en: 'Batch {batch} ({roster}, {source}) is undone.',
  },
  'undo.dry-run-done': {
    zh: '批次 {batch}（{roster}，{source}）可以撤销；只是试运行，什么也没有改变。',
    en: 'Batch {batch} ({roster}, {source}) can be undone; this was a dry run, nothing has changed.',
  },
  'undo.refused': {
    zh: '批次 {batch}（{roster}，{source}）不能撤销，什么也没有改变。有 {total} 处以它为据：',
    en: 'Batch {batch} ({roster}, {source}) cannot be undone, nothing has changed; records that stand on it: {total}',
  },
  'undo.more': {
    zh: '  还有 {more} 处没有列出（--json 最多列 1000 处）',
    en: '  {more} more are not shown (--json lists up to 1000)',
  },
  'undo.later-first': {
    zh: '后来的批次先撤销；名单和结对是人的决定，不随导入撤销',
    en: 'undo the later batches first; lists and pairings are decisions of people and are not undone with an import',
  },
  'undo.removed': { zh: '  移除 {kind} {count} 条', en: '  removed: {count} ({kind})' },
  'undo.restored': { zh: '  恢复 {kind} {count} 条', en: '  restored: {count} ({kind})' },
  'undo.ended': { zh: '  随之终止 {kind} {count} 条', en: '  ended with them: {count} ({kind})' },
  'undo.due': { zh: '  接下来请运行 bangfu {command}', en: '  to be run next: bangfu {command}' },
  'undo.unchanged-since': {
    zh: '  批次 {batch}（{source}）有 {unchanged} 行当时未变，可能与撤销的内容相同；仍然有效的话，请重新导入',
    en: '  batch {batch} ({source}) had {unchanged?# row that changed nothing and may repeat|# rows that changed nothing and may repeat} what was undone; import it again if they still hold',
  },
  'batch.undone': {
    zh: '  已撤销：{instant}  {actor}（事件 {event}）',
    en: '  undone: {instant}  {actor} (event {event})',
  },
  'batch.on-line': { zh: '第 {line} 行', en: 'line {line}' },
  'batch.did-added': { zh: '新增', en: 'added' },
  'batch.did-changed': { zh: '更改', en: 'changed' },
  'batch.did-removed': { zh: '移除', en: 'removed' },
  'batch.change': { zh: '    {column}：原为 {from}，改为 {to}', en: '    {column}: {from} -> {to}' },
  'batch.blank': { zh: '（空）', en: '(blank)' },
  'batch.unchanged': { zh: '未变 {rows} 行：第 {lines} 行', en: 'unchanged: {rows}, on lines {lines}' },
  'batch.rejected': {
    zh: '退回 {rows} 行：第 {lines} 行；内容没有存，当时用 --rejects 写出的文件里有',
    en: 'rejected: {rows}, on lines {lines}; what they say is not on record, the file written with --rejects has it',
  },
  'batch.none': { zh: '还没有导入过。', en: 'Nothing has been imported yet.' },
  'batch.counts': {
    zh: '读{rows}，新增 {added}，更改 {changed}，未变 {unchanged}，退回 {rejected}',
    en: '{rows}, {added} added, {changed} changed, {unchanged} unchanged, {rejected} rejected',
  },
} as const satisfies Catalogue<keyof typeof intakeFailures | IntakeIssue>;

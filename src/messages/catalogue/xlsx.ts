import type { Message } from '../message.ts';

export const xlsxMessages = {
  'xlsx.old-workbook': {
    zh: '这是旧式工作簿（.xls 或 .et），读不了',
    en: 'this is an old workbook (.xls or .et), which cannot be read',
    hint: {
      zh: '在 WPS 或 Excel 里打开，用“文件 → 另存为”，类型选“Excel 工作簿（*.xlsx）”',
      en: 'open it in WPS or Excel, choose File, Save As, and the type "Excel Workbook (*.xlsx)"',
    },
  },
  'xlsx.encrypted': {
    zh: '这个工作簿有打开密码',
    en: 'this workbook needs a password to be opened',
    hint: {
      zh: '在 WPS 或 Excel 里打开，去掉密码再存一次（文件 → 文档加密，或 文件 → 信息 → 保护工作簿）',
      en: 'open it in WPS or Excel, take the password off (File, Info, Protect Workbook) and save it again',
    },
  },
  'xlsx.damaged': {
    zh: '这个工作簿不完整或已损坏',
    en: 'this workbook is cut short or damaged',
    hint: {
      zh: '请发送人重新发一次，或在 WPS 或 Excel 里打开修复后另存为 .xlsx',
      en: 'have it sent again, or open it in WPS or Excel, let it be repaired and save it as .xlsx',
    },
  },
  'xlsx.not-a-workbook': {
    zh: '这是压缩文件或别种文档，不是 .xlsx 工作簿',
    en: 'this is an archive or another kind of document, not an .xlsx workbook',
    hint: {
      zh: '在 WPS 或 Excel 里打开，用“文件 → 另存为”，类型选“Excel 工作簿（*.xlsx）”',
      en: 'open it in WPS or Excel, choose File, Save As, and the type "Excel Workbook (*.xlsx)"',
    },
  },
  'xlsx.too-large': {
    zh: '工作簿里的 {part} 解压后大得不像名册，没有读',
    en: 'the part {part} of this workbook unpacks to far more than a roster and was not read',
    hint: {
      zh: '在 WPS 或 Excel 里另存为 CSV 再导入；来历不明的文件不要打开',
      en: 'save the sheet as CSV and import that; do not open a file of unknown origin',
    },
  },
  'xlsx.no-such-sheet': {
    zh: '工作簿里没有工作表“{sheet}”，有：{sheets}',
    en: 'the workbook has no sheet "{sheet}"; it has: {sheets}',
    hint: { zh: '--sheet 写其中一个名称', en: 'name one of them with --sheet' },
  },
  'xlsx.too-many-rows': {
    zh: '工作表“{sheet}”超过 {limit} 行，xlsx 放不下',
    en: 'sheet "{sheet}" has more than {limit?# row|# rows}, which xlsx cannot hold',
    hint: {
      zh: '用 --format csv，或按镇街、村、单位分成多个文件（--split-by）',
      en: 'use --format csv, or write a file for each town, village or unit (--split-by)',
    },
  },
  'xlsx.text-too-long': {
    zh: '工作表“{sheet}”第 {row} 行 {column} 列的文字超过 {limit} 个字符，xlsx 放不下',
    en: 'the text in column {column} of row {row} of sheet "{sheet}" has more than {limit} characters, which xlsx cannot hold',
    hint: { zh: '用 --format csv', en: 'use --format csv' },
  },
} as const satisfies Readonly<Record<string, Message>>;

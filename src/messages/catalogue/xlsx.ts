import type { Message } from '../message.ts';

export const xlsxMessages = {
  'xlsx.too-many-rows': {
    zh: '工作表“{sheet}”超过 {limit} 行，xlsx 放不下',
    en: 'sheet "{sheet}" has more than {limit} rows, which xlsx cannot hold',
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

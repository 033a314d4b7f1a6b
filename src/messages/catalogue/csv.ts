import type { csvFailures } from '../../csv/failures.ts';
import type { Catalogue } from '../message.ts';

export const csvMessages = {
  'csv.binary': {
    zh: '这不是文本',
    en: 'this is not text',
    hint: {
      zh: '从原来的表格存成 CSV 再导入',
      en: 'save the sheet it came from as CSV',
    },
  },
  'csv.utf-16': {
    zh: '这是没有字节序标记的 UTF-16',
    en: 'this is UTF-16 without a byte order mark',
    hint: { zh: '加上 --encoding {encoding}', en: 'say --encoding {encoding}' },
  },
  'csv.encoding': {
    zh: '文件不是有效的 {encoding} 编码',
    en: 'the file is not valid {encoding}',
    hint: {
      zh: '从原来的表格重新存一次 CSV，或用 --encoding 指明编码',
      en: 'save the CSV again from the sheet it came from, or name its encoding with --encoding',
    },
  },
  'csv.endless-row': {
    zh: '这一行超过 {millions} 百万个字符',
    en: 'the row that begins here is longer than {millions} million characters',
    hint: {
      zh: '检查换行和双引号，或从原来的表格重新存一次 CSV',
      en: 'look at its line breaks and quotes, or save the CSV again from the sheet it came from',
    },
  },
  'csv.unclosed-quote': {
    zh: '这一行有一个双引号没有配对，后面的行无法分开',
    en: 'a double quote opened on this line is never closed, so the rows after it cannot be told apart',
    hint: { zh: '补上或删去这个双引号', en: 'close the quote or take it out' },
  },
} as const satisfies Catalogue<keyof typeof csvFailures>;

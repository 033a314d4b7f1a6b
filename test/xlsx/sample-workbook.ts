import type { Row, Sheet, Workbook } from '../../src/xlsx/workbook.ts';

const across = (role: Row['role'], text: string, colSpan: number): Row => ({ role, cells: [{ value: text, colSpan }] });

/** Texts that a spreadsheet, an XML reader or a terminal might take for something else. */
export const HOSTILE = [
  '=cmd|"/c calc"!A1',
  '@SUM(A1)',
  '+1+1',
  '-2',
  '<script>alert(1)</script>&amp;"\'',
  '\u001b[2J\u0007',
  'a\u202eb',
  '_x0041_ _x001B_',
  ' blank at both ends ',
  'two\nlines\tand a tab',
  '007',
  '379901194912281048',
  ']]>',
  '𠮷😀',
];

/** A sheet as a leader prints it: a title, two lines of headings, every format, a totals row and a remark. */
export const summary: Sheet = {
  name: "镇街'汇总",
  columns: [
    { format: 'integer' },
    { format: 'text' },
    { format: 'integer' },
    { format: 'money' },
    { format: 'tenths' },
    { format: 'date' },
  ],
  opening: [across('title', '困难群众基本情况汇总表', 6), across('info', '截至 2014-03-19 & 单位：户、元', 6)],
  head: [
    {
      role: 'head',
      cells: [
        { value: '序号', rowSpan: 2 },
        { value: '镇街', rowSpan: 2 },
        { value: '其中', colSpan: 3 },
        null,
        null,
        { value: '调查日期', rowSpan: 2 },
      ],
    },
    { role: 'head', cells: [null, null, '户数', '金额(元)', '比例(%)'] },
  ],
  body: [
    [1, '双山街道', 205, 1234567.89, 98.5, { date: '2014-03-19' }],
    [2, '相公庄镇', 0, 0.01, 0, { date: '1899-12-31' }],
    [3, '一个名字很长很长的镇街，长到一行放不下，非得折成好几行才能看全，一个字也不能少', null, -3.5, null, null],
  ],
  closing: [
    { role: 'total', cells: [null, '合计', 205, 1234564.4, 98.5] },
    across('note', '核对：14 项相符。'.repeat(12), 6),
  ],
  frozenColumns: 2,
  filter: true,
  page: { orientation: 'landscape', header: '不平 & 草稿', footer: '制表 王芳' },
};

/** A sheet to be filled in: a column of text and one whose values come from the hidden sheet of words. */
export const form: Sheet = {
  name: '填报',
  columns: [
    { format: 'text', width: 22 },
    { format: 'text', choices: { sheet: '选项', column: 0, firstRow: 1, lastRow: 2, strict: true } },
  ],
  opening: [],
  head: [{ role: 'head', cells: ['身份证号*', '户类型'] }],
  body: HOSTILE.map((text) => [text, '低保户']),
  closing: [],
  page: { orientation: 'portrait' },
};

export const words: Sheet = {
  name: '选项',
  hidden: true,
  columns: [{ format: 'text' }],
  opening: [],
  head: [],
  body: [['低保户'], ['五保户']],
  closing: [],
  page: { orientation: 'portrait' },
};

export const sampleWorkbook: Workbook = {
  properties: { title: '月报', creator: '王芳', created: '2014-03-19T02:00:00.000Z', description: '审计第 7 条 ab12' },
  sheets: [summary, form, words],
};

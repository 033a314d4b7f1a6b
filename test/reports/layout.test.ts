import { describe, expect, it } from 'vitest';
import { csvFormat } from '../../src/reports/formats/csv.ts';
import { textFormat } from '../../src/reports/formats/text.ts';
import { laidOut } from '../../src/reports/layout.ts';
import { readLayout } from '../../src/reports/read-layout.ts';
import { sampleTable } from './sample-table.ts';

const LAYOUT = `report: households
by: town
title: {zh: 分镇表, en: By town}
columns:
  - town
  - {column: households, title: 总户数}
  - 低保户
where: [type=dibao]
order: [-households, town]
notes:
  - {zh: 供会议, en: for the meeting}
`;

const refused = (text: string) => expect(() => readLayout(text, 'a.yaml'));
const at = (code: string, line: number, column: number) =>
  expect.objectContaining({ code, exit: 65, place: { file: 'a.yaml', line, column: String(column) } });

describe('a layout of the bureau', () => {
  it('names a report, its columns by key or heading, an order, conditions and remarks', () => {
    const { report, variant, title, columns, where, order, notes } = readLayout(LAYOUT, 'a.yaml');
    expect([report.name, variant.by, title?.zh]).toEqual(['households', 'town', '分镇表']);
    expect(columns.map(({ column, title: own }) => [column.key, own?.zh])).toEqual([
      ['town', undefined],
      ['households', '总户数'],
      ['dibao', undefined],
    ]);
    expect(where).toEqual(['type=dibao']);
    expect(order).toEqual([
      { column: 'households', descending: true },
      { column: 'town', descending: false },
    ]);
    expect(notes).toEqual([{ zh: '供会议', en: 'for the meeting' }]);
  });

  it('is refused at the line and column of what is wrong', () => {
    refused('report: househlds\ncolumns: [town]\n').toThrow(at('layout.report-unknown', 1, 9));
    refused(LAYOUT.replace('by: town', 'by: cadre')).toThrow(at('layout.grouping-unknown', 2, 5));
    refused(LAYOUT.replace('- 低保户', '- 低保')).toThrow(at('layout.column-unknown', 7, 5));
    refused(LAYOUT.replace('[-households, town]', '[-household]')).toThrow(at('layout.column-unknown', 9, 9));
    refused(LAYOUT.replace('notes:', 'remarks:')).toThrow(at('yaml.unknown-key', 10, 1));
    refused('report: households\ncolumns: []\n').toThrow(at('layout.no-columns', 2, 10));
    refused('report: [').toThrow(expect.objectContaining({ code: 'yaml.syntax', exit: 65 }));
  });

  it('shows amounts in ten thousand yuan where it says so, rounded, and says that too; programs get them exact', () => {
    const layout = readLayout(
      'report: visits\ncolumns: [visited_on, {column: money, unit: wan}, {column: goods_value, title: 折款, unit: wan}]\n',
      'a.yaml',
    );
    const rows = [{ visited_on: '2014-03-19', money: 12_345_50, goods_value: 5_00 }];
    const table = laidOut({ ...sampleTable, rows, totals: { money: 12_345_50, goods_value: 5_00 } }, layout);
    expect(table.columns.map(({ label }) => label.zh)).toEqual(['日期', '慰问金(万元)', '折款']);
    const shown = [...textFormat(table, 'zh')].join('');
    expect(shown).toMatch(/2014-03-19 +1\.23 +0\.00\n/);
    expect(shown).toContain('万元为四舍五入后的数');
    expect([...csvFormat(table, 'en')].join('')).toContain('2014-03-19,12345.5,5\r\n');
    const wrong = (column: string, unit: string) => `report: visits\ncolumns: [{column: ${column}, unit: ${unit}}]\n`;
    refused(wrong('visited_on', 'wan')).toThrow(at('layout.unit', 2, 38));
    refused(wrong('money', 'fen')).toThrow(at('layout.unit', 2, 33));
  });

  it('orders rows as it says, with nothing last in either direction, and keeps what was checked', () => {
    const layout = readLayout(LAYOUT, 'a.yaml');
    const rows = [{ households: 1 }, {}, { households: 10 }, { households: 9 }];
    const table = laidOut({ ...sampleTable, rows }, layout);
    expect([...table.rows].map((row) => row.households)).toEqual([10, 9, 1, undefined]);
    expect(table).toMatchObject({ title: { zh: '分镇表' }, checks: sampleTable.checks, totals: sampleTable.totals });
    expect(table.columns.map(({ label }) => label.zh)).toEqual(['镇街', '总户数', '低保户']);
  });
});

import { describe, expect, it } from 'vitest';
import { openGrids } from '../../src/intake/open-grids.ts';
import { rejectsBytes } from '../../src/intake/rejects.ts';
import { writeWorkbook } from '../../src/xlsx/write-workbook.ts';
import { csv, one, trap } from './import-sample.ts';
import { sampleRows } from './sample-roster.ts';

const CREATED = '2014-03-20T00:00:00.000Z';

/** A workbook whose sheets hold these texts. */
function workbook(...sheets: { name: string; hidden?: boolean; rows: string[][] }[]): Buffer {
  const bytes = writeWorkbook({
    properties: { title: 'x', creator: 'x', created: CREATED },
    sheets: sheets.map(({ name, hidden = false, rows }) => ({
      name,
      hidden,
      columns: Array.from({ length: 8 }, () => ({ format: 'text' as const })),
      opening: [],
      head: [],
      body: rows,
      closing: [],
      page: { orientation: 'portrait' as const },
    })),
  });
  return Buffer.concat([...bytes]);
}

const ROWS = [
  ['水寨村困难群众花名册'],
  ['行政村', '户主姓名', '户主身份证号', '工资性收入', '调查日期'],
  ['水寨村', '张三', '379901194912281040', '1,200元', '2014.3.5'],
  ['水寨村', '李四', '', '很多', '2014年3月6日'],
  ['合计', '2户'],
];

describe('a workbook', () => {
  it('is read like the same rows as CSV', async () => {
    const sheet = workbook({ name: '封面', hidden: true, rows: [['x']] }, { name: '花名册', rows: ROWS });
    const { batch, session, exit } = await one(sheet, { skipInvalid: true });
    const text = await one(csv(...ROWS.map((row) => row.map((cell) => `"${cell}"`).join(','))), { skipInvalid: true });
    expect(exit).toBe(1);
    expect(sampleRows(session)).toEqual(sampleRows(text.session));
    expect(batch).toMatchObject({ encoding: 'xlsx', header_line: 2, lines: 5, rows: text.batch.rows });
    expect(batch.ignored_lines).toEqual(text.batch.ignored_lines);
    expect(batch.issues).toMatchObject([{ line: 4, code: 'cell.number', value: '很多' }]);
  });

  it('has the sheet read that is asked for, and one that it has not is refused with those it has', async () => {
    const sheets = workbook({ name: '一', rows: [['x']] }, { name: '二', rows: ROWS.slice(0, 3) });
    const asked = await one(sheets, { opening: { sheet: '二' } });
    expect({ heads: asked.heads, not: asked.batch.sheets_ignored }).toEqual({ heads: ['张三'], not: [] });
    const { batch, exit } = await one(sheets, { opening: { sheet: '三' } });
    expect(exit).toBe(65);
    expect(batch.issues).toMatchObject([{ code: 'xlsx.no-such-sheet', params: { sheet: '三', sheets: '一、二' } }]);
  });

  it('has its other sheets named that show something, where nobody said which to read', async () => {
    const sheets = workbook(
      { name: '东村', rows: ROWS.slice(0, 3) },
      { name: '空', rows: [['']] },
      { name: '西村', rows: ROWS.slice(0, 3) },
      { name: '旧', hidden: true, rows: ROWS.slice(0, 3) },
    );
    const { batch, heads } = await one(sheets);
    expect({ heads, not: batch.sheets_ignored }).toEqual({ heads: ['张三'], not: ['西村'] });
    expect((await one(workbook({ name: '东村', rows: ROWS.slice(0, 3) }))).batch.sheets_ignored).toEqual([]);
    const covered = await one(workbook({ name: '封面', rows: [['花名册']] }, { name: '东村', rows: ROWS }));
    expect({ exit: covered.exit, not: covered.batch.sheets_ignored }).toEqual({ exit: 65, not: ['东村'] });
  });

  it('gives its rejected rows back as a workbook that imports once corrected, or as CSV, by the name asked for', async () => {
    const first = await one(workbook({ name: '花名册', rows: ROWS }), { skipInvalid: true });
    const [rejects] = first.rejects;
    if (rejects === undefined) throw new Error('no rejects');
    const made = { language: 'zh', created: CREATED } as const;
    const back = rejectsBytes({ ...rejects, file: 'r.XLSX' }, made, ({ code }) => code);
    const [grid] = openGrids(back, {});
    const rows = [...(grid?.records() ?? [])].map(({ cells }) => cells);
    expect(rows).toEqual([
      ['行政村', '户主姓名', '户主身份证号', '工资性收入', '调查日期', '行号', '退回原因'],
      ['水寨村', '李四', '', '很多', '2014年3月6日', '4', 'cell.number'],
    ]);
    const corrected = workbook({ name: 'x', rows: rows.map((row) => row.map((cell) => cell.replace('很多', '800'))) });
    const second = await one(corrected, {}, first.session);
    expect(second.batch.rows).toMatchObject({ read: 1, added: 1, rejected: 0 });
    const asCsv = Buffer.from(rejectsBytes(rejects, made, ({ code }) => code)).toString();
    expect(asCsv).toBe(`\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);
  });
});

describe('a workbook that LibreOffice wrote', () => {
  it('gives its dates, sums, merged cells and hidden columns, and says which number it has lost', async () => {
    const bytes = trap('written-by-libreoffice.xlsx');
    const { batch, session } = await one(bytes, { skipInvalid: true, opening: { sheet: '花名册' } });
    expect(batch).toMatchObject({ header_line: 3, rows: { read: 2, added: 1, rejected: 1, ignored: 3 } });
    expect(batch.ignored_lines.map(({ text }) => text)).toEqual([
      '水寨村困难群众花名册',
      '行政村 户主姓名 身份证号 家庭情况 联系电话',
      '合计 2户',
    ]);
    expect(sampleRows(session)).toMatchObject([
      {
        village_name: '水寨村',
        head_name: '张三',
        head_id_number: '379901194912281040',
        income_wage: 120_050,
        household_type: 'dibao',
        surveyed_on: '2014-03-05',
        phone: '15412345678',
      },
    ]);
    expect(batch.issues).toMatchObject([
      { line: 3, code: 'sheet.hidden-columns', params: { columns: '户类型' } },
      { line: 5, column: 'head_id_number', code: 'id-number.lost-digits' },
    ]);
    const refused = await one(bytes);
    expect(refused.batch.issues).toMatchObject([{ line: 1, code: 'sheet.no-header' }]);
  });
});

describe('a file under the name of a workbook', () => {
  it('that is a web page is refused as such', async () => {
    const { batch, exit } = await one(trap('web-page.xls'));
    expect(exit).toBe(65);
    expect(batch.issues).toMatchObject([{ code: 'sheet.markup' }]);
  });
});

describe('headers and cells over several rows', () => {
  it('a header on two levels is read as one, repeated on the next page too', async () => {
    const { batch, session } = await one(trap('two-level-header.csv'));
    expect(batch).toMatchObject({ header_line: 2, lines: 9, rows: { read: 3, added: 3, ignored: 4 } });
    expect(sampleRows(session)).toMatchObject([
      { head_name: '张三', income_wage: 120_000, surveyed_on: '2014-03-05', difficulty: '看病' },
      { head_name: '李四', income_wage: 80_000 },
      { head_name: '王五', income_wage: 90_000, surveyed_on: '2014-03-07' },
    ]);
  });

  it('a heading over several columns says whose they are and in which unit', async () => {
    const { batch, session } = await one(trap('groups-over-columns.csv'));
    expect(batch).toMatchObject({ header_line: 2, lines: 4, rows: { read: 1, added: 1, ignored: 1 }, issues_total: 0 });
    expect(sampleRows(session)).toMatchObject([
      // 0.12 万元, and no telephone: the one in the sheet is the helper's.
      { head_name: '张三', head_id_number: '379901194912281040', income_wage: 120_000, phone: null },
    ]);
    expect(batch.columns_ignored).toEqual(['结对帮扶单位', '结对帮扶姓名', '结对帮扶联系电话']);
  });

  it('a heading of its own beside a group is not part of it', async () => {
    const sheet = csv(
      '行政村,家庭收入(元/月),,户主,联系电话',
      ',工资性收入,主要困难,户主,',
      '水寨村,100,看病,张三,15400000001',
    );
    expect(sampleRows((await one(sheet)).session)).toMatchObject([
      { village_name: '水寨村', head_name: '张三', income_wage: 120_000, difficulty: '看病', phone: '15400000001' },
    ]);
  });

  it('what a merged cell leaves blank is taken from the row above, said so, and not across a line of layout', async () => {
    const { batch, session } = await one(trap('merged-cells.csv'), { skipInvalid: true });
    expect(sampleRows(session)).toMatchObject([
      { village_name: '水寨村', head_name: '张三', household_type: 'dibao' },
      { village_name: '水寨村', head_name: '李四', household_type: 'general' },
      { village_name: '水寨村', head_name: '王五', household_type: null, difficulty: null },
    ]);
    expect(batch.issues).toMatchObject([
      { line: 3, column: 'village_name', code: 'row.carried-down', severity: 'warning' },
      { line: 4, column: 'village_name', code: 'row.carried-down' },
      { line: 6, code: 'row.needs-one-of' },
    ]);
  });

  it('a blank in a column that repeats its values was forgotten, and is not filled in', async () => {
    const { batch, heads } = await one(csv('行政村,户主', '甲村,张三', '甲村,李四', ',王五', '乙村,赵六'), {
      skipInvalid: true,
    });
    expect(heads).toEqual(['张三', '李四', '赵六']);
    expect(batch.issues).toMatchObject([{ line: 4, code: 'row.needs-one-of' }]);
  });
});

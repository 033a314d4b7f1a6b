import { describe, expect, it } from 'vitest';
import { csv, one, trap } from './import-sample.ts';
import { sampleRows } from './sample-roster.ts';

describe('encodings and line breaks', () => {
  it.each([
    ['gb18030-without-bom.csv', 'gb18030'],
    ['utf-8-with-bom.csv', 'utf-8'],
    ['utf-16le-tabs.csv', 'utf-16le'],
    ['cr-only.csv', 'utf-8'],
  ])('%s gives the same three rows', async (file, encoding) => {
    const { batch, session, exit } = await one(trap(file));
    expect(exit).toBe(0);
    expect(batch).toMatchObject({
      batch: 1,
      encoding,
      header_line: 1,
      lines: 4,
      issues_total: 0,
      records: { samples: 3 },
    });
    expect(batch.rows).toEqual({ read: 3, added: 3, changed: 0, unchanged: 0, rejected: 0, ignored: 0 });
    expect(sampleRows(session)).toMatchObject([
      {
        household_no: 'H001',
        village_name: '十八盘村',
        head_name: '张三',
        income_wage: 120_000,
        surveyed_on: '2014-03-05',
        difficulty: '老人生病，孩子上学',
        phone: '13812345678',
      },
      {
        household_no: 'H002',
        household_type: 'dibao',
        raw: '吃低保',
        income_wage: 0,
        surveyed_on: '2014-03-06',
        phone: null,
      },
      {
        household_no: 'H003',
        income_wage: 80_000,
        surveyed_on: '2014-03-07',
        difficulty: null,
        phone: '0531-83212345',
      },
    ]);
  });

  it('an encoding asked for overrules what would be found', async () => {
    const { batch, exit } = await one(trap('gb18030-without-bom.csv'), { opening: { encoding: 'utf-8' } });
    expect(exit).toBe(65);
    expect(batch.issues).toMatchObject([{ code: 'csv.encoding', line: 1 }]);
  });
});

describe('layouts', () => {
  it('a printed form: titles above and inside, the header on row 3 and again, sums, signatures and blanks', async () => {
    const { batch, heads } = await one(trap('printed-form.csv'));
    expect(heads).toEqual(['张三', '李四', '王五']);
    expect(batch).toMatchObject({ encoding: 'gb18030', header_line: 3, lines: 12, issues_total: 0 });
    expect(batch.rows).toEqual({ read: 3, added: 3, changed: 0, unchanged: 0, rejected: 0, ignored: 8 });
  });

  it('lines taken for layout are listed, with personal numbers masked and blank ones left out', async () => {
    const { batch } = await one(
      csv('甲镇花名册', '村名,户主,户主身份证号', '甲村,张三,', ',,', '合计:1户,,', '填表人:李四 13812345678,,'),
    );
    expect(batch.ignored_lines).toEqual([
      { line: 1, text: '甲镇花名册' },
      { line: 5, text: '合计:1户' },
      { line: 6, text: '填表人:李四 138****5678' },
    ]);
    expect(batch.rows.ignored).toBe(4);
  });

  it('a row that begins like a sum or a remark but is filled in and numbered is a row', async () => {
    const { batch, heads } = await one(
      csv(
        '序号,户编号,村名,户主,户主身份证号',
        '合计,H7,甲村,张三,',
        '备注:,,甲村,李四,37019919710809003X',
        '合计,,,,',
        '合计,2户,1村,2人,',
      ),
    );
    expect(heads).toEqual(['张三', '李四']);
    expect(batch.rows).toMatchObject({ added: 2, ignored: 2 });
  });

  it('unknown columns are named, and so are columns without a heading that hold something', async () => {
    const { batch } = await one(csv('序号,村名,户主,,备注,', '1,甲村,张三,x,好,'));
    expect(batch.columns_ignored).toEqual(['序号', '备注', '#4']);
  });

  it('a unit in the heading is applied', async () => {
    const { session } = await one(csv('村名,户主,工资性收入(万元)', '甲村,张三,0.12'));
    expect(sampleRows(session)).toMatchObject([{ income_wage: 120_000 }]);
  });

  it('a unit that makes no sense refuses the file', async () => {
    const { batch } = await one(csv('村名,户主,工资性收入(斤)', '甲村,张三,5'));
    expect(batch.issues).toMatchObject([{ code: 'sheet.unknown-unit', params: { unit: '斤' } }]);
  });

  it('a header only is no rows, and said so', async () => {
    const { batch, exit, result } = await one(trap('header-only.csv'));
    expect([exit, result.saved, batch.batch]).toEqual([0, true, null]);
    expect(batch.issues).toMatchObject([{ code: 'sheet.no-rows', severity: 'warning', line: 1 }]);
  });

  it('line breaks in quoted cells are counted as continuation lines', async () => {
    const { batch } = await one(csv('村名,户主,主要困难', '甲村,张三,"老\r\n病"', '', '乙村,李四,'));
    expect(batch.lines).toBe(5);
    expect(batch.rows).toMatchObject({ read: 2, ignored: 1 });
  });
});

describe('files that cannot be imported', () => {
  const issueOf = async (bytes: Uint8Array): Promise<unknown> => {
    const { batch, exit, result, session } = await one(bytes);
    expect([exit, result.saved, batch.batch, batch.issues_total]).toEqual([65, false, null, 1]);
    expect(sampleRows(session)).toEqual([]);
    return batch.issues[0];
  };

  it('an unclosed quote, naming the line on which it opened', async () => {
    expect(await issueOf(trap('unclosed-quote.csv'))).toMatchObject({ code: 'csv.unclosed-quote', line: 3 });
  });

  it('an empty file', async () => {
    expect(await issueOf(trap('empty.csv'))).toMatchObject({ code: 'sheet.empty' });
    expect(await issueOf(csv('', ' , ,'))).toMatchObject({ code: 'sheet.empty' });
  });

  it('binary files and unknown encodings', async () => {
    expect(await issueOf(trap('binary.csv'))).toMatchObject({ code: 'csv.binary' });
    expect(await issueOf(trap('unknown-bytes.csv'))).toMatchObject({ code: 'csv.encoding', line: 2 });
  });

  it('two headings for one column', async () => {
    expect(await issueOf(trap('duplicate-heading.csv'))).toMatchObject({
      code: 'sheet.duplicate-column',
      line: 1,
      params: { column: '户主 (head_name)', first: 3, second: 4 },
    });
  });

  it('no header at all', async () => {
    expect(await issueOf(csv('甲,乙,丙', '1,2,3'))).toMatchObject({
      code: 'sheet.no-header',
      params: { found: '甲、乙、丙' },
    });
  });

  it('a missing column, with what was found and the heading that is most like it', async () => {
    expect(await issueOf(csv('村名,户主名字,户类型', '甲村,张三,低保户'))).toMatchObject({
      code: 'sheet.missing-column-near',
      params: { missing: '户主 (head_name)', found: '村名、户主名字、户类型', near: '户主名字 → 户主' },
    });
    expect(await issueOf(csv('村名,户类型', '甲村,低保户'))).toMatchObject({ code: 'sheet.missing-column' });
  });

  it('none of several columns of which one is needed', async () => {
    expect(await issueOf(csv('户主,户类型', '张三,低保户'))).toMatchObject({
      code: 'sheet.missing-one-of',
      params: { columns: '村编码 (village_code) / 村名 (village_name)' },
    });
  });

  it('a file of another roster', async () => {
    expect(await issueOf(csv('单位名称,职能', '民政局,民政'))).toMatchObject({
      code: 'sheet.other-roster',
      params: { roster: 'sample', other: 'other' },
    });
  });
});

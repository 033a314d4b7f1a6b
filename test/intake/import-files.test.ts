import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../../src/csv/gb18030-encode.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { rejectsBytes } from '../../src/intake/rejects.ts';
import { listBatches } from '../../src/intake/store.ts';
import { csv, newSession, one, run, trap } from './import-sample.ts';
import { sampleRows } from './sample-roster.ts';

const CREATED = '2014-03-20T00:00:00.000Z';

const MIXED = csv(
  '村名,户主,户主身份证号,联系电话,工资性收入',
  '甲村,张三,,13812345678,100',
  '甲村,李四,370199196203150021,13912345678,100',
  '无此村,王五,,,100',
  '乙村,,,,100',
  ',赵六,,,100',
  '乙村,钱七,,,很多',
  '乙村,孙八,,,100,200',
);

describe('rows with errors', () => {
  it('refuse everything, and are listed with line, column and masked value', async () => {
    const { batch, exit, result, heads } = await one(MIXED);
    expect([exit, result.saved, batch.batch, heads]).toEqual([65, false, null, []]);
    expect(batch.rows).toEqual({ read: 7, added: 1, changed: 0, unchanged: 0, rejected: 6, ignored: 0 });
    expect(batch.issues).toEqual([
      {
        line: 3,
        column: 'head_id_number',
        code: 'id-number.check-digit',
        severity: 'error',
        value: '370199********0021',
      },
      {
        line: 4,
        column: 'village_name',
        code: 'sample.no-village',
        severity: 'error',
        value: '无此村',
        params: { village: '无此村' },
      },
      { line: 5, column: 'head_name', code: 'cell.required', severity: 'error' },
      {
        line: 6,
        code: 'row.needs-one-of',
        severity: 'error',
        params: { columns: '村编码 (village_code) / 村名 (village_name)' },
      },
      { line: 7, column: 'income_wage', code: 'cell.number', severity: 'error', value: '很多' },
      { line: 8, code: 'row.too-many-cells', severity: 'error' },
    ]);
  });

  it('are left out under skipInvalid, and the others saved', async () => {
    const { batch, exit, result, heads } = await one(MIXED, { skipInvalid: true });
    expect([exit, result.saved, batch.batch, heads]).toEqual([1, true, 1, ['张三']]);
    expect(batch.rejects).toBe('1.rejects.csv');
  });

  it('go to the rejects file in the clerk’s layout and encoding, which imports once it is corrected', async () => {
    const gbk = trap('gb18030-without-bom.csv');
    const text = new TextDecoder('gb18030').decode(gbk).replace('800元', '很多').replace('20140307', '=1+1');
    const first = await one(encodeGb18030(text), { skipInvalid: true });
    const [rejects] = first.rejects;
    if (rejects === undefined) throw new Error('no rejects');
    const written = new TextDecoder('gb18030', { fatal: true }).decode(
      rejectsBytes(rejects, { language: 'en', created: CREATED }, ({ code }) => code),
    );
    expect(written).toBe(
      '户编号,行政村,户主姓名,户主身份证号,户类型,工资性收入,调查日期,主要困难,联系电话,line,reason\r\n' +
        "H003,水寨村,王五,37019919710809003X,一般困难户,很多,'=1+1,无,0531-83212345,4,cell.number; cell.date\r\n",
    );
    const corrected = encodeGb18030(written.replace('很多', '800'));
    const second = await one(corrected, { skipInvalid: true }, first.session);
    expect(second.batch.columns_ignored).toEqual([]);
    const [again] = second.rejects;
    const rewritten =
      again &&
      new TextDecoder('gb18030').decode(rejectsBytes(again, { language: 'en', created: CREATED }, ({ code }) => code));
    expect(rewritten?.split('\r\n')[0]).toBe(written.split('\r\n')[0]);
    expect(rewritten?.split('\r\n')[1]).toMatch(/,2,cell\.date$/);
    const third = await one(
      encodeGb18030(written.replace('很多', '800').replace("'=1+1", '2014-03-07')),
      {},
      first.session,
    );
    expect([third.exit, third.heads]).toEqual([0, ['张三', '李四', '王五']]);
  });

  it('lost digits are said to be lost', async () => {
    const { batch } = await one(trap('lost-digits.csv'));
    expect(batch.issues.map(({ code, value }) => [code, value])).toEqual([
      ['id-number.lost-digits', '********'],
      ['id-number.lost-digits', '370199********0000'],
    ]);
  });

  it('never bring control characters or formulas into an issue as they are', async () => {
    const { batch } = await one(trap('hostile-cells.csv'));
    expect(batch.issues.map(({ code }) => code)).toEqual(['cell.code', 'cell.code']);
    expect(JSON.stringify(batch)).not.toMatch(/\\u00|[\p{Cc}\p{Cf}]/u);
  });

  it('a huge cell is refused and shown in short', async () => {
    const { batch } = await one(csv('村名,户主,户类型', `甲村,张三,${'长'.repeat(2_000_000)}`));
    expect(batch.issues).toMatchObject([{ line: 2, column: 'household_type', code: 'cell.code' }]);
    expect(batch.issues[0]?.value?.length).toBeLessThan(100);
  });

  it('all are counted, a thousand listed', async () => {
    const rows = Array.from({ length: 1_500 }, (_, i) => `甲村,户${i},很多`);
    const { batch } = await one(csv('村名,户主,工资性收入', ...rows));
    expect([batch.issues_total, batch.issues.length]).toEqual([1_500, 1_000]);
  });
});

describe('what is saved', () => {
  const first = csv('村名,户主,工资性收入,联系电话', '甲村,张三,100,13812345678', '乙村,李四,200,');

  it('the same file twice changes nothing and makes no batch and no event', async () => {
    const { session } = await one(first);
    const { batch, exit, result } = await one(first, {}, session);
    expect([exit, result.saved, batch.batch]).toEqual([0, true, null]);
    expect(batch.rows).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(listBatches(session.db, session.county, undefined)).toHaveLength(1);
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ events: 1, breaches: [] });
  });

  it('a blank cell keeps what stands, a column left out too; 无 erases', async () => {
    const { session } = await one(first);
    const { batch } = await one(csv('村名,户主,工资性收入', '甲村,张三,', '乙村,李四,250'), {}, session);
    expect(batch.rows).toMatchObject({ changed: 1, unchanged: 1 });
    await one(csv('村名,户主,联系电话', '甲村,张三,无'), {}, session);
    expect(sampleRows(session)).toMatchObject([
      { income_wage: 10_000, phone: null },
      { income_wage: 25_000, phone: null },
    ]);
  });

  it('under --blank clear a blank cell erases, except in required columns and those that name a record', async () => {
    const { session } = await one(csv('户编号,村名,户主,工资性收入,联系电话', 'H1,甲村,张三,100,13812345678'));
    const { exit } = await one(csv('户编号,村名,户主,工资性收入', ',甲村,张三,'), { blank: 'clear' }, session);
    expect(exit).toBe(0);
    expect(sampleRows(session)).toMatchObject([{ household_no: 'H1', income_wage: null, phone: '13812345678' }]);
  });

  it('a dry run says what would happen and leaves nothing', async () => {
    const { batch, exit, result, session, heads } = await one(first, { dryRun: true });
    expect([exit, result.saved, batch.batch, heads]).toEqual([0, false, null, []]);
    expect(batch.rows.added).toBe(2);
    expect(verifyAudit(session.db, session.audited).events).toBe(0);
  });

  it('several files are one event, each its own batch; one that changes nothing has none', async () => {
    const session = newSession();
    const { result } = await run(session, [first, first, csv('村名,户主', '丙村,王五')]);
    expect(result.batches.map(({ batch, source }) => [batch, source])).toEqual([
      [1, '1.csv'],
      [null, '2.csv'],
      [2, '3.csv'],
    ]);
    expect(listBatches(session.db, session.county, undefined)).toMatchObject([
      {
        batch: 1,
        roster: 'sample',
        source: '1.csv',
        header_line: 1,
        event: 1,
        actor: 'tester',
        rows: { read: 2, added: 2 },
      },
      { batch: 2, source: '3.csv', event: 1 },
    ]);
    expect(listBatches(session.db, session.county, 0)).toEqual([]);
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ events: 1, breaches: [] });
  });

  it('one bad file among several refuses all of them', async () => {
    const session = newSession();
    const { result, exit } = await run(session, [first, trap('unclosed-quote.csv')], { skipInvalid: true });
    expect([exit, result.saved]).toEqual([65, false]);
    expect(result.batches.map(({ batch }) => batch)).toEqual([null, null]);
    expect(sampleRows(session)).toEqual([]);
  });

  it('the audit log notices a batch that was altered', async () => {
    const { session } = await one(first);
    session.db.exec("UPDATE batch SET source = 'another.csv'");
    expect(verifyAudit(session.db, session.audited).breaches).toEqual([{ event: 1, what: 'rows' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { undoParticipants } from '../../src/cli/compose/undo-participants.ts';
import { undoText } from '../../src/cli/views/undo.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { showBatch } from '../../src/intake/show-batch.ts';
import { listBatches } from '../../src/intake/store.ts';
import { undoBatch } from '../../src/intake/undo-batch.ts';
import { registryBatchRecords } from '../../src/registry/batch-records.ts';
import { importSheet, importSheets, rowsOf, smallCounty, type TestSession } from './support/county.ts';

const undo = async (session: TestSession, batch: number, dryRun = false) =>
  (await undoBatch(session, { batch, dryRun }, undoParticipants)).result;

/** What stands in the way, in short: `household H1 undo.changed-later 4`. */
const inTheWay = async (session: TestSession, batch: number): Promise<string[]> => {
  const outcome = await undoBatch(session, { batch, dryRun: false }, undoParticipants);
  expect(outcome.exit).toBe(65);
  expect(outcome.result.saved).toBe(false);
  return outcome.result.obstacles.map(({ code, record, key, params }) =>
    [record, key, code, params.records, params.kind, params.batch].filter((part) => part !== undefined).join(' '),
  );
};

const HEADING = '户编号,村编码,户主,存款';
const H1 = (savings: number): string[] => [HEADING, `H1,370181105230,甲,${savings}`];
const savings = (session: TestSession): unknown[] =>
  session.db.prepare('SELECT savings / 100 FROM household ORDER BY household_no').pluck().all();
const contracts = (session: TestSession): unknown[] =>
  session.db
    .prepare(`SELECT place.name FROM unit_village JOIN place ON place.id = village_id ORDER BY place.code`)
    .pluck()
    .all();

describe('an undone batch', () => {
  it('takes its records with it and puts back what it changed, under the same row ids, batch and line', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', H1(500));
    const before = rowsOf(session, 'SELECT id, savings, batch, line FROM household');
    await importSheet(session, 'households', [HEADING, 'H2,370181105230,乙,1', 'H1,370181105230,甲,600']);
    expect(await undo(session, 4)).toMatchObject({
      saved: true,
      removed: { household: 1 },
      restored: { household: 1 },
      obstacles_total: 0,
    });
    expect(rowsOf(session, 'SELECT id, savings, batch, line FROM household')).toEqual(before);
    expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
  });

  it('stays in the history, marked, and its rows come back when the file is imported again', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', H1(500));
    const sheet = [HEADING, 'H1,370181105230,甲,600', 'H2,370181105230,乙,1'];
    await importSheet(session, 'households', sheet);
    const shown = showBatch(session, 4, undefined, [registryBatchRecords]).records;
    await undo(session, 4);
    expect(showBatch(session, 4, undefined, [registryBatchRecords]).records).toEqual(shown);
    expect(listBatches(session.db, session.county, undefined)[3]?.undone).toMatchObject({ event: 5, actor: 'tester' });
    expect(listBatches(session.db, session.county, 4)[3]?.undone).toBeNull();
    const known = (event: number): unknown[] =>
      session.db
        .prepare(
          `SELECT savings FROM household WHERE recorded_from <= @event UNION ALL
           SELECT savings FROM household_former WHERE recorded_from <= @event AND recorded_to > @event ORDER BY 1`,
        )
        .pluck()
        .all({ event });
    expect([3, 4, 5].map(known)).toEqual([[50_000], [100, 60_000], [50_000]]);
    await importSheet(session, 'households', sheet);
    expect(savings(session)).toEqual([600, 1]);
    const ids = rowsOf(
      session,
      "SELECT id FROM household_former WHERE household_no = 'H2' UNION SELECT max(id) FROM household",
    );
    expect(ids).toHaveLength(2);
    await expect(undo(session, 4)).rejects.toMatchObject({ code: 'batch.undone-already', exit: 65 });
    await expect(undo(session, 9)).rejects.toMatchObject({ code: 'batch.unknown', exit: 66 });
    expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
  });

  it('leaves no trace of a dry run', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', H1(500));
    expect(await undo(session, 3, true)).toMatchObject({ saved: false, removed: { household: 1 }, obstacles_total: 0 });
    expect(savings(session)).toEqual([500]);
    expect(listBatches(session.db, session.county, undefined)[2]?.undone).toBeNull();
    expect(rowsOf(session, 'SELECT max(event) AS event FROM audit_event')).toEqual([{ event: 3 }]);
  });

  it('is refused while a later batch has changed the same record, and says which', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', H1(500));
    await importSheet(session, 'households', H1(600));
    await importSheet(session, 'households', H1(700));
    expect(await inTheWay(session, 3)).toEqual(['household H1 undo.changed-later 5']);
    expect(await inTheWay(session, 4)).toEqual(['household H1 undo.changed-later 5']);
    await undo(session, 5);
    expect(savings(session)).toEqual([600]);
    await undo(session, 4);
    expect(savings(session)).toEqual([500]);
    await undo(session, 3);
    expect(savings(session)).toEqual([]);
  });

  it('is refused while later batches name what it added: members, kin, cadres, and villages of a town', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', H1(500));
    await importSheet(session, 'members', ['户编号,姓名,与户主关系', 'H1,甲,户主', 'H1,乙,妻子']);
    await importSheet(session, 'cadres', ['干部编号,姓名,单位编号', 'G1,丙,001']);
    await importSheet(session, 'kin', ['干部编号,亲属姓名,关系', 'G1,丁,配偶']);
    await importSheet(session, 'villages', [
      'village_code,village_name,town_code,town_name',
      '370181105203,新村,370181105,垛庄镇',
    ]);
    expect(await inTheWay(session, 3)).toEqual(['household H1 undo.named-later 2 person 4']);
    expect(await inTheWay(session, 5)).toEqual(['cadre G1 undo.named-later 1 kin 6']);
    expect(await inTheWay(session, 2)).toEqual(['unit 001 undo.named-later 1 cadre 5']);
    expect(await inTheWay(session, 1)).toEqual([
      'place 370181105230 undo.named-later 1 household 3',
      'place 370181105 undo.named-later 1 place 7',
    ]);
    for (const batch of [7, 6, 5, 4, 3, 2, 1]) expect((await undo(session, batch)).saved).toBe(true);
    for (const table of ['place', 'unit', 'cadre', 'kin', 'household', 'person']) {
      expect(rowsOf(session, `SELECT * FROM ${table}`)).toEqual([]);
    }
    expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
  });

  it('is refused while a former version that could stand again names what it added', async () => {
    const session = await smallCounty();
    await importSheet(session, 'units', ['单位编号,单位名称', '003,教育局']);
    await importSheet(session, 'cadres', ['干部编号,姓名,单位编号', 'G1,丙,003']);
    await importSheet(session, 'cadres', ['干部编号,姓名,单位编号', 'G1,丙,001']);
    expect(await inTheWay(session, 3)).toEqual(['unit 003 undo.named-later 1 cadre 4']);
    await undo(session, 5);
    await undo(session, 4);
    expect((await undo(session, 3)).removed).toMatchObject({ unit: 1 });
  });

  it('takes only its members out of a household that an earlier batch added', async () => {
    const session = await smallCounty();
    const heading = '户编号,姓名,与户主关系';
    await importSheet(session, 'households', H1(500));
    await importSheet(session, 'members', [heading, 'H1,甲,户主']);
    await importSheet(session, 'members', [heading, 'H1,乙,妻子']);
    await undo(session, 5);
    expect(rowsOf(session, 'SELECT name FROM person')).toEqual([{ name: '甲' }]);
  });

  it('of one command with others is undone alone', async () => {
    const session = await smallCounty();
    await importSheets(session, 'households', [H1(500), ['户编号,村编码,户主,存款', 'H2,370181105230,乙,600']]);
    await undo(session, 3);
    expect(savings(session)).toEqual([600]);
    await undo(session, 4);
    expect(savings(session)).toEqual([]);
    expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
  });

  it('brings dropped contracts back unless a later batch spoke of the same village', async () => {
    const session = await smallCounty();
    const unit = (villages: string): string[] => ['单位编号,单位名称,包村', `001,民政局,${villages}`];
    await importSheet(session, 'units', unit('十八盘、南垛庄'));
    const ids = rowsOf(session, 'SELECT id FROM unit_village ORDER BY id');
    await importSheet(session, 'units', unit('南垛庄'));
    await undo(session, 4);
    expect(contracts(session)).toEqual(['南垛庄村委会', '十八盘村委会']);
    expect(rowsOf(session, 'SELECT id FROM unit_village ORDER BY id')).toEqual(ids);

    await importSheet(session, 'units', unit('南垛庄'));
    await importSheet(session, 'units', unit('南垛庄、十八盘'));
    await importSheet(session, 'units', unit('南垛庄'));
    expect(await inTheWay(session, 5)).toEqual(['unit_village 001/370181105230 undo.changed-later 6']);
    await undo(session, 7);
    await undo(session, 6);
    await undo(session, 5);
    expect(contracts(session)).toEqual(['南垛庄村委会', '十八盘村委会']);
    expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
  });

  it('names later files whose unchanged rows may repeat what it takes back', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', H1(500));
    await importSheet(session, 'households', [...H1(500), 'H2,370181105230,乙,1']);
    const outcome = await undoBatch(session, { batch: 3, dryRun: false }, undoParticipants);
    expect(outcome.result.unchanged_since).toEqual([{ batch: 4, source: 'households.csv', unchanged: 1 }]);
    expect(undoText('zh', outcome)).toBe(
      '批次 3（households，households.csv）已撤销。\n  移除 户 1 条\n' +
        '  批次 4（households.csv）有 1 行当时未变，可能与撤销的内容相同；仍然有效的话，请重新导入',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/base/failure.ts';
import { contactBatchRecords } from '../../src/contact/batch-records.ts';
import { contactChecks } from '../../src/contact/checks.ts';
import { contactUndo } from '../../src/contact/undo.ts';
import { contentCells } from '../../src/contact/visits/columns.ts';
import { addVisit, correctVisit, withdrawVisit } from '../../src/contact/visits/record.ts';
import { listVisits, showVisit } from '../../src/contact/visits/show.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { knownAt } from '../../src/db/known-at.ts';
import { recordUseCase } from '../../src/db/use-case.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import { showBatch } from '../../src/intake/show-batch.ts';
import { undoBatch } from '../../src/intake/undo-batch.ts';
import { registryRosters } from '../../src/registry/rosters/index.ts';
import { registryUndo } from '../../src/registry/undo.ts';
import { type ContactSession, county, importVisits, pair } from './support.ts';

async function importRegistry(session: ContactSession, name: string, lines: readonly string[]): Promise<void> {
  const roster = registryRosters.find((each) => each.name === name);
  if (roster === undefined) throw new Error(name);
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const files = [{ source: `${name}.csv`, bytes: () => bytes }];
  const outcome = await importFiles(session, {
    roster,
    rosters: registryRosters,
    files,
    blank: 'keep',
    skipInvalid: false,
    dryRun: false,
  });
  expect(outcome.result.saved).toBe(true);
}

/** Two households, two cadres, one of them the lead of the first household. */
async function small(): Promise<ContactSession> {
  const session = county();
  await importRegistry(session, 'villages', ['village_code,village_name,town_name', '370181105230,十八盘村,垛庄镇']);
  await importRegistry(session, 'units', ['unit_no,unit_name', '001,民政局']);
  await importRegistry(session, 'cadres', ['cadre_no,name,unit_no,to', 'G1,张三,001,', 'G2,李四,001,2014-03-10']);
  await importRegistry(session, 'households', [
    'household_no,village_code,head_name,owns_vehicle,household_size,surveyed_on',
    '370181105230001,370181105230,王一,否,3,2014-02-20',
    '370181105230002,370181105230,王二,,2,2014-02-21',
  ]);
  await recordUseCase(session, { command: 'test', parameters: {} }, (event) => {
    pair(session.db, { household: 1, cadre: 1, role: 'lead', from: '2014-03-01' }, event);
    return { result: undefined, changed: true, counts: {} };
  });
  return session;
}

const HEAD = '走访日期,户编号,干部编号,走访方式,走访结果,反映问题,慰问金';
const told = (more: object) => {
  const blank = Object.fromEntries(Object.keys(contentCells).map((key) => [key, undefined]));
  return { ...blank, visited_on: '2014-03-15', kind: 'home', outcome: 'met', ...more } as never;
};
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error) => (error instanceof Failure ? error.code : Promise.reject(error)),
  );

describe('visits from a sheet', () => {
  it('name household and cadre as other rosters do and keep the clerk’s words', async () => {
    const session = await small();
    const done = await importVisits(session, [
      '日期,镇街,村名,户主,单位,帮扶人,方式,结果,慰问金(元),备注',
      '2014.3.15,垛庄镇,十八盘,王一,民政局,张三,入户走访,在家,200,',
      '2014年3月16日,垛庄,十八盘村,王二,民政局,张三,打电话,未接,,',
    ]);
    expect(done.codes).toEqual([]);
    expect(done.rows.added).toBe(2);
    const { rows } = listVisits(session, {}, undefined);
    expect(
      rows.map(({ household_no, role, kind, outcome, money }) => [household_no, role, kind, outcome, money]),
    ).toEqual([
      ['370181105230001', 'lead', 'home', 'met', 200],
      ['370181105230002', null, 'phone', 'absent', null],
    ]);
    // Recorded on 19 March, the day on which the clock of the tests stands.
    expect(rows.map(({ days_late }) => days_late)).toEqual([4, 3]);
  });

  it('were made by the household’s lead on the day where nobody is named', async () => {
    const session = await small();
    const head = '走访日期,户编号,走访方式,走访结果';
    const lines = [
      head,
      '2014-03-15,370181105230001,入户,见到',
      '2014-03-15,370181105230002,入户,见到',
      '2014-02-28,370181105230001,入户,见到',
    ];
    const refused = await importVisits(session, lines);
    expect([refused.saved, refused.codes]).toEqual([false, ['3 visit.no-lead', '4 visit.no-lead']]);
    const saved = await importVisits(session, lines.slice(0, 2));
    expect([saved.rows.added, (await importVisits(session, lines.slice(0, 2))).rows.unchanged]).toEqual([1, 1]);
    // A unit without a name is no cadre, and nobody is put in its place.
    const unnamed = await importVisits(session, [
      `${head},单位,帮扶人`,
      '2014-03-16,370181105230001,入户,见到,民政局,',
    ]);
    expect([unnamed.saved, unnamed.codes.length]).toEqual([false, 1]);
    expect(listVisits(session, {}, undefined).rows.map(({ cadre_no, role }) => [cadre_no, role])).toEqual([
      ['G1', 'lead'],
    ]);
  });

  it('are the same visit when household, cadre, day, kind and outcome are the same', async () => {
    const session = await small();
    const line = '2014-03-15,370181105230001,G1,入户,见到,缺水,';
    expect((await importVisits(session, [HEAD, line])).rows.added).toBe(1);
    const again = await importVisits(session, [HEAD, line, line]);
    expect([again.rows.unchanged, again.saved, again.codes]).toEqual([2, true, ['3 row.repeats']]);
    // A blank says nothing; other words are a contradiction, to be settled by a correction.
    expect((await importVisits(session, [HEAD, line.replace('缺水', '')])).rows.unchanged).toBe(1);
    const other = await importVisits(session, [HEAD, line.replace('缺水', '缺路')]);
    expect([other.saved, other.codes]).toEqual([false, ['2 visit.twice']]);
    const twiceInOne = await importVisits(session, [
      HEAD,
      '2014-03-16,370181105230001,G1,入户,见到,缺水,',
      '2014-03-16,370181105230001,G1,入户,见到,缺路,',
    ]);
    expect(twiceInOne.codes).toEqual(['3 visit.twice']);
  });

  it('are refused when they have yet to come, and doubted before the household’s record and outside the cadre’s term', async () => {
    const session = await small();
    const done = await importVisits(
      session,
      [
        HEAD,
        '2014-03-20,370181105230001,G1,入户,见到,,',
        '2014-02-19,370181105230001,G1,入户,见到,,',
        '2014-03-11,370181105230002,G2,入户,见到,,',
        '2014-03-10,370181105230009,G9,入户,见到,,',
        '2014-03-10,370181105230002,G2,飞鸽,,,',
      ],
      { skipInvalid: true },
    );
    expect(done.codes).toEqual([
      '2 visit.future',
      '3 visit.before-record',
      '4 visit.cadre-not-in-office',
      '5 household.unknown',
      '5 cadre.unknown',
      '6 cell.code',
      '6 cell.required',
    ]);
    expect(done.rows).toMatchObject({ added: 2, rejected: 3 });
  });

  it('are shown by their batch, taken back with it, and stand in the way of their household’s', async () => {
    const session = await small();
    const { batch } = await importVisits(session, [HEAD, '2014-03-15,370181105230001,G1,入户,见到,,']);
    if (batch === null) throw new Error('no batch');
    const shown = showBatch(session, batch, undefined, [contactBatchRecords]).records;
    expect(shown.map(({ record, key, line, did }) => [record, key, line, did])).toEqual([['visit', '1', 2, 'added']]);
    const both = [registryUndo, contactUndo];
    const households = await undoBatch(session, { batch: 4, dryRun: false }, both);
    expect(households.result.obstacles.map(({ code, key }) => `${code} ${key}`)).toEqual([
      'undo.visited 370181105230001',
    ]);
    const undone = await undoBatch(session, { batch, dryRun: false }, both);
    expect(undone.result).toMatchObject({ saved: true, removed: { visit: 1 } });
    expect(listVisits(session, {}, undefined).total).toBe(0);
    expect(showBatch(session, batch, undefined, [contactBatchRecords]).records).toEqual(shown);
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
  });
});

describe('a visit recorded by hand', () => {
  const request = (more: object = {}) => ({ householdNo: '370181105230001', cadreNo: 'G1', content: told(more) });

  it('is corrected with its former text kept, and known as it was before', async () => {
    const session = await small();
    const { visit } = await addVisit(session, request({ said: '想种核桃，电话13812345678' }));
    expect(await codeOf(addVisit(session, request()))).toBe('visit.twice');
    session.setNow('2014-03-21T02:00:00.000Z');
    const blank = { visited_on: undefined, kind: undefined, outcome: undefined };
    const change = { visitNo: visit, reason: '家里没人', content: told({ ...blank, outcome: 'absent' }) };
    const corrected = await correctVisit(session, change);
    expect(corrected).toMatchObject({ outcome: 'absent', said: '想种核桃，电话138****5678', days_late: 4 });
    expect(corrected.history.map(({ command, reason, told: says }) => [command, reason, says.outcome])).toEqual([
      ['visit correct', '家里没人', 'absent'],
      ['visit add', null, 'met'],
    ]);
    expect(await codeOf(correctVisit(session, change))).toBe('visit.nothing-corrected');
    const then = knownAt(session.db, '2014-03-20', session.timeZone);
    expect(listVisits(session, {}, then).rows[0]?.outcome).toBe('met');
    expect(listVisits(session, {}, undefined).rows[0]?.outcome).toBe('absent');
    await withdrawVisit(session, { visitNo: visit, reason: '记错了户' });
    expect(() => showVisit(session, visit)).toThrow('visit.withdrawn');
    expect(await codeOf(withdrawVisit(session, { visitNo: 9, reason: '' }))).toBe('visit.none');
    // Numbers are never given twice.
    expect((await addVisit(session, request())).visit).toBe(2);
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
  });

  it('confirms or contradicts what is on file, until the household is surveyed anew', async () => {
    const session = await small();
    const read = contentCells.verified.read('有机动车=是; household_size=3; 存款=无');
    const visit = await addVisit(session, request({ purpose: 'verify', verified: read }));
    expect(visit.statements).toEqual([
      { field: 'household_size', stated: 3, on_file: 3, confirms: true },
      { field: 'owns_vehicle', stated: true, on_file: false, confirms: false },
      { field: 'savings', stated: 0, on_file: null, confirms: false },
    ]);
    const findings = (asOf: string) =>
      contactChecks.flatMap((each) => [...each.find(session, { asOf, knownAt: undefined })].map(({ key }) => key));
    expect(findings('2014-03-19')).toEqual(['370181105230001/owns_vehicle', '370181105230001/savings']);
    expect(findings('2014-03-14')).toEqual([]);
    await importRegistry(session, 'households', [
      'household_no,village_code,head_name,surveyed_on',
      '370181105230001,370181105230,王一,2014-03-18',
    ]);
    expect(findings('2014-03-19')).toEqual([]);
  });

  it('takes only facts of the household’s roster as verified', () => {
    const problem = (text: string) => JSON.stringify(contentCells.verified.read(text));
    expect(problem('有机动车')).toContain('verified.form');
    expect(problem('有机车=是')).toContain('verified.field');
    expect(problem('household_size=三个半')).toContain('verified.value');
    expect(problem('bank_account=799901')).toContain('verified.field');
  });
});

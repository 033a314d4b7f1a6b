import { describe, expect, it } from 'vitest';
import { batchReaders } from '../../src/cli/compose/batch-readers.ts';
import { rosters } from '../../src/cli/compose/rosters.ts';
import { undoParticipants } from '../../src/cli/compose/undo-participants.ts';
import { batchText } from '../../src/cli/views/batch.ts';
import { storyText } from '../../src/cli/views/story.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { knownAt } from '../../src/db/known-at.ts';
import { type Correction, correct } from '../../src/eligibility/correct.ts';
import { history } from '../../src/eligibility/history.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import { showBatch } from '../../src/intake/show-batch.ts';
import { intakeTables } from '../../src/intake/store.ts';
import { undoBatch } from '../../src/intake/undo-batch.ts';
import {
  comesTo,
  confirmOn,
  county,
  decideOn,
  edit,
  listedOn,
  needy,
  packText,
  refreshOn,
  type TestSession,
  use,
  VILLAGES,
} from './support.ts';

const HEADINGS = '户编号,项目,低保证号,起始日期,终止日期,退出原因,保障人口数,月保障金';

async function world(): Promise<TestSession> {
  const session = await county();
  session.audited = [...intakeTables, ...session.audited];
  await edit(session, [
    { no: 'A', household: { ...needy, head_name: '甲' } },
    { no: 'B', household: { ...needy, head_name: '乙', owns_vehicle: 1 } },
    { no: 'C', household: { ...needy, head_name: '丙' }, village: VILLAGES[1] },
  ]);
  await use(session, packText());
  comesTo(session, '2014-03-19');
  return session;
}

async function bring(session: TestSession, lines: readonly string[], skipInvalid = false) {
  const roster = rosters.find(({ name }) => name === 'enrolments');
  if (roster === undefined) throw new Error('no roster');
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const { result } = await importFiles(session, {
    roster,
    rosters,
    files: [{ source: 'list.csv', bytes: () => bytes }],
    blank: 'keep',
    skipInvalid,
    dryRun: false,
  });
  const [batch] = result.batches;
  return { ...batch, codes: batch?.issues.map(({ line, code }) => `${line} ${code}`) };
}

const list = (session: TestSession, day: string): string[] => listedOn(session.db, 'needy', day);
const undo = async (session: TestSession, batch: number) =>
  (await undoBatch(session, { batch, dryRun: false }, undoParticipants)).result;

function put(session: TestSession, householdNo: string, correction: Correction, entered?: string) {
  const request = { householdNo, program: undefined, entered, correction, reason: '录错', document: '更正单1号' };
  return correct(session, request, () => undefined);
}

describe('a list that exists already', () => {
  it('reads the end of a period under every heading that villages give it, so that nobody who left is on the list', async () => {
    for (const [from, to] of [
      ['开始日期', '截止日期'],
      ['享受起始日期', '结束日期'],
      ['起始日期', '享受截止日期'],
    ]) {
      const session = await world();
      const batch = await bring(session, [`户编号,项目,${from},${to},退出原因`, 'A,needy,2013-01-01,2013-12-31,死亡']);
      expect([to, batch.rows?.added, batch.columns_ignored]).toEqual([to, 1, []]);
      expect(list(session, '2013-12-31')).toEqual(['A']);
      expect(list(session, '2014-01-01')).toEqual([]);
    }
  });

  it('is taken over with its dates, certificates and amounts; a refresh proposes who should leave it, and ends nobody', async () => {
    const session = await world();
    const batch = await bring(session, [
      HEADINGS,
      'A,needy,D001,2013-01-01,,,3,320',
      'B,困难群众,D002,2013-05-01,,,2,210.5',
      'C,,D003,2012-01-01,2012-12-31,自愿,1,100',
    ]);
    expect(batch).toMatchObject({ rows: { added: 3, rejected: 0 }, records: { enrolments: 3 } });
    expect(list(session, '2013-06-01')).toEqual(['A', 'B']);
    expect(list(session, '2012-06-01')).toEqual(['C']);
    const counts = { opening: 2, proposed_enter: 1, proposed_leave: 1, entered: 0, left: 0, on_list: 2 };
    expect(await refreshOn(session, '2014-03-19')).toMatchObject(counts);
    expect(await refreshOn(session, '2014-03-19', { changed: true })).toMatchObject(counts);
    expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
  });

  it('says nothing new the second time; a row may complete an enrolment, and end none', async () => {
    const session = await world();
    await bring(session, [HEADINGS, 'A,,,2013-01-01,,,,']);
    expect(await bring(session, [HEADINGS, 'A,,,2013-01-01,,,,'])).toMatchObject({
      batch: null,
      rows: { unchanged: 1 },
    });
    expect(await bring(session, [HEADINGS, 'A,,D9,2013-01-01,,,2,0.02万'])).toMatchObject({ rows: { changed: 1 } });
    const ended = await bring(session, [HEADINGS, 'A,,,2013-01-01,2013-12-31,死亡,,']);
    expect(ended.codes).toEqual(['2 enrolment.ended-otherwise']);
    const shown = showBatch(session, 2, undefined, batchReaders);
    expect(shown.records).toMatchObject([
      {
        record: 'enrolment',
        key: 'A needy 2013-01-01',
        did: 'changed',
        changes: [
          { column: 'cert_no', from: null, to: 'D9' },
          { column: 'assisted_persons', from: null, to: 2 },
          { column: 'amount', from: null, to: 200 },
        ],
      },
    ]);
    expect(batchText('zh', shown, 'Asia/Shanghai')).toContain('低保证号');
  });

  it('names every row that cannot be', async () => {
    const session = await world();
    const batch = await bring(
      session,
      [
        HEADINGS,
        'A,,,2013-01-01,,,,',
        'A,,,2013-06-01,,,,',
        'A,,X,2013-01-01,,,,',
        'B,wubao,,2013-01-01,,,,',
        'B,,,2014-03-20,,,,',
        'B,,,2013-02-01,2013-01-31,死亡,,',
        'B,,,2013-02-01,2013-03-31,,,',
        'Z,,,2013-01-01,,,,',
        'A,,,2013-01-01,,,,',
      ],
      true,
    );
    expect(batch.codes).toEqual([
      '3 enrolment.overlaps',
      '4 row.contradicts',
      '5 enrolment.program-unknown',
      '6 enrolment.day-to-come',
      '7 enrolment.period',
      '8 enrolment.reason-missing',
      '9 household.unknown',
      '10 row.repeats',
    ]);
    expect(batch).toMatchObject({ rows: { read: 9, added: 1, unchanged: 1, rejected: 7 } });
  });

  it('is taken back whole, unless somebody acted on it since', async () => {
    const session = await world();
    await refreshOn(session, '2014-03-19');
    await bring(session, [HEADINGS, 'A,,D1,2013-01-01,,,,']);
    expect(await refreshOn(session, '2014-03-19', { changed: true })).toMatchObject({ opening: 1, proposed_enter: 1 });
    await bring(session, [HEADINGS, 'A,,D2,2013-01-01,,,,', 'B,,D3,2013-01-01,,,,']);
    expect(await undo(session, 1)).toMatchObject({
      saved: false,
      obstacles: [{ code: 'undo.changed-later', key: 'A needy 2013-01-01', params: { batch: 2 } }],
    });
    await decideOn(session, '2014-03-19', 'B', 'pause');
    expect(await undo(session, 2)).toMatchObject({ saved: false, obstacles: [{ code: 'undo.decision' }] });
    await decideOn(session, '2014-03-20', 'B', 'lift');
    expect((await undo(session, 2)).obstacles).toMatchObject([{ code: 'undo.decision' }]);
    await bring(session, [HEADINGS, 'C,,D4,2013-01-01,,,,']);
    expect(list(session, '2014-03-20')).toEqual(['A', 'B', 'C']);
    expect(await undo(session, 3)).toMatchObject({ saved: true, removed: { imported_enrolment: 1 } });
    expect(list(session, '2014-03-20')).toEqual(['A', 'B']);
    expect(await refreshOn(session, '2014-03-20', { changed: true })).toMatchObject({ opening: 2, proposed_enter: 1 });
    expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
  });
});

describe('an enrolment recorded wrongly', () => {
  it('is put right without being overwritten: what was known before stays known', async () => {
    const session = await world();
    await bring(session, [HEADINGS, 'A,,D1,2013-01-01,,,3,320', 'C,,D3,2013-01-01,,,,']);
    comesTo(session, '2014-03-21');
    expect(await put(session, 'A', { from: '2013-02-01', to: undefined })).toMatchObject({
      before: { from: '2013-01-01', to: null },
      after: { from: '2013-02-01', to: null },
      changed: true,
    });
    await put(session, 'C', { withdraw: true });
    expect(list(session, '2013-01-15')).toEqual([]);
    const before = knownAt(session.db, '2014-03-20', session.timeZone);
    expect(listedOn(session.db, 'needy', '2013-01-15', before)).toEqual(['A', 'C']);
    await put(session, 'A', { from: undefined, to: '2014-03-10' });
    expect(list(session, '2014-03-11')).toEqual([]);
    await put(session, 'A', { from: undefined, to: null });
    expect(list(session, '2014-03-11')).toEqual(['A']);
    expect(await put(session, 'A', { from: '2013-02-01', to: null })).toMatchObject({ changed: false });
    expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
  });

  it('cannot be made to overlap another, nor to end before it begins, nor to reach into the future', async () => {
    const session = await world();
    await bring(session, [HEADINGS, 'A,,,2012-01-01,2012-12-31,自愿,,', 'A,,,2013-06-01,,,,']);
    await expect(put(session, 'A', { from: '2012-06-01', to: undefined })).rejects.toMatchObject({
      code: 'eligibility.correct-overlap',
      exit: 65,
    });
    await expect(put(session, 'A', { from: undefined, to: null }, '2012-01-01')).rejects.toMatchObject({ exit: 65 });
    await expect(put(session, 'A', { from: undefined, to: '2013-05-01' })).rejects.toMatchObject({
      code: 'eligibility.correct-period',
    });
    await expect(put(session, 'A', { from: undefined, to: '2015-01-01' })).rejects.toMatchObject({
      code: 'eligibility.day-to-come',
    });
    await expect(put(session, 'B', { withdraw: true })).rejects.toMatchObject({ exit: 66 });
  });
});

it('the story of a household is told in order, with who, when, why and by which command', async () => {
  const session = await world();
  await refreshOn(session, '2014-03-19');
  await confirmOn(session, '2014-03-20');
  await edit(session, [{ no: 'A', household: { owns_vehicle: 1 } }]);
  await refreshOn(session, '2014-03-21');
  await decideOn(session, '2014-03-22', 'A', 'pause', '2014-04-30');
  await decideOn(session, '2014-03-23', 'A', 'remove');
  const story = history(session, { householdNo: 'A', program: undefined, knownAt: undefined });
  expect(story.rows.map(({ command, what, happened }) => `${command}: ${what} ${happened}`)).toEqual([
    'eligibility refresh: verdict recorded',
    'eligibility refresh: proposal recorded',
    'eligibility confirm: enrolment recorded',
    'eligibility confirm: proposal ended',
    'eligibility refresh: verdict changed',
    'eligibility refresh: proposal recorded',
    'eligibility decide: decision recorded',
    'eligibility decide: proposal ended',
    'eligibility decide: enrolment changed',
    'eligibility decide: decision changed',
    'eligibility decide: decision recorded',
  ]);
  expect(story.rows[4]?.said).toEqual({
    verdict: 'not_eligible',
    because: ['vehicle'],
    pack: 'test-pack',
    as_of: '2014-03-21',
  });
  expect(story.rows[8]).toMatchObject({
    actor: 'tester',
    said: { from: '2014-03-20', to: '2014-03-22', left_why: 'decision', left_document: '章民字〔2014〕2号' },
  });
  const known = knownAt(session.db, '2014-03-20', session.timeZone);
  expect(history(session, { householdNo: 'A', program: 'needy', knownAt: known }).rows).toHaveLength(4);
  expect(storyText('zh', story, session.timeZone).split('\n')[5]).toBe(
    '2014-03-21 10:00:00  needy  判定变更：结果 不符合、依据 vehicle、规则包 test-pack、日期 2014-03-21  （tester 用 eligibility refresh）',
  );
  expect(() => history(session, { householdNo: 'Z', program: undefined, knownAt: undefined })).toThrow();
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { markedText } from '../../src/cli/views/marked.ts';
import { appliedText, shownPlanText } from '../../src/cli/views/pair.ts';
import { planSheetCells, planWorkbook } from '../../src/cli/views/plan-sheet.ts';
import { encodeGb18030 } from '../../src/csv/gb18030-encode.ts';
import { csvLines } from '../../src/csv/write-csv.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import type { Session } from '../../src/db/session.ts';
import { hintOf, textOf } from '../../src/messages/messages.ts';
import { type ApplyResult, applyMarkedPlan, applyPlan, type RefusedPlan } from '../../src/pairing/apply.ts';
import { planSheet } from '../../src/pairing/marks/sheet.ts';
import { planPairing } from '../../src/pairing/plan.ts';
import { releaseHousehold } from '../../src/pairing/release.ts';
import { setPair } from '../../src/pairing/set-pair.ts';
import { showPairings } from '../../src/pairing/show.ts';
import { showPlan } from '../../src/pairing/show-plan.ts';
import { verifyPlan } from '../../src/pairing/verify.ts';
import { writeWorkbook } from '../../src/xlsx/write-workbook.ts';
import { hasProgram } from '../support/programs.ts';
import { bureau, change, everyPairing, shippedPolicy } from './support/bureau.ts';
import { applyCsv, type Cells, csvOf, freeCadre, marked, plan } from './support/marks.ts';

const leads = (session: Session, asOf = '2014-03-19'): string =>
  showPairings(session, {}, asOf)
    .rows.map((row) => `${row.household_no} ${row.cadre_no}`)
    .join(', ');

/** The problems of the files, `line column code`. */
const problemsIn = ({ marked: result }: ApplyResult | RefusedPlan): string[] =>
  (result?.files ?? []).flatMap(({ issues }) =>
    issues.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`),
  );

test('a plan that comes back unmarked, in any format and language, is applied exactly as the plan itself', async () => {
  const plain = await bureau();
  await plan(plain);
  await applyPlan(plain, 1, { approvedBy: '领导小组', document: '3号' });
  const csv = (bom: boolean) => (cells: Cells) => Buffer.from([...csvLines(cells, { bom })].join(''));
  const gbk = (cells: Cells) => Buffer.concat([...csvLines(cells)].map(encodeGb18030));
  const workbook = (_cells: Cells, session: Session) => {
    const properties = { creator: 'tester', created: session.now() };
    return Buffer.concat([
      ...writeWorkbook(planWorkbook(planSheet(session, 1), { language: 'zh', properties, made: '' })),
    ]);
  };
  for (const [language, form] of [
    ['en', csv(true)],
    ['zh', gbk],
    ['zh', workbook],
  ] as const) {
    const session = await bureau();
    await plan(session);
    const bytes = form(planSheetCells(planSheet(session, 1), language), session);
    const { result } = await applyMarkedPlan(
      session,
      1,
      { approvedBy: '领导小组', document: '3号' },
      { files: [{ source: 'plan', bytes }], opening: {} },
    );
    expect(result).toMatchObject({ added: 5, saved: true, marked: { changes: [], files: [{ issues_total: 0 }] } });
    expect(result.marked?.files[0]?.rows).toMatchObject({ read: 5, marked: 0, unmarked: 5, rejected: 0 });
    expect(everyPairing(session.db)).toEqual(everyPairing(plain.db));
    expect(showPlan(session, 1)).toMatchObject({ applied: { approved_by: '领导小组', document: '3号' } });
  }
});

test('the costs on the sheet add up to the cost of the plan, of a new one and of one that moves, keeps and ends', async () => {
  const session = await bureau();
  await plan(session);
  await applyPlan(session, 1);
  await setPair(session, {
    householdNo: 'H3',
    cadreNo: freeCadre(session, 1),
    reason: 'x',
    until: undefined,
    asOf: '2014-03-20',
    shipped: shippedPolicy,
  });
  await change(session, 'unit', { unit_no: 'U1' }, { function: 'education' });
  await plan(session, '2014-03-20');
  for (const number of [1, 2]) {
    const { rows, objective } = planSheet(session, number);
    expect(rows.reduce((sum, { cost }) => sum + cost, 0)).toBe(objective);
  }
});

test('every problem of the whole file is told with line and column, and nothing is written', async () => {
  const session = await bureau();
  await change(session, 'cadre', { cadre_no: 'C3' }, { name: '干部C2' });
  await plan(session);
  const cells = csvOf(session, 1);
  const free = freeCadre(session, 1);
  const problems = async (edit: (cells: Cells) => Cells): Promise<string[]> => {
    const { result } = await applyCsv(session, 1, edit(cells));
    expect(result.saved).toBe(false);
    return problemsIn(result);
  };
  const own =
    (line: number, cadre: string, reason = 'x', unit = ''): ((cells: Cells) => Cells) =>
    (given) =>
      marked(given, line, { own_cadre: cadre, own_unit: unit, reason });
  // H1 and H2 are C1's, who has two places.
  expect(await problems(own(4, 'C1'))).toEqual(['4 own_cadre marks.cadre-full']);
  expect(await problems(own(2, 'C9'))).toEqual(['2 own_cadre marks.cadre-unknown']);
  expect(await problems(own(2, '=cmd()'))).toEqual(['2 own_cadre marks.cadre-unknown']);
  expect(await problems(own(2, '干部C2'))).toEqual(['2 own_cadre marks.cadre-ambiguous']);
  expect(await problems(own(2, free, 'x', '医院'))).toEqual(['2 own_unit marks.cadre-other-unit']);
  expect(await problems(own(2, '无'))).toEqual(['2 own_cadre marks.nobody']);
  expect(await problems(own(2, free, ''))).toEqual(['2 reason marks.no-reason']);
  expect(await problems((given) => [...given, given[1] ?? []])).toEqual(['7 household_no marks.twice']);
  expect(await problems((given) => marked(given, 3, { plan: '2' }))).toEqual(['3 plan marks.other-plan']);
  expect(await problems((given) => marked(given, 3, { plan: '' }))).toEqual(['3 plan cell.required']);
  expect(await problems((given) => marked(given, 3, { household_no: 'H6' }))).toEqual([
    '3 household_no marks.not-in-plan',
  ]);
  expect(await problems((given) => marked(given, 3, { household_no: 'H77' }))).toEqual([
    '3 household_no marks.not-in-plan',
  ]);
  expect(await problems((given) => given.map((row) => row.slice(0, -3)))).toEqual(['1 - marks.no-column']);
  // Sorted by halves: the proposals no longer stand with their households.
  const cadreAt = cells[0]?.indexOf('cadre_no') ?? -1;
  const moved = cells.map((row, i) =>
    i === 0 ? row : row.map((cell, at) => (at === cadreAt ? (cells[6 - i]?.[at] ?? '') : cell)),
  );
  expect((await problems(() => moved)).filter((each) => each.includes('proposal-changed')).length).toBeGreaterThan(0);
  // Together: each is told, the one that is only doubtful too.
  expect(
    await problems((given) => own(6, 'C1', '')(own(5, 'C9')(marked(own(4, 'C1')(given), 2, { reason: '同意' })))),
  ).toEqual([
    '2 reason marks.reason-alone',
    '4 own_cadre marks.cadre-full',
    '5 own_cadre marks.cadre-unknown',
    '6 reason marks.no-reason',
    '6 own_cadre marks.cadre-full',
  ]);
  expect(everyPairing(session.db)).toEqual([]);
  expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
});

test('whom nobody may give a household to, the leading group may not either', async () => {
  const session = await bureau();
  const exceptions = `${shippedPolicy.text}\nexceptions:\n  - {household: H1, cadre: C2, pair: barred, reason: 旧怨}\n`;
  await plan(session, '2014-03-19', { ...shippedPolicy, text: exceptions });
  const cells = csvOf(session, 1);
  const refused = await applyCsv(session, 1, marked(cells, 2, { own_cadre: 'C2', reason: 'x' }));
  expect(problemsIn(refused.result)).toEqual(['2 own_cadre pairing.barred-by-name']);
});

test('marks become pairings that are pinned, with their reasons; two who are full can change places', async () => {
  const session = await bureau();
  await plan(session);
  const before = planSheet(session, 1).rows.find(({ household_no }) => household_no === 'H4')?.cadre_no ?? '';
  const cells = csvOf(session, 1);
  const changed = marked(marked(cells, 2, { own_cadre: before, reason: '对调' }), 5, {
    own_cadre: 'C1 干部C1',
    reason: '对调',
  });
  const tried = await applyCsv(session, 1, changed, { dryRun: true });
  expect(tried.result).toMatchObject({ saved: false, added: 5 });
  expect(everyPairing(session.db)).toEqual([]);
  const { result } = await applyCsv(session, 1, changed, { approvedBy: '领导小组', document: '3号' });
  expect(result).toMatchObject({ ...tried.result, approved_by: '领导小组', document: '3号', saved: true });
  expect(result).toMatchObject({
    added: 5,
    marked: {
      changes: [
        { line: 2, household_no: 'H1', planned_no: 'C1', cadre_no: before, reason: '对调' },
        { line: 5, household_no: 'H4', cadre_no: 'C1' },
      ],
    },
  });
  expect(leads(session)).toContain(`H1 ${before}`);
  expect(leads(session)).toContain('H4 C1');
  expect(showPairings(session, { household: 'H1' }, '2014-03-19').rows[0]).toMatchObject({
    why: 'set',
    reason: '对调',
    plan: 1,
    pinned_from: '2014-03-19',
    pinned_to: null,
  });
  // The plan is shown as it was computed, and that it was not applied so.
  const shown = showPlan(session, 1);
  expect(shown.applied?.marked).toBe(2);
  expect(shownPlanText('en', shown, 'Asia/Shanghai')).toContain('in 2 places as the leading group marked it');
  // What was computed stays proved, what was decided stays.
  expect(verifyPlan(session, 1).verified).toBe(true);
  expect(await plan(session, '2014-04-01')).toMatchObject({ pinned: 2, kept: 5, moved: 0 });
  expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
  await expect(applyCsv(session, 1, changed)).rejects.toMatchObject({ code: 'pairing.plan-applied', exit: 65 });
});

test('a mark that keeps whom the plan would move pins the pairing that stands; one on a pinned pair moves it', async () => {
  const session = await bureau();
  await plan(session);
  await applyPlan(session, 1);
  const lead = (no: string): string => showPairings(session, { household: no }, '2014-04-01').rows[0]?.cadre_no ?? '';
  const [present, other] = lead('H4') === 'C2' ? ['C2', 'C3'] : ['C3', 'C2'];
  await setPair(session, {
    householdNo: 'H1',
    cadreNo: 'C1',
    reason: '包户',
    until: undefined,
    asOf: '2014-04-01',
    shipped: shippedPolicy,
  });
  // Barred by the new policy, H4 has to move; a person keeps H5's.
  await releaseHousehold(session, {
    householdNo: 'H5',
    support: undefined,
    reason: 'x',
    end: true,
    asOf: '2014-04-01',
  });
  const text = `${shippedPolicy.text}\nexceptions:\n  - {household: H4, cadre: ${present}, pair: barred, reason: 旧怨}\n`;
  await plan(session, '2014-04-01', { ...shippedPolicy, text });
  const cells = csvOf(session, 2);
  const line = (no: string): number => cells.findIndex((row) => row.includes(no)) + 1;
  const change2 = marked(cells, line('H1'), { own_cadre: other, reason: '换书记' });
  const { result } = await applyCsv(session, 2, change2);
  if (!('kept' in result)) throw new Error(problemsIn(result).join());
  expect(showPairings(session, { household: 'H1' }, '2014-04-01').rows).toMatchObject([
    { cadre_no: other, why: 'set', reason: '换书记', pinned_from: '2014-04-01' },
  ]);
  expect(showPairings(session, { household: 'H1' }, '2014-03-31').rows).toMatchObject([
    { cadre_no: 'C1', ended_why: 'moved', ended_reason: '换书记', to: '2014-03-31' },
  ]);
});

test('another sheet is told apart from a plan, with where the plan is handed out', async () => {
  const session = await bureau();
  await plan(session);
  for (const cells of [
    [
      ['village_code', 'village_name', 'town_name'],
      ['370181105230', 'A', 'B'],
    ],
    [
      ['甲', '乙'],
      ['1', '2'],
    ],
  ]) {
    const { result } = await applyCsv(session, 1, cells);
    const [issue] = result.marked?.files[0]?.issues ?? [];
    expect(issue).toMatchObject({ line: 1, code: 'sheet.not-handed-out', params: { command: 'pair export' } });
    const told = textOf('en', issue?.code ?? '', issue?.params);
    expect(told).toContain('not a sheet from "bangfu pair export"');
    expect(hintOf('en', issue?.code ?? '', issue?.params)).not.toContain('import');
  }
});

test('a trial says of the policy what would be, and the export of an applied plan that it was applied', async () => {
  const session = await bureau();
  await plan(session);
  const tried = await applyPlan(session, 1, { dryRun: true });
  expect(tried.policy_put_in_force).toBe(true);
  expect(appliedText('en', tried)).toContain('would be in force with it');
  expect(appliedText('en', tried)).not.toContain('is in force');
  expect(planSheet(session, 1)).toMatchObject({ stale: false, applied: false });
  expect(appliedText('en', await applyPlan(session, 1))).toContain('is in force with it');
  expect(planSheet(session, 1)).toMatchObject({ stale: false, applied: true });
});

test('the function that a unit lacks is named in the language of the text', () => {
  const problem = { cadre: 'C1', function: 'civil_affairs' };
  expect(textOf('zh', 'marks.lacks-function', problem)).toContain('（民政）');
  expect(textOf('en', 'marks.lacks-function', problem)).toContain('(civil affairs)');
});

test('a stale plan is refused before anything is read', async () => {
  const session = await bureau();
  await plan(session);
  const cells = csvOf(session, 1);
  expect(planSheet(session, 1).stale).toBe(false);
  await change(session, 'cadre', { cadre_no: 'C2' }, { capacity: 1 });
  expect(planSheet(session, 1).stale).toBe(true);
  await expect(applyCsv(session, 1, cells)).rejects.toMatchObject({ code: 'pairing.plan-stale', exit: 65 });
});

test('the copies of several towns are one plan: a household may stand in one of them only', async () => {
  const session = await bureau();
  await plan(session);
  const [head = [], ...rows] = csvOf(session, 1);
  const one = marked([head, ...rows.slice(0, 2)], 2, { own_cadre: freeCadre(session, 1), reason: 'x' });
  const refused = await applyCsv(session, 1, one, {}, [head, ...rows.slice(1)]);
  expect(refused.result.marked?.files.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
    [],
    ['marks.twice'],
  ]);
  const two = await applyCsv(
    session,
    1,
    one,
    {},
    marked([head, ...rows.slice(2)], 2, { own_cadre: 'C1', reason: 'y' }),
  );
  expect(two.result).toMatchObject({
    saved: true,
    marked: { changes: [{ household_no: 'H1' }, { household_no: 'H3' }], places_elsewhere: 0 },
  });
});

test('how many places stand in no file is told: they go as proposed', async () => {
  const session = await bureau();
  await plan(session);
  const [head = [], ...rows] = csvOf(session, 1);
  const { result, files } = await applyCsv(session, 1, [head, ...rows.slice(0, 2)]);
  expect(result).toMatchObject({ saved: true, added: 5, marked: { changes: [], places_elsewhere: 3 } });
  expect(markedText('en', { result, files })).toContain('3 places of the plan stand in no file: as proposed');
});

test('a file that is another sheet, or none, is refused as an import refuses it', async () => {
  const session = await bureau();
  await plan(session);
  const codes = async (cells: Cells): Promise<string[]> => problemsIn((await applyCsv(session, 1, cells)).result);
  expect(
    await codes([
      ['cadre_no', 'name', 'unit_no', 'phone', 'title'],
      ['C1', 'x', 'U1', '', ''],
    ]),
  ).toEqual(['1 - sheet.not-handed-out']);
  expect(await codes([])).toEqual(['undefined - sheet.empty']);
  // Nothing but headings is nobody's consent to the whole plan.
  expect(await codes(csvOf(session, 1).slice(0, 1))).toEqual(['1 - marks.no-rows', '1 - sheet.no-rows']);
  expect(everyPairing(session.db)).toEqual([]);
});

test('a support place is marked by household and function, for a cadre whose unit brings it and who does not lead there', async () => {
  const session = await bureau();
  for (const no of ['H3', 'H4']) await change(session, 'household', { household_no: no }, { other_causes: 'illness' });
  await change(session, 'cadre', { cadre_no: 'C3' }, { unit_id: 1 });
  await plan(session);
  await applyPlan(session, 1);
  const support = {
    role: 'support',
    asOf: '2014-03-20',
    policy: shippedPolicy,
    knownAt: undefined,
    dryRun: false,
  } as const;
  await planPairing(session, support);
  const cells = csvOf(session, 2);
  expect(cells[0]).toContain('function');
  const codes = async (line: number, cadre: string): Promise<string[]> =>
    problemsIn(
      (await applyCsv(session, 2, marked(cells, line, { own_cadre: cadre, reason: 'x' }), { dryRun: true })).result,
    );
  const rows = planSheet(session, 2).rows;
  expect(rows.map(({ household_no, function: wants }) => `${household_no} ${wants}`)).toContain('H4 health');
  const line = rows.findIndex(({ household_no }) => household_no === 'H4') + 2;
  const [proposed, others] = [rows[line - 2]?.cadre_no, ['C1', 'C3']];
  expect(await codes(line, 'C2')).toContain(
    `${line} own_cadre ${leads(session, '2014-03-20').includes('H4 C2') ? 'pairing.leads-already' : 'marks.lacks-function'}`,
  );
  const other = others.find((no) => no !== proposed && !leads(session, '2014-03-20').includes(`H4 ${no}`)) ?? '';
  const { result } = await applyCsv(session, 2, marked(cells, line, { own_cadre: other, reason: 'x' }));
  expect(result).toMatchObject({
    saved: true,
    role: 'support',
    marked: { changes: [{ household_no: 'H4', function: 'health', cadre_no: other }] },
  });
  expect(await planPairing(session, { ...support, asOf: '2014-04-01' })).toMatchObject({
    pinned: 1,
    moved: 0,
    ended: 0,
  });
});

describe.skipIf(!hasProgram('soffice'))('a plan in LibreOffice (Debian: libreoffice-calc)', () => {
  test('is opened, marked, saved as a workbook or as CSV in GB18030, and applies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bangfu-marks-'));
    const convert = (file: string, to: string): void => {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, file)]);
    };
    try {
      const first = await bureau();
      await plan(first);
      const properties = { creator: 'tester', created: first.now() };
      const book = planWorkbook(planSheet(first, 1), { language: 'zh', properties, made: '' });
      writeFileSync(join(folder, 'plan.xlsx'), Buffer.concat([...writeWorkbook(book)]));
      // LibreOffice's own flat format is edited in the place of somebody at its keyboard.
      convert('plan.xlsx', 'fods');
      const cadre = freeCadre(first, 1);
      const [before = '', after = ''] = readFileSync(join(folder, 'plan.fods'), 'utf8').split('<text:p>H1</text:p>', 2);
      const rest = readFileSync(join(folder, 'plan.fods'), 'utf8').slice(before.length + '<text:p>H1</text:p>'.length);
      expect(after).not.toBe('');
      const cell = (text: string): string =>
        `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
      const blank = /<table:table-cell [^>]*table:number-columns-repeated="3"\/>(?=\s*<\/table:table-row>)/;
      const edited = rest.replace(blank, cell(cadre) + cell('') + cell('书记联系户'));
      expect(edited).not.toBe(rest);
      writeFileSync(join(folder, 'marked.fods'), `${before}<text:p>H1</text:p>${edited}`);
      convert('marked.fods', 'xlsx');
      convert('marked.fods', 'csv:Text - txt - csv (StarCalc):44,34,85,1,,0,false,true,false,false,false,1');
      const csv = readdirSync(folder).find((file) => file.endsWith('.csv')) ?? '';
      for (const file of ['marked.xlsx', csv]) {
        const session = await bureau();
        await plan(session);
        const bytes = readFileSync(join(folder, file));
        const { result } = await applyMarkedPlan(session, 1, {}, { files: [{ source: file, bytes }], opening: {} });
        expect(result, file).toMatchObject({
          saved: true,
          marked: { changes: [{ household_no: 'H1', cadre_no: cadre, reason: '书记联系户' }] },
        });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

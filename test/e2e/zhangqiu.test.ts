import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDriver } from '../../src/db/driver.ts';
import { parseDimacs } from '../pairing/support/dimacs.ts';
import { solveFlowWithHighs } from '../pairing/support/highs-flow.ts';
import { type Bench, data, root, workbench } from './binary.ts';

/** Noon of 19 March 2014 in Zhangqiu, in seconds. */
const MARCH = '1395201600';
const JULY = '1404187200';
const ON = ['--as-of', '2014-03-19'];

let bench: Bench;
const at = (epoch: string) => ({ env: { SOURCE_DATE_EPOCH: epoch } });

beforeAll(() => {
  bench = workbench();
  bench.env.SOURCE_DATE_EPOCH = MARCH;
  bench.json(['init', '--county', '370181']);
});
afterAll(() => bench.remove());

/** The batches of an import's result. */
const batches = (result: Record<string, unknown>) =>
  result.batches as { batch: number | null; encoding: string; header_line: number; rows: Record<string, number> }[];

describe('Zhangqiu, March 2014, from the sheets to the pairing', () => {
  it('imports seven rosters without a rejected row', () => {
    const added: Record<string, number> = {};
    for (const roster of ['villages', 'units', 'branches', 'cadres', 'kin']) {
      added[roster] = batches(bench.json(['import', roster, data(`${roster}.csv`)]))[0]?.rows.added ?? 0;
    }
    expect(added).toEqual({ villages: 923, units: 126, branches: 668, cadres: 1404, kin: 48 });
    const households = batches(
      bench.json(['import', 'households', data('households.csv'), data('households-duozhuang.csv')]),
    );
    expect(households.map(({ rows }) => rows.added)).toEqual([2896, 224]);
    expect(households[1]).toMatchObject({
      encoding: 'gb18030',
      header_line: 3,
      rows: { read: 224, rejected: 0, ignored: 4 },
    });
    expect(batches(bench.json(['import', 'members', data('members.csv')]))[0]?.rows).toMatchObject({
      added: 9411,
      rejected: 0,
    });
  });

  it('finds the contradictions that were put into the sheets, and nothing else', () => {
    const { rows, errors } = bench.json(['check', ...ON], 1) as { rows: Record<string, unknown>[]; errors: number };
    const found = rows.map(({ code, household_no }) => `${code} ${household_no}`);
    const kin = found.filter((each) => /^cadre\.kin-on-roster/.test(each));
    const unnumbered = rows.filter(({ code }) => code === 'pairing.kin-without-number');
    const numberless = readFileSync(data('kin.csv'), 'utf8')
      .split(/\r?\n/)
      .filter((line) => /,,/.test(line) && line !== '');
    expect(new Set(kin).size).toBe(15);
    expect(unnumbered).toHaveLength(numberless.length);
    expect(found.filter((each) => !/kin/.test(each))).toEqual([
      'person.in-two-households 370181009221001',
      'household.no-members 370181006235004',
      'household.size-differs 370181003214001',
      'household.size-differs 370181105242005',
      'household.income-differs 370181009246002',
      'cadre.on-roster 370181110233002',
    ]);
    expect(errors).toBe(1);
  });

  it('finds every household of Duozhuang that its clerk wrote, by number and name', () => {
    const sheet = new TextDecoder('gb18030', { fatal: true }).decode(readFileSync(data('households-duozhuang.csv')));
    const rows = sheet.split('\r\n').map((line) => line.split(','));
    const header = rows[2] ?? [];
    const written = rows
      .filter((row) => /^\d+$/.test(row[0] ?? ''))
      .map((row) => [row[header.indexOf('户编号')], row[header.indexOf('户主姓名')]]);
    expect(written).toHaveLength(224);
    const roster = bench.json(['household', 'find', '3701811052']);
    const found = (roster.rows as { household_no: string; head_name: string }[]).map((row) => [
      row.household_no,
      row.head_name,
    ]);
    expect(found).toEqual(expect.arrayContaining(written));
    expect(found).toHaveLength(224);
  });

  it('changes nothing when the same file comes twice, and says so', () => {
    const before = bench.run(['audit', 'verify']).out;
    const again = bench.json(['import', 'households', data('households-duozhuang.csv')]);
    expect(batches(again)[0]).toMatchObject({ batch: null, rows: { read: 224, added: 0, changed: 0, unchanged: 224 } });
    expect(bench.run(['audit', 'verify']).out).toBe(before);
  });

  it('judges 3,120 households and proposes 2,086; a person confirms them', () => {
    expect(bench.json(['rules', 'use', 'zhangqiu-2014'])).toBeDefined();
    const refreshed = bench.json(['eligibility', 'refresh', ...ON]) as { programs: { needy: Record<string, unknown> } };
    expect(refreshed.programs.needy).toMatchObject({
      pack: 'zhangqiu-2014',
      assessed: 3120,
      eligible: 2086,
      not_eligible: 1012,
      undecided: 22,
      proposed_enter: 2086,
      proposed_leave: 0,
      opening: 0,
      entered: 0,
      left: 0,
      on_list: 0,
    });
    const confirmed = bench.json([
      'eligibility',
      'confirm',
      '--all',
      '--document',
      '章民发〔2014〕1号',
      ...ON,
    ]) as typeof refreshed;
    expect(confirmed.programs.needy).toMatchObject({
      proposed_enter: 0,
      opening: 0,
      entered: 2086,
      left: 0,
      on_list: 2086,
    });
  });

  it('explains a household that is in, one that is excluded and one that is undecided', () => {
    const explain = (no: string) => bench.json(['eligibility', 'explain', no, ...ON]);
    expect(explain('370181105230002')).toMatchObject({ verdict: 'eligible', on_list: true, program: 'needy' });
    expect(explain('370181111241002')).toMatchObject({ verdict: 'not_eligible', on_list: false, because: ['vehicle'] });
    const undecided = explain('370181011228004') as {
      criteria: { id: string; result: boolean | null; missing: string[] }[];
    };
    expect(undecided).toMatchObject({ verdict: 'undecided', on_list: false });
    expect(undecided.criteria.filter(({ result }) => result === null)).toMatchObject([{ id: 'low-income' }]);
  });

  it('pairs every household with one lead and every cadre with one or two, and proves it', () => {
    const network = join(bench.folder, 'pairing.min');
    const plan = bench.json(['pair', 'plan', '--dimacs', network, ...ON]);
    expect(plan).toMatchObject({
      plan: 1,
      as_of: '2014-03-19',
      role: 'lead',
      households: 2086,
      cadres: 1404,
      paired: 2086,
      unpaired: 0,
      cadres_used: 1404,
      below_minimum: 0,
      kept: 0,
      added: 2086,
      moved: 0,
      ended: 0,
      optimal: true,
      shortages: [],
    });
    expect(plan.bound).toBe(plan.objective);
    // HiGHS, which knows nothing of pairing, finds the same optimum for the whole case.
    const problem = parseDimacs(readFileSync(network, 'utf8'));
    expect(solveFlowWithHighs(problem) - problem.fold.offset).toBe(plan.objective);
    expect(bench.json(['pair', 'apply', '1'])).toMatchObject({ added: 2086 });
    expect(bench.json(['pair', 'verify', '1'])).toMatchObject({ plan: 1 });
    expect(bench.json(['pair', 'verify'])).toEqual(bench.json(['pair', 'verify', '1']));
    const rows = bench.json(['pair', 'show', ...ON]).rows as { household_no: string; cadre_no: string; role: string }[];
    const leads = rows.filter(({ role }) => role === 'lead');
    expect(new Set(leads.map(({ household_no }) => household_no)).size).toBe(2086);
    expect(leads).toHaveLength(2086);
    const load = new Map<string, number>();
    for (const { cadre_no } of leads) load.set(cadre_no, (load.get(cadre_no) ?? 0) + 1);
    expect(load.size).toBe(1404);
    expect([...new Set(load.values())].sort()).toEqual([1, 2]);
    // Planned again, nothing moves.
    expect(bench.json(['pair', 'plan', ...ON])).toMatchObject({ plan: 2, kept: 2086, added: 0, moved: 0, ended: 0 });
  });

  it('pairs nobody with family', () => {
    const sheet = (file: string) =>
      readFileSync(data(file), 'utf8')
        .replace(/^\ufeff/, '')
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split(','));
    const cells = (file: string, ...columns: string[]) => {
      const [header = [], ...rows] = sheet(file);
      return rows.map((row) => columns.map((column) => row[header.indexOf(column)] ?? ''));
    };
    const barred = new Map<string, Set<string>>();
    for (const [cadre = '', id = ''] of cells('kin.csv', '干部编号', '身份证号')) {
      if (id !== '') barred.set(id, (barred.get(id) ?? new Set()).add(cadre));
    }
    const kinOf = new Map<string, Set<string>>();
    for (const [household = '', id = ''] of cells('members.csv', '户编号', '身份证号')) {
      for (const cadre of barred.get(id) ?? []) kinOf.set(household, (kinOf.get(household) ?? new Set()).add(cadre));
    }
    expect(kinOf.size).toBeGreaterThan(10);
    const rows = bench.json(['pair', 'show', ...ON]).rows as { household_no: string; cadre_no: string }[];
    expect(rows.filter(({ household_no, cadre_no }) => kinOf.get(household_no)?.has(cadre_no))).toEqual([]);
  });

  it('reports tables whose totals are the case', () => {
    const byTown = bench.json(['report', 'households', '--by', 'town', ...ON]);
    expect((byTown.rows as unknown[]).length).toBe(20);
    expect(byTown.totals).toMatchObject({ households: 2086 });
    const byUnit = bench.json(['report', 'pairing', '--by', 'unit', ...ON]);
    expect((byUnit.rows as unknown[]).length).toBe(126);
    expect(byUnit.totals).toMatchObject({ branches: 668, cadres: 1404 });
    const csv = bench.run(['report', 'roster', ...ON, '--format', 'csv']).out;
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    // The heading, a row a household, the totals; title, scope, checks, who and when, and the head of the audit log.
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + 2086 + 1 + 5);
    expect(csv).not.toMatch(/\d{17}[\dX]/);
  });

  it.each([
    ['zh', 'csv'],
    ['en', 'csv'],
    ['zh', 'xlsx'],
    ['en', 'xlsx'],
  ])('takes its own roster back unchanged, in %s as %s', (language, format) => {
    const file = join(bench.folder, `roster-${language}.${format}`);
    const given = ['--unmask', '--reason', 'test', '--format', format, '--lang', language, '--output', file];
    const report = bench.run(['report', 'roster', ...ON, ...given]);
    expect(report.code, report.err).toBe(0);
    const [batch] = batches(bench.json(['import', 'households', file]));
    const rows = { read: 2086, added: 0, changed: 0, unchanged: 2086, rejected: 0 };
    expect(batch).toMatchObject({ batch: null, rows, issues: [] });
  });

  it('keeps a log that is whole, and that shows a row changed behind its back', () => {
    expect(bench.json(['audit', 'verify'])).toMatchObject({ intact: true, breaches: [] });
    const Driver = loadDriver();
    const db = new Driver(bench.file);
    const change = (to: string) =>
      db
        .prepare('UPDATE household SET head_name = ? WHERE household_no = ? RETURNING batch')
        .get(to, '370181105230002');
    expect(change('高兴富')).toEqual({ batch: 7 });
    expect(bench.json(['audit', 'verify'], 1)).toMatchObject({ intact: false, breaches: [{ event: 7, what: 'rows' }] });
    change('高兴贵');
    db.close();
    expect(bench.json(['audit', 'verify'])).toMatchObject({ intact: true });
  });

  it('gives the old answer with --as-of and with --as-known after a figure was changed', () => {
    const shipped = readFileSync(join(root, 'src/eligibility/packs/zhangqiu-2014.yaml'), 'utf8');
    const changed = shipped.replace(/(from: 2014-01-01,\s*value:) 2600/, '$1 1000').replace(/^cases:[\s\S]*$/m, '');
    expect(changed).not.toBe(shipped);
    const file = join(bench.folder, 'changed.yaml');
    writeFileSync(file, changed);
    const used = bench.run(['rules', 'use', file], at(JULY));
    expect(used.code, used.err).toBe(0);
    const explain = (...options: string[]) => {
      const ran = bench.run(['eligibility', 'explain', '370181105230002', '--json', ...options], at(JULY));
      expect(ran.code, ran.err).toBe(0);
      return JSON.parse(ran.out) as { verdict: string; criteria: { values: Record<string, unknown> }[] };
    };
    // 1,434 yuan a head: not below 1.2 x 1,000, below 1.2 x 2,600, and below 1.2 x 2,400 of the year before.
    expect(explain(...ON)).toMatchObject({ verdict: 'not_eligible' });
    expect(explain(...ON).criteria[0]?.values).toMatchObject({ rural_line: 1000 });
    expect(explain(...ON, '--as-known', '2014-03-19')).toMatchObject({ verdict: 'eligible', on_list: true });
    expect(explain(...ON, '--as-known', '2014-03-19').criteria[0]?.values).toMatchObject({ rural_line: 2600 });
    expect(explain('--as-of', '2013-12-31').criteria[0]?.values).toMatchObject({ rural_line: 2400 });
    const refused = bench.run(['eligibility', 'refresh', '--as-of', '2014-03-18'], at(JULY));
    expect(refused.code).toBe(65);
  });

  it('tells what became of the year: seedlings, tips, commitments, and a spring in which three households were not met', () => {
    const importing = (roster: string, env = MARCH) => {
      const ran = bench.run(['import', roster, data(`${roster}.csv`), '--json'], at(env));
      expect(ran.code, ran.out).toBe(0);
      return batches(JSON.parse(ran.out))[0]?.rows.added;
    };
    expect([importing('measures'), importing('tips'), importing('tasks'), importing('visits', JULY)]).toEqual([
      74, 22, 22, 4297,
    ]);
    const seedlings = (bench.json(['measure', 'list', ...ON]).rows as Record<string, unknown>[])
      .filter(({ description, state }) => state === 'done' && description === '核桃苗')
      .map(({ quantity, state_on, household_no }) => [
        Number(quantity) >= 20,
        state_on,
        String(household_no).slice(0, 12),
      ]);
    expect(seedlings).toEqual(Array.from({ length: 13 }, () => [true, '2014-03-19', '370181105230']));
    const commitments = bench.json(['task', 'list', '--kind', 'commitment', ...ON]);
    expect(commitments).toMatchObject({ total: 10, overdue: 0 });
    expect((commitments.rows as Record<string, unknown>[]).filter(({ target }) => !target)).toEqual([]);
    const channels = bench.json(['report', 'tips', '--by', 'channel', '--from', '2014-03-01', ...ON]);
    expect(channels).toMatchObject({ totals: { tips_received: 22, tips_urgent: 2 } });
    expect(channels.rows).toHaveLength(8);
    const contact = (day: string, code: number) => bench.json(['contact', 'check', '--as-of', day], code);
    const unmet = ['370181011220003 moved', '370181110250004 attempts', '370181123258001 attempts'];
    const found = contact('2014-04-19', 1);
    expect(
      (found.rows as Record<string, unknown>[]).map(({ household_no, code }) => `${household_no} ${code}`).sort(),
    ).toEqual(unmet);
    expect(found).toMatchObject({ households: 2086, out_of_contact: 3 });
    expect(contact('2014-04-01', 0)).toMatchObject({ households: 2086, gaps: 0 });
    const findings = (
      bench.json(['check', '--only', 'visit.contradicts', '--as-of', '2014-04-30'], 0).rows as Record<string, unknown>[]
    ).map(({ household_no }) => household_no);
    expect(findings.sort()).toEqual(['370181004237001', '370181009202001']);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, workbench } from './binary.ts';

/** 19 March 2014 in Zhangqiu, in seconds. */
const MARCH = '1395201600';
const POOR = '1000,农村,0,3,否,否,否,否,否';

const sheets: Readonly<Record<string, readonly string[]>> = {
  villages: [
    '村编码,村名,镇街代码,镇街',
    '370181105230,十八盘村,370181105,垛庄镇',
    '370181105201,南垛庄村,370181105,垛庄镇',
  ],
  units: ['单位编号,单位名称,职能,包村', '001,市医院,卫生,370181105230', '002,市一中,教育,370181105201'],
  cadres: ['干部编号,姓名,单位编号', 'G1,甲,001', 'G2,乙,001', 'G3,丙,002'],
  households: [
    '户编号,村编码,户主,主要致贫原因,年人均收入,户籍类别,存款,家庭人口,有机动车,大型农机,有工商登记,有第二套住房,近年新建房',
    `H1,370181105230,张一,因病,${POOR}`,
    `H2,370181105230,张二,因病,${POOR}`,
    `H3,370181105201,张三,因学,${POOR}`,
    `H4,370181105201,张四,因学,${POOR}`,
  ],
};

let bench: Bench;

beforeAll(() => {
  bench = workbench();
  bench.env.SOURCE_DATE_EPOCH = MARCH;
  bench.json(['init', '--county', '370181']);
  for (const [roster, lines] of Object.entries(sheets)) {
    const file = join(bench.folder, `${roster}.csv`);
    writeFileSync(file, `${lines.join('\n')}\n`);
    bench.json(['import', roster, file]);
  }
  bench.json(['rules', 'use', 'zhangqiu-2014']);
  bench.json(['eligibility', 'refresh']);
  bench.json(['eligibility', 'confirm', '--all', '--document', '1']);
});
afterAll(() => bench.remove());

const rows = (result: Record<string, unknown>) => result.rows as Record<string, unknown>[];
const leadOf = (household: string, asOf: string) =>
  rows(bench.json(['pair', 'show', '--household', household, '--as-of', asOf]))[0]?.cadre_no;
const waiting = (asOf: string, code: number) =>
  rows(bench.json(['check', '--as-of', asOf], code))
    .filter((row) => /awaiting-lead|lead-overdue/.test(String(row.code)))
    .map((row) => `${row.household_no} ${row.severity}`);

describe('life goes on', () => {
  it('has every household await a lead until a plan is applied, with who approved it', () => {
    expect(waiting('2014-03-19', 0)).toEqual(['H1 warning', 'H2 warning', 'H3 warning', 'H4 warning']);
    expect(bench.json(['pair', 'plan'])).toMatchObject({ plan: 1, paired: 4, below_minimum: 0 });
    expect(bench.json(['pair', 'apply', '1', '--approved-by', '领导小组', '--document', '3号'])).toMatchObject({
      added: 4,
      approved_by: '领导小组',
      document: '3号',
    });
    expect(waiting('2014-03-19', 0)).toEqual([]);
  });

  it('lets a cadre leave, says who awaits a lead, and calls it an error after 15 days', () => {
    const gone = leadOf('H1', '2014-04-30');
    const left = bench.json(['cadre', 'leave', String(gone), '--on', '2014-04-30', '--reason', 'retired']);
    expect(left).toMatchObject({ cadre_no: gone, households: ['H1'] });
    expect(waiting('2014-04-30', 0)).toEqual([]);
    expect(waiting('2014-05-01', 0)).toEqual(['H1 warning']);
    expect(waiting('2014-05-17', 1)).toEqual(['H1 error']);
    expect(bench.run(['cadre', 'leave', String(gone), '--on', '2014-05-01', '--reason', 'ill']).code).toBe(65);
    expect(bench.run(['cadre', 'leave', 'G9', '--on', '2014-05-01', '--reason', 'ill']).code).toBe(66);
    expect(bench.run(['cadre', 'leave', 'G3', '--on', '2014-05-01', '--reason', 'tired']).code).toBe(64);
    const shown = bench.json(['cadre', 'show', String(gone)]);
    expect(shown).toMatchObject({
      facts: { to: '2014-04-30', left_why: 'retired' },
      pairings: [{ household_no: 'H1', to: '2014-04-30', ended_why: 'retired' }],
    });
    expect(bench.run(['cadre', 'show', String(gone), '--lang', 'zh']).out).toContain('退休');
  });

  it('is not undone by an import', () => {
    const file = join(bench.folder, 'cadres.csv');
    bench.json(['import', 'cadres', file, '--blank', 'clear']);
    expect(waiting('2014-05-01', 0)).toEqual(['H1 warning']);
  });

  it('pairs again, and explains what it did', () => {
    expect(bench.json(['pair', 'plan', '--as-of', '2014-05-02'])).toMatchObject({
      plan: 2,
      kept: 3,
      added: 1,
      moved: 0,
    });
    bench.json(['pair', 'apply', '2']);
    expect(waiting('2014-05-02', 0)).toEqual([]);
    const explained = bench.json(['pair', 'explain', '--household', 'H1', '--as-of', '2014-05-02']);
    expect(explained).toMatchObject({ pair: { tier: 'village', dearer: { objective: 0 } } });
    expect(bench.run(['pair', 'explain', '--cadre', 'G3', '--as-of', '2014-05-02']).out).toContain('H4');
    expect(bench.run(['pair', 'explain']).code).toBe(64);
  });

  it('keeps what a person has set, until it is released', () => {
    const on = ['--as-of', '2014-06-01'];
    const lead = String(leadOf('H3', '2014-06-01'));
    expect(bench.json(['pair', 'set', '--household', 'H3', '--cadre', lead, '--reason', '驻村', ...on])).toMatchObject({
      former: lead,
      until: null,
    });
    expect(bench.json(['pair', 'plan', ...on])).toMatchObject({ pinned: 1 });
    bench.json(['pair', 'release', '--household', 'H3', '--reason', '届满', ...on]);
    expect(bench.json(['pair', 'plan', ...on])).toMatchObject({ pinned: 0 });
    bench.json(['pair', 'release', '--household', 'H3', '--reason', '双方要求', '--end', ...on]);
    expect(waiting('2014-06-01', 0)).toEqual(['H3 warning']);
    expect(bench.run(['pair', 'apply', '3']).code).toBe(65);
    expect(bench.json(['audit', 'verify'])).toMatchObject({ intact: true, breaches: [] });
  });
});

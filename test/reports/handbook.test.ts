import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Handbooks } from '../../src/reports/handbook/handbook.ts';
import { type CommandLine, commandLine } from '../support/command-line.ts';

const DAY = ['--as-of', '2014-03-19'];
const [PHONE, HOME, LIAISON] = ['15400001234', '15400005678', '15400009999'];

let line: CommandLine;

const done = async (...argv: string[]): Promise<string> => {
  const { code, out, err } = await line.bangfu(...argv);
  if (code !== 0) throw new Error(`${argv.join(' ')}: ${code} ${err} ${out}`);
  return out;
};

/** C001 of the bureau leads H1 and supports H2, which C002 of the hospital leads; C003 is the hospital's liaison officer. */
beforeAll(async () => {
  line = commandLine();
  const imported = (roster: string, ...lines: string[]): Promise<string> =>
    done('import', roster, line.put(`${roster}.csv`, lines.join('\n')));
  await done('init', '--county', '370181');
  await imported('villages', 'village_code,village_name,town_name', '370181105230,十八盘村,垛庄镇');
  await imported(
    'units',
    'unit_no,unit_name,function',
    'U001,民政局,民政',
    'U002,医院,卫生',
    'U003,商会,其他',
    `U004,卫生室 ${HOME},卫生`,
  );
  await imported(
    'cadres',
    'cadre_no,name,unit_no,phone,title,liaison',
    `C001,李明,U001,${PHONE},科长,否`,
    `C002,王<b>芳</b>,U002,${PHONE},,否`,
    `C003,赵强,U002,${LIAISON},副院长,是`,
  );
  const wages =
    'income_wage,income_business,income_property,income_transfer,business_cost,hukou,savings,owns_vehicle,owns_machinery,owns_business,owns_second_house,new_house';
  const poor = '1000,0,0,0,0,农业,0,否,否,否,否,否';
  await imported(
    'households',
    `household_no,village_code,head_name,household_type,main_cause,household_size,difficulty,need,planned_help,phone,${wages}`,
    `H1,370181105230,张桂兰,低保户,因病,2,"=cmd|x <script>alert(1)</script> ${HOME}",看病,送医上门,${HOME},${poor}`,
    `H2,370181105230,赵大海,低保户,因残,1,,,,,${poor}`,
  );
  await imported(
    'members',
    'household_no,name,relation,sex,birth_date,health,illness,student',
    'H1,张小军,子,男,2004-03-20,健康,,是',
    `H1,张桂兰,户主,女,1950-01-01,患有大病,尿毒症 ${HOME},`,
  );
  await done('rules', 'use', 'zhangqiu-2014');
  await done('eligibility', 'refresh', '--as-of', '2014-03-01');
  await done('eligibility', 'confirm', '--all', '--document', '1号', '--as-of', '2014-03-01');
  const set = (household: string, cadre: string, ...more: string[]): Promise<string> =>
    done('pair', 'set', '--household', household, '--cadre', cadre, '--reason', 'x', '--as-of', '2014-03-01', ...more);
  await set('H1', 'C001');
  await set('H2', 'C002');
  await set('H2', 'C001', '--role', 'support');
  await done(
    'measure',
    'plan',
    'H1',
    '--kind',
    'pair',
    '--type',
    'industry',
    '--description',
    '核桃苗',
    '--due',
    '2014-03-25',
    ...DAY,
  );
});

afterAll(() => rmSync(line.folder, { recursive: true }));

const bookOf = async (...argv: string[]): Promise<Handbooks> =>
  JSON.parse(await done('report', 'handbook', '--json', ...DAY, ...argv));

test('a cadre finds the own households, in either role, with their people, measures and what is owed them, and nobody else', async () => {
  const { rows, departments, until, ...rest } = await bookOf('--for', 'cadre', '李明');
  expect({ until, policy: rest.policy }).toEqual({ until: '2014-06-19', policy: 'zhangqiu-2014' });
  expect(rows.map(({ cadre }) => cadre.cadre_no)).toEqual(['C001']);
  expect(rows[0]?.households).toMatchObject([
    {
      household_no: 'H1',
      role: 'lead',
      need: '看病',
      planned_help: '送医上门',
      phone: '154****5678',
      members: [
        { name: '张桂兰', age: 64, illness: '尿毒症 154****5678' },
        { name: '张小军', age: 9, student: 1 },
      ],
      helpers: [],
      measures: [{ description: '核桃苗', state: 'planned', due_on: '2014-03-25' }],
      last_met: null,
    },
    { household_no: 'H2', role: 'support', helpers: [{ role: 'lead', cadre_no: 'C002' }], measures: [] },
  ]);
  // What the list of duties gives the cadre is what the handbook has.
  const due = JSON.parse(await done('contact', 'due', '--days', '92', '--json', ...DAY));
  // Nobody is given fewer days than were asked for without a word.
  for (const words of [
    ['contact', 'due'],
    ['report', 'handbook', '--for', 'cadre', '李明'],
  ]) {
    const { code, err } = await line.bangfu(...words, '--days', '367', ...DAY);
    expect([code, err]).toEqual([64, expect.stringContaining('--days is 366 at most: 367')]);
  }

  const own = due.rows.filter((row: { cadre_no: string }) => row.cadre_no === 'C001');
  expect(own.length).toBeGreaterThan(3);
  const keys = (list: readonly { household_no: string; duty: string | null; due_on: string }[]): string[] =>
    list.map(({ household_no, duty, due_on }) => `${due_on} ${household_no} ${duty}`).sort();
  expect(keys(rows[0]?.duties ?? [])).toEqual(keys(own));
  // Support owes support's duties only.
  expect(rows[0]?.duties.filter(({ household_no }) => household_no === 'H2').map(({ duty }) => duty)).toEqual([
    'support-phone',
  ]);
  expect(departments.map(({ unit, liaison }) => `${unit} ${liaison}`)).toEqual([
    '民政局 null',
    '医院 赵强',
    '卫生室 154****5678 null',
  ]);
});

test('a visit moves the day and tells when the household was last met', async () => {
  await done(
    'visit',
    'add',
    '--household',
    'H1',
    '--cadre',
    'C001',
    '--on',
    '2014-03-10',
    '--kind',
    'home',
    '--outcome',
    'met',
  );
  const { rows } = await bookOf('--for', 'cadre', 'C001');
  expect(rows[0]?.households[0]?.last_met).toBe('2014-03-10');
  expect(rows[0]?.duties.find(({ household_no, duty }) => household_no === 'H1' && duty === 'lead-home')?.due_on).toBe(
    '2014-05-10',
  );
});

test('the page holds no number in full, runs nothing of what anybody wrote, and has a section for each cadre', async () => {
  for (const format of ['html', 'md', 'json', 'text']) {
    const out = await done('report', 'handbook', '--for', 'unit', 'U002', '--format', format, ...DAY);
    expect(out, format).not.toMatch(new RegExp(`${PHONE}|${HOME}|${LIAISON}`));
    expect(out, format).toContain('154****9999'.replaceAll('*', format === 'md' || format === 'text' ? '\\*' : '*'));
    if (format !== 'json') expect(out, format).not.toMatch(/<script|<b>/);
  }
  for (const language of ['zh', 'en']) {
    const page = await done(
      'report',
      'handbook',
      '--for',
      'unit',
      'U001',
      '--format',
      'html',
      '--lang',
      language,
      ...DAY,
    );
    expect(page.match(/<section>/g)).toHaveLength(1);
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain(language === 'zh' ? '怎样说话' : 'How to speak to people');
    expect(page).toMatch(/@page \{ size: A4 portrait/);
    expect(page).not.toMatch(/(?:src|href)=(?!"(?:https?|mailto|tel):)/);
  }
  expect((await line.bangfu('report', 'handbook', '--for', 'cadre', 'C001', '--unmask', ...DAY)).code).toBe(64);
  const full = await done('report', 'handbook', '--for', 'cadre', 'C001', '--unmask', '--reason', '发手册', ...DAY);
  expect(full).toContain(HOME);
  expect(full).toContain(LIAISON);
});

test("the office's own text takes the place of the one that ships, which can be had to be edited", async () => {
  const shipped = await done('report', 'handbook', '--show-text', '--lang', 'zh');
  expect(shipped).toContain('# 怎样说话');
  const own = line.put('own.md', '# 我们的规矩\n\n先**敲门**。\n');
  const page = await done('report', 'handbook', '--for', 'cadre', 'C001', '--text', own, '--format', 'html', ...DAY);
  expect(page).toContain('<h2>我们的规矩</h2>\n<p>先<strong>敲门</strong>。</p>');
  expect(page).not.toContain('How to speak');
  const codes = async (...argv: string[]): Promise<number> =>
    (await line.bangfu('report', 'handbook', ...DAY, ...argv)).code;
  expect(await codes('--for', 'cadre', 'C001', '--text', join(line.folder, 'none.md'))).toBe(66);
  expect(await codes('--for', 'cadre', 'C001', '--text', line.put('gbk.md', new Uint8Array([0xb2, 0xbd])))).toBe(66);
  expect(await codes('--for', 'cadre', 'C001', '--text', own, '--output', own)).toBe(64);
  expect(await codes()).toBe(64);
  expect(await codes('--for', 'cadre', 'C404')).toBe(66);
  expect(await codes('--for', 'town', '垛庄镇')).toBe(64);
  expect(await codes('--for', 'cadre', 'C003')).toBe(0);
});

test('whom a list is for, and that there is nobody of that name, is said in the language that was asked for', async () => {
  const list = (language: string): Promise<string> =>
    done('report', 'pairs', '--for', 'unit', '民政局', '--format', 'text', '--lang', language, ...DAY);
  expect(await list('zh')).toContain('供单位 民政局 使用');
  expect(await list('en')).toContain('for unit 民政局');
  const refused = async (...argv: string[]): Promise<string> =>
    (await line.bangfu('report', 'handbook', '--lang', 'zh', ...DAY, ...argv)).err;
  expect(await refused('--for', 'cadre', 'C404')).toContain('没有这个干部：C404');
});

test('each department says its function, wherever a page breaks, and the steps point to where the list is', async () => {
  for (const [language, health, above] of [
    ['zh', '卫生', '前面“各部门找谁”'],
    ['en', 'health', 'listed above'],
  ] as const) {
    const page = await done(
      'report',
      'handbook',
      '--for',
      'cadre',
      'C001',
      '--format',
      'html',
      '--lang',
      language,
      ...DAY,
    );
    const rows = page.split('<tr>').filter((row) => row.includes('医院') || row.includes('卫生室 '));
    expect(rows.filter((row) => row.startsWith(`<td>${health}</td>`))).toHaveLength(2);
    const list = page.indexOf(language === 'zh' ? '<h2>各部门找谁' : '<h2>Whom to call');
    expect(list).toBeGreaterThan(0);
    expect(page.indexOf(above)).toBeGreaterThan(list);
  }
});

test('a part for one and a part for each are not asked for at once: the whole unit would stand in a file for its cadre', async () => {
  const both = ['--for', 'cadre', 'C002', '--split-by', 'unit', '--output', join(line.folder, 'both'), ...DAY];
  for (const report of ['pairs', 'roster', 'handbook']) {
    const { code, err } = await line.bangfu('report', report, ...both);
    expect([report, code]).toEqual([report, 64]);
    expect(err).toContain('exclude each other');
  }
  expect(readdirSync(line.folder)).not.toContain('both');
});

test('split by unit there is a file for each unit that helps somebody', async () => {
  const folder = join(line.folder, 'split');
  await done('report', 'handbook', '--split-by', 'unit', '--format', 'html', '--output', folder, ...DAY);
  expect(readdirSync(folder).sort()).toEqual(['handbook-U001-民政局.html', 'handbook-U002-医院.html']);
  expect(readFileSync(join(folder, 'handbook-U001-民政局.html'), 'utf8')).toContain('张桂兰');
});

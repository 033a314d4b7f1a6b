import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { identityOf } from '../registry/support/county.ts';
import { type CommandLine, commandLine } from '../support/command-line.ts';

const number = identityOf('1960-03-04', 1);
const PACK = `pack: every
title: {zh: 都, en: every}
confirm: person
programs:
  needy:
    title: {zh: 困难, en: needy}
    enter:
      - {id: named, when: known(hukou) || !known(hukou)}
    exclude: []
`;

/** 王建国 alone in H2 and with his son in H1; 李 heads H3 and its row says one more than there are. All are on the list and led. */
let line: CommandLine;
beforeAll(async () => {
  line = commandLine();
  const { bangfu, put } = line;
  await bangfu('init', '--county', '370181');
  const sheets: Readonly<Record<string, string>> = {
    villages: '村编码,村名,镇街代码,镇街\n370181105230,十八盘,370181105,垛庄镇\n',
    units: '单位编号,单位名称\n001,民政局\n',
    cadres: '干部编号,姓名,单位编号,帮扶上限\nG1,甲,001,3\n',
    households:
      '户编号,村编码,户主,家庭人口\nH1,370181105230,王强,2\nH2,370181105230,王建国,1\nH3,370181105230,李想,2\n',
    members: `户编号,姓名,与户主关系,身份证号\nH1,王强,户主,\nH1,王建国,父亲,${number}\nH2,王建国,户主,${number}\nH3,李想,户主,\n`,
  };
  for (const [roster, sheet] of Object.entries(sheets)) {
    expect(await bangfu('import', roster, put(`${roster}.csv`, sheet))).toMatchObject({ code: 0 });
  }
  await bangfu('rules', 'use', put('pack.yaml', PACK));
  await bangfu('eligibility', 'refresh');
  await bangfu('eligibility', 'confirm', '--all', '--document', '1');
  await bangfu('pair', 'plan');
  expect(await bangfu('pair', 'apply', '1')).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(line.folder, { recursive: true }));

const json = async (...argv: string[]) => JSON.parse((await line.bangfu(...argv, '--json')).out);
const idOf = async (code: string): Promise<string> =>
  (await json('check', '--only', code, '--state', 'all')).rows[0].id;

test('errors make it end with 1, until they are dismissed', async () => {
  expect(await line.bangfu('check')).toMatchObject({ code: 1 });
  const id = await idOf('person.in-two-households');
  expect(await line.bangfu('check', 'dismiss', id)).toMatchObject({ code: 64 });
  expect(await line.bangfu('check', 'dismiss', id, '--reason', ' ')).toMatchObject({ code: 64 });
  expect(await line.bangfu('check', 'dismiss', id, '--reason', 'two men')).toMatchObject({ code: 0 });
  expect(await line.bangfu('check')).toMatchObject({ code: 0 });
  expect((await line.bangfu('check', '--state', 'dismissed')).out).toContain('(dismissed: two men, tester 2014-03-19)');
  expect(await line.bangfu('check', 'reopen', id)).toMatchObject({ code: 0 });
  expect(await line.bangfu('check', '--only', 'households')).toMatchObject({ code: 1 });
  expect(await line.bangfu('check', '--only', 'household.size-differs')).toMatchObject({ code: 0 });
});

test('the list is narrowed by check, roster and state, and by nothing that does not exist', async () => {
  expect((await json('check', '--only', 'household.size-differs')).rows).toHaveLength(1);
  expect(await line.bangfu('check', '--only', 'tables')).toMatchObject({ code: 64, out: '' });
  expect(await line.bangfu('check', '--state', 'lost')).toMatchObject({ code: 64, out: '' });
  expect(await line.bangfu('check', '--since', 'yesterday')).toMatchObject({ code: 64, out: '' });
  expect(await line.bangfu('check', 'show', '000000000000')).toMatchObject({ code: 66, out: '' });
  expect(await line.bangfu('check', 'show', '000000000000', '--only', 'members')).toMatchObject({ code: 64 });
  expect((await json('check', '--since', '2014-03-20')).rows).toEqual([]);
  expect((await json('check', '--since', '2014-03-19')).rows).toHaveLength(3);
});

test('a table of findings is CSV with stable names, or Markdown, and neither runs nor shows a number', async () => {
  const csv = (await line.bangfu('check', '--format', 'csv')).out.split('\r\n');
  expect(csv[0]).toBe('\ufeffid,severity,state,code,household_no,cadre_no,finding,reason,decided_by,decided_on');
  expect(csv).toHaveLength(5);
  const md = (await line.bangfu('check', '--format', 'md', '--lang', 'zh')).out;
  expect(md).toMatch(/^\| 编号 \| 轻重 \| 状态 \|/);
  expect(csv.join('') + md).not.toContain(number);
});

test('a settled duplicate takes its empty household, the enrolment and the pairing with it', async () => {
  const id = await idOf('person.in-two-households');
  const shown = await line.bangfu('check', 'show', id);
  expect(shown.out).toMatch(/household no +H1 +H2\n/);
  expect(shown.out).not.toContain(number);
  const helpers = async (no: string) => (await json('household', 'show', no)).helpers.length;
  expect(await helpers('H2')).toBe(1);
  const settled = await line.bangfu('check', 'settle', id, '--keep', 'H1');
  expect(settled).toMatchObject({ code: 0 });
  expect(settled.out).toContain('left whole from 2014-03-19: H2');
  expect(await json('household', 'show', 'H2')).toMatchObject({ lists: [], helpers: [] });
  expect(await helpers('H1')).toBe(1);
  expect(await line.bangfu('check')).toMatchObject({ code: 0 });
  expect((await line.bangfu('check', 'show', id)).out).toContain('settled, kept H1#2');
  expect(await line.bangfu('audit', 'verify')).toMatchObject({ code: 0 });
  // What follows is no change: the household is judged no more, and nobody is to be paired with it.
  const { programs } = await json('eligibility', 'refresh');
  expect(programs.needy).toMatchObject({ assessed: 2, on_list: 2, proposed_leave: 0, proposed_enter: 0 });
});

import { type CommandLine, commandLine } from '../support/command-line.ts';

/** Numbers on file, by whom they belong to. All are invented: 3799 was never a county, 154 no phone's beginning. */
export const ON_FILE = {
  head: '379901196101011011',
  member: '379901196302020045',
  child: '379901200502020014',
  cadre: '379901197505051014',
  kin: '379901195003031014',
  householdPhone: '15400000001',
  cadrePhone: '15400000002',
  sourcePhone: '15400000003',
  account: '7999010000000000017',
  // In words that people wrote.
  told: '15400000004',
  toldIdentity: '379901199001011018',
  toldAccount: '7999010000000000025',
} as const;

export const NUMBERS: readonly string[] = Object.values(ON_FILE);

/** Numbers written into words, in the ways in which people write them. */
const SAID =
  `电话${ON_FILE.told}或154-0000-0004，身份证${ON_FILE.toldIdentity}（379901 19900101 1018），` +
  `卡号${ON_FILE.toldAccount}即7999 0100 0000 0000 025`;

export const HOUSEHOLD = '370181105230001';

const PACK = `pack: test-pack
title: {zh: 测试, en: test}
confirm: person
figures:
  line: {unit: yuan/person/year, values: [{from: 2013-01-01, value: 2600, source: 文件}]}
programs:
  needy:
    title: {zh: 困难群众, en: needy}
    enter:
      - {id: low-income, when: income_per_capita < line, source: 办法}
    benefit: {per: month, round: 1 yuan, amount: (line - income_per_capita) * persons}
    notice: {for: 7 days, names: full}
`;

const AS_OF = ['--as-of', '2014-03-19'] as const;

/** A small county in which every kind of record is on file, with numbers of persons wherever there is room for some. */
export interface LeakyCounty extends CommandLine {
  /** Every command that made it, with what it printed. */
  story: { words: readonly string[]; code: number; said: string }[];
}

export async function leakyCounty(): Promise<LeakyCounty> {
  const line = commandLine();
  const { bangfu, put } = line;
  const story: LeakyCounty['story'] = [];
  const run = async (...words: string[]): Promise<void> => {
    const { code, out, err } = await bangfu(...words);
    story.push({ words, code, said: out + err });
  };
  const sheet = (roster: string, text: string): Promise<void> =>
    run('import', roster, put(`${roster}.csv`, text), '--verbose');

  await run('init', '--county', '370181');
  await sheet('villages', '村编码,村名,镇街\n370181105230,十八盘村,垛庄镇\n370181105231,南山村,垛庄镇\n');
  await sheet('units', '单位编号,单位名称,职能,包村\n001,民政局,民政,十八盘村\n002,住建局,住建,南山村\n');
  await sheet('branches', `支部编号,党支部,单位编号\nB1,机关支部 ${ON_FILE.told},001\n`);
  await sheet(
    'cadres',
    `干部编号,姓名,身份证号,性别,单位编号,支部编号,职务,联系电话,联络员\nG1,张三,${ON_FILE.cadre},男,001,B1,科员 ${ON_FILE.told},${ON_FILE.cadrePhone},是\nG2,李四${ON_FILE.told},,女,002,,,,\n`,
  );
  await sheet('kin', `干部编号,姓名,身份证号,与干部关系\nG1,张父,${ON_FILE.kin},父母\n`);
  await sheet(
    'households',
    `户编号,村编码,户主,户主身份证号,户类型,主要致贫原因,年人均收入,家庭人口,联系电话,银行账号,家庭住址,主要困难,帮扶需求,帮扶措施,预期效果
${HOUSEHOLD},370181105230,王一,${ON_FILE.head},低保户,因病,1800,3,${ON_FILE.householdPhone},${ON_FILE.account},${SAID},${SAID},${SAID},${SAID},${SAID}
370181105231001,370181105231,赵二${ON_FILE.told},,五保户,因残,1500,1,,,,,,,
370181105231002,370181105231,钱五,,一般困难户,因病,9000,2,,,,,,,
`,
  );
  await sheet(
    'members',
    `户编号,姓名,身份证号,与户主关系,重病病种\n${HOUSEHOLD},王一,${ON_FILE.head},户主,${SAID}\n${HOUSEHOLD},孙氏,${ON_FILE.member},配偶,\n${HOUSEHOLD},王小,${ON_FILE.child},子,\n370181105231002,孙氏,${ON_FILE.member},其他,\n`,
  );
  await sheet(
    'households',
    `户编号,村编码,户主,户主身份证号,年人均收入\n${HOUSEHOLD},370181105230,王一,37990119610101101${'2'},错\n`,
  );
  await run('rules', 'use', put('pack.yaml', PACK));
  await run('eligibility', 'refresh', '--as-of', '2014-03-01');
  await run('notice', 'draft', '--office', '民政办', '--as-of', '2014-03-01');
  await run('notice', 'publish', '1', '--at', '公开栏', '--as-of', '2014-03-02');
  await run(
    ...['notice', 'objection', 'add', '1', '--household', HOUSEHOLD, '--by', `王五${ON_FILE.told}`, '--grounds', SAID],
    ...['--as-of', '2014-03-03'],
  );
  await run(
    ...['notice', 'objection', 'resolve', '1', '--found', SAID, '--outcome', 'rejected', '--text', SAID],
    ...['--document', SAID, '--as-of', '2014-03-04'],
  );
  await run('eligibility', 'confirm', '--all', '--document', SAID, '--as-of', '2014-03-10');
  await run('notice', 'draft', '--about', 'list', '--office', '民政办', '--counts', '--as-of', '2014-03-19');
  await run('eligibility', 'review', HOUSEHOLD, '--result', 'unchanged', '--note', SAID, '--document', SAID, ...AS_OF);
  await run('eligibility', 'object', HOUSEHOLD, '--grounds', SAID, '--by', SAID, ...AS_OF);
  await run('eligibility', 'decide', '370181105231002', 'refuse', '--reason', SAID, '--document', SAID, ...AS_OF);
  await run('pair', 'plan', ...AS_OF);
  await run('pair', 'apply', '1', '--approved-by', SAID, '--document', SAID);
  await run('pair', 'set', '--household', HOUSEHOLD, '--cadre', 'G1', '--reason', SAID, ...AS_OF);
  const visited = [
    '--said',
    SAID,
    '--problems',
    SAID,
    '--wishes',
    SAID,
    '--handled',
    SAID,
    '--goods',
    SAID,
    '--next',
    SAID,
  ];
  await run(
    ...['visit', 'add', '--household', HOUSEHOLD, '--cadre', 'G1', '--on', '2014-03-18', '--kind', 'home'],
    ...['--outcome', 'met', '--purpose', '日常联系', ...visited],
  );
  await run('visit', 'correct', '1', '--reason', SAID, '--next', `下周再来，${SAID}`);
  await run(
    ...['tip', 'add', '--channel', 'hotline', '--household', HOUSEHOLD, '--content', SAID, '--source', SAID],
    ...['--name', SAID, '--place', SAID, '--phone', ON_FILE.sourcePhone, ...AS_OF],
  );
  await run('tip', 'assign', '1', '--cadre', 'G1', '--text', SAID, ...AS_OF);
  await run('tip', 'check', '1', '--text', SAID, ...AS_OF);
  await run(
    ...['measure', 'plan', HOUSEHOLD, '--kind', 'pair', '--type', 'goods', '--description', SAID, '--provider', SAID],
    ...['--expected', SAID, '--cadre', 'G1', ...AS_OF],
  );
  await run('measure', 'done', '1', '--text', SAID, ...AS_OF);
  await run('measure', 'refer', HOUSEHOLD, '--to', SAID, '--about', SAID, ...AS_OF);
  await run(
    ...['task', 'add', '--item', SAID, '--leader', SAID, '--supporting', SAID, '--due', '2014-12-31', '--unit', '001'],
  );
  await run('task', 'note', '1', '--text', SAID, ...AS_OF);
  await run('check', ...AS_OF);
  return { ...line, story };
}

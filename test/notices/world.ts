import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandLine, commandLine, type Said } from '../support/command-line.ts';

const PACK = `pack: test-pack
title: {zh: 测试, en: test}
confirm: person
figures:
  line: {unit: yuan/person/year, values: [{from: 2013-01-01, value: 2600, source: 文件}]}
programs:
  aid:
    title: {zh: 农村低保, en: rural aid}
    enter:
      - {id: low-income, when: income_per_capita < line}
    benefit: {per: month, round: 1 yuan, amount: (line - income_per_capita) * persons}
    notice: {for: 7 days, names: full, source: 民发〔2012〕220号}
`;

const identity = '379901196101011011';

export interface NoticeWorld extends CommandLine {
  /** `bangfu notice …` on 19 March 2014. */
  notice: (...argv: string[]) => Promise<Said>;
}

/** The same for every test of a file: made once, copied for each. */
let template: Promise<CommandLine> | undefined;

/** Households: two in one village, an orphan of 12 and one of unknown age in another; all proposed to enter `aid` on 1 March. */
export async function noticeWorld(): Promise<NoticeWorld> {
  template ??= makeWorld();
  const line = commandLine();
  copyFileSync(join((await template).folder, 'test.db'), join(line.folder, 'test.db'));
  return { ...line, notice: (...argv: string[]): Promise<Said> => line.bangfu('notice', ...argv) };
}

async function makeWorld(): Promise<CommandLine> {
  const line = commandLine();
  const { bangfu, put } = line;
  const must = async (...argv: string[]): Promise<void> => {
    const { code, err } = await bangfu(...argv);
    if (code !== 0) throw new Error(`${argv.join(' ')}: ${code} ${err}`);
  };
  await must('init', '--county', '370181');
  await must(
    'import',
    'villages',
    put('villages.csv', '村编码,村名,镇街\n370181105230,十八盘村,垛庄镇\n370181105231,南山村,垛庄镇\n'),
  );
  await must(
    'import',
    'households',
    put(
      'households.csv',
      `户编号,村编码,户主,户主身份证号,户类型,年人均收入,家庭人口,联系电话,银行账号
370181105230001,370181105230,张三丰,${identity},低保户,1400,3,15400000001,7999010000000001
370181105230002,370181105230,欧阳修文,,优抚对象,2000,1,,
370181105231001,370181105231,王小二,,一般困难户,1800,2,,
370181105231002,370181105231,李无名,,五保户,1800,2,,
`,
    ),
  );
  await must(
    'import',
    'members',
    put(
      'members.csv',
      `户编号,姓名,与户主关系,出生日期\n370181105230002,欧阳修文,户主,1950-02\n370181105231001,王小二,户主,2002-01-05\n`,
    ),
  );
  await must('rules', 'use', put('pack.yaml', PACK));
  await must('eligibility', 'refresh', '--as-of', '2014-03-01');
  return line;
}

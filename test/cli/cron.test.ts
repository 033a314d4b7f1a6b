import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Shell } from '../../src/cli/command.ts';
import { nouns } from '../../src/cli/commands/index.ts';
import { cronJobs } from '../../src/cli/compose/cron-jobs.ts';
import { globalOptions, sayIn } from '../../src/cli/program.ts';
import { cronText } from '../../src/cli/views/cron.ts';
import { commandLine } from '../support/command-line.ts';

describe('the page for cron', () => {
  it('names only commands and options that there are', async () => {
    const shell = { say: sayIn('en'), language: 'en' } as unknown as Shell;
    const everywhere = globalOptions(sayIn('en')).map(({ long }) => long);
    for (const { command } of cronJobs) {
      const [name = '', ...words] = command.split(' ');
      const noun = new Command(name);
      (await nouns.find((each) => each.name === name)?.load())?.(noun, shell);
      const verb = noun.commands.find((each) => each.name() === words[0]) ?? noun;
      const known = [...verb.options.map(({ long }) => long), ...everywhere];
      expect(known, command).toEqual(expect.arrayContaining(words.filter((word) => word.startsWith('--'))));
    }
  });

  it('has a line of five fields and two units a job, where findings count as success', async () => {
    for (const language of ['zh', 'en'] as const) {
      const lines = cronText(language, cronJobs).split('\n');
      expect(lines.filter((line) => /^(\S+ ){4}\S+ {2}bangfu /.test(line))).toHaveLength(cronJobs.length);
      expect(lines.filter((line) => line === 'SuccessExitStatus=1')).toHaveLength(
        cronJobs.filter(({ findings }) => findings).length,
      );
      expect(lines.filter((line) => line.startsWith('OnCalendar='))).toHaveLength(cronJobs.length);
    }
    const { bangfu } = commandLine();
    expect(await bangfu('help', 'cron')).toMatchObject({ code: 0, out: `${cronText('en', cronJobs)}\n` });
  });

  it('says nothing where there is nothing to tell, and what there is once there is', async () => {
    const { bangfu, put } = commandLine();
    await bangfu('init', '--county', '370181');
    const sheets = {
      villages: '村编码,村名,镇街代码,镇街\n370181105230,十八盘村,370181105,垛庄镇\n',
      units: '单位编号,单位名称\n001,市医院\n',
      cadres: '干部编号,姓名,单位编号\nG1,甲,001\n',
      households: '户编号,村编码,户主\nH1,370181105230,张一\n',
    };
    for (const [roster, text] of Object.entries(sheets)) {
      expect((await bangfu('import', roster, put(`${roster}.csv`, text))).code).toBe(0);
    }
    await bangfu('rules', 'use', 'zhangqiu-2014');
    const all = async (...more: string[]) => {
      const said: string[] = [];
      for (const { name, command, findings } of cronJobs) {
        const { code, out, err } = await bangfu(...command.split(' '), ...more);
        expect([code === 1 ? findings : code === 0, err], command).toEqual([true, '']);
        expect(out === '', command).toBe(code === 0);
        if (code === 1) said.push(name);
      }
      return said;
    };
    // The first refresh judges the household; the second has nothing new.
    await bangfu('eligibility', 'refresh');
    expect(await all()).toEqual([]);
    await bangfu('tip', 'add', '--channel', 'hotline', '--household', 'H1', '--content', '漏雨', '--on', '2014-03-01');
    await bangfu(
      'measure',
      'refer',
      'H1',
      '--to',
      '住建局',
      '--about',
      '漏雨',
      '--due',
      '2014-03-10',
      '--as-of',
      '2014-03-01',
    );
    const planned = [
      '--kind',
      'pair',
      '--type',
      'goods',
      '--description',
      '油',
      '--on',
      '2014-03-01',
      '--due',
      '2014-03-10',
    ];
    await bangfu('measure', 'plan', 'H1', ...planned);
    await bangfu('task', 'add', '--item', '入户', '--unit', '001', '--due', '2014-03-10', '--given', '2014-03-01');
    expect(await all()).toEqual(['tips', 'referrals', 'measures', 'tasks']);
  });
});

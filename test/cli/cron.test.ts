import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Shell } from '../../src/cli/command.ts';
import { declareEligibility } from '../../src/cli/commands/eligibility.ts';
import { cronJobs } from '../../src/cli/compose/cron-jobs.ts';
import { sayIn } from '../../src/cli/program.ts';
import { cronText } from '../../src/cli/views/cron.ts';
import { commandLine } from '../support/command-line.ts';

describe('the page for cron', () => {
  it('names only commands and options that there are', () => {
    const noun = new Command('eligibility');
    declareEligibility(noun, { say: sayIn('en'), language: 'en' } as unknown as Shell);
    for (const { command } of cronJobs.filter((job) => job.command.startsWith('eligibility '))) {
      const [, verb, ...options] = command.split(' ');
      const found = noun.commands.find((each) => each.name() === verb);
      expect(found?.options.map(({ long }) => long)).toEqual(expect.arrayContaining(options));
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
});

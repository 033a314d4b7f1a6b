import type { Command } from 'commander';
import { readConsistently } from '../../db/use-case.ts';
import { linesOf } from '../../reports/income.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emitParts } from '../output.ts';
import {
  declarePeriodOptions,
  declareTableOptions,
  givingOf,
  loadedFor,
  type ReportArguments,
  reportOptions,
} from '../report-options.ts';

/** `bangfu report dashboard`: everything at a glance, as one page in both languages. */
export function declareDashboard(noun: Command, shell: Shell): void {
  const command = noun.command('dashboard').description(shell.say('dashboard.summary'));
  declarePeriodOptions(command, shell);
  declareTableOptions(command, shell);
  examples(shell, command, [
    'report dashboard --as-of 2014-03-31 --output dashboard.html',
    'report dashboard --where town=垛庄镇 --from 2013-04-01 --to 2014-03-31 --output duozhuang.html',
  ]);
  handle<ReportArguments>(
    shell,
    command,
    async (context, _args, args) => {
      const session = context.session();
      const { dashboardPage } = await import('../../reports/dashboard/page.ts');
      const { giveDashboard } = await import('../../reports/dashboard/tables.ts');
      const asked = { ...reportOptions(context, args), ...(await loadedFor({ checking: true, dutiful: true })) };
      readConsistently(session.db, () => {
        const data = { tables: giveDashboard(session, asked, givingOf(args)), lines: linesOf(session, asked) };
        emitParts(context, dashboardPage(data, asked, session.language));
      });
    },
    { formats: ['html'], dates: ['asOf', 'asKnown'] },
  );
}

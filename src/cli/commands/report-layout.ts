import type { Command } from 'commander';
import { readConsistently } from '../../db/use-case.ts';
import { giveReport } from '../../reports/give-report.ts';
import { laidOut } from '../../reports/layout.ts';
import { readLayout } from '../../reports/read-layout.ts';
import { examples, handle, type Shell } from '../command.ts';
import { readInput } from '../files.ts';
import { emitReading, keepInputs } from '../output.ts';
import {
  declareCsvOptions,
  declarePeriodOptions,
  declareTableOptions,
  givingOf,
  loadedFor,
  type ReportArguments,
  reportOptions,
} from '../report-options.ts';
import { reportFormats, tableRenderer } from '../report-output.ts';

/** `bangfu report layout FILE`: a report in the bureau's own layout. */
export function declareLayout(noun: Command, shell: Shell): void {
  const command = noun.command('layout').argument('<file>').description(shell.say('report.layout.summary'));
  declarePeriodOptions(command, shell);
  declareTableOptions(command, shell);
  declareCsvOptions(command, shell);
  examples(shell, command, [
    'report layout dibao.yaml --as-of 2014-03-19 --format xlsx --output dibao.xlsx',
    'help reports',
  ]);
  handle<ReportArguments>(
    shell,
    command,
    async (context, [file = ''], args) => {
      keepInputs(context, [file]);
      const layout = readLayout(readInput(file).toString('utf8'), file);
      const render = await tableRenderer(context, args.encoding);
      const session = context.session();
      const where = [...layout.where, ...(args.where ?? [])];
      const options = { ...reportOptions(context, { ...args, where }), ...(await loadedFor(layout.report)) };
      const show = readConsistently(session.db, () => {
        const table = giveReport(layout.variant, session, options, givingOf(args));
        return emitReading(context, render(laidOut(table, layout)));
      });
      show();
    },
    { formats: reportFormats, dates: ['asOf', 'asKnown'] },
  );
}

import { type Command, Option } from 'commander';
import { failWith } from '../../base/failure.ts';
import { knownAt } from '../../db/known-at.ts';
import { readConsistently } from '../../db/use-case.ts';
import { compareDays, compareGroupings, type KnownDay } from '../../reports/compare.ts';
import { reportFailures } from '../../reports/failures.ts';
import { giveTable } from '../../reports/give-report.ts';
import { examples, handle, type Shell } from '../command.ts';
import type { Context } from '../context.ts';
import { emitReading } from '../output.ts';
import {
  declareCsvOptions,
  declareTableOptions,
  givingOf,
  type ReportArguments,
  reportOptions,
} from '../report-options.ts';
import { reportFormats, tableRenderer } from '../report-output.ts';
import { choice, dateOption } from '../settings.ts';

interface CompareArguments extends ReportArguments {
  knownA?: string;
  knownB?: string;
}

function knownDay(context: Context, day: string, option: string, known: string | undefined): KnownDay {
  const shown = dateOption('<date>', day);
  if (known === undefined) return { day: shown };
  const { db, timeZone } = context.session();
  const date = dateOption(option, known);
  return { day: shown, known: { date, event: knownAt(db, date, timeZone) } };
}

/** `bangfu report compare A B`: why the households of two days differ. */
export function declareCompare(noun: Command, shell: Shell): void {
  const command = noun
    .command('compare')
    .argument('<a>')
    .argument('<b>')
    .description(shell.say('report.compare.summary'))
    .addOption(new Option('--by <grouping>', `${shell.say('report.option.by')} (${compareGroupings.join(' | ')})`))
    .addOption(new Option('--known-a <date>', shell.say('report.option.known-a')))
    .addOption(new Option('--known-b <date>', shell.say('report.option.known-b')));
  declareTableOptions(command, shell);
  declareCsvOptions(command, shell);
  examples(shell, command, [
    'report compare 2014-03-31 2014-06-30',
    'report compare 2014-03-31 2014-06-30 --known-a 2014-03-31 --by type',
    'report compare 2014-03-31 2014-03-31 --known-a 2014-04-02 --by cause',
  ]);
  handle<CompareArguments>(
    shell,
    command,
    async (context, [a = '', b = ''], args) => {
      const by = choice('--by', args.by ?? 'town', compareGroupings);
      const from = knownDay(context, a, '--known-a', args.knownA);
      const to = knownDay(context, b, '--known-b', args.knownB);
      if (from.day > to.day) {
        throw failWith(reportFailures, 'report.compare-order', { a: from.day, b: to.day });
      }
      const render = await tableRenderer(context, args.encoding);
      const session = context.session();
      const show = readConsistently(session.db, () => {
        const table = compareDays(session, reportOptions(context, args), { from, to, by });
        return emitReading(context, render(giveTable(table, givingOf(args))));
      });
      show();
    },
    { formats: reportFormats },
  );
}

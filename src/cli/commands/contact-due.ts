import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { contactDue } from '../../contact/due.ts';
import { text } from '../../messages/messages.ts';
import { type DueGrouping, dueGroupings, dueTables, handedOut } from '../../reports/contact-due.ts';
import { giveTable } from '../../reports/give-report.ts';
import type { Table } from '../../reports/table.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit, emitParts } from '../output.ts';
import { reportOptions } from '../report-options.ts';
import { bookRenderer, reportFormats, tableRenderer } from '../report-output.ts';
import { choice, daysAheadOption } from '../settings.ts';
import { shippedContactPolicy } from '../shipped-contact.ts';

/** The tables of a list, one below the other as one. */
const joined = ([first, ...rest]: readonly [Table, ...Table[]]): Table => ({
  ...first,
  ...(rest.length > 0 && { rows: [first, ...rest].flatMap(({ rows }) => [...rows]) }),
});

/** `bangfu contact due`: what falls due in the next days, to be handed out by cadre, unit, branch or village. */
export function declareDue(noun: Command, shell: Shell): void {
  const due = noun
    .command('due')
    .description(shell.say('contact.due'))
    .addOption(new Option('--days <number>', shell.say('contact.option.days')).default('7'))
    .addOption(new Option('--by <grouping>', `${shell.say('contact.option.by')} (${dueGroupings.join(' | ')})`));
  examples(shell, due, [
    'contact due --days 14',
    'contact due --by unit --format html --output due.html',
    'contact due --by cadre --format xlsx --output due.xlsx',
  ]);
  handle<{ days: string; by?: string }>(
    shell,
    due,
    async (context, _args, options) => {
      const session = context.session();
      const by = options.by === undefined ? undefined : choice<DueGrouping>('--by', options.by, dueGroupings);
      const days = daysAheadOption('--days', options.days);
      const found = await contactDue(session, {
        asOf: context.asOf(),
        days,
        knownAt: context.knownAt(),
        shipped: shippedContactPolicy,
      });
      const { format } = context;
      if (format === 'json') {
        emit(context, { json: () => found.list, text: () => '' });
        return exit.done;
      }
      const [first, ...rest] = dueTables(session, reportOptions(context, {}), found, by).map((table) =>
        giveTable(table, {}),
      );
      if (first === undefined) {
        const nothing = (): string => text(context.language(), 'contact.due.none', { until: found.list.until });
        // Cron mails whatever is printed: with --quiet a day with nothing to do says nothing.
        if (context.options.quiet !== true) emit(context, { json: () => found.list, text: nothing });
        return exit.done;
      }
      const tables = [first, ...rest] as const;
      if ((format === 'html' || format === 'xlsx') && by !== undefined) {
        const render = await bookRenderer(format, context.language());
        const pages = [handedOut(first, by), ...rest.map((table) => handedOut(table, by))] as const;
        emitParts(context, render(first.title[context.language()], pages));
      } else {
        const render = await tableRenderer(context, 'utf-8');
        emitParts(context, render(joined(tables)));
      }
      return exit.done;
    },
    { formats: reportFormats, dates: ['asOf', 'asKnown'] },
  );
}

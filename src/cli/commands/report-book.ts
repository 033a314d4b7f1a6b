import type { Command } from 'commander';
import { failWith } from '../../base/failure.ts';
import { readConsistently } from '../../db/use-case.ts';
import { reportTitles } from '../../messages/catalogue/report-titles.ts';
import { books, giveBook } from '../../reports/book.ts';
import { reportFailures } from '../../reports/failures.ts';
import { examples, handle, type Shell } from '../command.ts';
import { cliFailures } from '../failures.ts';
import { emitParts } from '../output.ts';
import { declareTableOptions, givingOf, loadedFor, type ReportArguments, reportOptions } from '../report-options.ts';
import { bookRenderer } from '../report-output.ts';

/** `bangfu report book NAME`: a set of tables as one workbook, or one page with `--format html`. */
export function declareBook(noun: Command, shell: Shell): void {
  const command = noun.command('book').argument('<name>').description(shell.say('report.book.summary'));
  declareTableOptions(command, shell);
  examples(shell, command, [
    'report book monthly --as-of 2014-03-31 --output 2014-03.xlsx',
    'report book monthly --as-of 2014-03-31 --format html --output 2014-03.html',
  ]);
  handle<ReportArguments>(
    shell,
    command,
    async (context, [name = ''], args) => {
      const book = books.find((each) => each.name === name);
      if (book === undefined) {
        const choices = books.map((each) => each.name).join(', ');
        throw failWith(reportFailures, 'report.book-unknown', { name, choices });
      }
      const { options, terminal } = context;
      const format = context.format === 'html' ? 'html' : 'xlsx';
      if (format === 'xlsx' && options.output === undefined && terminal.columns !== undefined) {
        throw failWith(cliFailures, 'usage.binary-on-terminal', { format });
      }
      const session = context.session();
      const render = await bookRenderer(format, session.language);
      const asked = { ...reportOptions(context, args), ...(await loadedFor({ checking: true })) };
      readConsistently(session.db, () => {
        const tables = giveBook(book, session, asked, givingOf(args));
        emitParts(context, render(reportTitles.monthly.title[session.language], tables));
      });
    },
    { formats: ['xlsx', 'html'], dates: ['asOf', 'asKnown'] },
  );
}

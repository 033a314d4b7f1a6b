import { type Command, Option } from 'commander';
import { readConsistently } from '../../db/use-case.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emitParts } from '../output.ts';
import { givingOf, type ReportArguments, reportOptions } from '../report-options.ts';

/** `bangfu report board`: the sheets for the office's wall, as one page to print. */
export function declareBoard(noun: Command, shell: Shell): void {
  const command = noun.command('board').description(shell.say('board.summary'));
  command.addOption(new Option('--draft', shell.say('report.option.draft')));
  examples(shell, command, [
    'report board --as-of 2014-03-31 --output board.html',
    'report board --lang en --output board.html',
  ]);
  handle<ReportArguments>(
    shell,
    command,
    async (context, _args, args) => {
      const { boardPage } = await import('../../reports/board/page.ts');
      const { giveBoard } = await import('../../reports/board/sheets.ts');
      const session = context.session();
      const options = reportOptions(context, args);
      readConsistently(session.db, () =>
        emitParts(context, boardPage(giveBoard(session, options, givingOf(args)), session.language)),
      );
    },
    { formats: ['html'], dates: ['asOf', 'asKnown'] },
  );
}

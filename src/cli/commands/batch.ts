import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { listBatches } from '../../intake/store.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { numberOption } from '../settings.ts';
import { batchListText } from '../views/batch-list.ts';

/** `bangfu batch list | show | undo`: what every import did, and taking one back. What only one verb needs is loaded by it. */
export function declareBatch(noun: Command, shell: Shell): void {
  const list = noun.command('list').description(shell.say('batch.list'));
  examples(shell, list, ['batch list', 'batch list --json']);
  handle(
    shell,
    list,
    (context) => {
      const { db, county, timeZone } = context.session();
      const rows = listBatches(db, county, context.knownAt());
      emit(context, { json: () => ({ rows }), text: (language) => batchListText(language, rows, timeZone) });
      return exit.done;
    },
    { dates: ['asKnown'] },
  );

  const show = noun
    .command('show')
    .description(shell.say('batch.show'))
    .argument('<batch>', shell.say('batch.argument.batch'));
  examples(shell, show, ['batch show 3', 'batch show 3 --json']);
  handle(
    shell,
    show,
    async (context, [number = '']) => {
      const { batchReaders } = await import('../compose/batch-readers.ts');
      const { showBatch } = await import('../../intake/show-batch.ts');
      const { batchText } = await import('../views/batch.ts');
      const session = context.session();
      const batch = showBatch(session, numberOption('<batch>', number), context.knownAt(), batchReaders);
      emit(context, { json: () => batch, text: (language) => batchText(language, batch, session.timeZone) });
      return exit.done;
    },
    { dates: ['asKnown'] },
  );

  const undo = noun
    .command('undo')
    .description(shell.say('batch.undo'))
    .argument('<batch>', shell.say('batch.argument.batch'))
    .addOption(new Option('--dry-run', shell.say('undo.dry-run')));
  examples(shell, undo, ['batch undo 3 --dry-run', 'batch undo 3']);
  handle<{ dryRun?: boolean }>(shell, undo, async (context, [number = ''], { dryRun }) => {
    const { undoParticipants } = await import('../compose/undo-participants.ts');
    const { undoBatch } = await import('../../intake/undo-batch.ts');
    const { undoText } = await import('../views/undo.ts');
    const request = { batch: numberOption('<batch>', number), dryRun: dryRun === true };
    const outcome = await undoBatch(context.session(), request, undoParticipants);
    emit(context, { json: () => outcome.result, text: (language) => undoText(language, outcome) });
    return outcome.exit;
  });
}

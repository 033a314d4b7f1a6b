import type { Command } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { listBatches } from '../../intake/store.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { batchListText } from '../views/batch.ts';

/** `bangfu batch list`: what every import did. */
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
}

import type { Command } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { runChecks } from '../../registry/checks/run-checks.ts';
import { examples, handle, type Shell } from '../command.ts';
import { checks } from '../compose/checks.ts';
import { emit } from '../output.ts';
import { checkText } from '../views/check.ts';

/** `bangfu check`: what does not fit together across the rosters; 1 while there are errors. */
export function declareCheck(noun: Command, shell: Shell): void {
  examples(shell, noun, ['check', 'check --as-of 2014-03-19 --json']);
  handle(
    shell,
    noun,
    (context) => {
      const result = runChecks(context.session(), checks, context.asOf());
      emit(context, { json: () => result, text: (language) => checkText(language, result) });
      return result.errors === 0 ? exit.done : exit.findings;
    },
    { dates: ['asOf'] },
  );
}

import type { Command } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { findHouseholds, showHousehold } from '../../registry/households.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { householdsText, householdText } from '../views/household.ts';

/** `bangfu household show | find`: one household whole, or those that a name or number may mean. */
export function declareHousehold(noun: Command, shell: Shell): void {
  const show = noun
    .command('show')
    .description(shell.say('household.show'))
    .argument('<number>', shell.say('household.argument.number'));
  examples(shell, show, ['household show 370181105230001', 'household show 370181105230001 --json']);
  handle(shell, show, (context, [number = '']) => {
    const session = context.session();
    const household = showHousehold(session, number);
    emit(context, {
      json: () => household,
      text: (language) => householdText(language, household, session.timeZone),
    });
    return exit.done;
  });

  const find = noun
    .command('find')
    .description(shell.say('household.find'))
    .argument('<text>', shell.say('household.argument.text'));
  examples(shell, find, ['household find 十八盘', 'household find 370181105230']);
  handle(shell, find, (context, [wanted = '']) => {
    const found = findHouseholds(context.session(), wanted);
    emit(context, { json: () => found, text: (language) => householdsText(language, found) });
    return exit.done;
  });
}

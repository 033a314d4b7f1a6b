import type { Command } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { standingOf } from '../../eligibility/store/household-standing.ts';
import { noticesOfHousehold } from '../../notices/store/notices.ts';
import { showPairings } from '../../pairing/show.ts';
import { findHouseholds, showHousehold } from '../../registry/households.ts';
import { examples, handle, type Shell } from '../command.ts';
import type { Context } from '../context.ts';
import { emit } from '../output.ts';
import { householdsText, householdText, type ShownWithHelp } from '../views/household.ts';

/** A household with the lists that it is on and who helps it. */
function shownWithHelp(context: Context, householdNo: string): ShownWithHelp {
  const [session, asOf, known] = [context.session(), context.asOf(), context.knownAt()];
  // One read transaction, so that all of it is of one moment.
  return session.db.transaction(() => {
    const household = showHousehold(session, householdNo, known);
    const pairings = showPairings(session, { household: householdNo }, asOf, known).rows;
    const { lists, decisions } = standingOf(session.db, session.county, householdNo, asOf, known);
    return {
      ...household,
      lists,
      decisions,
      notices: noticesOfHousehold(session.db, session.county, householdNo, known),
      helpers: pairings.map(({ role, cadre_no, cadre, unit, from }) => ({ role, cadre_no, cadre, unit, from })),
    };
  })();
}

/** `bangfu household show | find`: one household whole, or those that a name or number may mean. */
export function declareHousehold(noun: Command, shell: Shell): void {
  const show = noun
    .command('show')
    .description(shell.say('household.show'))
    .argument('<number>', shell.say('household.argument.number'));
  examples(shell, show, [
    'household show 370181105230001',
    'household show 370181105230001 --as-known 2014-04-30 --json',
  ]);
  handle(
    shell,
    show,
    (context, [number = '']) => {
      const household = shownWithHelp(context, number);
      const { timeZone } = context.session();
      emit(context, { json: () => household, text: (language) => householdText(language, household, timeZone) });
      return exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );

  const find = noun
    .command('find')
    .description(shell.say('household.find'))
    .argument('<text>', shell.say('household.argument.text'));
  examples(shell, find, ['household find 十八盘', 'household find 370181105230']);
  handle(
    shell,
    find,
    (context, [wanted = '']) => {
      const found = findHouseholds(context.session(), wanted, context.knownAt());
      emit(context, { json: () => found, text: (language) => householdsText(language, found) });
      return exit.done;
    },
    { dates: ['asKnown'] },
  );
}

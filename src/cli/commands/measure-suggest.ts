import { type Command, Option } from 'commander';
import { aidFailures } from '../../aid/failures.ts';
import { suggestFor, suggestionStates, suggestOver } from '../../aid/suggestions/suggest.ts';
import { type ExitCode, exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { unitFunctions } from '../../registry/code-lists/unit-and-cadre.ts';
import { examples, handle, type Shell } from '../command.ts';
import type { Context } from '../context.ts';
import { emit, emitLines } from '../output.ts';
import { choice } from '../settings.ts';
import { householdSuggestionsText, suggestionsCsv, suggestionsText, withCommands } from '../views/suggestions.ts';

interface SuggestOptions {
  household?: string;
  place?: string;
  all?: boolean;
  listed?: boolean;
  program?: string;
  department?: string;
  state?: string;
  why?: boolean;
}

/** `bangfu measure suggest`: what the departments' own policies could do, by the catalogue in force. */
export function declareSuggest(noun: Command, shell: Shell): void {
  const functions = unitFunctions.map(({ value }) => value);
  const listed = (about: string, values: readonly string[]): string => `${about} (${values.join(' | ')})`;
  const suggest = noun
    .command('suggest')
    .description(shell.say('suggest.command'))
    .addOption(new Option('--household <number>', shell.say('suggest.option.household')))
    .addOption(new Option('--place <code>', shell.say('suggest.option.place')))
    .addOption(new Option('--all', shell.say('suggest.option.all')))
    .addOption(new Option('--listed', shell.say('suggest.option.listed')))
    .addOption(new Option('--program <id>', shell.say('suggest.option.program')))
    .addOption(new Option('--department <function>', listed(shell.say('suggest.option.department'), functions)))
    .addOption(new Option('--state <state>', listed(shell.say('suggest.option.state'), suggestionStates)))
    .addOption(new Option('--why', shell.say('suggest.option.why')));
  examples(shell, suggest, [
    'measure suggest --household 370181105230002',
    'measure suggest --place 370181105 --listed',
    'measure suggest --all --program house_rebuild --format csv --output houses.csv',
  ]);
  handle<SuggestOptions>(shell, suggest, (context, _args, options) => suggested(context, options), {
    formats: ['text', 'json', 'csv'],
    dates: ['asOf', 'asKnown'],
  });
}

function suggested(context: Context, options: SuggestOptions): ExitCode {
  const { household, place, all, program } = options;
  if ([household, place, all].filter((each) => each !== undefined).length !== 1)
    throw failWith(aidFailures, 'suggest.whom');
  const department =
    options.department === undefined
      ? undefined
      : choice(
          '--department',
          options.department,
          unitFunctions.map(({ value }) => value),
        );
  const state = options.state === undefined ? undefined : choice('--state', options.state, suggestionStates);
  const when = { asOf: context.asOf(), knownAt: context.knownAt() };
  const wanted = (row: { state: string; program: string; department: string }): boolean =>
    (state === undefined || row.state === state) &&
    (program === undefined || row.program === program) &&
    (department === undefined || row.department === department);
  if (household !== undefined) {
    const found = suggestFor(context.session(), { householdNo: household, ...when });
    const rows = found.rows.filter(wanted);
    const why = options.why === true;
    if (context.format === 'csv') {
      const of = ({ household_no, head_name, village_code, village }: typeof found) => ({
        household_no,
        head_name,
        village_code,
        village,
      });
      emitLines(
        context,
        suggestionsCsv(
          context.language(),
          rows.map((row) => ({ ...of(found), ...row })),
        ),
      );
    } else {
      const result = withCommands({ ...found, rows });
      emit(context, { json: () => result, text: (language) => householdSuggestionsText(language, result, why) });
    }
    return exit.done;
  }
  const found = suggestOver(context.session(), {
    place,
    program,
    department,
    listed: options.listed === true,
    ...when,
  });
  const rows = found.rows.filter(wanted);
  const result = { ...found, rows, total: rows.length };
  if (context.format === 'csv') emitLines(context, suggestionsCsv(context.language(), rows));
  else emit(context, { json: () => result, text: (language) => suggestionsText(language, result) });
  return exit.done;
}

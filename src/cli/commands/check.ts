import { type Command, Option } from 'commander';
import { addDays } from '../../base/civil-date.ts';
import { exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { knownAt } from '../../db/known-at.ts';
import { type DecideRequest, decide } from '../../registry/checks/decide.ts';
import { explainFinding } from '../../registry/checks/explain-finding.ts';
import { runChecks } from '../../registry/checks/run-checks.ts';
import { selectChecks } from '../../registry/checks/select.ts';
import { settle } from '../../registry/checks/settle.ts';
import { type FindingState, findingStates } from '../../registry/store/finding-states.ts';
import { examples, handle, type Shell } from '../command.ts';
import { everyCheck } from '../compose/checks.ts';
import { onHouseholdsLeft } from '../compose/households-left.ts';
import type { Context } from '../context.ts';
import { cliFailures } from '../failures.ts';
import { emit, emitLines } from '../output.ts';
import { choice, dateOption } from '../settings.ts';
import { checkText, decidedText, settledText } from '../views/check.ts';
import { checkCsv, checkMarkdown } from '../views/check-table.ts';
import { explainedText } from '../views/finding.ts';

interface CheckOptions {
  only?: string[];
  since?: string;
  state?: string[];
}

const STATES = [...findingStates, 'all'] as const;

const statesOf = (words: readonly string[] | undefined): readonly FindingState[] | undefined =>
  words?.flatMap((word) => {
    const state = choice('--state', word, STATES);
    return state === 'all' ? findingStates : [state];
  });

/** What would have been found at the end of the day before `--since`. */
function sinceOf(context: Context, since: string | undefined) {
  if (since === undefined) return undefined;
  const { db, timeZone } = context.session();
  const before = addDays(dateOption('--since', since), -1);
  return { asOf: before, knownAt: knownAt(db, before, timeZone) };
}

/** The verbs below decide about findings wherever they stand: what narrows the list would be ignored, so it is refused. */
function requireNoListing({ only, since, state }: CheckOptions): void {
  const given = { '--only': only, '--since': since, '--state': state };
  const option = Object.entries(given).find(([, value]) => value !== undefined)?.[0];
  if (option !== undefined) throw failWith(cliFailures, 'usage.not-taken', { option });
}

const momentOf = (context: Context) => ({ asOf: context.asOf(), knownAt: context.knownAt() });

/** `bangfu check`: what does not fit together across the rosters, and what is decided about it; 1 while there are errors. */
export function declareCheck(noun: Command, shell: Shell): void {
  noun
    .addOption(new Option('--only <words...>', shell.say('check.option.only')))
    .addOption(new Option('--since <date>', shell.say('check.option.since')))
    .addOption(new Option('--state <states...>', `${shell.say('check.option.state')} (${STATES.join(' | ')})`));
  examples(shell, noun, [
    'check',
    'check --only members person.possibly-twice --since 2014-03-01',
    'check --as-of 2014-03-19 --state all --format csv --output findings.csv',
  ]);
  handle<CheckOptions>(
    shell,
    noun,
    async (context, _args, { only, since, state }) => {
      const states = statesOf(state);
      const selection = await selectChecks(everyCheck, only);
      const request = { ...momentOf(context), states, since: sinceOf(context, since) };
      const result = runChecks(context.session(), selection, request);
      const language = context.language();
      if (context.format === 'csv') emitLines(context, checkCsv(language, result));
      else if (context.format === 'md') emitLines(context, checkMarkdown(language, result));
      // Cron mails whatever is printed: with --quiet rosters without an error say nothing.
      else if (context.options.quiet !== true || context.format === 'json' || result.errors > 0)
        emit(context, { json: () => result, text: () => checkText(language, result) });
      return result.errors === 0 ? exit.done : exit.findings;
    },
    { dates: ['asOf', 'asKnown'], formats: ['text', 'json', 'csv', 'md'] },
  );

  const show = noun
    .command('show')
    .description(shell.say('check.show'))
    .argument('<id>', shell.say('check.argument.id'));
  examples(shell, show, ['check show 0123456789ab', 'check show 0123456789ab --json']);
  handle<CheckOptions>(
    shell,
    show,
    async (context, [id = ''], options) => {
      requireNoListing(options);
      const session = context.session();
      const explained = explainFinding(session, await selectChecks(everyCheck), momentOf(context), id);
      emit(context, {
        json: () => explained,
        text: (language) => explainedText(language, explained, session.timeZone),
      });
      return exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );

  declareDecision(noun, shell, 'dismiss', 'dismissed');
  declareDecision(noun, shell, 'confirm', 'confirmed');
  declareDecision(noun, shell, 'reopen', 'open');
  declareSettle(noun, shell);
}

function declareDecision(noun: Command, shell: Shell, verb: string, state: DecideRequest['state']): void {
  const reason = new Option('--reason <text>', shell.say('check.option.reason'));
  const command = noun
    .command(verb)
    .description(shell.say(`check.${verb as 'dismiss' | 'confirm' | 'reopen'}`))
    .argument('<ids...>', shell.say('check.argument.ids'))
    .addOption(state === 'dismissed' ? reason.makeOptionMandatory() : reason);
  const why = state === 'dismissed' ? " --reason '同名同日生的两个人'" : '';
  examples(shell, command, [`check ${verb} 0123456789ab${why}`, `check ${verb} 0123456789ab ba9876543210${why}`]);
  handle<CheckOptions & { reason?: string }>(
    shell,
    command,
    async (context, ids, { reason: given, ...options }) => {
      requireNoListing(options);
      const moment = { asOf: context.asOf(), knownAt: undefined };
      const request = { ids, state, reason: given, moment };
      const result = await decide(context.session(), await selectChecks(everyCheck), request);
      emit(context, { json: () => result, text: (language) => decidedText(language, result) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );
}

function declareSettle(noun: Command, shell: Shell): void {
  const command = noun
    .command('settle')
    .description(shell.say('check.settle'))
    .argument('<ids...>', shell.say('check.argument.ids'))
    .addOption(new Option('--keep <number>', shell.say('check.option.keep')).makeOptionMandatory());
  examples(shell, command, ['check settle 0123456789ab --keep 370181105230005']);
  handle<CheckOptions & { keep: string }>(
    shell,
    command,
    async (context, ids, { keep, ...options }) => {
      requireNoListing(options);
      const request = { ids, keep, asOf: context.asOf() };
      const result = await settle(context.session(), await selectChecks(everyCheck), request, onHouseholdsLeft);
      emit(context, { json: () => result, text: (language) => settledText(language, result) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );
}

import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { objectionOutcomes, objectionSteps } from '../../eligibility/objection-states.ts';
import { answerWithin, listObjections, receiveObjection, stepObjection } from '../../eligibility/objections.ts';
import { reviewResults } from '../../eligibility/review-results.ts';
import { listReviews, recordReview } from '../../eligibility/reviews.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { choice, numberOption } from '../settings.ts';
import { objectionsText, objectionText, reviewedText, reviewsText } from '../views/casework.ts';

/** `bangfu eligibility object | objection | objections`: what people object to, and its way to an answer. */
function declareObjections(noun: Command, shell: Shell): void {
  const receiving = noun
    .command('object')
    .description(shell.say('eligibility.object'))
    .argument('<household>', shell.say('eligibility.argument.household'))
    .addOption(new Option('--program <id>', shell.say('eligibility.option.program')))
    .addOption(new Option('--grounds <text>', shell.say('eligibility.option.grounds')).makeOptionMandatory())
    .addOption(new Option('--by <name>', shell.say('eligibility.option.raised-by')))
    .addOption(
      new Option('--working-days <number>', shell.say('eligibility.option.working-days')).default(String(answerWithin)),
    );
  examples(shell, receiving, [
    "eligibility object 370181105230002 --by 王五 --grounds '收入核算有误' --as-of 2014-03-21",
  ]);
  handle<{ program?: string; grounds: string; by?: string; workingDays: string }>(
    shell,
    receiving,
    async (context, [householdNo = ''], { program, grounds, by, workingDays }) => {
      const within = numberOption('--working-days', workingDays);
      const request = { householdNo, program, grounds, raisedBy: by, within, asOf: context.asOf() };
      const result = await receiveObjection(context.session(), request);
      emit(context, { json: () => result, text: (language) => objectionText(language, result) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const stepping = noun
    .command('objection')
    .description(shell.say('eligibility.objection'))
    .argument('<number>', shell.say('eligibility.argument.objection'))
    .argument('<step>', `${shell.say('eligibility.argument.step')} (${objectionSteps.join(' | ')})`)
    .addOption(new Option('--text <text>', shell.say('eligibility.option.text')).makeOptionMandatory())
    .addOption(
      new Option(
        '--outcome <outcome>',
        `${shell.say('eligibility.option.outcome')} (${objectionOutcomes.join(' | ')})`,
      ),
    )
    .addOption(new Option('--document <text>', shell.say('eligibility.option.document-optional')));
  examples(shell, stepping, [
    "eligibility objection 1 investigate --text '入户复查，收入属实'",
    "eligibility objection 1 answer --outcome rejected --text '维持原结果' --document '章民复〔2014〕1号'",
  ]);
  handle<{ text: string; outcome?: string; document?: string }>(
    shell,
    stepping,
    async (context, [number = '', step = ''], { text, outcome, document }) => {
      const result = await stepObjection(context.session(), {
        number: numberOption('<number>', number),
        step: choice('<step>', step, objectionSteps),
        text,
        outcome: outcome === undefined ? undefined : choice('--outcome', outcome, objectionOutcomes),
        document,
        asOf: context.asOf(),
      });
      emit(context, { json: () => result, text: (language) => objectionText(language, result) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const listing = noun
    .command('objections')
    .description(shell.say('eligibility.objections'))
    .addOption(new Option('--open', shell.say('eligibility.option.open')))
    .addOption(new Option('--overdue', shell.say('eligibility.option.overdue')))
    .addOption(new Option('--exit-code', shell.say('eligibility.option.exit-code-overdue')));
  examples(shell, listing, ['eligibility objections --open', 'eligibility objections --overdue --exit-code']);
  handle<{ open?: boolean; overdue?: boolean; exitCode?: boolean }>(
    shell,
    listing,
    (context, _args, { open, overdue, exitCode }) => {
      const which = overdue === true ? 'overdue' : open === true ? 'open' : 'all';
      const result = listObjections(context.session(), { which, asOf: context.asOf(), knownAt: context.knownAt() });
      const silent = exitCode === true && result.overdue === 0;
      emit(context, { json: () => result, text: (language) => (silent ? '' : objectionsText(language, result)) });
      return exitCode === true && result.overdue > 0 ? exit.findings : exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );
}

/** `bangfu eligibility review | reviews`: that the households on a list are looked at again in time. */
function declareReviews(noun: Command, shell: Shell): void {
  const reviewing = noun
    .command('review')
    .description(shell.say('eligibility.review'))
    .argument('<household>', shell.say('eligibility.argument.household'))
    .addOption(new Option('--program <id>', shell.say('eligibility.option.program')))
    .addOption(
      new Option(
        '--result <result>',
        `${shell.say('eligibility.option.result')} (${reviewResults.join(' | ')})`,
      ).makeOptionMandatory(),
    )
    .addOption(new Option('--note <text>', shell.say('eligibility.option.note')))
    .addOption(new Option('--document <text>', shell.say('eligibility.option.document-optional')));
  examples(shell, reviewing, ['eligibility review 370181105230002 --result unchanged --as-of 2014-06-19']);
  handle<{ program?: string; result: string; note?: string; document?: string }>(
    shell,
    reviewing,
    async (context, [householdNo = ''], { program, result, note, document }) => {
      const request = {
        householdNo,
        program,
        result: choice('--result', result, reviewResults),
        note,
        document,
        asOf: context.asOf(),
      };
      const recorded = await recordReview(context.session(), request);
      emit(context, { json: () => recorded, text: (language) => reviewedText(language, recorded) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const listing = noun
    .command('reviews')
    .description(shell.say('eligibility.reviews'))
    .addOption(new Option('--due', shell.say('eligibility.option.due')))
    .addOption(new Option('--program <id>', shell.say('eligibility.option.program-listed')))
    .addOption(new Option('--place <code>', shell.say('eligibility.option.place')))
    .addOption(new Option('--exit-code', shell.say('eligibility.option.exit-code-due')));
  examples(shell, listing, ['eligibility reviews --due --place 370181105', 'eligibility reviews --due --exit-code']);
  handle<{ due?: boolean; program?: string; place?: string; exitCode?: boolean }>(
    shell,
    listing,
    (context, _args, { due = false, program, place, exitCode }) => {
      const request = { due, program, place, asOf: context.asOf(), knownAt: context.knownAt() };
      const result = listReviews(context.session(), request);
      const silent = exitCode === true && result.due === 0;
      emit(context, { json: () => result, text: (language) => (silent ? '' : reviewsText(language, result)) });
      return exitCode === true && result.due > 0 ? exit.findings : exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );
}

/** What follows a verdict: objections to it, and reviews of those on the list. */
export function declareCasework(noun: Command, shell: Shell): void {
  declareObjections(noun, shell);
  declareReviews(noun, shell);
}

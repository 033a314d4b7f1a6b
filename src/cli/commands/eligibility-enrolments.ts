import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { type Correction, correct } from '../../eligibility/correct.ts';
import { eligibilityFailures } from '../../eligibility/failures.ts';
import { history } from '../../eligibility/history.ts';
import { examples, handle, type Shell } from '../command.ts';
import { onEnrolmentsEnded } from '../compose/enrolments-ended.ts';
import { emit } from '../output.ts';
import { dateOption } from '../settings.ts';
import { correctedText } from '../views/decisions.ts';
import { storyText } from '../views/story.ts';

interface CorrectOptions {
  program?: string;
  entered?: string;
  from?: string;
  to?: string;
  reopen?: boolean;
  withdraw?: boolean;
  reason: string;
  document?: string;
}

/** What the options correct: nothing, everything at once or contradicting ends are refused. */
function correctionOf({ from, to, reopen = false, withdraw = false }: CorrectOptions): Correction {
  const days = from !== undefined || to !== undefined || reopen;
  if (withdraw === days || (reopen && to !== undefined)) {
    throw failWith(eligibilityFailures, 'eligibility.correct-what');
  }
  if (withdraw) return { withdraw };
  return {
    from: from === undefined ? undefined : dateOption('--from', from),
    to: reopen ? null : to === undefined ? undefined : dateOption('--to', to),
  };
}

/** `bangfu eligibility correct | history`: what was recorded wrongly, and the story of a household. */
export function declareEnrolments(noun: Command, shell: Shell): void {
  const correcting = noun
    .command('correct')
    .description(shell.say('eligibility.correct'))
    .argument('<household>', shell.say('eligibility.argument.household'))
    .addOption(new Option('--program <id>', shell.say('eligibility.option.program-enrolled')))
    .addOption(new Option('--entered <date>', shell.say('eligibility.option.entered')))
    .addOption(new Option('--from <date>', shell.say('eligibility.option.corrected-from')))
    .addOption(new Option('--to <date>', shell.say('eligibility.option.corrected-to')))
    .addOption(new Option('--reopen', shell.say('eligibility.option.reopen')))
    .addOption(new Option('--withdraw', shell.say('eligibility.option.withdraw')))
    .addOption(new Option('--reason <text>', shell.say('eligibility.option.reason')).makeOptionMandatory())
    .addOption(new Option('--document <text>', shell.say('eligibility.option.document-optional')));
  examples(shell, correcting, [
    "eligibility correct 370181105230002 --from 2014-03-01 --reason '批文日期录错' --document '章民发〔2014〕1号'",
    "eligibility correct 370181105230002 --entered 2014-03-19 --withdraw --reason '同名错录'",
  ]);
  handle<CorrectOptions>(shell, correcting, async (context, [householdNo = ''], options) => {
    const { program, entered, reason, document } = options;
    const request = {
      householdNo,
      program,
      entered: entered === undefined ? undefined : dateOption('--entered', entered),
      correction: correctionOf(options),
      reason,
      document,
    };
    const result = await correct(context.session(), request, onEnrolmentsEnded);
    emit(context, { json: () => result, text: (language) => correctedText(language, result) });
    return exit.done;
  });

  const telling = noun
    .command('history')
    .description(shell.say('eligibility.history'))
    .argument('<household>', shell.say('eligibility.argument.household'))
    .addOption(new Option('--program <id>', shell.say('eligibility.option.program-listed')));
  examples(shell, telling, ['eligibility history 370181105230002', 'eligibility history 370181105230002 --json']);
  handle<{ program?: string }>(
    shell,
    telling,
    (context, [householdNo = ''], { program }) => {
      const session = context.session();
      const story = history(session, { householdNo, program, knownAt: context.knownAt() });
      emit(context, { json: () => story, text: (language) => storyText(language, story, session.timeZone) });
      return exit.done;
    },
    { dates: ['asKnown'] },
  );
}

import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { type Confirmed, confirm } from '../../eligibility/confirm.ts';
import { explain } from '../../eligibility/explain.ts';
import { eligibilityFailures } from '../../eligibility/failures.ts';
import { listVerdicts } from '../../eligibility/list-verdicts.ts';
import { refresh } from '../../eligibility/refresh.ts';
import { examples, handle, type Shell } from '../command.ts';
import { onEnrolmentsEnded } from '../compose/enrolments-ended.ts';
import { emit } from '../output.ts';
import { choice } from '../settings.ts';
import { confirmedText, explanationText, refreshedText } from '../views/eligibility.ts';
import { verdictsText } from '../views/verdicts.ts';

interface ConfirmOptions {
  all?: boolean;
  place?: string;
  household?: string[];
  document: string;
}

interface ListOptions {
  verdict?: string;
  proposed?: string;
  program?: string;
  place?: string;
}

const VERDICTS = ['eligible', 'not_eligible', 'undecided'] as const;
const PROPOSALS = ['enter', 'leave'] as const;

/** Exactly one of `--all`, `--place` and `--household`. */
function confirmedOf({ all, place, household }: ConfirmOptions): Confirmed {
  const asked: Confirmed[] = [
    ...(all === true ? [{ all } as const] : []),
    ...(place === undefined ? [] : [{ place }]),
    ...(household === undefined ? [] : [{ households: household }]),
  ];
  const [which] = asked;
  if (which === undefined || asked.length > 1) throw failWith(eligibilityFailures, 'eligibility.confirm-what');
  return which;
}

/** `bangfu eligibility refresh | list | confirm | explain`: verdicts, lists and the reasons. */
export function declareEligibility(noun: Command, shell: Shell): void {
  const refreshing = noun
    .command('refresh')
    .description(shell.say('eligibility.refresh'))
    .addOption(new Option('--dry-run', shell.say('eligibility.option.dry-run')))
    .addOption(new Option('--accept', shell.say('eligibility.option.accept')));
  examples(shell, refreshing, [
    'eligibility refresh --as-of 2014-03-19',
    'eligibility refresh --as-of 2014-03-19 --as-known 2014-04-30 --dry-run --json',
  ]);
  handle<{ dryRun?: boolean; accept?: boolean }>(
    shell,
    refreshing,
    async (context, _args, options) => {
      const dryRun = options.dryRun === true;
      const request = { asOf: context.asOf(), knownAt: context.knownAt(), dryRun, accept: options.accept === true };
      const result = await refresh(context.session(), request, onEnrolmentsEnded);
      emit(context, { json: () => result, text: (language) => refreshedText(language, result, dryRun) });
      return exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );

  const listing = noun
    .command('list')
    .description(shell.say('eligibility.list'))
    .addOption(
      new Option('--verdict <verdict>', `${shell.say('eligibility.option.verdict')} (${VERDICTS.join(' | ')})`),
    )
    .addOption(
      new Option('--proposed <what>', `${shell.say('eligibility.option.proposed')} (${PROPOSALS.join(' | ')})`),
    )
    .addOption(new Option('--program <id>', shell.say('eligibility.option.program-listed')))
    .addOption(new Option('--place <code>', shell.say('eligibility.option.place')));
  examples(shell, listing, [
    'eligibility list --verdict undecided',
    'eligibility list --proposed enter --place 370181105 --json',
  ]);
  handle<ListOptions>(
    shell,
    listing,
    (context, _args, { verdict, proposed, program, place }) => {
      const result = listVerdicts(context.session(), {
        verdict: verdict === undefined ? undefined : choice('--verdict', verdict, VERDICTS),
        proposed: proposed === undefined ? undefined : choice('--proposed', proposed, PROPOSALS),
        program,
        place,
        asOf: context.asOf(),
        knownAt: context.knownAt(),
      });
      emit(context, { json: () => result, text: (language) => verdictsText(language, result) });
      return exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );

  const confirming = noun
    .command('confirm')
    .description(shell.say('eligibility.confirm'))
    .addOption(new Option('--all', shell.say('eligibility.option.all')))
    .addOption(new Option('--place <code>', shell.say('eligibility.option.place')))
    .addOption(new Option('--household <number...>', shell.say('eligibility.option.household')))
    .addOption(new Option('--document <text>', shell.say('eligibility.option.document')).makeOptionMandatory());
  examples(shell, confirming, [
    "eligibility confirm --all --document '章民发〔2014〕1号' --as-of 2014-03-19",
    "eligibility confirm --place 370181105 --document '章民发〔2014〕1号'",
  ]);
  handle<ConfirmOptions>(
    shell,
    confirming,
    async (context, _args, options) => {
      if (context.options.asKnown !== undefined) throw failWith(eligibilityFailures, 'eligibility.as-known-writes');
      const request = { which: confirmedOf(options), document: options.document, asOf: context.asOf() };
      const result = await confirm(context.session(), request, onEnrolmentsEnded);
      emit(context, { json: () => result, text: (language) => confirmedText(language, result) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const explaining = noun
    .command('explain')
    .description(shell.say('eligibility.explain'))
    .argument('<household>', shell.say('eligibility.argument.household'))
    .addOption(new Option('--program <id>', shell.say('eligibility.option.program')));
  examples(shell, explaining, [
    'eligibility explain 370181105230001 --as-of 2014-03-19',
    'eligibility explain 370181105230001 --as-of 2014-03-19 --as-known 2014-04-30 --json',
  ]);
  handle<{ program?: string }>(
    shell,
    explaining,
    (context, [householdNo = ''], { program }) => {
      const request = { householdNo, program, asOf: context.asOf(), knownAt: context.knownAt() };
      const result = explain(context.session(), request);
      emit(context, { json: () => result, text: (language) => explanationText(language, result) });
      return exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );
}

import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { listVerdicts } from '../../eligibility/list-verdicts.ts';
import { isNews, refresh } from '../../eligibility/refresh.ts';
import { examples, handle, type Shell } from '../command.ts';
import { onEnrolmentsEnded } from '../compose/enrolments-ended.ts';
import { emit } from '../output.ts';
import { choice } from '../settings.ts';
import { refreshedText, refreshSummary } from '../views/eligibility.ts';
import { verdictsText } from '../views/verdicts.ts';
import { declareCasework } from './eligibility-casework.ts';
import { declareDecisions } from './eligibility-decisions.ts';
import { declareEnrolments } from './eligibility-enrolments.ts';
import { declareExplain } from './eligibility-explain.ts';
import { declareInquiries } from './eligibility-inquiries.ts';

interface RefreshOptions {
  dryRun?: boolean;
  accept?: boolean;
  changed?: boolean;
  exitCode?: boolean;
  summary?: boolean;
}

interface ListOptions {
  verdict?: string;
  proposed?: string;
  program?: string;
  place?: string;
  differing?: boolean;
}

const VERDICTS = ['eligible', 'not_eligible', 'undecided'] as const;
const PROPOSALS = ['enter', 'leave', 'any'] as const;

/** `bangfu eligibility refresh | list | explain`, and what people decide: verdicts, lists and the reasons. */
export function declareEligibility(noun: Command, shell: Shell): void {
  const refreshing = noun
    .command('refresh')
    .description(shell.say('eligibility.refresh'))
    .addOption(new Option('--dry-run', shell.say('eligibility.option.dry-run')))
    .addOption(new Option('--accept', shell.say('eligibility.option.accept')))
    .addOption(new Option('--changed', shell.say('eligibility.option.changed')))
    .addOption(new Option('--exit-code', shell.say('eligibility.option.exit-code')))
    .addOption(new Option('--summary', shell.say('eligibility.option.summary')));
  examples(shell, refreshing, [
    'eligibility refresh --as-of 2014-03-19',
    'eligibility refresh --as-of 2014-03-19 --as-known 2014-04-30 --dry-run --json',
    'eligibility refresh --changed --exit-code --summary',
  ]);
  handle<RefreshOptions>(
    shell,
    refreshing,
    async (context, _args, { dryRun = false, accept = false, changed = false, exitCode, summary }) => {
      const request = { asOf: context.asOf(), knownAt: context.knownAt(), dryRun, accept, changed };
      const result = await refresh(context.session(), request, onEnrolmentsEnded);
      emit(context, {
        json: () => result,
        text: (language) =>
          summary === true ? refreshSummary(language, result) : refreshedText(language, result, dryRun),
      });
      return exitCode === true && isNews(result) ? exit.findings : exit.done;
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
    .addOption(new Option('--differing', shell.say('eligibility.option.differing')))
    .addOption(new Option('--place <code>', shell.say('eligibility.option.place')));
  examples(shell, listing, [
    'eligibility list --verdict undecided',
    'eligibility list --proposed enter --place 370181105 --json',
  ]);
  handle<ListOptions>(
    shell,
    listing,
    (context, _args, { verdict, proposed, program, place, differing = false }) => {
      const result = listVerdicts(context.session(), {
        verdict: verdict === undefined ? undefined : choice('--verdict', verdict, VERDICTS),
        proposed: proposed === undefined ? undefined : choice('--proposed', proposed, PROPOSALS),
        program,
        place,
        differing,
        asOf: context.asOf(),
        knownAt: context.knownAt(),
      });
      emit(context, { json: () => result, text: (language) => verdictsText(language, result) });
      return exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );

  declareDecisions(noun, shell);
  declareEnrolments(noun, shell);
  declareCasework(noun, shell);
  declareInquiries(noun, shell);
  declareExplain(noun, shell);
}

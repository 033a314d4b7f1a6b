import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { confirm } from '../../eligibility/confirm.ts';
import { decide } from '../../eligibility/decide.ts';
import { decisionActs } from '../../eligibility/decision-states.ts';
import { decline } from '../../eligibility/decline.ts';
import { eligibilityFailures } from '../../eligibility/failures.ts';
import { removalReasons } from '../../eligibility/leave-reasons.ts';
import type { WhichProposals } from '../../eligibility/which-proposals.ts';
import { examples, handle, type Shell } from '../command.ts';
import { onEnrolmentsEnded } from '../compose/enrolments-ended.ts';
import { noticesAwaited } from '../compose/notices-awaited.ts';
import { emit } from '../output.ts';
import { choice, dateOption } from '../settings.ts';
import { decidedText, declinedText } from '../views/decisions.ts';
import { confirmedText } from '../views/eligibility.ts';

interface WhichOptions {
  all?: boolean;
  place?: string;
  household?: string[];
  program?: string;
}

interface ReasonOptions {
  reason: string;
  until?: string;
  document?: string;
}

/** Exactly one of `--all`, `--place` and `--household`. */
function whichOf({ all, place, household, program }: WhichOptions): WhichProposals {
  const asked: WhichProposals[] = [
    ...(all === true ? [{ all, program } as const] : []),
    ...(place === undefined ? [] : [{ place, program }]),
    ...(household === undefined ? [] : [{ households: household, program }]),
  ];
  const [which] = asked;
  if (which === undefined || asked.length > 1) throw failWith(eligibilityFailures, 'eligibility.confirm-what');
  return which;
}

/** The options that say which proposals are meant. */
function addWhich(shell: Shell, command: Command): Command {
  return command
    .addOption(new Option('--all', shell.say('eligibility.option.all')))
    .addOption(new Option('--place <code>', shell.say('eligibility.option.place')))
    .addOption(new Option('--household <number...>', shell.say('eligibility.option.household')))
    .addOption(new Option('--program <id>', shell.say('eligibility.option.program-only')));
}

/** The options that give a decision its reason, end and document. */
function addReason(shell: Shell, command: Command): Command {
  return command
    .addOption(new Option('--reason <text>', shell.say('eligibility.option.reason')).makeOptionMandatory())
    .addOption(new Option('--until <date>', shell.say('eligibility.option.until')))
    .addOption(new Option('--document <text>', shell.say('eligibility.option.document-optional')));
}

const untilOf = ({ until }: ReasonOptions): string | undefined =>
  until === undefined ? undefined : dateOption('--until', until);

/** `bangfu eligibility confirm | decline | decide`: what people make of the proposals, and what they decide themselves. */
export function declareDecisions(noun: Command, shell: Shell): void {
  const confirming = addWhich(shell, noun.command('confirm').description(shell.say('eligibility.confirm'))).addOption(
    new Option('--document <text>', shell.say('eligibility.option.document')).makeOptionMandatory(),
  );
  confirming.addOption(new Option('--noticed', shell.say('eligibility.option.noticed')));
  examples(shell, confirming, [
    "eligibility confirm --all --document '章民发〔2014〕1号' --as-of 2014-03-19",
    "eligibility confirm --place 370181105 --document '章民发〔2014〕1号'",
  ]);
  handle<WhichOptions & { document: string; noticed?: boolean }>(
    shell,
    confirming,
    async (context, _args, options) => {
      const { document, noticed = false } = options;
      const request = { which: whichOf(options), document, asOf: context.asOf(), noticedOnly: noticed };
      const result = await confirm(context.session(), request, onEnrolmentsEnded, noticesAwaited);
      emit(context, { json: () => result, text: (language) => confirmedText(language, result) });
      return result.held + result.not_noticed > 0 ? exit.findings : exit.done;
    },
    { dates: ['asOf'] },
  );

  const declining = addReason(
    shell,
    addWhich(shell, noun.command('decline').description(shell.say('eligibility.decline'))),
  );
  examples(shell, declining, [
    "eligibility decline --household 370181105230002 --reason '评议未通过' --until 2014-12-31 --document '章民发〔2014〕2号'",
  ]);
  handle<WhichOptions & ReasonOptions>(
    shell,
    declining,
    async (context, _args, options) => {
      const { reason, document } = options;
      const request = { which: whichOf(options), reason, document, until: untilOf(options), asOf: context.asOf() };
      const result = await decline(context.session(), request);
      emit(context, { json: () => result, text: (language) => declinedText(language, result) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const deciding = addReason(
    shell,
    noun
      .command('decide')
      .description(shell.say('eligibility.decide'))
      .argument('<household>', shell.say('eligibility.argument.household'))
      .argument('<act>', `${shell.say('eligibility.argument.act')} (${decisionActs.join(' | ')})`)
      .addOption(new Option('--program <id>', shell.say('eligibility.option.program'))),
  ).addOption(
    new Option(
      '--left-reason <reason>',
      `${shell.say('eligibility.option.left-why')} (${removalReasons.join(' | ')})`,
    ).default('decision'),
  );
  examples(shell, deciding, [
    "eligibility decide 370181105230002 pause --reason '拒绝入户核查' --until 2014-06-30 --document '章民发〔2014〕3号'",
    "eligibility decide 370181105230002 remove --left-reason voluntary --reason '本人书面申请'",
  ]);
  handle<ReasonOptions & { program?: string; leftReason: string }>(
    shell,
    deciding,
    async (context, [householdNo = '', act = ''], options) => {
      const { program, reason, document, leftReason } = options;
      const request = {
        householdNo,
        program,
        act: choice('<act>', act, decisionActs),
        reason,
        document,
        until: untilOf(options),
        leftWhy: choice('--left-reason', leftReason, removalReasons),
        asOf: context.asOf(),
      };
      const result = await decide(context.session(), request, onEnrolmentsEnded);
      emit(context, { json: () => result, text: (language) => decidedText(language, result) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );
}

import { type Command, Option } from 'commander';
import { listReferrals, sendReferral, stepReferral } from '../../aid/referrals/record.ts';
import { referralSteps } from '../../aid/referrals/referral.ts';
import { exit } from '../../base/exit-code.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { choice, dateOption, numberOption } from '../settings.ts';
import { referralTerms } from '../shipped-contact.ts';
import { referralsText, referralText } from '../views/referral.ts';

const dueOf = (due: string | undefined) => (due === undefined ? undefined : dateOption('--due', due));

/** `bangfu measure refer | referral | referrals`: a household sent to a department, and what the department makes of it. */
export function declareReferrals(noun: Command, shell: Shell): void {
  const refer = noun
    .command('refer')
    .description(shell.say('referral.refer'))
    .argument('<household>', shell.say('measure.argument.household'))
    .addOption(new Option('--unit <number>', shell.say('referral.option.unit')))
    .addOption(new Option('--to <name>', shell.say('referral.option.to')))
    .addOption(new Option('--program <id>', shell.say('referral.option.program')))
    .addOption(new Option('--about <text>', shell.say('referral.option.about')))
    .addOption(new Option('--due <date>', shell.say('referral.option.due')));
  examples(shell, refer, [
    "measure refer 370181105230002 --to 市住建局 --about '两间房漏雨，申请危房改造'",
    'measure refer 370181105230002 --program house_rebuild',
  ]);
  handle<{ unit?: string; to?: string; program?: string; about?: string; due?: string }>(
    shell,
    refer,
    async (context, [householdNo = ''], { unit, to, program, about, due }) => {
      const sent = { householdNo, unitNo: unit, department: to, program, about, on: context.asOf(), due: dueOf(due) };
      const referral = await sendReferral(context.session(), referralTerms(context), sent);
      emit(context, { json: () => referral, text: (language) => referralText(language, referral) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const step = noun
    .command('referral')
    .description(shell.say('referral.step'))
    .argument('<number>', shell.say('referral.argument.number'))
    .argument('<step>', `${shell.say('referral.argument.step')} (${referralSteps.join(' | ')})`)
    .addOption(new Option('--text <text>', shell.say('referral.option.text')))
    .addOption(new Option('--due <date>', shell.say('referral.option.due')));
  examples(shell, step, ['measure referral 1 accept', "measure referral 1 refuse --text '房屋鉴定为B级，不符合'"]);
  handle<{ text?: string; due?: string }>(
    shell,
    step,
    async (context, [no = '', named = ''], { text, due }) => {
      const referral = await stepReferral(context.session(), referralTerms(context), {
        referral: numberOption('<number>', no),
        step: choice('<step>', named, referralSteps),
        text,
        on: context.asOf(),
        due: dueOf(due),
      });
      emit(context, { json: () => referral, text: (language) => referralText(language, referral) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const list = noun
    .command('referrals')
    .description(shell.say('referral.list'))
    .addOption(new Option('--open', shell.say('referral.option.open')))
    .addOption(new Option('--overdue', shell.say('referral.option.overdue')))
    .addOption(new Option('--household <number>', shell.say('measure.option.household')))
    .addOption(new Option('--exit-code', shell.say('measure.option.exit-code')));
  examples(shell, list, ['measure referrals --open', 'measure referrals --overdue --exit-code']);
  handle<{ open?: boolean; overdue?: boolean; household?: string; exitCode?: boolean }>(
    shell,
    list,
    async (context, _args, { open, overdue, household, exitCode }) => {
      const asked = {
        which: overdue === true ? 'overdue' : open === true ? 'open' : 'all',
        ...(household !== undefined && { household }),
        asOf: context.asOf(),
      } as const;
      const result = await listReferrals(context.session(), referralTerms(context), asked, context.knownAt());
      const silent = exitCode === true && result.overdue === 0;
      emit(context, { json: () => result, text: (language) => (silent ? '' : referralsText(language, result)) });
      return exitCode === true && result.overdue > 0 ? exit.findings : exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );
}

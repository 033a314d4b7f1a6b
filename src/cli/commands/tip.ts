import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { tipChannels, tipKinds, tipSubjects } from '../../office/tips/code-lists.ts';
import { type TipCells, type TipColumns, tipColumns } from '../../office/tips/columns.ts';
import { addTip } from '../../office/tips/record.ts';
import { listTips, showTip } from '../../office/tips/show.ts';
import { stepTip, type TipAct } from '../../office/tips/step.ts';
import { type CellOptions, declareCellOptions, readCellOptions } from '../cell-option.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { dateOption, numberOption } from '../settings.ts';
import { tipTerms } from '../shipped-contact.ts';
import { recordedTipText, tipStepText, tipsText, tipText } from '../views/tip.ts';

/** The options that tell of a tip, by the column whose reader reads them. */
const TOLD: CellOptions<TipColumns> = {
  received_on: { flags: '--on <date>', about: 'tip.option.on' },
  channel: { flags: '--channel <channel>', about: 'tip.option.channel', list: tipChannels },
  kind: { flags: '--kind <kind>', about: 'tip.option.kind', list: tipKinds },
  subject: { flags: '--subject <subject>', about: 'tip.option.subject', list: tipSubjects },
  household_no: { flags: '--household <number>', about: 'tip.option.household' },
  village_code: { flags: '--village <code>', about: 'tip.option.village' },
  place: { flags: '--place <words>', about: 'tip.option.place' },
  person: { flags: '--name <name>', about: 'tip.option.name' },
  content: { flags: '--content <text>', about: 'tip.option.content' },
  source_name: { flags: '--source <name>', about: 'tip.option.source' },
  source_phone: { flags: '--phone <number>', about: 'tip.option.phone' },
};

function declareAdd(noun: Command, shell: Shell): void {
  const add = noun.command('add').description(shell.say('tip.add'));
  declareCellOptions(add, shell, TOLD);
  add.addOption(new Option('--urgent', shell.say('tip.option.urgent')));
  examples(shell, add, [
    "tip add --channel newspaper --village 370181105230 --name 王二 --content '房屋漏雨，无力维修' --source 章丘日报",
    "tip add --channel hotline --household 370181105230002 --urgent --content '重病住院，交不起押金'",
  ]);
  handle<Readonly<Record<string, unknown>>>(
    shell,
    add,
    async (context, _args, options) => {
      const told = readCellOptions(TOLD, tipColumns, options);
      const received_on = told.received_on ?? context.asOf();
      const cells = { ...told, received_on, urgent: options.urgent === true } as TipCells;
      const tip = await addTip(context.session(), tipTerms(context), cells);
      emit(context, { json: () => tip, text: (language) => recordedTipText(language, tip) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );
}

interface StepOptions {
  unit?: string;
  cadre?: string;
  household?: string;
  to?: string;
  text?: string;
  due?: string;
}

/** A step on the command line: the options it takes beside `--text` and `--due`, and the act that they make. */
interface StepCommand {
  readonly verb: string;
  readonly about: MessageKey;
  readonly options: readonly (readonly [string, MessageKey])[];
  /** Whether a step after it can be given a last day. */
  readonly due: boolean;
  readonly act: (options: StepOptions) => TipAct;
  readonly example: string;
}

const said = ({ text }: StepOptions) => (text === undefined ? {} : { text });

const STEPS: readonly StepCommand[] = [
  {
    verb: 'assign',
    about: 'tip.assign',
    options: [
      ['--cadre <number>', 'tip.option.cadre'],
      ['--unit <number>', 'tip.option.unit'],
    ],
    due: true,
    act: ({ unit, cadre, ...rest }) => ({
      step: 'assign',
      ...(unit !== undefined && { unitNo: unit }),
      ...(cadre !== undefined && { cadreNo: cadre }),
      ...said(rest),
    }),
    example: 'tip assign 1 --cadre G0417',
  },
  {
    verb: 'check',
    about: 'tip.check',
    options: [],
    due: true,
    act: ({ text = '' }) => ({ step: 'check', text }),
    example: "tip check 1 --text '入户看过，两间房漏雨，老人独居'",
  },
  {
    verb: 'take-in',
    about: 'tip.take-in',
    options: [['--household <number>', 'tip.option.taken']],
    due: true,
    act: ({ household, ...rest }) => ({
      step: 'take_in',
      ...(household !== undefined && { householdNo: household }),
      ...said(rest),
    }),
    example: 'tip take-in 1 --household 370181105230002',
  },
  {
    verb: 'reject',
    about: 'tip.reject',
    options: [],
    due: true,
    act: ({ text = '' }) => ({ step: 'reject', text }),
    example: "tip reject 1 --text '子女已接走赡养，情况不实'",
  },
  {
    verb: 'refer',
    about: 'tip.refer',
    options: [['--to <name>', 'tip.option.to']],
    due: true,
    act: ({ to = '', ...rest }) => ({ step: 'refer', to, ...said(rest) }),
    example: "tip refer 1 --to 市住建局 --text '危房改造'",
  },
  {
    verb: 'answer',
    about: 'tip.answer',
    options: [],
    due: false,
    act: (options) => ({ step: 'answer', ...said(options) }),
    example: "tip answer 1 --text '已纳入帮扶，责任人李明'",
  },
];

function declareSteps(noun: Command, shell: Shell): void {
  for (const { verb, about, options, due, act, example } of STEPS) {
    const command = noun
      .command(verb)
      .description(shell.say(about))
      .argument('<number>', shell.say('tip.argument.number'));
    for (const [flags, text] of options) command.addOption(new Option(flags, shell.say(text)));
    command.addOption(new Option('--text <text>', shell.say('tip.option.text')));
    if (due) command.addOption(new Option('--due <date>', shell.say('tip.option.due')));
    examples(shell, command, [example]);
    handle<StepOptions>(
      shell,
      command,
      async (context, [no = ''], given) => {
        const tip = await stepTip(context.session(), tipTerms(context), {
          tip: numberOption('<number>', no),
          act: act(given),
          on: context.asOf(),
          due: given.due === undefined ? undefined : dateOption('--due', given.due),
        });
        emit(context, { json: () => tip, text: (language) => tipStepText(language, tip) });
        return exit.done;
      },
      { dates: ['asOf'] },
    );
  }
}

/** `bangfu tip add | assign | check | take-in | reject | refer | answer | show | list`. */
export function declareTip(noun: Command, shell: Shell): void {
  declareAdd(noun, shell);
  declareSteps(noun, shell);

  const show = noun
    .command('show')
    .description(shell.say('tip.show'))
    .argument('<number>', shell.say('tip.argument.number'));
  examples(shell, show, ['tip show 1', 'tip show 1 --json']);
  handle(
    shell,
    show,
    async (context, [no = '']) => {
      const tip = await showTip(context.session(), tipTerms(context), numberOption('<number>', no), context.asOf());
      const { timeZone } = context.session();
      emit(context, { json: () => tip, text: (language) => tipText(language, tip, timeZone) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const list = noun
    .command('list')
    .description(shell.say('tip.list'))
    .addOption(new Option('--open', shell.say('tip.option.open')))
    .addOption(new Option('--overdue', shell.say('tip.option.overdue')))
    .addOption(new Option('--unit <number>', shell.say('tip.option.unit')))
    .addOption(new Option('--cadre <number>', shell.say('tip.option.cadre')))
    .addOption(new Option('--household <number>', shell.say('tip.option.household')))
    .addOption(new Option('--exit-code', shell.say('tip.option.exit-code')));
  examples(shell, list, ['tip list --open', 'tip list --overdue --exit-code']);
  handle<{
    open?: boolean;
    overdue?: boolean;
    unit?: string;
    cadre?: string;
    household?: string;
    exitCode?: boolean;
  }>(
    shell,
    list,
    async (context, _args, { open, overdue, unit, cadre, household, exitCode }) => {
      const asked = {
        which: overdue === true ? 'overdue' : open === true ? 'open' : 'all',
        ...(unit !== undefined && { unit }),
        ...(cadre !== undefined && { cadre }),
        ...(household !== undefined && { household }),
        asOf: context.asOf(),
      } as const;
      const result = await listTips(context.session(), tipTerms(context), asked, context.knownAt());
      // Cron mails whatever is printed: a day on which nothing is late says nothing.
      const silent = exitCode === true && result.overdue === 0;
      emit(context, { json: () => result, text: (language) => (silent ? '' : tipsText(language, result)) });
      return exitCode === true && result.overdue > 0 ? exit.findings : exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );
}

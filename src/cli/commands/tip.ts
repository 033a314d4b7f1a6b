import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import type { CodeList } from '../../intake/code-list.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { tipChannels, tipKinds, tipSubjects } from '../../office/tips/code-lists.ts';
import { type TipCells, type TipColumns, tipColumns } from '../../office/tips/columns.ts';
import { addTip } from '../../office/tips/record.ts';
import { listTips, showTip } from '../../office/tips/show.ts';
import { stepTip, type TipAct } from '../../office/tips/step.ts';
import { readCellOption } from '../cell-option.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { dateOption, numberOption } from '../settings.ts';
import { recordedTipText, tipStepText, tipsText, tipText } from '../views/tip.ts';

/** The options that tell of a tip, by the column whose reader reads them. */
const FLAGS = {
  received_on: ['--on <date>', 'tip.option.on'],
  channel: ['--channel <channel>', 'tip.option.channel'],
  kind: ['--kind <kind>', 'tip.option.kind'],
  subject: ['--subject <subject>', 'tip.option.subject'],
  household_no: ['--household <number>', 'tip.option.household'],
  village_code: ['--village <code>', 'tip.option.village'],
  place: ['--place <words>', 'tip.option.place'],
  person: ['--name <name>', 'tip.option.name'],
  content: ['--content <text>', 'tip.option.content'],
  source_name: ['--source <name>', 'tip.option.source'],
  source_phone: ['--phone <number>', 'tip.option.phone'],
} as const satisfies Readonly<Partial<Record<keyof TipColumns, readonly [string, MessageKey]>>>;

const LISTS: Readonly<Partial<Record<keyof TipColumns, CodeList<string>>>> = {
  channel: tipChannels,
  kind: tipKinds,
  subject: tipSubjects,
};

const keys = Object.keys(FLAGS) as (keyof typeof FLAGS)[];

/** The name under which commander keeps an option: `--household <number>` is `household`. */
const nameOf = (flags: string): string => flags.slice(2).split(' ', 1)[0] ?? '';

/** What the options say of a tip; those left out are undefined. */
function cellsOf(options: Readonly<Record<string, unknown>>, asOf: string): TipCells {
  const cells = keys.map((key) => {
    const [flags] = FLAGS[key];
    const given = options[nameOf(flags)];
    return [key, typeof given === 'string' ? readCellOption(flags, tipColumns[key], given) : undefined] as const;
  });
  const told = Object.fromEntries(cells) as Partial<TipCells>;
  return { ...told, received_on: told.received_on ?? asOf, urgent: options.urgent === true } as TipCells;
}

function declareAdd(noun: Command, shell: Shell): void {
  const add = noun.command('add').description(shell.say('tip.add'));
  for (const key of keys) {
    const [flags, about] = FLAGS[key];
    const list = LISTS[key];
    const choices = list === undefined ? '' : ` (${list.map(({ value }) => value).join(' | ')})`;
    add.addOption(new Option(flags, shell.say(about) + choices));
  }
  add.addOption(new Option('--urgent', shell.say('tip.option.urgent')));
  examples(shell, add, [
    "tip add --channel newspaper --village 370181105230 --name 王二 --content '房屋漏雨，无力维修' --source 章丘日报",
    "tip add --channel hotline --household 370181105230002 --urgent --content '重病住院，交不起押金'",
  ]);
  handle<Readonly<Record<string, unknown>>>(
    shell,
    add,
    async (context, _args, options) => {
      const tip = await addTip(context.session(), cellsOf(options, context.asOf()));
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
        const tip = await stepTip(context.session(), {
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
      const tip = await showTip(context.session(), numberOption('<number>', no), context.asOf());
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
      const result = await listTips(context.session(), asked, context.knownAt());
      // Cron mails whatever is printed: a day on which nothing is late says nothing.
      const silent = exitCode === true && result.overdue === 0;
      emit(context, { json: () => result, text: (language) => (silent ? '' : tipsText(language, result)) });
      return exitCode === true && result.overdue > 0 ? exit.findings : exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );
}

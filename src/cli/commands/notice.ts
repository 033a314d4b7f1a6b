import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { type DraftRequest, draftNotice } from '../../notices/draft.ts';
import { noticeNames, noticeSubjects } from '../../notices/notice.ts';
import { type NoticeSheet, noticeSheet, villageSheets } from '../../notices/sheet.ts';
import { listNotices, showNotice } from '../../notices/show.ts';
import { type NoticeAct, stepNotice } from '../../notices/step.ts';
import { fileNamePart } from '../../reports/split.ts';
import { examples, handle, type Shell } from '../command.ts';
import type { Context } from '../context.ts';
import { emit, emitParts } from '../output.ts';
import { choice, type Format, numberOption } from '../settings.ts';
import { emitFiles } from '../split-output.ts';
import { noticesText, noticeText } from '../views/notice.ts';
import { noticePage } from '../views/notice-page.ts';
import { sheetCsv, sheetJson, sheetMarkdown, sheetText } from '../views/notice-sheet.ts';
import { declareNoticeObjections } from './notice-objections.ts';

/** What the sheet can be written as, beside text and JSON. */
const SHEET_FORMATS: readonly Format[] = ['csv', 'md', 'html'];
/** What a notice can be written as. */
const FORMATS: readonly Format[] = ['text', 'json', ...SHEET_FORMATS];

/** A sheet in the format asked for. */
function sheetParts(context: Context, sheet: NoticeSheet): Iterable<string> {
  const { format } = context;
  const language = context.language();
  if (format === 'html') return noticePage(language, sheet);
  if (format === 'md') return sheetMarkdown(language, sheet);
  if (format === 'csv') return sheetCsv(language, sheet);
  if (format === 'json') return [`${JSON.stringify(sheetJson(sheet), null, 2)}\n`];
  return [`${sheetText(language, sheet)}\n`];
}

/** Shows a notice as the office sees it. */
function emitWhole(context: Context, no: number): void {
  const notice = showNotice(context.session(), no, context.asOf());
  const { timeZone } = context.session();
  emit(context, { json: () => notice, text: (language) => noticeText(language, notice, timeZone) });
}

interface DraftOptions {
  program?: string;
  place?: string;
  about: string;
  counts?: boolean;
  threshold?: string;
  columns?: string;
  names?: string;
  days?: string;
  title?: string;
  office?: string;
  telephone?: string;
  remark?: string;
}

function draftRequest(context: Context, options: DraftOptions): DraftRequest {
  const { program, place, about, counts, threshold, columns, names, days, title, office, telephone, remark } = options;
  const number = (option: string, value: string | undefined) =>
    value === undefined ? undefined : numberOption(option, value);
  return {
    ...{ program, place, title, office, telephone, remark },
    about: choice('--about', about, noticeSubjects),
    layout: counts === true ? 'counts' : 'names',
    columns: columns?.split(/[,，、]/).map((each) => each.trim()),
    names: names === undefined ? undefined : choice('--names', names, noticeNames),
    threshold: number('--threshold', threshold),
    days: number('--days', days),
    asOf: context.asOf(),
  };
}

function declareDraft(noun: Command, shell: Shell): void {
  const option = (flags: string, about: MessageKey): Option => new Option(flags, shell.say(about));
  const draft = noun
    .command('draft')
    .description(shell.say('notice.draft'))
    .addOption(option('--program <id>', 'notice.option.program'))
    .addOption(option('--place <code>', 'notice.option.place'))
    .addOption(
      new Option('--about <whom>', `${shell.say('notice.option.about')} (${noticeSubjects.join(' | ')})`).default(
        'enter',
      ),
    )
    .addOption(option('--columns <names>', 'notice.option.columns'))
    .addOption(new Option('--names <how>', `${shell.say('notice.option.names')} (${noticeNames.join(' | ')})`))
    .addOption(option('--counts', 'notice.option.counts'))
    .addOption(option('--threshold <number>', 'notice.option.threshold'))
    .addOption(option('--days <number>', 'notice.option.days'))
    .addOption(option('--title <text>', 'notice.option.title'))
    .addOption(option('--office <name>', 'notice.option.office'))
    .addOption(option('--telephone <number>', 'notice.option.telephone'))
    .addOption(option('--remark <text>', 'notice.option.remark'));
  examples(shell, draft, [
    'notice draft --program dibao --place 370181105 --office 垛庄镇民政办 --telephone 0531-83212345',
    'notice draft --about list --counts --office 市民政局 --format html --output 名单.html',
  ]);
  handle<DraftOptions>(
    shell,
    draft,
    async (context, _args, options) => {
      const no = await draftNotice(context.session(), draftRequest(context, options));
      if (SHEET_FORMATS.includes(context.format))
        emitParts(context, sheetParts(context, noticeSheet(context.session(), no)));
      else emitWhole(context, no);
      return exit.done;
    },
    { formats: FORMATS, dates: ['asOf'] },
  );
}

/** The steps of a notice on the command line: the option that each takes, and the act that it makes. */
const STEPS: readonly {
  readonly verb: string;
  readonly about: MessageKey;
  readonly told?: readonly [string, MessageKey];
  readonly act: (told: { at?: string; reason?: string }) => NoticeAct;
  readonly example: string;
}[] = [
  {
    verb: 'publish',
    about: 'notice.publish',
    told: ['--at <place>', 'notice.option.at'],
    act: ({ at = '' }) => ({ step: 'publish', at }),
    example: 'notice publish 1 --at 村务公开栏 --as-of 2014-03-20',
  },
  {
    verb: 'withdraw',
    about: 'notice.withdraw',
    told: ['--reason <text>', 'notice.option.reason'],
    act: ({ reason = '' }) => ({ step: 'withdraw', reason }),
    example: 'notice withdraw 1 --reason 金额有误，重新公示',
  },
  {
    verb: 'take-down',
    about: 'notice.take-down',
    act: () => ({ step: 'take_down' }),
    example: 'notice take-down 1 --as-of 2014-03-27',
  },
];

function declareSteps(noun: Command, shell: Shell): void {
  for (const { verb, about, told, act, example } of STEPS) {
    const command = noun
      .command(verb)
      .description(shell.say(about))
      .argument('<number>', shell.say('notice.argument.number'));
    if (told !== undefined) command.addOption(new Option(told[0], shell.say(told[1])).makeOptionMandatory());
    examples(shell, command, [example]);
    handle<{ at?: string; reason?: string }>(
      shell,
      command,
      async (context, [number = ''], options) => {
        const no = numberOption('<number>', number);
        await stepNotice(context.session(), { notice: no, act: act(options), on: context.asOf() });
        emitWhole(context, no);
        return exit.done;
      },
      { dates: ['asOf'] },
    );
  }
}

/** Writes a file for each village's board, into the folder that `--output` names. */
function emitVillages(context: Context, no: number): void {
  const files = villageSheets(context.session(), no).map(({ village_code, sheet }) => ({
    fileName: ['notice', String(no), village_code, sheet.place].map(fileNamePart).join('-'),
    bytes: sheetParts(context, sheet),
  }));
  emitFiles(context, files);
}

function declareReading(noun: Command, shell: Shell): void {
  const print = noun
    .command('print')
    .description(shell.say('notice.print'))
    .argument('<number>', shell.say('notice.argument.number'))
    .addOption(new Option('--split-by <field>', `${shell.say('notice.option.split-by')} (village)`));
  examples(shell, print, [
    'notice print 1 --format html --output 公示.html',
    'notice print 1 --format html --split-by village --output 公示',
  ]);
  handle<{ splitBy?: string }>(
    shell,
    print,
    (context, [number = ''], { splitBy }) => {
      const no = numberOption('<number>', number);
      if (splitBy === undefined) emitParts(context, sheetParts(context, noticeSheet(context.session(), no)));
      else if (choice('--split-by', splitBy, ['village']) === 'village') emitVillages(context, no);
      return exit.done;
    },
    { formats: FORMATS, folderWith: 'splitBy' },
  );

  const show = noun
    .command('show')
    .description(shell.say('notice.show'))
    .argument('<number>', shell.say('notice.argument.number'));
  examples(shell, show, ['notice show 1', 'notice show 1 --json']);
  handle(
    shell,
    show,
    (context, [number = '']) => {
      emitWhole(context, numberOption('<number>', number));
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const list = noun
    .command('list')
    .description(shell.say('notice.list'))
    .addOption(new Option('--open', shell.say('notice.option.open')))
    .addOption(new Option('--due', shell.say('notice.option.due')))
    .addOption(new Option('--program <id>', shell.say('notice.option.list-program')))
    .addOption(new Option('--exit-code', shell.say('notice.option.exit-code')));
  examples(shell, list, ['notice list --open', 'notice list --due --exit-code']);
  handle<{ open?: boolean; due?: boolean; program?: string; exitCode?: boolean }>(
    shell,
    list,
    (context, _args, { open, due, program, exitCode }) => {
      const which = due === true ? 'due' : open === true ? 'open' : 'all';
      const result = listNotices(context.session(), { which, program, asOf: context.asOf() }, context.knownAt());
      // Cron mails whatever is printed: a day on which nothing is due says nothing.
      const silent = exitCode === true && result.due === 0;
      emit(context, { json: () => result, text: (language) => (silent ? '' : noticesText(language, result)) });
      return exitCode === true && result.due > 0 ? exit.findings : exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );
}

/** `bangfu notice draft | publish | withdraw | take-down | print | show | list | objection`: what hangs where everybody can read it. */
export function declareNotice(noun: Command, shell: Shell): void {
  declareDraft(noun, shell);
  declareReading(noun, shell);
  declareSteps(noun, shell);
  declareNoticeObjections(noun, shell);
}

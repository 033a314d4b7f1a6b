import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { type TaskCells, type TaskColumns, taskColumns } from '../../office/tasks/columns.ts';
import { addTask, stepTask } from '../../office/tasks/record.ts';
import { listLiaisons, listTasks, showTask } from '../../office/tasks/show.ts';
import { type TaskStep, taskKinds, taskSteps } from '../../office/tasks/task.ts';
import { type CellOptions, declareCellOptions, readCellOptions } from '../cell-option.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { choice, numberOption } from '../settings.ts';
import { liaisonsText, tasksText, taskText } from '../views/task.ts';

const TOLD: CellOptions<TaskColumns> = {
  item: { flags: '--item <text>', about: 'task.option.item' },
  kind: { flags: '--kind <kind>', about: 'task.option.kind', list: taskKinds },
  leader: { flags: '--leader <name>', about: 'task.option.leader' },
  unit_no: { flags: '--unit <number>', about: 'task.option.unit' },
  supporting: { flags: '--supporting <names>', about: 'task.option.supporting' },
  given_on: { flags: '--given <date>', about: 'task.option.given' },
  due_on: { flags: '--due <date>', about: 'task.option.due' },
  target: { flags: '--target <number>', about: 'task.option.target' },
  target_unit: { flags: '--of <unit>', about: 'task.option.of' },
};

const STEPS: Readonly<Record<TaskStep, { about: MessageKey; example: string }>> = {
  note: { about: 'task.note', example: "task note 1 --text '已建档1,900户' --reached 1900 --as-of 2014-03-19" },
  done: { about: 'task.done', example: 'task done 1 --reached 2086' },
  cancel: { about: 'task.cancel', example: "task cancel 1 --text '并入另一项'" },
};

/** `bangfu task add | note | done | cancel | show | list | liaisons`. */
export function declareTask(noun: Command, shell: Shell): void {
  const option = (flags: string, about: MessageKey): Option => new Option(flags, shell.say(about));
  const verb = (name: string, about: MessageKey): Command => noun.command(name).description(shell.say(about));

  const add = verb('add', 'task.add');
  declareCellOptions(add, shell, TOLD);
  examples(shell, add, [
    "task add --item '困难群众建档立卡' --leader 李明 --unit 001 --supporting '各镇街' --due 2014-03-31",
    "task add --kind commitment --item '困难户核桃苗' --target 260 --of 株 --unit 001 --due 2014-12-31",
  ]);
  handle<Readonly<Record<string, unknown>>>(shell, add, async (context, _args, options) => {
    const task = await addTask(context.session(), readCellOptions(TOLD, taskColumns, options) as TaskCells);
    const { timeZone } = context.session();
    emit(context, { json: () => task, text: (language) => taskText(language, task, timeZone, 'task.recorded') });
    return exit.done;
  });

  for (const step of taskSteps) {
    const { about, example } = STEPS[step];
    const command = verb(step, about)
      .argument('<number>', shell.say('task.argument.number'))
      .addOption(option('--text <text>', 'task.option.text'));
    if (step !== 'cancel') command.addOption(option('--reached <number>', 'task.option.reached'));
    examples(shell, command, [example]);
    handle<{ text?: string; reached?: string }>(
      shell,
      command,
      async (context, [no = ''], { text, reached }) => {
        const task = await stepTask(context.session(), {
          task: numberOption('<number>', no),
          step,
          text,
          reached: reached === undefined ? undefined : numberOption('--reached', reached),
          on: context.asOf(),
        });
        const { timeZone } = context.session();
        emit(context, { json: () => task, text: (language) => taskText(language, task, timeZone) });
        return exit.done;
      },
      { dates: ['asOf'] },
    );
  }

  const show = verb('show', 'task.show').argument('<number>', shell.say('task.argument.number'));
  examples(shell, show, ['task show 1']);
  handle(
    shell,
    show,
    (context, [no = '']) => {
      const task = showTask(context.session(), numberOption('<number>', no), context.asOf());
      const { timeZone } = context.session();
      emit(context, { json: () => task, text: (language) => taskText(language, task, timeZone) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const kinds = taskKinds.map(({ value }) => value);
  const list = verb('list', 'task.list')
    .addOption(option('--open', 'task.option.open'))
    .addOption(option('--overdue', 'task.option.overdue'))
    .addOption(new Option('--kind <kind>', `${shell.say('task.option.kind')} (${kinds.join(' | ')})`))
    .addOption(option('--exit-code', 'task.option.exit-code'));
  examples(shell, list, ['task list --overdue --exit-code', 'task list --kind commitment']);
  handle<{ open?: boolean; overdue?: boolean; kind?: string; exitCode?: boolean }>(
    shell,
    list,
    (context, _args, { open, overdue, kind, exitCode }) => {
      const asked = {
        which: overdue === true ? 'overdue' : open === true ? 'open' : 'all',
        ...(kind !== undefined && { kind: choice('--kind', kind, kinds) }),
        asOf: context.asOf(),
      } as const;
      const result = listTasks(context.session(), asked, context.knownAt());
      const silent = exitCode === true && result.overdue === 0;
      emit(context, { json: () => result, text: (language) => (silent ? '' : tasksText(language, result)) });
      return exitCode === true && result.overdue > 0 ? exit.findings : exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );

  const liaisons = verb('liaisons', 'task.liaisons');
  examples(shell, liaisons, ['task liaisons']);
  handle(
    shell,
    liaisons,
    (context) => {
      const result = listLiaisons(context.session(), context.asOf(), context.knownAt());
      emit(context, { json: () => result, text: (language) => liaisonsText(language, result) });
      return exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );
}

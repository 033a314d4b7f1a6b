import { type Command, Option } from 'commander';
import { helpedList, measureKinds } from '../../aid/measures/code-lists.ts';
import { type EffectCells, effectCells, type PlanCells, planCells } from '../../aid/measures/columns.ts';
import { type MeasureStep, measureSteps } from '../../aid/measures/measure.ts';
import { planMeasure } from '../../aid/measures/plan.ts';
import { listMeasures, showMeasure } from '../../aid/measures/show.ts';
import { recordEffect, stepMeasure } from '../../aid/measures/step.ts';
import { exit } from '../../base/exit-code.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { measureTypes } from '../../registry/code-lists/measure-type.ts';
import { type CellOptions, declareCellOptions, readCellOptions } from '../cell-option.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { dateOption, numberOption } from '../settings.ts';
import { measuresText, measureText } from '../views/measure.ts';
import { declareReferrals } from './measure-referrals.ts';
import { declareSuggest } from './measure-suggest.ts';

const PLAN: CellOptions<typeof planCells> = {
  kind: { flags: '--kind <kind>', about: 'measure.option.kind', list: measureKinds },
  type: { flags: '--type <type>', about: 'measure.option.type', list: measureTypes },
  description: { flags: '--description <text>', about: 'measure.option.description' },
  quantity: { flags: '--quantity <number>', about: 'measure.option.quantity' },
  quantity_unit: { flags: '--of <unit>', about: 'measure.option.of' },
  value: { flags: '--value <yuan>', about: 'measure.option.value' },
  provider: { flags: '--provider <name>', about: 'measure.option.provider' },
  planned_on: { flags: '--on <date>', about: 'measure.option.on' },
  due_on: { flags: '--due <date>', about: 'measure.option.due' },
  expected: { flags: '--expected <text>', about: 'measure.option.expected' },
  follow_up_on: { flags: '--follow-up <date>', about: 'measure.option.follow-up' },
};

const EFFECT: CellOptions<typeof effectCells> = {
  helped: { flags: '--helped <answer>', about: 'measure.option.helped', list: helpedList },
  effect: { flags: '--text <text>', about: 'measure.option.effect' },
  income_after: { flags: '--income <yuan>', about: 'measure.option.income' },
  remaining: { flags: '--remaining <number>', about: 'measure.option.remaining' },
};

const STEPS: Readonly<Record<MeasureStep, { about: MessageKey; example: string }>> = {
  done: { about: 'measure.done', example: 'measure done 1 --follow-up 2017-03-19 --as-of 2014-03-19' },
  cancel: { about: 'measure.cancel', example: "measure cancel 1 --text '这户搬走了'" },
};

interface Days {
  followUp?: string;
}

const followUpOf = ({ followUp }: Days) => (followUp === undefined ? undefined : dateOption('--follow-up', followUp));

/** `bangfu measure plan | done | cancel | effect | show | list | refer | referral | referrals | suggest`. */
export function declareMeasure(noun: Command, shell: Shell): void {
  const option = (flags: string, about: MessageKey): Option => new Option(flags, shell.say(about));
  const verb = (name: string, about: MessageKey): Command => noun.command(name).description(shell.say(about));
  const number = (command: Command): Command => command.argument('<number>', shell.say('measure.argument.number'));

  const plan = verb('plan', 'measure.plan').argument('<household>', shell.say('measure.argument.household'));
  declareCellOptions(plan, shell, PLAN);
  plan
    .addOption(option('--unit <number>', 'measure.option.unit'))
    .addOption(option('--cadre <number>', 'measure.option.cadre'))
    .addOption(option('--done <date>', 'measure.option.done'));
  examples(shell, plan, [
    "measure plan 370181105230002 --kind business --type industry --description 核桃苗 --quantity 20 --of 株 --value 300 --unit 001 --due 2014-03-31 --follow-up 2017-03-19 --expected '三年后每株年收入100元'",
    'measure plan 370181105230002 --kind pair --type industry --description 羔羊 --quantity 10 --of 只 --cadre G0417 --done 2014-03-19',
  ]);
  handle<Readonly<Record<string, unknown>> & { unit?: string; cadre?: string; done?: string }>(
    shell,
    plan,
    async (context, [householdNo = ''], options) => {
      const told = readCellOptions(PLAN, planCells, options);
      const { unit, cadre, done } = options;
      const measure = await planMeasure(context.session(), {
        householdNo,
        unitNo: unit,
        cadreNo: cadre,
        plan: { ...told, planned_on: told.planned_on ?? context.asOf() } as PlanCells,
        doneOn: done === undefined ? undefined : dateOption('--done', done),
      });
      const { timeZone } = context.session();
      emit(context, {
        json: () => measure,
        text: (language) => measureText(language, measure, timeZone, 'measure.recorded'),
      });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  for (const step of measureSteps) {
    const { about, example } = STEPS[step];
    const command = number(verb(step, about)).addOption(option('--text <text>', 'measure.option.text'));
    if (step === 'done') command.addOption(option('--follow-up <date>', 'measure.option.follow-up'));
    examples(shell, command, [example]);
    handle<Days & { text?: string }>(
      shell,
      command,
      async (context, [no = ''], options) => {
        const request = { measure: numberOption('<number>', no), step, on: context.asOf(), text: options.text };
        const measure = await stepMeasure(context.session(), { ...request, followUpOn: followUpOf(options) });
        const { timeZone } = context.session();
        emit(context, { json: () => measure, text: (language) => measureText(language, measure, timeZone) });
        return exit.done;
      },
      { dates: ['asOf'] },
    );
  }

  const effect = number(verb('effect', 'measure.effect'));
  declareCellOptions(effect, shell, EFFECT);
  effect.addOption(option('--follow-up <date>', 'measure.option.next-follow-up'));
  examples(shell, effect, [
    "measure effect 1 --helped yes --remaining 18 --income 3200 --text '成活18株，开始挂果' --as-of 2017-03-19",
  ]);
  handle<Readonly<Record<string, unknown>> & Days>(
    shell,
    effect,
    async (context, [no = ''], options) => {
      const measure = await recordEffect(context.session(), {
        measure: numberOption('<number>', no),
        on: context.asOf(),
        effect: readCellOptions(EFFECT, effectCells, options) as EffectCells,
        followUpOn: followUpOf(options),
      });
      const { timeZone } = context.session();
      emit(context, { json: () => measure, text: (language) => measureText(language, measure, timeZone) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const show = number(verb('show', 'measure.show'));
  examples(shell, show, ['measure show 1', 'measure show 1 --json']);
  handle(
    shell,
    show,
    (context, [no = '']) => {
      const measure = showMeasure(context.session(), numberOption('<number>', no), context.asOf());
      const { timeZone } = context.session();
      emit(context, { json: () => measure, text: (language) => measureText(language, measure, timeZone) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const list = verb('list', 'measure.list')
    .addOption(option('--due', 'measure.option.list-due'))
    .addOption(option('--days <number>', 'measure.option.days').default('30'))
    .addOption(option('--open', 'measure.option.open'))
    .addOption(option('--household <number>', 'measure.option.household'))
    .addOption(option('--exit-code', 'measure.option.exit-code'));
  examples(shell, list, ['measure list --household 370181105230002', 'measure list --due --days 30']);
  handle<{ due?: boolean; days: string; open?: boolean; household?: string; exitCode?: boolean }>(
    shell,
    list,
    (context, _args, { due, days, open, household, exitCode }) => {
      const asked = {
        which: due === true ? 'due' : open === true ? 'open' : 'all',
        days: Math.min(numberOption('--days', days), 3_660),
        ...(household !== undefined && { household }),
        asOf: context.asOf(),
      } as const;
      const result = listMeasures(context.session(), asked, context.knownAt());
      const silent = exitCode === true && result.overdue === 0;
      emit(context, { json: () => result, text: (language) => (silent ? '' : measuresText(language, result)) });
      return exitCode === true && result.overdue > 0 ? exit.findings : exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );

  declareReferrals(noun, shell);
  declareSuggest(noun, shell);
}

import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { visitKinds, visitOutcomes, visitPurposes } from '../../contact/visits/code-lists.ts';
import type { ContentCells } from '../../contact/visits/columns.ts';
import { addVisit, correctVisit, withdrawVisit } from '../../contact/visits/record.ts';
import { listVisits, showVisit } from '../../contact/visits/show.ts';
import { requireStanding, type Side, standingId } from '../../contact/visits/who.ts';
import type { CodeList } from '../../intake/code-list.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import { examples, handle, type Shell } from '../command.ts';
import type { Context } from '../context.ts';
import { cliFailures } from '../failures.ts';
import { emit } from '../output.ts';
import { dateOption, numberOption } from '../settings.ts';
import { tookBackText, visitsText, visitText } from '../views/visit.ts';
import { contentOptions, declareVisitOptions, readVisitCell, type VisitOptions } from '../visit-options.ts';

interface AddOptions extends VisitOptions {
  household?: string;
  cadre?: string;
}

interface Told {
  householdNo: string;
  cadreNo: string;
  content: ContentCells;
}

const missing = (option: string) =>
  failWith(cliFailures, 'usage.missing-option', { what: option, reason: '', noun: 'visit ', meant: '' });

/**
 * What the options leave out, asked of whoever sits at the terminal.
 * @throws Failure `usage.missing-option` (64) where nobody does; `visit.household-unknown`, `visit.cadre-unknown` (66) before the first question.
 */
async function askedFor(context: Context, options: AddOptions, today: string): Promise<Told> {
  const { household, cadre } = options;
  const content = { ...contentOptions(options) };
  const lacks = [
    [household, '--household'],
    [cadre, '--cadre'],
    [content.kind, '--kind'],
    [content.outcome, '--outcome'],
  ].find(([value]) => !value);
  content.visited_on ??= today;
  if (lacks === undefined) return { householdNo: household ?? '', cadreNo: cadre ?? '', content };
  const load = context.terminal.questions;
  if (load === undefined) throw missing(String(lacks[1]));
  const session = context.session();
  // Whoever has answered everything should not be told then that a number given beforehand is wrong.
  if (household) requireStanding(session, 'household', household);
  if (cadre) requireStanding(session, 'cadre', cadre);
  const language = context.language();
  const questions = await load();
  const say = (key: MessageKey, params = {}): string => text(language, key, params);
  const number = (side: Side): Promise<string> =>
    questions.enter(say(`visit.ask.${side}`), (no) =>
      standingId(session, side, no.trim()) === undefined ? say('visit.ask.number-unknown') : undefined,
    );
  const choose = <V extends string>(key: MessageKey, list: CodeList<V>, preferred: V): Promise<string> =>
    questions.choose(
      say(key),
      list.map(({ value, en, labels }) => ({ value, label: language === 'zh' ? labels[0] : en })),
      preferred,
    );
  const householdNo = household ?? (await number('household')).trim();
  const cadreNo = cadre ?? (await number('cadre')).trim();
  if (options.on === undefined) {
    const day = await questions.enter(say('visit.ask.on', { today }), (typed) => {
      try {
        readVisitCell('visited_on', typed);
        return undefined;
      } catch {
        return text(language, 'cell.date');
      }
    });
    content.visited_on = readVisitCell('visited_on', day) ?? today;
  }
  content.kind ??= readVisitCell('kind', await choose('visit.ask.kind', visitKinds, 'home'));
  content.outcome ??= readVisitCell('outcome', await choose('visit.ask.outcome', visitOutcomes, 'met'));
  content.purpose ??= readVisitCell('purpose', await choose('visit.ask.purpose', visitPurposes, 'contact'));
  const anything = (): undefined => undefined;
  content.said ??= readVisitCell('said', await questions.enter(say('visit.ask.said'), anything));
  content.problems ??= readVisitCell('problems', await questions.enter(say('visit.ask.problems'), anything));
  return { householdNo, cadreNo, content };
}

/** `bangfu visit add | show | list | correct | withdraw`. */
export function declareVisit(noun: Command, shell: Shell): void {
  const option = (flags: string, about: MessageKey): Option => new Option(flags, shell.say(about));
  const verb = (name: string, about: MessageKey): Command => noun.command(name).description(shell.say(about));
  const number = (command: Command): Command => command.argument('<number>', shell.say('visit.argument.number'));

  const add = verb('add', 'visit.add')
    .addOption(option('--household <number>', 'visit.option.household'))
    .addOption(option('--cadre <number>', 'visit.option.cadre'));
  declareVisitOptions(add, shell, 'visit.option.on');
  examples(shell, add, [
    'visit add',
    "visit add --household 370181105230002 --cadre G0417 --on 2014-03-19 --kind home --outcome met --said '想种核桃'",
    "visit add --household 370181105230002 --cadre G0417 --kind home --outcome met --purpose verify --verified '有机动车=否'",
  ]);
  handle<AddOptions>(
    shell,
    add,
    async (context, _args, options) => {
      const visit = await addVisit(context.session(), await askedFor(context, options, context.asOf()));
      const { timeZone } = context.session();
      emit(context, { json: () => visit, text: (language) => visitText(language, visit, timeZone, 'visit.recorded') });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const show = number(verb('show', 'visit.show'));
  examples(shell, show, ['visit show 17', 'visit show 17 --json']);
  handle(shell, show, (context, [no = '']) => {
    const visit = showVisit(context.session(), numberOption('<number>', no));
    const { timeZone } = context.session();
    emit(context, { json: () => visit, text: (language) => visitText(language, { ...visit, warnings: [] }, timeZone) });
    return exit.done;
  });

  const list = verb('list', 'visit.list')
    .addOption(option('--household <number>', 'visit.option.household'))
    .addOption(option('--cadre <number>', 'visit.option.cadre'))
    .addOption(option('--unit <number>', 'visit.option.unit'))
    .addOption(option('--from <date>', 'visit.option.from'))
    .addOption(option('--to <date>', 'visit.option.to'));
  examples(shell, list, [
    'visit list --household 370181105230002',
    'visit list --unit 001 --from 2014-03-01 --to 2014-03-31',
  ]);
  handle<{ household?: string; cadre?: string; unit?: string; from?: string; to?: string }>(
    shell,
    list,
    (context, _args, { household, cadre, unit, from, to }) => {
      const asked = {
        ...(household !== undefined && { household }),
        ...(cadre !== undefined && { cadre }),
        ...(unit !== undefined && { unit }),
        ...(from !== undefined && { from: dateOption('--from', from) }),
        to: to === undefined ? context.asOf() : dateOption('--to', to),
      };
      const result = listVisits(context.session(), asked, context.knownAt());
      emit(context, { json: () => result, text: (language) => visitsText(language, result) });
      return exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );

  const correct = number(verb('correct', 'visit.correct')).addOption(
    option('--reason <text>', 'visit.option.reason').makeOptionMandatory(),
  );
  declareVisitOptions(correct, shell, 'visit.option.new-on');
  examples(shell, correct, ["visit correct 17 --outcome absent --reason '记错了，家里没人'"]);
  handle<VisitOptions & { reason: string }>(shell, correct, async (context, [no = ''], options) => {
    const request = { visitNo: numberOption('<number>', no), reason: options.reason, content: contentOptions(options) };
    const visit = await correctVisit(context.session(), request);
    const { timeZone } = context.session();
    emit(context, { json: () => visit, text: (language) => visitText(language, visit, timeZone, 'visit.corrected') });
    return exit.done;
  });

  const withdraw = number(verb('withdraw', 'visit.withdraw')).addOption(
    option('--reason <text>', 'visit.option.reason').makeOptionMandatory(),
  );
  examples(shell, withdraw, ["visit withdraw 17 --reason '登记错了户'"]);
  handle<{ reason: string }>(shell, withdraw, async (context, [no = ''], { reason }) => {
    const result = await withdrawVisit(context.session(), { visitNo: numberOption('<number>', no), reason });
    emit(context, { json: () => result, text: (language) => tookBackText(language, result) });
    return exit.done;
  });
}

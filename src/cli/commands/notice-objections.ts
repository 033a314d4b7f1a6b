import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { objectionOutcomes } from '../../eligibility/objection-states.ts';
import type { ShownObjection } from '../../eligibility/objections.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { noticeFailures } from '../../notices/failures.ts';
import { objectToNotice, resolveNoticeObjection } from '../../notices/objection.ts';
import { examples, handle, type Shell } from '../command.ts';
import type { Context } from '../context.ts';
import { emit } from '../output.ts';
import { choice, numberOption } from '../settings.ts';
import { objectionText } from '../views/casework.ts';

interface ObjectionOptions {
  household?: string;
  grounds?: string;
  by?: string;
  outcome?: string;
  text?: string;
  found?: string;
  document?: string;
}

/** The value of an option that an act needs. @throws Failure `notice.objection-needs` (64). */
function needed(act: string, option: string, value: string | undefined): string {
  if (value === undefined) throw failWith(noticeFailures, 'notice.objection-needs', { act, option });
  return value;
}

function receive(context: Context, notice: number, options: ObjectionOptions): Promise<ShownObjection> {
  return objectToNotice(context.session(), {
    notice,
    householdNo: needed('add', '--household', options.household),
    grounds: needed('add', '--grounds', options.grounds),
    raisedBy: options.by,
    asOf: context.asOf(),
  });
}

function resolve(context: Context, number: number, options: ObjectionOptions): Promise<ShownObjection> {
  return resolveNoticeObjection(context.session(), {
    number,
    outcome: choice('--outcome', needed('resolve', '--outcome', options.outcome), objectionOutcomes),
    text: needed('resolve', '--text', options.text),
    finding: options.found,
    document: options.document,
    asOf: context.asOf(),
  });
}

/** `bangfu notice objection add | resolve`: the same objections as those to a verdict, raised against a notice. */
export function declareNoticeObjections(noun: Command, shell: Shell): void {
  const option = (flags: string, about: MessageKey): Option => new Option(flags, shell.say(about));
  const objection = noun
    .command('objection')
    .description(shell.say('notice.objection'))
    .argument('<act>', `${shell.say('notice.argument.act')} (add | resolve)`)
    .argument('<number>', shell.say('notice.argument.objected'))
    .addOption(option('--household <number>', 'notice.option.household'))
    .addOption(option('--grounds <text>', 'notice.option.grounds'))
    .addOption(option('--by <name>', 'notice.option.by'))
    .addOption(
      new Option('--outcome <outcome>', `${shell.say('notice.option.outcome')} (${objectionOutcomes.join(' | ')})`),
    )
    .addOption(option('--text <text>', 'notice.option.text'))
    .addOption(option('--found <text>', 'notice.option.found'))
    .addOption(option('--document <text>', 'notice.option.document'));
  examples(shell, objection, [
    'notice objection add 1 --household 370181105230002 --by 王五 --grounds 收入不实',
    'notice objection resolve 1 --found 入户复查属实 --outcome rejected --text 维持原结果',
  ]);
  handle<ObjectionOptions>(
    shell,
    objection,
    async (context, [act = '', number = ''], options) => {
      const no = numberOption('<number>', number);
      const adding = choice('<act>', act, ['add', 'resolve']) === 'add';
      const result = adding ? await receive(context, no, options) : await resolve(context, no, options);
      emit(context, { json: () => result, text: (language) => objectionText(language, result) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );
}

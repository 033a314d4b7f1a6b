import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { openMemory } from '../../db/open.ts';
import { checkOnData } from '../../eligibility/check-on-data.ts';
import { listFacts } from '../../eligibility/list-facts.ts';
import type { Pack } from '../../eligibility/pack/pack.ts';
import { dropPack, listPacks, usePack } from '../../eligibility/packs-in-use.ts';
import { runCases } from '../../eligibility/run-cases.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { examples, handle, type Shell } from '../command.ts';
import type { Context } from '../context.ts';
import { emit } from '../output.ts';
import { readRulePack } from '../rule-pack.ts';
import { casesText, droppedText, factsText, packCheckText, packsText, usedText } from '../views/rules.ts';

/** The pack that a file or name stands for; an invalid one is shown with all its problems, and undefined. */
function readShown(context: Context, named: string): Pack | undefined {
  const { check, pack } = readRulePack(named);
  if (pack === undefined) show(context, check, (language) => packCheckText(language, check));
  return pack;
}

function show(context: Context, result: object, text: Parameters<typeof emit>[1]['text']): void {
  emit(context, { json: () => result, text });
}

/** `bangfu rules check | test | use | drop | list | facts`: rule packs. */
export function declareRules(noun: Command, shell: Shell): void {
  const verb = (name: string, about: MessageKey, samples: readonly string[]): Command =>
    examples(shell, noun.command(name).description(shell.say(about)), samples);
  const pack = shell.say('rules.argument.pack');

  const check = verb('check', 'rules.check', ['rules check zhangqiu-2014', 'rules check my-pack.yaml --json']);
  handle(
    shell,
    check.argument('<pack>', pack),
    (context, [named = '']) => {
      const { check: result, pack: read } = readRulePack(named);
      const data =
        read &&
        (existsSync(context.file) ? checkOnData(context.session(), read, context.asOf(), context.knownAt()) : null);
      show(context, { ...result, ...(data === undefined ? {} : { data }) }, (language) =>
        packCheckText(language, result, data),
      );
      return result.valid ? exit.done : exit.data;
    },
    { dates: ['asOf', 'asKnown'] },
  );

  const test = verb('test', 'rules.test', ['rules test zhangqiu-2014', 'rules test my-pack.yaml']);
  handle(shell, test.argument('<pack>', pack), (context, [named = '']) => {
    const read = readShown(context, named);
    if (read === undefined) return exit.data;
    const result = runCases(openMemory(), read);
    show(context, result, (language) => casesText(language, named, result));
    return result.failed.length === 0 ? exit.done : exit.findings;
  });

  const use = verb('use', 'rules.use', [
    'rules use zhangqiu-2014',
    'rules use county.yaml --in-place-of zhangqiu-2014',
  ]).addOption(new Option('--in-place-of <name>', shell.say('rules.option.in-place-of')));
  handle<{ inPlaceOf?: string }>(shell, use.argument('<pack>', pack), async (context, [named = ''], { inPlaceOf }) => {
    const read = readShown(context, named);
    if (read === undefined) return exit.data;
    const result = await usePack(context.session(), read, inPlaceOf);
    show(context, result, (language) => usedText(language, result));
    return exit.done;
  });

  const drop = verb('drop', 'rules.drop', ['rules drop zhangqiu-2014']);
  handle(shell, drop.argument('<name>', shell.say('rules.argument.name')), async (context, [named = '']) => {
    const result = await dropPack(context.session(), named);
    show(context, result, (language) => droppedText(language, result));
    return exit.done;
  });

  handle(
    shell,
    verb('list', 'rules.list', ['rules list', 'rules list --as-known 2014-12-31']),
    (context) => {
      const result = listPacks(context.session(), context.knownAt());
      show(context, result, (language) => packsText(language, result.rows));
      return exit.done;
    },
    { dates: ['asKnown'] },
  );

  handle(
    shell,
    verb('facts', 'rules.facts', ['rules facts', 'rules facts --as-of 2014-03-19 --json']),
    (context) => {
      const counted = existsSync(context.file)
        ? { session: context.session(), asOf: context.asOf(), knownAt: context.knownAt() }
        : undefined;
      const result = listFacts(counted);
      show(context, result, (language) => factsText(language, result));
      return exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );
}

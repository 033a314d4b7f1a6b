import type { Command } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { checkPolicy, dropPolicy, listPolicies, usePolicy } from '../../pairing/policy-use.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { policyText } from '../shipped-policy.ts';
import { policiesText, policyCheckText, policyDroppedText, policyUsedText } from '../views/pair-policies.ts';

/** `bangfu pair check | use | policies | drop`: the policies of the pairing. */
export function declarePolicies(noun: Command, shell: Shell): void {
  const policy = shell.say('pair.argument.policy');

  const check = noun.command('check').description(shell.say('pair.check')).argument('<policy>', policy);
  examples(shell, check, ['pair check mine.yaml', 'pair check zhangqiu-2014 --json']);
  handle(shell, check, (context, [named = '']) => {
    const result = checkPolicy(policyText(named));
    emit(context, { json: () => result, text: (language) => policyCheckText(language, result) });
    return result.valid ? exit.done : exit.data;
  });

  const use = noun.command('use').description(shell.say('pair.use')).argument('<policy>', policy);
  examples(shell, use, ['pair use zhangqiu-2014', 'pair use mine.yaml']);
  handle(shell, use, async (context, [named = '']) => {
    const given = policyText(named);
    const checked = checkPolicy(given);
    if (!checked.valid) {
      emit(context, { json: () => checked, text: (language) => policyCheckText(language, checked) });
      return exit.data;
    }
    const result = await usePolicy(context.session(), given);
    emit(context, { json: () => result, text: (language) => policyUsedText(language, result) });
    return exit.done;
  });

  const list = noun.command('policies').description(shell.say('pair.policies'));
  examples(shell, list, ['pair policies', 'pair policies --json']);
  handle(shell, list, (context) => {
    const result = listPolicies(context.session());
    emit(context, { json: () => result, text: (language) => policiesText(language, result.rows) });
    return exit.done;
  });

  const drop = noun.command('drop').description(shell.say('pair.drop'));
  examples(shell, drop, ['pair drop']);
  handle(shell, drop, async (context) => {
    const result = await dropPolicy(context.session());
    emit(context, { json: () => result, text: (language) => policyDroppedText(language, result) });
    return exit.done;
  });
}

import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { checkContact } from '../../contact/check.ts';
import { contactPolicy, usePolicy } from '../../contact/policy/in-force.ts';
import { policyInForce } from '../../contact/store/policies.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { dateOption } from '../settings.ts';
import { contactPolicyText, shippedContactPolicy } from '../shipped-contact.ts';
import { checkedText, policyText, policyUsedText, summaryText } from '../views/contact.ts';
import { declareDue } from './contact-due.ts';

/** `bangfu contact check | due | policy | use`: that nobody loses contact, and by which policy. */
export function declareContact(noun: Command, shell: Shell): void {
  const verb = (name: string, about: MessageKey): Command => noun.command(name).description(shell.say(about));

  const check = verb('check', 'contact.check')
    .addOption(new Option('--new-since <date>', shell.say('contact.option.new-since')))
    .addOption(new Option('--summary', shell.say('contact.option.summary')));
  examples(shell, check, [
    'contact check',
    'contact check --quiet --summary',
    'contact check --new-since 2014-03-17 --json',
  ]);
  handle<{ newSince?: string; summary?: boolean }>(
    shell,
    check,
    async (context, _args, options) => {
      const { check: result, titles } = await checkContact(context.session(), {
        asOf: context.asOf(),
        knownAt: context.knownAt(),
        newSince: options.newSince === undefined ? undefined : dateOption('--new-since', options.newSince),
        shipped: shippedContactPolicy,
      });
      const view = options.summary === true ? summaryText : checkedText;
      // Cron mails whatever is printed: with --quiet a morning without a gap says nothing.
      const silent = context.options.quiet === true && context.format === 'text' && result.gaps === 0;
      if (!silent) emit(context, { json: () => result, text: (language) => view(language, result, titles) });
      return result.gaps === 0 ? exit.done : exit.findings;
    },
    { dates: ['asOf', 'asKnown'] },
  );

  declareDue(noun, shell);

  const policy = verb('policy', 'contact.policy');
  examples(shell, policy, ['contact policy', 'contact policy --output my-policy.yaml']);
  handle(
    shell,
    policy,
    (context) => {
      const { db, county } = context.session();
      const knownAt = context.knownAt();
      const known = contactPolicy({ db, county }, shippedContactPolicy, knownAt);
      const own = policyInForce(db, county, knownAt)?.text ?? shippedContactPolicy().text;
      emit(context, {
        json: () => ({ sha256: known.sha256, chosen: known.chosen, ...known.policy }),
        text: (language) => policyText(language, known, own),
      });
      return exit.done;
    },
    { dates: ['asKnown'] },
  );

  const use = verb('use', 'contact.use').argument('<policy>', shell.say('contact.argument.policy'));
  examples(shell, use, ['contact use zhangqiu-2014', 'contact use my-policy.yaml']);
  handle(shell, use, async (context, [named = '']) => {
    const result = await usePolicy(context.session(), contactPolicyText(named));
    emit(context, { json: () => result, text: (language) => policyUsedText(language, result) });
    return exit.done;
  });
}

import type { Command } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import { examples, handle, type Shell } from '../command.ts';
import { cliFailures } from '../failures.ts';
import { emit } from '../output.ts';

/** The topics and the text of each. */
const TOPICS: Readonly<Record<string, MessageKey>> = {
  'exit-codes': 'cli.topic.exit-codes',
  rules: 'cli.topic.rules',
};

/** `bangfu help [topic]`: the short help, or a page on a topic. */
export function declareHelp(noun: Command, shell: Shell): void {
  noun.argument('[topic]', `${shell.say('cli.help.topic')} (${Object.keys(TOPICS).join(' | ')})`);
  examples(shell, noun, ['help', 'help exit-codes', 'help rules']);
  handle(shell, noun, (context, [topic]) => {
    if (topic === undefined) {
      noun.parent?.outputHelp();
      return exit.done;
    }
    const key = TOPICS[topic];
    if (key === undefined) {
      throw failWith(cliFailures, 'usage.help-topic', { topic, allowed: Object.keys(TOPICS).join(', ') });
    }
    const page = text(shell.language, key);
    emit(context, { json: () => ({ topic, text: page }), text: () => page });
    return exit.done;
  });
}

import type { Command } from 'commander';
import { type ExitCode, exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import { examples, handle, type Shell } from '../command.ts';
import { rosters } from '../compose/rosters.ts';
import type { Context } from '../context.ts';
import { cliFailures } from '../failures.ts';
import { emit } from '../output.ts';
import { rosterText } from '../views/roster.ts';

/** The topics and the text of each. */
const TOPICS: Readonly<Record<string, MessageKey>> = {
  'exit-codes': 'cli.topic.exit-codes',
  rules: 'cli.topic.rules',
  mapping: 'cli.topic.mapping',
};

/** The page on a topic or on a roster's columns; undefined when the word is neither. */
function pageOn(topic: string, shell: Shell): string | undefined {
  const key = TOPICS[topic];
  if (key !== undefined) return text(shell.language, key);
  const roster = rosters.find(({ name }) => name === topic);
  return roster === undefined ? undefined : rosterText(shell.language, roster);
}

function show(context: Context, topic: string, page: string): ExitCode {
  emit(context, { json: () => ({ topic, text: page }), text: () => page });
  return exit.done;
}

/** `bangfu help [topic]`: the short help, a page on a topic or a roster, or the help of a command. */
export function declareHelp(noun: Command, shell: Shell): void {
  const topics = [...Object.keys(TOPICS), ...rosters.map(({ name }) => name)];
  noun.argument('[topic]', `${shell.say('cli.help.topic')} (${topics.join(' | ')})`);
  examples(shell, noun, ['help', 'help exit-codes', 'help households', 'help import']);
  handle(shell, noun, async (context, [topic]) => {
    if (topic === undefined) {
      noun.parent?.outputHelp();
      return exit.done;
    }
    const page = pageOn(topic, shell);
    if (page !== undefined) return show(context, topic, page);
    if (noun.parent?.commands.some((command) => command.name() === topic) === true) {
      return shell.run({ ...shell.terminal, argv: [topic, '--help', '--lang', shell.language] });
    }
    throw failWith(cliFailures, 'usage.help-topic', { topic, allowed: topics.join(', ') });
  });
}

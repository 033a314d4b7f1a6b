import type { Command } from 'commander';
import { type ExitCode, exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import type { Language } from '../../base/local-text.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import { examples, handle, type Shell } from '../command.ts';
import { cronJobs } from '../compose/cron-jobs.ts';
import { rosters } from '../compose/rosters.ts';
import type { Context } from '../context.ts';
import { cliFailures } from '../failures.ts';
import { emit } from '../output.ts';
import { cronText } from '../views/cron.ts';
import { rosterText } from '../views/roster.ts';

const written =
  (key: MessageKey) =>
  (language: Language): string =>
    text(language, key);

/** The topics and the page on each. */
const TOPICS: Readonly<Record<string, (language: Language) => string>> = {
  'exit-codes': written('cli.topic.exit-codes'),
  rules: written('cli.topic.rules'),
  notices: written('cli.topic.notices'),
  pairing: written('cli.topic.pairing'),
  reports: written('cli.topic.reports'),
  contact: written('cli.topic.contact'),
  mapping: written('cli.topic.mapping'),
  'tip-deadlines': written('cli.topic.tips'),
  cron: (language) => cronText(language, cronJobs),
};

/** The page on a topic or on a roster's columns; undefined when the word is neither. */
function pageOn(topic: string, shell: Shell): string | undefined {
  const page = TOPICS[topic];
  if (page !== undefined) return page(shell.language);
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

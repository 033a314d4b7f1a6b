import { Command, Option } from 'commander';
import type { Language } from '../base/local-text.ts';
import { type MessageKey, text } from '../messages/messages.ts';
import type { Shell } from './command.ts';
import { nouns } from './commands/index.ts';
import { version } from './package-files.ts';
import { formats } from './settings.ts';

/** The headings that commander prints, and their keys in the catalogue. */
const HEADINGS: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'cli.help.usage',
  'Arguments:': 'cli.help.arguments',
  'Options:': 'cli.help.options',
  'Global Options:': 'cli.help.global-options',
  'Commands:': 'cli.help.commands',
};

export function globalOptions(say: Shell['say']): Option[] {
  return [
    new Option('--db <file>', say('cli.option.db')),
    new Option('--lang <language>', say('cli.option.lang')),
    new Option('--actor <name>', say('cli.option.actor')),
    new Option('--as-of <date>', say('cli.option.as-of')),
    new Option('--as-known <date>', say('cli.option.as-known')),
    new Option('--format <format>', `${say('cli.option.format')} (${formats.join(' | ')})`),
    new Option('--json', say('cli.option.json')),
    new Option('--output <file>', say('cli.option.output')),
    new Option('--quiet', say('cli.option.quiet')),
    new Option('--no-color', say('cli.option.no-color')),
    new Option('--debug', say('cli.option.debug')),
  ];
}

/** How help fits its text into the terminal; loaded only for a help page, since measuring text takes a while to load. */
type Fitting = Pick<typeof import('../base/text-width.ts'), 'displayWidth' | 'wrap'>;

/** Whether a command line ends in a help page: it asks for one, or names no verb. */
const wantsHelp = (argv: readonly string[]): boolean =>
  !argv.includes('--version') &&
  (argv.includes('--help') || argv.includes('-h') || argv.filter((word) => !word.startsWith('-')).length < 2);

/** commander set up so that it throws instead of exiting and speaks the caller's language. */
function speak(command: Command, shell: Shell, fitting: Fitting | undefined): Command {
  const { terminal, language } = shell;
  return command
    .exitOverride()
    .configureOutput({
      writeOut: terminal.writeOut,
      writeErr: shell.complained,
      getOutHelpWidth: () => terminal.columns ?? 100,
    })
    .configureHelp({
      showGlobalOptions: true,
      ...(fitting && {
        displayWidth: fitting.displayWidth,
        boxWrap: (shown, width) =>
          shown
            .split('\n')
            .flatMap((line) => fitting.wrap(line, width))
            .join('\n'),
      }),
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string'
          ? description + text(language, 'cli.help.default', { value: defaultValue })
          : description,
      styleTitle: (title) => {
        const key = HEADINGS[title];
        return key === undefined ? title : text(language, key);
      },
    })
    .helpOption('-h, --help', shell.say('cli.option.help'))
    .helpCommand(false);
}

/** The noun a command line calls: its first word that is neither an option nor an option's value. */
export function calledNoun(argv: readonly string[]): string | undefined {
  const options = globalOptions(() => '');
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] ?? '';
    if (!word.startsWith('-')) return word;
    if (options.some((option) => option.long === word && option.required)) i += 1;
  }
  return undefined;
}

/** The command tree. Only the called noun's file is loaded; the others stand with their summary. `all` loads every noun. */
export async function buildProgram(shell: Shell, all = false): Promise<Command> {
  const root = new Command('bangfu');
  const options = globalOptions(shell.say);
  for (const option of options) root.addOption(option);
  const fitting = wantsHelp(shell.terminal.argv) ? await import('../base/text-width.ts') : undefined;
  speak(root, shell, fitting)
    .description(shell.say('cli.description'))
    .version(version(), '--version', shell.say('cli.option.version'));
  const called = calledNoun(shell.terminal.argv);
  for (const noun of nouns) {
    const command = speak(root.command(noun.name), shell, fitting).description(shell.say(noun.summary));
    if (all || noun.name === called) (await noun.load())(command, shell);
  }
  return root;
}

/** The `say` of a language. */
export const sayIn = (language: Language) => (key: MessageKey) => text(language, key);

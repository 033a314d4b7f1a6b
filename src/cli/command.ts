import type { Command } from 'commander';
import { type ExitCode, exit } from '../base/exit-code.ts';
import { failWith } from '../base/failure.ts';
import type { Language } from '../base/local-text.ts';
import { type MessageKey, text } from '../messages/messages.ts';
import { type Context, createContext } from './context.ts';
import { cliFailures } from './failures.ts';
import { checkOutput } from './files.ts';
import { keptFiles } from './output.ts';
import type { Format, GlobalOptions } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** What a noun's file gets to declare its commands with. */
export interface Shell {
  terminal: Terminal;
  language: Language;
  /** A text in the caller's language, for descriptions. */
  say: (key: MessageKey) => string;
  /** Where the exit code of the command that ran is put. */
  finished: (code: ExitCode) => void;
  /** Told the language of the context a command ran in, which the database may decide: errors are shown in it. */
  spoke: (language: Language) => void;
  /** Told the villages of the database of a command that failed, whose numbers the errors may show. */
  knew: (villages: ReadonlySet<string>) => void;
  /** Told what commander would print on standard error: its own complaint, which is reworded, or a help page. */
  complained: (text: string) => void;
  /** Runs another command line in this process. */
  run: (terminal: Terminal) => Promise<ExitCode>;
}

/** A handler gets its context, commander's arguments and the command's own options; it gives the exit code (none: 0). */
export type Handler<Options> = (
  context: Context,
  args: string[],
  options: Options,
) => ExitCode | undefined | Promise<ExitCode | undefined>;

/** What a command makes of the options that all commands share; what it would ignore is refused (64). */
export interface Accepts {
  /** Its formats, the one that is given without asking first; text and JSON where left out. */
  formats?: readonly Format[];
  /** The dates that it looks at. */
  dates?: readonly ('asOf' | 'asKnown')[];
  /** The option of its own with which `--output` names a folder. */
  folderWith?: string;
}

/** Refuses, before anything is done, what the command cannot honour: a format, a date, a place for its output. */
function requireHonoured(context: Context, { formats = ['text', 'json'], dates = [], folderWith }: Accepts): void {
  const { options, format } = context;
  const isAsked = options.json === true || options.format !== undefined;
  if (isAsked && !formats.includes(format)) {
    throw failWith(cliFailures, 'usage.format', { format, allowed: formats.join(', ') });
  }
  const given = { asOf: '--as-of', asKnown: '--as-known' } as const;
  for (const date of ['asOf', 'asKnown'] as const) {
    if (options[date] !== undefined && !dates.includes(date)) {
      throw failWith(cliFailures, 'usage.not-taken', { option: given[date] });
    }
  }
  const folder = folderWith !== undefined && folderWith in options;
  if (!folder && options.output !== undefined && options.output !== '-')
    checkOutput(options.output, keptFiles(context));
}

/** Binds a handler to a command: opens its context, tidies up after it, closes it whatever happens, keeps the exit code. */
export function handle<Options extends object>(
  shell: Shell,
  command: Command,
  handler: Handler<Options>,
  accepts: Accepts = {},
): void {
  command.action(async (...given: unknown[]) => {
    const globals = command.optsWithGlobals<GlobalOptions & Options>();
    const context = createContext(shell.terminal, globals);
    // commander passes the arguments, then the options, then the command itself; a variadic argument is an array, and one
    // that was left out is undefined.
    const args = given
      .slice(0, -2)
      .flat()
      .filter((word) => word !== undefined)
      .map(String);
    try {
      requireHonoured(context, accepts);
      shell.finished((await handler(context, args, globals)) ?? exit.done);
      await context.tidyUp();
    } catch (error) {
      shell.knew(context.villages());
      throw error;
    } finally {
      shell.spoke(context.language());
      context.close();
    }
  });
}

/** Adds worked examples under a command's help. */
export function examples(shell: Shell, command: Command, lines: readonly string[]): Command {
  const head = text(shell.language, 'cli.help.examples');
  return command.addHelpText('after', `\n${head}\n${lines.map((line) => `  $ bangfu ${line}`).join('\n')}`);
}

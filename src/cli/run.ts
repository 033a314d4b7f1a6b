import { CommanderError } from 'commander';
import { type ExitCode, exit } from '../base/exit-code.ts';
import type { Language } from '../base/local-text.ts';
import type { Shell } from './command.ts';
import { reportFailure } from './failure.ts';
import { buildProgram, calledNoun, sayIn } from './program.ts';
import { askedLanguage, databaseFile } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** The value of an option that must be known before the command line is parsed. */
function early(argv: readonly string[], option: string): string | undefined {
  const at = argv.indexOf(option);
  return at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1);
}

function earlyOptions(argv: readonly string[]): { lang?: string; db?: string } {
  const lang = early(argv, '--lang');
  const db = early(argv, '--db');
  return { ...(lang === undefined ? {} : { lang }), ...(db === undefined ? {} : { db }) };
}

/** Runs one command line to its exit code; every error ends here. */
export async function run(terminal: Terminal): Promise<ExitCode> {
  const { argv, env } = terminal;
  const options = earlyOptions(argv);
  const style = {
    language: 'en' as Language,
    json: argv.includes('--json') || early(argv, '--format') === 'json',
    debug: argv.includes('--debug'),
    file: databaseFile(options, env),
    noun: calledNoun(argv) ?? '',
    villages: new Set() as ReadonlySet<string>,
  };
  let code: ExitCode = exit.done;
  let complaint = '';
  try {
    style.language = askedLanguage(options, env) ?? 'en';
    const shell: Shell = {
      terminal,
      language: style.language,
      say: sayIn(style.language),
      finished: (finished) => {
        code = finished;
      },
      spoke: (language) => {
        style.language = language;
      },
      knew: (villages) => {
        style.villages = villages;
      },
      complained: (said) => {
        complaint += said;
      },
      run,
    };
    const program = await buildProgram(shell);
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exit.done;
      // A noun without its verb, or no noun at all: commander's complaint is the help page, which is the answer.
      if (error.code === 'commander.help') {
        terminal.writeOut(complaint.endsWith('\n') ? complaint : `${complaint}\n`);
        return exit.done;
      }
    }
    return reportFailure(terminal, error, style);
  }
}

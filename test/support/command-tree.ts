import type { Command } from 'commander';
import type { Shell } from '../../src/cli/command.ts';
import { buildProgram, sayIn } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** A command that can be run, as the program declares it. */
export interface DeclaredCommand {
  /** `notice draft`. */
  words: string;
  arguments: number;
  /** Its own options that take a value, `--place`, and those among them that it cannot do without. */
  options: string[];
  mandatory: string[];
}

/** Every command of the program. */
export async function everyCommand(): Promise<DeclaredCommand[]> {
  const nothing = (): void => undefined;
  const shell = {
    terminal: { argv: [], writeOut: nothing, writeErr: nothing } as unknown as Terminal,
    language: 'en',
    say: sayIn('en'),
    finished: nothing,
    spoke: nothing,
    knew: nothing,
    complained: nothing,
    run: () => Promise.resolve(0),
  } satisfies Shell;
  return commandsOf(await buildProgram(shell, true), []);
}

function commandsOf(command: Command, words: string[]): DeclaredCommand[] {
  const below = command.commands.flatMap((each) => commandsOf(each, [...words, each.name()]));
  const runs = command.registeredArguments.length > 0 || command.commands.length === 0 || words.join(' ') === 'check';
  if (words.length === 0 || !runs) return below;
  const valued = command.options.filter(({ required, optional }) => required || optional);
  return [
    {
      words: words.join(' '),
      arguments: command.registeredArguments.length,
      options: valued.map(({ long }) => long ?? ''),
      mandatory: valued.filter(({ mandatory }) => mandatory).map(({ long }) => long ?? ''),
    },
    ...below,
  ];
}

import { type Command, Option } from 'commander';
import { exit } from '../base/exit-code.ts';
import { Failure } from '../base/failure.ts';
import type { CodeList } from '../intake/code-list.ts';
import { normaliseCell, tidyProse } from '../intake/normalise.ts';
import { Noted } from '../intake/reading.ts';
import type { Column, Columns, Values } from '../intake/roster.ts';
import type { MessageKey } from '../messages/messages.ts';
import type { Shell } from './command.ts';

/**
 * An option's value read as a roster reads the column's cell: undefined for one that says nothing, null for an explicit "none".
 * @param flags the option as it is declared, `--said <text>`.
 * @throws Failure (65) with the option as its place and the problem that a cell would have.
 */
export function readCellOption<T>(flags: string, column: Column<T>, text: string): T | null | undefined {
  const cell = column.prose === true ? tidyProse(text) : normaliseCell(text);
  const reading = cell === '' ? undefined : column.read(cell);
  if (!(reading instanceof Noted)) return reading;
  const error = reading.problems.find(({ severity }) => severity === 'error');
  if (error === undefined) return reading.value;
  throw new Failure(error.code, exit.data, error.params, { file: flags.split(' ', 1)[0] ?? '' });
}

/** An option whose value is read as a column's cell: how it is declared, what it is about, the values that it can have. */
export interface CellOption {
  readonly flags: string;
  readonly about: MessageKey;
  readonly list?: CodeList<string>;
}

export type CellOptions<C extends Columns> = Readonly<Partial<Record<keyof C & string, CellOption>>>;

const entries = <C extends Columns>(options: CellOptions<C>) =>
  Object.entries(options) as [keyof C & string, CellOption][];

/** Declares such options on a command. */
export function declareCellOptions<C extends Columns>(command: Command, shell: Shell, options: CellOptions<C>): void {
  for (const [, { flags, about, list }] of entries(options)) {
    const choices = list === undefined ? '' : ` (${list.map(({ value }) => value).join(' | ')})`;
    command.addOption(new Option(flags, shell.say(about) + choices));
  }
}

/** What such options say, by column; those left out are absent. @throws Failure (65) as `readCellOption`. */
export function readCellOptions<C extends Columns>(
  options: CellOptions<C>,
  columns: C,
  given: Readonly<Record<string, unknown>>,
): Partial<Values<C>> {
  const cells = entries(options).flatMap(([key, { flags }]) => {
    const value = given[new Option(flags).attributeName()];
    const column = columns[key];
    if (typeof value !== 'string' || column === undefined) return [];
    return [[key, readCellOption(flags, column, value)]];
  });
  return Object.fromEntries(cells) as Partial<Values<C>>;
}

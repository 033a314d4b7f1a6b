import { type Command, Option } from 'commander';
import { exit } from '../base/exit-code.ts';
import { Failure, failWith } from '../base/failure.ts';
import type { CodeList } from '../intake/code-list.ts';
import { normaliseCell, tidyProse } from '../intake/normalise.ts';
import { Noted } from '../intake/reading.ts';
import type { Column, Columns, Values } from '../intake/roster.ts';
import type { MessageKey } from '../messages/messages.ts';
import type { Shell } from './command.ts';
import { cliFailures } from './failures.ts';

/** `--kind` of `--kind <kind>`. */
const optionOf = (flags: string): string => flags.split(' ', 1)[0] ?? '';

/**
 * An option's value read as a roster reads the column's cell: undefined for one that says nothing, null for an explicit "none".
 * @param flags the option as it is declared, `--said <text>`.
 * @param list the values that it can have, where they are a closed list; the words that sheets have for them will do as well.
 * @throws Failure (65) with the option as its place and the problem that a cell would have; `usage.choice` (64) where the value is
 * none of the list.
 */
export function readCellOption<T>(
  flags: string,
  column: Column<T>,
  text: string,
  list?: CodeList<string>,
): T | null | undefined {
  const cell = column.prose === true ? tidyProse(text) : normaliseCell(text);
  const reading = cell === '' ? undefined : column.read(cell);
  if (!(reading instanceof Noted)) return reading;
  const error = reading.problems.find(({ severity }) => severity === 'error');
  if (error === undefined) return reading.value;
  if (list !== undefined && error.code === 'cell.code') {
    const allowed = list.map(({ value }) => value).join(', ');
    throw failWith(cliFailures, 'usage.choice', { option: optionOf(flags), value: text, allowed });
  }
  throw new Failure(error.code, exit.data, error.params, { file: optionOf(flags) });
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

/** What such options say, by column; those left out are absent. @throws Failure as `readCellOption`. */
export function readCellOptions<C extends Columns>(
  options: CellOptions<C>,
  columns: C,
  given: Readonly<Record<string, unknown>>,
): Partial<Values<C>> {
  const cells = entries(options).flatMap(([key, { flags, list }]) => {
    const value = given[new Option(flags).attributeName()];
    const column = columns[key];
    if (typeof value !== 'string' || column === undefined) return [];
    return [[key, readCellOption(flags, column, value, list)]];
  });
  return Object.fromEntries(cells) as Partial<Values<C>>;
}

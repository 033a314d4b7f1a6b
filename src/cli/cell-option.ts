import { exit } from '../base/exit-code.ts';
import { Failure } from '../base/failure.ts';
import { normaliseCell, tidyProse } from '../intake/normalise.ts';
import { Noted } from '../intake/reading.ts';
import type { Column } from '../intake/roster.ts';

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

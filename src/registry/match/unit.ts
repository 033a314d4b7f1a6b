import type { Problem } from '../../intake/problem.ts';
import { problem } from '../problems.ts';
import type { unitFinders } from '../store/finders.ts';
import type { UnitColumn } from '../store/tables.ts';
import type { Standing } from '../store/versioned-table.ts';
import { ambiguity } from './candidates.ts';

/** The columns by which a row names a unit. */
export interface UnitNaming {
  readonly unit_no: string | null | undefined;
  readonly unit_name: string | null | undefined;
}

type Report = (problem: Problem & { readonly column?: keyof UnitNaming }) => void;

/**
 * The unit that a row names, by its number, else by its name; undefined when the row names none. An unknown or ambiguous one is
 * reported, and null is given.
 */
export function unitOf(
  find: ReturnType<typeof unitFinders>,
  { unit_no: number, unit_name: name }: UnitNaming,
  report: Report,
): Standing<UnitColumn> | null | undefined {
  if (!number && !name) return undefined;
  const column = number ? 'unit_no' : 'unit_name';
  const key = number || name || '';
  const matches = number ? find.byNumber(number) : find.byName(key);
  const [unit] = matches;
  const doubt =
    unit === undefined ? problem('unit.unknown', { key }) : ambiguity('unit.ambiguous', key, matches, 'unit_no');
  if (doubt === undefined) return unit;
  report({ ...doubt, column });
  return null;
}

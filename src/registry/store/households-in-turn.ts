import type { Database } from '../../db/driver.ts';
import { householdTable } from './tables.ts';
import { type Field, type Standing, standingOf } from './versioned-table.ts';

/** How many households are read ahead at most. */
const MOST = 256;

/**
 * The search for a household by its number, for some of its columns and as long as nobody writes households. Most sheets have their
 * households in the order in which they were recorded, from a sheet of the same office; to read the next ones in that order takes a
 * fraction of the time of a search for each. While most of what was read ahead is asked for, twice as much is read the next time, and
 * otherwise nothing.
 */
export function householdsInTurn<C extends string>(
  db: Database,
  county: string,
  columns: readonly C[],
): (number: string) => Standing<C> | undefined {
  const { read, standing } = standingOf(columns);
  const select = `SELECT household_no, ${read} FROM ${householdTable.name}`;
  const numbered = db.prepare<[string, string], Field[]>(`${select} WHERE county = ? AND household_no = ?`).raw();
  // The plus keeps SQLite from going through an index that begins with the county, and sorting all that is in it.
  const after = db
    .prepare<[string, Field, number], Field[]>(`${select} WHERE +county = ? AND id > ? ORDER BY id LIMIT ?`)
    .raw();
  const ahead = new Map<Field | undefined, Standing<C>>();
  const keep = ([number, ...row]: readonly Field[]) => void ahead.set(number, standing(row));
  let count = 0;
  let asked = 0;
  let last: string | undefined;
  return (number) => {
    if (!ahead.has(number)) {
      count = asked * 2 > count + 1 ? Math.min(2 * count + 1, MOST) : 0;
      asked = 0;
      ahead.clear();
      numbered.all(county, number).forEach(keep);
      const found = ahead.get(number);
      if (found !== undefined && count > 0) after.all(county, found.id, count).forEach(keep);
    }
    // The rows of a household stand together in most sheets.
    if (number !== last) asked += 1;
    last = number;
    return ahead.get(number);
  };
}

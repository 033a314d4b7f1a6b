import { versions } from '../../db/store/recorded-time.ts';
import type { SqlValue } from '../expression/fragment.ts';
import { factCatalogue } from '../facts.ts';
import type { StoredValue } from '../pack/pack.ts';

/** Where facts come from: a SELECT of households and one of people with the columns below, and their named parameters. */
export interface FactSource {
  readonly household: string;
  readonly person: string;
  readonly parameters: Readonly<Record<string, SqlValue>>;
}

const columnsBehind = (subject: 'household' | 'member'): readonly string[] => [
  ...new Set(factCatalogue.filter((fact) => fact.subject === subject).map((fact) => fact.column)),
];

/** The columns that every source has. */
const columns = {
  household: ['id', 'county', 'left_on', ...columnsBehind('household')],
  person: ['person_no', 'county', 'household_id', 'left_on', ...columnsBehind('member')],
} as const;

/** A place keeps its code for good, so that the row that stands has it for every version of a household. */
const VILLAGE_CODE = '(SELECT v.code FROM place AS v WHERE v.id = village_id) AS village_code';

/**
 * What the registry holds, now or as it was known at an event; of every household, of those of `temp.chosen`, or of the one with
 * a row id.
 */
export function registrySource(of: {
  knownAt?: number | undefined;
  householdId?: number;
  chosen?: boolean;
}): FactSource {
  const select = (table: 'household' | 'person', key: string): string => {
    const one = of.householdId === undefined ? '' : ` AND ${key} = :household_id`;
    const some = of.chosen === true ? ` AND ${key} IN (SELECT household_id FROM temp.chosen)` : '';
    const read = columns[table].map((column) => (column === 'village_code' ? VILLAGE_CODE : column));
    // Households are looked up by row or all read; their people, by the index that has them together.
    return versions(table, read.join(', '), of.knownAt, one + some, { byRow: table === 'household' });
  };
  return {
    household: select('household', 'id'),
    person: select('person', 'household_id'),
    parameters: {
      ...(of.knownAt === undefined ? {} : { known_at: BigInt(of.knownAt) }),
      ...(of.householdId === undefined ? {} : { household_id: BigInt(of.householdId) }),
    },
  };
}

/** One household that is stated value by value; a column that is left out is blank. Its row id is 1. */
export function statedSource(
  county: string,
  household: ReadonlyMap<string, StoredValue>,
  members: readonly ReadonlyMap<string, StoredValue>[],
): FactSource {
  const parameters: Record<string, SqlValue> = {};
  const row = (of: 'household' | 'person', values: ReadonlyMap<string, StoredValue>, prefix: string): string => {
    const cells = columns[of].map((column) => {
      const value = values.get(column) ?? null;
      parameters[`${prefix}_${column}`] = typeof value === 'number' ? BigInt(value) : value;
      return `:${prefix}_${column} AS ${column}`;
    });
    return `SELECT ${cells.join(', ')}`;
  };
  const people = members.map((member, index) =>
    row('person', new Map([...member, ['person_no', index + 1], ['county', county], ['household_id', 1]]), `m${index}`),
  );
  const nobody = `SELECT ${columns.person.map((column) => `NULL AS ${column}`).join(', ')} WHERE 1 = 0`;
  return {
    household: row('household', new Map([...household, ['id', 1], ['county', county]]), 'h'),
    person: people.length === 0 ? nobody : people.join(' UNION ALL '),
    parameters,
  };
}

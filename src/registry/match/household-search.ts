import type { IdentityNumber } from '../../base/identity-number.ts';
import type { Session } from '../../db/session.ts';
import type { Problem } from '../../intake/problem.ts';
import { problem } from '../problems.ts';
import { householdsInTurn } from '../store/households-in-turn.ts';
import type { PeopleByNumber } from '../store/people-by-number.ts';
import { householdTable } from '../store/tables.ts';
import { type Standing, searchable } from '../store/versioned-table.ts';
import { isAnotherHousehold } from './another-household.ts';
import { ambiguity } from './candidates.ts';
import { householdMatcher } from './household.ts';
import { loadVillages } from './load-villages.ts';
import { type VillageNaming, villageOf } from './village.ts';

/** The columns by which a row of another roster names a household. */
export interface NamingColumns extends VillageNaming {
  readonly household_no: string | null | undefined;
  readonly head_name: string | null | undefined;
  readonly head_id_number: IdentityNumber | null | undefined;
}

/** The sets of columns of which such a roster needs one: the number, or the village and the head. */
export const waysToNameHousehold = [
  ['household_no'],
  ['village_code', 'head_name'],
  ['village_code', 'head_id_number'],
  ['town_name', 'village_name', 'head_name'],
  ['town_name', 'village_name', 'head_id_number'],
] as const;

/** The columns that name a household, which a template fills in; a row of another roster says something only beside them. */
export const namingHousehold = [
  'household_no',
  'village_code',
  'town_name',
  'village_name',
  'head_name',
  'head_id_number',
] as const;

/** What is read of a household to name it. */
const NAMING = ['household_no', 'village_id', 'head_name', 'head_id_key'] as const;

/** A household as a row of another roster finds it. */
export type NamedHousehold = Standing<(typeof NAMING)[number]>;

type Report = (problem: Problem & { readonly column?: keyof NamingColumns }) => void;

/**
 * Gives the search for the household that a row belongs to; it gives undefined, with an error, when there is not exactly one. For use as
 * long as nobody writes households.
 */
export function householdSearch(
  { db, county }: Session,
  people?: PeopleByNumber,
): (values: NamingColumns, report: Report) => NamedHousehold | undefined {
  const named = searchable(db, { name: householdTable.name, columns: NAMING }, county);
  const byNumber = householdsInTurn(db, county, NAMING);
  const match = householdMatcher(db, county, named, people && ((key) => people.withHead(key)));
  const villages = loadVillages(db, county);

  return (values, report) => {
    const { household_no: number, head_name: headName, head_id_number: headNumber } = values;
    // Where the number says which household, the village only has to not contradict it.
    const village = villageOf(villages, values, number ? () => undefined : report);
    if (village === null && !number) return undefined;
    const naming = {
      number: number ?? undefined,
      village: village?.id,
      headName: headName ?? undefined,
      headKey: number ? undefined : headNumber?.key,
    };
    const found = number ? byNumber(number) : undefined;
    const matches = found !== undefined ? [found] : number ? [] : match(naming);
    const [household] = matches;
    if (number && household && isAnotherHousehold(household, naming, () => false)) {
      const onFile = { head: String(household.head_name), village: villages.nameOf(household.village_id) };
      report({ ...problem('household.number-taken', { number, ...onFile }), column: 'household_no' });
      return undefined;
    }
    const key = number ?? [village?.town.name, village?.name, headName].join(' ').trim();
    const doubt =
      household === undefined
        ? problem('household.unknown', { key })
        : ambiguity('household.ambiguous', key, matches, 'household_no');
    if (doubt === undefined) return household;
    report({ ...doubt, column: number ? 'household_no' : 'head_name' });
    return undefined;
  };
}

import type { Problem } from '../../intake/problem.ts';
import { problem } from '../problems.ts';
import { candidateList } from './candidates.ts';
import type { Village, VillageIndex } from './village-index.ts';

/** The columns by which a row names a village. */
export interface VillageNaming {
  readonly village_code: string | null | undefined;
  readonly town_name: string | null | undefined;
  readonly village_name: string | null | undefined;
}

/** The sets of columns of which one names a village. */
export const waysToNameVillage = [['village_code'], ['town_name', 'village_name']] as const;

/** Takes what is wrong with the village that a row names. */
export type VillageReport = (problem: Problem & { readonly column?: keyof VillageNaming }) => void;

const listed = (villages: readonly Village[]): string =>
  candidateList(villages.map((village) => `${village.code} ${village.town.name}${village.name}`));

/** One village, or the problem that there is none or more than one; of none, those of another town that the name fits are listed. */
export function theVillage(
  found: readonly Village[],
  key: string,
  elsewhere: readonly Village[] = [],
): Village | Problem {
  const [first, ...more] = found;
  if (first !== undefined)
    return more.length === 0 ? first : problem('village.ambiguous', { key, candidates: listed(found) });
  if (elsewhere.length === 0) return problem('village.unknown', { key });
  return problem('village.elsewhere', { key, candidates: listed(elsewhere) });
}

/**
 * The village that a row names, by its code, else by town and name; undefined when the row names none. An unknown or ambiguous
 * one is reported, and null is given.
 */
export function villageOf(index: VillageIndex, row: VillageNaming, report: VillageReport): Village | null | undefined {
  const { village_code: code, town_name: town, village_name: name } = row;
  let found: Village | Problem;
  let column: keyof VillageNaming = 'village_code';
  if (code) {
    const village = index.byCode(code);
    found = village ?? theVillage([], code, index.anyForm(code));
  } else if (town && name) {
    const there = index.inTown(town, name);
    found = theVillage(there, `${town} ${name}`, there.length > 0 ? [] : index.anyForm(name));
    column = 'village_name';
  } else {
    return undefined;
  }
  if (!('severity' in found)) return found;
  report({ ...found, column });
  return null;
}

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

type Report = (problem: Problem & { readonly column?: keyof VillageNaming }) => void;

/** One village, or the problem that there is none or more than one. */
export function theVillage(found: readonly Village[], key: string): Village | Problem {
  const [first, ...more] = found;
  if (first === undefined) return problem('village.unknown', { key });
  if (more.length === 0) return first;
  const candidates = candidateList(found.map((village) => `${village.code} ${village.town.name}${village.name}`));
  return problem('village.ambiguous', { key, candidates });
}

/**
 * The village that a row names, by its code, else by town and name; undefined when the row names none. An unknown or ambiguous
 * one is reported, and null is given.
 */
export function villageOf(index: VillageIndex, row: VillageNaming, report: Report): Village | null | undefined {
  const { village_code: code, town_name: town, village_name: name } = row;
  let found: Village | Problem;
  let column: keyof VillageNaming = 'village_code';
  if (code) {
    const village = index.byCode(code);
    found = theVillage(village === undefined ? [] : [village], code);
  } else if (town && name) {
    found = theVillage(index.inTown(town, name), `${town} ${name}`);
    column = 'village_name';
  } else {
    return undefined;
  }
  if (!('severity' in found)) return found;
  report({ ...found, column });
  return null;
}

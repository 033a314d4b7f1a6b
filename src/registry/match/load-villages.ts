import type { Database } from '../../db/driver.ts';
import { readPlaces } from '../store/finders.ts';
import { VillageIndex } from './village-index.ts';

const names = (joined: string | null): readonly string[] => joined?.split(',') ?? [];

/** The villages of a county as they stand, to be searched by code and name. A village without its town's row is left out. */
export function loadVillages(db: Database, county: string): VillageIndex {
  const places = readPlaces(db, county);
  const towns = new Map(
    places.filter((place) => place.level === 'town').map(({ code, name }) => [code, { code, name }] as const),
  );
  const villages = places.flatMap(({ id, code, name, level, townCode, formerNames, formerTowns }) => {
    const town = level === 'village' ? towns.get(townCode) : undefined;
    if (town === undefined) return [];
    return [{ id, code, name, town, formerNames: names(formerNames), formerTowns: names(formerTowns) }];
  });
  return new VillageIndex([...towns.values()], villages);
}

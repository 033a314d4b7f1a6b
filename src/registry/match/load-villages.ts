import type { Database } from '../../db/driver.ts';
import { readPlaces } from '../store/finders.ts';
import { VillageIndex } from './village-index.ts';

/** The villages of a county as they stand, to be searched by code and name. A village without its town's row is left out. */
export function loadVillages(db: Database, county: string): VillageIndex {
  const places = readPlaces(db, county);
  const towns = new Map(
    places.filter((place) => place.level === 'town').map(({ code, name }) => [code, { code, name }] as const),
  );
  const villages = places.flatMap(({ id, code, name, level, townCode }) => {
    const town = level === 'village' ? towns.get(townCode) : undefined;
    return town === undefined ? [] : [{ id, code, name, town }];
  });
  return new VillageIndex([...towns.values()], villages);
}

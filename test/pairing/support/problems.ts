import fc from 'fast-check';
import type { PricingTerms, Tier } from '../../../src/pairing/policy.ts';
import type { PairingProblem, Pin, ProblemCadre, ProblemHousehold, ProblemUnit } from '../../../src/pairing/problem.ts';
import { type Role, roles } from '../../../src/pairing/role.ts';

const TOWNS = ['370181001', '370181002', '370181003'];
const VILLAGES = TOWNS.flatMap((town) => [`${town}201`, `${town}202`]);
const FUNCTIONS = ['health', 'education', 'agriculture'];
const CAUSES = ['illness', 'schooling', 'skill'];
const NEIGHBOURS = { '370181001': ['370181002'], '370181002': ['370181001'] };

const weight = fc.integer({ min: 0, max: 9 });

const terms: fc.Arbitrary<PricingTerms> = fc.record({
  reach: fc.constantFrom<Tier>('village', 'town', 'neighbours', 'county', 'county', 'county'),
  distance: fc
    .array(weight, { minLength: 4, maxLength: 4 })
    .map((costs) => costs.sort((a, b) => a - b))
    .map(([village = 0, town = 0, neighbours = 0, county = 0]) => ({ village, town, neighbours, county })),
  function: fc.record({ match: weight, other: weight }),
  load: fc.array(weight, { minLength: 1, maxLength: 3 }).map((load) => load.sort((a, b) => a - b)),
  change: weight,
  hardness: fc.constantFrom(0, 0, 1, 3),
  answers: fc.constant({ illness: ['health'], schooling: ['education'], skill: ['agriculture', 'education'] }),
  neighbours: fc.constant(NEIGHBOURS),
});

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(3, '0')}`);

/** A problem with some pairs pinned; the cadre past the last is one who has no place open besides. */
function withPins(
  problem: Omit<PairingProblem, 'pins'>,
  chosen: readonly { place: string; cause: string | null; cadre: number }[],
): PairingProblem {
  const pins = chosen.map(({ place, cause, cadre }, i): Pin => {
    const { no, unit, step } = problem.cadres[cadre] ?? { no: 'C999', unit: null, step: 2 };
    const situation = { village: place, town: place.slice(0, 9), cause, wants: null, hardness: i };
    return { household: `P00${i + 1}`, ...situation, cadre: no, unit, step };
  });
  const cadres = problem.cadres.map((cadre) => {
    const taken = pins.filter((pin) => pin.cadre === cadre.no).length;
    return { ...cadre, taken, minimum: taken > 0 ? (0 as const) : cadre.minimum };
  });
  return { ...problem, pins, cadres };
}

export interface Size {
  households: number;
  cadres: number;
  units: number;
  capacity: number;
}

/** Any small problem of the roles: short and ample capacity, both minima, hardness, bars, present cadres, pins, cadres without a unit. */
export function anyProblem(size: Size, of: readonly Role[] = roles): fc.Arbitrary<PairingProblem> {
  return fc
    .record({
      role: fc.constantFrom(...of),
      terms,
      households: fc.integer({ min: 0, max: size.households }),
      cadres: fc.integer({ min: 0, max: size.cadres }),
      units: fc.integer({ min: 1, max: size.units }),
    })
    .chain((shape) => {
      const cadreNos = numbered('C', shape.cadres);
      const unitNos = numbered('U', shape.units);
      const aCadre: fc.Arbitrary<string | null> =
        cadreNos.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...cadreNos));
      const bars = fc.oneof(
        { weight: 2, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: fc.subarray(cadreNos) },
      );
      /** A household with its places: in support one for each of some functions. */
      const household = (no: string): fc.Arbitrary<ProblemHousehold[]> =>
        fc
          .record({
            place: fc.constantFrom(...VILLAGES),
            cause: fc.option(fc.constantFrom(...CAUSES)),
            hardness: fc.constantFrom(0, 0, 1, 4),
            barred: bars,
            wants: fc.subarray([...FUNCTIONS], { minLength: 1 }),
            present: fc.array(aCadre, { minLength: 3, maxLength: 3 }),
          })
          .map(({ place, cause, barred, wants, present, ...rest }) => {
            const all: readonly (string | null)[] = shape.role === 'lead' ? [null] : wants.sort();
            return all.map((each, i) => ({
              no,
              ...rest,
              village: place,
              town: place.slice(0, 9),
              cause: shape.role === 'lead' ? cause : null,
              wants: each,
              present: present[i] ?? null,
              barred: barred.map((of) => ({ cadre: of, why: 'near_kin' as const })),
            }));
          });
      const cadre = (no: string): fc.Arbitrary<ProblemCadre> =>
        fc.record({
          no: fc.constant(no),
          unit: fc.option(fc.constantFrom(...unitNos), { freq: 8 }),
          minimum: fc.constantFrom<0 | 1>(0, 1, 1),
          capacity: fc.integer({ min: 1, max: size.capacity }),
          taken: fc.constant(0),
          step: fc.nat({ max: 3 }),
        });
      const unit = (no: string): fc.Arbitrary<ProblemUnit> =>
        fc.record({
          no: fc.constant(no),
          function: fc.option(fc.constantFrom(...FUNCTIONS)),
          villages: fc
            .subarray(VILLAGES, { maxLength: 2 })
            .map((villages) => villages.map((village) => ({ village, town: village.slice(0, 9) }))),
        });
      const pin = fc.record({
        place: fc.constantFrom(...VILLAGES),
        cause: fc.option(fc.constantFrom(...CAUSES)),
        cadre: fc.nat({ max: shape.cadres }),
      });
      const problem = fc.record({
        role: fc.constant(shape.role),
        asOf: fc.constant('2014-03-19'),
        terms: fc.constant(shape.terms),
        households: fc.tuple(...numbered('H', shape.households).map(household)).map((all) => all.flat()),
        cadres: fc.tuple(...cadreNos.map(cadre)),
        units: fc.tuple(...unitNos.map(unit)),
        departures: fc.constant([]),
      });
      return fc.tuple(problem, fc.array(pin, { maxLength: 3 })).map(([without, pins]) => withPins(without, pins));
    });
}

import type { PairingProblem } from '../../../src/pairing/problem.ts';

/** A seeded generator of whole numbers below a bound (mulberry32), the same on every machine. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const FUNCTIONS = ['health', 'education', 'agriculture', 'civil_affairs', 'disability', 'other'];
const CAUSES = ['illness', 'disability', 'schooling', 'skill', 'labour', null];

export interface Scale {
  households: number;
  cadres: number;
  units: number;
  towns: number;
  villagesPerTown: number;
  seed: number;
  reach: 'neighbours' | 'county';
}

/** The case's own scale. */
export const zhangqiuScale: Scale = {
  households: 2086,
  cadres: 1404,
  units: 126,
  towns: 20,
  villagesPerTown: 46,
  seed: 2014,
  reach: 'county',
};

const code = (prefix: string, value: number, width: number): string => prefix + String(value).padStart(width, '0');

/** A made-up county in which towns lie along a road; one household in a hundred is barred from a cadre. */
export function county(scale: Scale): PairingProblem {
  const below = seeded(scale.seed);
  const towns = Array.from({ length: scale.towns }, (_, i) => code('370181', i + 1, 3));
  const place = () => {
    const town = towns[below(scale.towns)] ?? '';
    return { town, village: code(town, 201 + below(scale.villagesPerTown), 3) };
  };
  const units = Array.from({ length: scale.units }, (_, i) => ({
    no: code('U', i + 1, 5),
    function: FUNCTIONS[below(FUNCTIONS.length)] ?? null,
    villages: Array.from({ length: 1 + below(4) }, place),
  }));
  const cadres = Array.from({ length: scale.cadres }, (_, i) => ({
    no: code('C', i + 1, 7),
    unit: units[below(scale.units)]?.no ?? null,
    minimum: 1 as const,
    capacity: 2,
    taken: 0,
    step: 0,
  }));
  const households = Array.from({ length: scale.households }, (_, i) => ({
    no: code('H', i + 1, 7),
    ...place(),
    cause: CAUSES[below(CAUSES.length)] ?? null,
    present: null,
    wants: null,
    hardness: 0,
    barred: below(100) === 0 ? [{ cadre: code('C', 1 + below(scale.cadres), 7), why: 'near_kin' as const }] : [],
  }));
  return {
    role: 'lead',
    asOf: '2014-03-19',
    terms: {
      reach: scale.reach,
      distance: { village: 0, town: 2, neighbours: 4, county: 8 },
      function: { match: 0, other: 1 },
      load: [0, 1],
      change: 6,
      hardness: 0,
      answers: {
        illness: ['health', 'civil_affairs'],
        disability: ['disability', 'civil_affairs'],
        schooling: ['education'],
        skill: ['agriculture'],
        labour: ['civil_affairs'],
      },
      neighbours: Object.fromEntries(
        towns.map((town, i) => [town, [towns[i - 1], towns[i + 1]].filter((next) => next !== undefined)]),
      ),
    },
    households,
    cadres,
    units,
    pins: [],
    departures: [],
  };
}

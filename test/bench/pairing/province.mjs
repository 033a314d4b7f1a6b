const FUNCTIONS = /** @type {const} */ ([
  ['other', 50],
  ['education', 14],
  ['health', 12],
  ['agriculture', 6],
  ['civil_affairs', 5],
  ['finance', 4],
  ['housing', 3],
  ['human_resources', 3],
  ['women', 1],
  ['trade_union', 1],
  ['disability', 1],
]);
const CAUSES = /** @type {const} */ ([
  ['illness', 42],
  ['disability', 20],
  ['labour', 14],
  ['schooling', 10],
  ['skill', 6],
  ['capital', 4],
  ['disaster', 2],
  [null, 2],
]);
const ANSWERS = {
  illness: ['health', 'civil_affairs'],
  disability: ['disability', 'civil_affairs', 'health'],
  labour: ['civil_affairs', 'trade_union'],
  schooling: ['education', 'women'],
  skill: ['agriculture', 'human_resources'],
  capital: ['finance', 'agriculture'],
  disaster: ['civil_affairs', 'housing', 'finance'],
};
/** Of a county of Zhangqiu's size: 2,086 households in 20 towns of 46 villages. */
const HOUSEHOLDS_A_TOWN = 104;
const VILLAGES_A_TOWN = 46;
const CADRES_A_UNIT = 11;

/**
 * A seeded source of numbers (mulberry32), the same on every machine.
 * @param {number} seed
 */
function source(seed) {
  let state = seed;
  /** @param {number} bound @returns {number} a whole number from 0 to below the bound */
  const below = (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * bound);
  };
  /** @template T @param {readonly (readonly [T, number])[]} weighted @returns {T} */
  const pick = (weighted) => {
    let left = below(weighted.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [value, weight] of weighted) {
      if (left < weight) return value;
      left -= weight;
    }
    throw new Error('nothing to pick from');
  };
  return { below, pick };
}

/** @param {string} prefix @param {number} value @param {number} width */
const code = (prefix, value, width) => prefix + String(value).padStart(width, '0');

/**
 * A province of counties like Zhangqiu as a pairing problem: towns on a grid, each next to four others; villages of very different
 * need; units of very different size that contract a few villages side by side; one household in 140 barred from a cadre near by.
 * @param {{households: number, cadres: number, reach: 'neighbours' | 'county'}} size
 * @returns {import('../../../src/pairing/problem.ts').PairingProblem}
 */
export function province({ households: householdCount, cadres: cadreCount, reach }) {
  const { below, pick } = source(2014);
  const townCount = Math.max(4, Math.round(householdCount / HOUSEHOLDS_A_TOWN));
  const width = Math.ceil(Math.sqrt(townCount));
  const towns = Array.from({ length: townCount }, (_, i) => code(code('37', Math.floor(i / 20), 4), 1 + (i % 20), 3));
  /** @type {Record<string, string[]>} */
  const neighbours = {};
  towns.forEach((town, i) => {
    const east = i % width === 0 ? [] : [i - 1];
    const west = (i + 1) % width === 0 ? [] : [i + 1];
    neighbours[town] = [...east, ...west, i - width, i + width].flatMap((next) => towns[next] ?? []);
  });
  /** @param {number} town @param {number} village */
  const place = (town, village) => ({
    town: towns[town] ?? '',
    village: code(towns[town] ?? '', 201 + (village % VILLAGES_A_TOWN), 3),
  });

  const units = Array.from({ length: Math.max(1, Math.round(cadreCount / CADRES_A_UNIT)) }, (_, i) => {
    const [town, first] = [below(townCount), below(VILLAGES_A_TOWN)];
    const villages = Array.from({ length: 1 + below(5) }, (_, next) => place(town, first + next));
    return {
      no: code('U', i, 6),
      function: pick(FUNCTIONS),
      villages: villages.toSorted((a, b) => (a.village < b.village ? -1 : 1)),
    };
  });
  const shares = units.map((unit) => /** @type {const} */ ([unit, 2 + below(9) ** 2 / 2]));
  const seats = shares.flatMap(([unit, share]) => Array.from({ length: Math.ceil(share) }, () => unit));
  const cadres = Array.from({ length: cadreCount }, (_, i) => ({
    no: code('C', i, 7),
    unit: seats[below(seats.length)]?.no ?? null,
    step: 0,
    minimum: /** @type {const} */ (1),
    capacity: below(50) === 0 ? 1 : 2,
    taken: 0,
  }));
  const cadresOfTown = new Map(towns.map((town) => [town, /** @type {string[]} */ ([])]));
  const unitTown = new Map(units.map(({ no, villages }) => [no, villages[0]?.town ?? '']));
  for (const { no, unit } of cadres) cadresOfTown.get(unitTown.get(unit ?? '') ?? '')?.push(no);

  const households = Array.from({ length: householdCount }, (_, i) => {
    // The square makes some villages far needier than others.
    const at = place(below(townCount), Math.floor((below(1000) ** 2 / 1e6) * VILLAGES_A_TOWN));
    const near = cadresOfTown.get(at.town) ?? [];
    const kin = below(140) === 0 && near.length > 0 ? near[below(near.length)] : undefined;
    return {
      no: code('H', i, 7),
      ...at,
      cause: pick(CAUSES),
      wants: null,
      hardness: 0,
      present: null,
      barred: kin === undefined ? [] : [{ cadre: kin, why: /** @type {const} */ ('near_kin') }],
    };
  });
  return {
    role: 'lead',
    asOf: '2014-03-19',
    terms: {
      reach,
      distance: { village: 0, town: 2, neighbours: 5, county: 9 },
      function: { match: 0, other: 1 },
      load: [0, 1],
      change: 12,
      hardness: 0,
      answers: ANSWERS,
      neighbours,
    },
    households,
    cadres,
    units,
    pins: [],
    departures: [],
  };
}

/**
 * A province after its plan was applied and some time went by: one household in 200 has left the list and as many have come, one cadre in 400 has
 * left office and as many have come.
 * @param {import('../../../src/pairing/problem.ts').PairingProblem} problem
 * @param {Int32Array} assignment the plan: the cadre of each household by index, or -1
 * @returns {import('../../../src/pairing/problem.ts').PairingProblem}
 */
export function oneInAHundredChanged(problem, assignment) {
  const households = problem.households.map((household, i) => {
    if (i % 200 === 7) return { ...household, no: `${household.no}N`, present: null };
    return { ...household, present: problem.cadres[Number(assignment[i])]?.no ?? null };
  });
  const cadres = problem.cadres.map((cadre, i) => (i % 400 === 7 ? { ...cadre, no: `${cadre.no}N` } : cadre));
  return { ...problem, households, cadres };
}

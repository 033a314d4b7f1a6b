import type { PairingProblem, ProblemHousehold } from '../../../src/pairing/problem.ts';

/*
 * The pairing problem stated a second time, pair by pair and without network or prices, for comparison.
 */

export interface Levels {
  unpaired: number;
  belowMinimum: number;
  objective: number;
}

/** A pair's cost with change, from the terms alone; undefined when the pair is barred or beyond reach. */
export function pairCost(problem: PairingProblem, household: ProblemHousehold, cadreIndex: number): number | undefined {
  const cadre = problem.cadres[cadreIndex];
  if (cadre === undefined || household.barred.some((bar) => bar.cadre === cadre.no)) return undefined;
  const near = unitCost(problem, household, cadre.unit);
  if (near === undefined) return undefined;
  const cost = near + problem.terms.hardness * household.hardness * cadre.step;
  return household.present === null || household.present === cadre.no ? cost : cost + problem.terms.change;
}

/** What any cadre of a unit costs, without change; undefined beyond reach. */
export function unitCost(
  problem: PairingProblem,
  household: ProblemHousehold,
  unitNo: string | null,
): number | undefined {
  const { terms } = problem;
  const unit = problem.units.find(({ no }) => no === unitNo);
  if (household.wants !== null && unit?.function !== household.wants) return undefined;
  const villages = unit?.villages ?? [];
  let cost: number;
  if (villages.some(({ village }) => village === household.village)) cost = terms.distance.village;
  else if (villages.some(({ town }) => town === household.town)) {
    if (terms.reach === 'village') return undefined;
    cost = terms.distance.town;
  } else if (villages.some(({ town }) => (terms.neighbours[town] ?? []).includes(household.town))) {
    if (terms.reach === 'village' || terms.reach === 'town') return undefined;
    cost = terms.distance.neighbours;
  } else {
    if (terms.reach !== 'county') return undefined;
    cost = terms.distance.county;
  }
  const answered = unit?.function != null && (terms.answers[household.cause ?? ''] ?? []).includes(unit.function);
  return cost + (answered ? terms.function.match : terms.function.other);
}

/** What it costs to leave a household unpaired, apart from that being the worst: the change, where it has a lead now. */
export function lossCost(problem: PairingProblem, household: ProblemHousehold): number {
  return household.present === null ? 0 : problem.terms.change;
}

/** What the pinned pairs cost, whatever the reach, with the first places of their cadres. */
export function pinsCost(problem: PairingProblem): number {
  const anywhere = { ...problem, terms: { ...problem.terms, reach: 'county' as const } };
  return problem.pins.reduce((sum, pin, i) => {
    const nth = problem.pins.filter(({ cadre }, j) => cadre === pin.cadre && j <= i).length;
    const household = {
      no: pin.household,
      village: pin.village,
      town: pin.town,
      cause: pin.cause,
      wants: pin.wants,
      hardness: pin.hardness,
      present: null,
      barred: [],
    };
    const rank = problem.terms.hardness * pin.hardness * pin.step;
    return sum + (unitCost(anywhere, household, pin.unit) ?? 0) + rank + placeCost(problem, nth);
  }, 0);
}

/** The cost of a cadre's nth place. */
export function placeCost(problem: PairingProblem, nth: number): number {
  const { load } = problem.terms;
  return load[nth - 1] ?? load[load.length - 1] ?? 0;
}

const better = (a: Levels, b: Levels): boolean =>
  a.unpaired !== b.unpaired
    ? a.unpaired < b.unpaired
    : a.belowMinimum !== b.belowMinimum
      ? a.belowMinimum < b.belowMinimum
      : a.objective < b.objective;

/**
 * The lexicographic optimum by trying every assignment; with a pair that has to be in it where one is given. Undefined where that
 * pair is impossible.
 */
export function bruteForce(problem: PairingProblem): Levels;
export function bruteForce(problem: PairingProblem, pair: { household: number; cadre: number }): Levels | undefined;
export function bruteForce(problem: PairingProblem, pair?: { household: number; cadre: number }): Levels | undefined {
  const load = problem.cadres.map(() => 0);
  let best: Levels | undefined;
  const place = (index: number, unpaired: number, objective: number): void => {
    const household = problem.households[index];
    if (household === undefined) {
      const belowMinimum = problem.cadres.filter((cadre, c) => (load[c] ?? 0) < cadre.minimum).length;
      const levels = { unpaired, belowMinimum, objective };
      if (best === undefined || better(levels, best)) best = levels;
      return;
    }
    const only = index === pair?.household ? pair.cadre : undefined;
    if (only === undefined) place(index + 1, unpaired + 1, objective + lossCost(problem, household));
    problem.cadres.forEach((cadre, c) => {
      if (only !== undefined && only !== c) return;
      const cost = pairCost(problem, household, c);
      const taken = load[c] ?? 0;
      if (cost === undefined || taken === cadre.capacity) return;
      load[c] = taken + 1;
      place(index + 1, unpaired, objective + cost + placeCost(problem, cadre.taken + taken + 1));
      load[c] = taken;
    });
  };
  place(0, 0, pinsCost(problem));
  return best;
}

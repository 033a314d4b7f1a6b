import { type Alternative, alternativesOneByOne, type Dearer } from '../alternatives.ts';
import { type Assignment, UNPAIRED } from '../assignment.ts';
import { buildProblem } from '../build-problem.ts';
import type { PlaceChange } from '../changes.ts';
import { type PairTerms, pairTerms } from '../explain-pair.ts';
import type { PairingFacts } from '../facts.ts';
import type { Policy, Tier } from '../policy.ts';
import { pricingOf } from '../pricing.ts';
import { type PairingProblem, placeKey, type Situation } from '../problem.ts';
import { scoreOf } from '../score.ts';
import { solvePairing } from '../solve.ts';
import { changesWith, factsWith, keyOf, type Mark } from './mark.ts';

/** What one mark costs. */
export interface PricedMark {
  readonly mark: Mark;
  readonly tier: Tier;
  /** The pair alone, term by term, in the plan as marked. */
  readonly cost: PairTerms;
  /** What the plan's own pair costs in the plan; null where it proposes nobody. */
  readonly plannedCost: PairTerms | null;
  /**
   * How much worse than the best the best plan with this one mark in it is, the others making room; less than 0 where the mark moves what a
   * person had pinned, or goes beyond the policy's reach.
   */
  readonly dearer: Dearer;
}

/** What all marks come to. */
export interface PricedMarks {
  readonly marks: readonly PricedMark[];
  /** The plan as it was computed, as marked, and the best there is with all the marks in it, by the same costs. */
  readonly planned: Dearer;
  readonly marked: Dearer;
  readonly best: Dearer;
}

/** What marks are priced by. */
export interface PricedBy {
  readonly facts: PairingFacts;
  readonly policy: Policy;
  readonly problem: PairingProblem;
  /** What the plan does, place by place. */
  readonly changes: readonly PlaceChange[];
  /** The plan's levels. */
  readonly planned: Dearer;
}

const less = (a: Dearer, b: Dearer): Dearer => ({
  unpaired: a.unpaired - b.unpaired,
  belowMinimum: a.belowMinimum - b.belowMinimum,
  objective: a.objective - b.objective,
});

/** Prices marks that are sound: each by itself, and all together. */
export function priceMarks(marks: readonly Mark[], by: PricedBy): PricedMarks {
  const { facts, policy, problem, changes, planned } = by;
  const { asOf, role } = problem;
  const changed = changesWith(changes, role, marks);
  const posed = (some: readonly Mark[]): PairingProblem =>
    buildProblem(factsWith(facts, role, some), policy, { asOf, role });
  const together = posed(marks);
  const marked = levels(together, assigned(together, changed), marks);
  const ofItself = singlePrices(problem, planned, (mark) => posed([mark]));
  const terms = termsBy(by);
  return {
    marks: marks.map((mark) => ({
      mark,
      ...terms(mark, mark.cadre, changed),
      plannedCost: mark.planned === null ? null : terms(mark, mark.planned, changes).cost,
      dearer: ofItself(mark),
    })),
    planned,
    marked,
    best: marks.length === 0 ? planned : levels(together, solvePairing(together).assignment, marks),
  };
}

/** Tells the terms of a mark's place with a cadre who has, by some changes, so many places. */
function termsBy({ problem, facts }: PricedBy) {
  const { households, pins, cadres, terms: weights } = problem;
  const pricing = pricingOf(problem);
  const situations = new Map<string, Situation>([
    ...households.map((each) => [placeKey(each), each] as const),
    ...pins.map((pin) => [placeKey({ no: pin.household, wants: pin.wants }), pin] as const),
  ]);
  const steps = new Map(
    [...pins.map(({ cadre: no, step }) => ({ no, step })), ...cadres].map(({ no, step }) => [no, step]),
  );
  const units = new Map(facts.cadres.map(({ no, unit }) => [no, unit]));
  return (mark: Mark, no: string, held: readonly PlaceChange[]): { tier: Tier; cost: PairTerms } => {
    const situation = situations.get(keyOf(mark));
    if (situation === undefined) throw new Error(`a mark of no place: ${keyOf(mark)}`);
    const nth = held.filter(({ cadre }) => cadre === no).length;
    const cadre = { no, unit: units.get(no) ?? null, step: steps.get(no) ?? 0 };
    return pairTerms({ pricing, weights }, { ...situation, present: mark.former }, cadre, nth);
  };
}

/** Prices one mark after the other against the best plan, which is solved once, when first asked for. */
function singlePrices(problem: PairingProblem, planned: Dearer, posed: (mark: Mark) => PairingProblem) {
  let alternativeTo: ReturnType<typeof alternativesOneByOne> | undefined;
  const places = new Map(problem.households.map((household, index) => [placeKey(household), index]));
  const cadres = new Map(problem.cadres.map(({ no }, index) => [no, index]));
  const alternative = (mark: Mark): Alternative | undefined => {
    const place = places.get(keyOf(mark));
    const cadre = cadres.get(mark.cadre);
    if (place === undefined || cadre === undefined) return undefined;
    alternativeTo ??= alternativesOneByOne(solvePairing(problem));
    return alternativeTo(place, cadre);
  };
  return (mark: Mark): Dearer => {
    const found = alternative(mark);
    if (found !== undefined) {
      const { unpaired, belowMinimum, objective } = found;
      return { unpaired, belowMinimum, objective };
    }
    // A pinned place, a cadre beyond reach or one whose every place is pinned: solved with the mark as a pin of its own.
    const supposed = posed(mark);
    return less(levels(supposed, solvePairing(supposed).assignment, [mark]), planned);
  };
}

/** The levels of a problem in which marks are pinned, with what they change: a pin by itself never costs the change. */
function levels(problem: PairingProblem, assignment: Assignment, marks: readonly Mark[]): Dearer {
  const { unpaired, belowMinimum, objective } = scoreOf(problem, pricingOf(problem), assignment);
  const moved = marks.filter(({ former, cadre }) => former !== null && former !== cadre).length;
  return { unpaired, belowMinimum, objective: objective + moved * problem.terms.change };
}

/** The places of a problem as some changes fill them. */
function assigned({ households, cadres }: PairingProblem, changes: readonly PlaceChange[]): Assignment {
  const holders = new Map(changes.map((change) => [keyOf(change), change.cadre]));
  const indexes = new Map(cadres.map(({ no }, i) => [no, i]));
  return Int32Array.from(households, (household) => {
    const holder = holders.get(placeKey(household)) ?? null;
    return holder === null ? UNPAIRED : (indexes.get(holder) ?? UNPAIRED);
  });
}

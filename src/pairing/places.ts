import type { Bars } from './bars.ts';
import type { PairingFacts, PresentPair } from './facts.ts';
import type { SupportTerms } from './policy.ts';
import type { Departure, Pin, ProblemHousehold, Situation } from './problem.ts';
import { groupedBy, sortedBy } from './sorted.ts';

/** The places of a role: those to be filled, those that are pinned, and the pairings that have to end. In any order. */
export interface Places {
  households: ProblemHousehold[];
  pins: Pin[];
  departures: Departure[];
}

/** What tells whether a pin holds: who is active, with unit and rank, and who is barred from what. */
export interface PinTerms {
  readonly active: ReadonlyMap<string, { unit: string | null; step: number }>;
  readonly bars: Bars;
}

/**
 * The pin that a pair is, if it holds: as long as its cadre is active and not barred; whether the cadre has the capacity or is within
 * reach, the person who set it has decided.
 */
function pinOf(
  { household, cadre, pinned }: PresentPair,
  situation: Situation,
  { active, bars }: PinTerms,
): Pin | undefined {
  const at = active.get(cadre);
  if (!pinned || at === undefined || bars.get(household)?.some((bar) => bar.cadre === cadre)) return undefined;
  const { village, town, cause, wants, hardness } = situation;
  return { household, village, town, cause, wants, hardness, cadre, ...at };
}

/** One place for each household on the list. */
export function leadPlaces(facts: PairingFacts, weighs: boolean, terms: PinTerms): Places {
  const leads = new Map(facts.leads.map((lead) => [lead.household, lead]));
  const places: Places = { households: [], pins: [], departures: departed(facts, facts.leads) };
  for (const { no, village, town, cause, hardness } of facts.households) {
    const lead = leads.get(no);
    const situation = { village, town, cause, wants: null, hardness: weighs ? hardness : 0 };
    const pin = lead && pinOf(lead, situation, terms);
    if (pin !== undefined) places.pins.push(pin);
    else places.households.push({ no, ...situation, present: lead?.cadre ?? null, barred: terms.bars.get(no) ?? [] });
  }
  return places;
}

/**
 * One place for each function that a household's causes call for and its lead's unit lacks, as many as the policy allows. Each is filled
 * by a cadre of a unit with that function; a unit has one, so that nobody comes to a household twice. A support cadre who is there
 * already keeps the place of the unit's function; one whose function is not called for goes, unless pinned.
 */
export function supportPlaces(
  facts: PairingFacts,
  { calls, most }: Pick<SupportTerms, 'calls' | 'most'>,
  weighs: boolean,
  terms: PinTerms,
): Places {
  const functions = new Map(facts.units.map((unit) => [unit.no, unit.function]));
  const functionOf = (unit: string | null): string | null => (unit === null ? null : (functions.get(unit) ?? null));
  const leads = new Map(facts.leads.map((lead) => [lead.household, functionOf(lead.unit)]));
  const supports = groupedBy(facts.supports, ({ household }) => household);
  const places: Places = { households: [], pins: [], departures: departed(facts, facts.supports) };
  for (const { no, village, town, cause, otherCauses, hardness } of facts.households) {
    const causes = cause === null ? otherCauses : [cause, ...otherCauses];
    const called = new Set(causes.flatMap((each) => calls[each] ?? []));
    called.delete(leads.get(no) ?? '');
    const open = new Set([...called].slice(0, most));
    const at = { village, town, cause: null, hardness: weighs ? hardness : 0 };
    const filled = new Map<string, string>();
    // Pinned ones first, so that they and nobody else have the place of their function.
    const present = sortedBy(supports.get(no) ?? [], ({ pinned, cadre }) => `${pinned ? 0 : 1} ${cadre}`);
    for (const pair of present) {
      const brings = functionOf(pair.unit);
      const wants = brings !== null && open.has(brings) ? brings : null;
      const pin = pinOf(pair, { ...at, wants }, terms);
      if (pin !== undefined) {
        places.pins.push(pin);
        open.delete(wants ?? '');
      } else if (wants === null || filled.has(wants)) {
        places.departures.push({ household: no, cadre: pair.cadre, why: 'not_called' });
      } else filled.set(wants, pair.cadre);
    }
    const barred = terms.bars.get(no) ?? [];
    for (const wants of open) places.households.push({ no, ...at, wants, present: filled.get(wants) ?? null, barred });
  }
  return places;
}

/** The pairings of households that are not on the list. */
function departed({ households }: PairingFacts, pairs: readonly PresentPair[]): Departure[] {
  const listed = new Set(households.map(({ no }) => no));
  return pairs
    .filter(({ household }) => !listed.has(household))
    .map(({ household, cadre }) => ({ household, cadre, why: 'off_list' }));
}

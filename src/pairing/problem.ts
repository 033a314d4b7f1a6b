import type { CivilDate } from '../base/civil-date.ts';
import { canonicalJson, sha256 } from '../base/digest.ts';
import type { PricingTerms } from './policy.ts';
import type { Role } from './role.ts';

/**
 * Why a cadre must not be paired with a household: it is the cadre's own or near kin's; the cadre's village of origin; by name; as its
 * lead, because a person has pinned the cadre to it in support, which who leads would leave off.
 */
export const barReasons = ['near_kin', 'home_village', 'exception', 'supports_pinned'] as const;

export interface Bar {
  readonly cadre: string;
  readonly why: (typeof barReasons)[number];
}

/** What a household's costs depend on. */
export interface Situation {
  /** Division codes. */
  readonly village: string;
  readonly town: string;
  /** The main cause, which the lead's unit may answer; null in support. */
  readonly cause: string | null;
  /** In support the function that the cadre's unit has to have; null of a lead, for whom any will do. */
  readonly wants: string | null;
  /** 0 where the policy gives it no weight. */
  readonly hardness: number;
}

/** A place at the side of a household on the list: that of its lead, or of one support cadre, one for each function it is to get. */
export interface ProblemHousehold extends Situation {
  readonly no: string;
  /** The number of the cadre who has the place now. */
  readonly present: string | null;
  /** The active cadres who must not be paired with it, ascending. */
  readonly barred: readonly Bar[];
}

/** A cadre active on the day who can take at least one household besides those pinned. */
export interface ProblemCadre {
  readonly no: string;
  /** The number of its unit; null for a cadre without one. */
  readonly unit: string | null;
  /** How many steps the cadre's rank is below the highest. */
  readonly step: number;
  /** How many households it should take at least besides those pinned. */
  readonly minimum: 0 | 1;
  /** How many it can take at most besides those pinned. */
  readonly capacity: number;
  /** How many are pinned. */
  readonly taken: number;
}

/** A pair that was set by hand and stands, even beyond the policy's reach or the cadre's capacity. */
export interface Pin extends Situation {
  readonly household: string;
  readonly cadre: string;
  /** The cadre's unit and rank. */
  readonly unit: string | null;
  readonly step: number;
}

export interface ProblemUnit {
  readonly no: string;
  readonly function: string | null;
  /** The villages contracted to it, with their towns' codes. */
  readonly villages: readonly { readonly village: string; readonly town: string }[];
}

/** A pairing that has to end: its household is no longer on the list, or no longer calls for what the support cadre brings. */
export interface Departure {
  readonly household: string;
  readonly cadre: string;
  readonly why: 'off_list' | 'not_called';
}

/**
 * All that decides a pairing, and nothing else: two equal problems have the same best pairings. Everything is named by business key
 * and sorted by it.
 */
export interface PairingProblem {
  readonly role: Role;
  readonly asOf: CivilDate;
  readonly terms: PricingTerms;
  /** The places to be filled. */
  readonly households: readonly ProblemHousehold[];
  /** Those that are pinned. */
  readonly pins: readonly Pin[];
  readonly cadres: readonly ProblemCadre[];
  readonly units: readonly ProblemUnit[];
  readonly departures: readonly Departure[];
}

/** The business key of a place: the household's number, and the function that it wants: `370181105230001/health`. */
export const placeKey = ({ no, wants }: Pick<ProblemHousehold, 'no' | 'wants'>): string =>
  wants === null ? no : `${no}/${wants}`;

/** SHA-256 of a problem: what a plan was made for. */
export function problemDigest(problem: PairingProblem): string {
  return sha256(canonicalJson(problem));
}

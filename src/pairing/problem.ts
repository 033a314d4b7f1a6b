import type { CivilDate } from '../base/civil-date.ts';
import { canonicalJson, sha256 } from '../base/digest.ts';
import type { PricingTerms } from './policy.ts';

/** The part a cadre plays in a household's pairing. */
export type Role = 'lead';

/** A household on the list. */
export interface ProblemHousehold {
  readonly no: string;
  /** Division codes. */
  readonly village: string;
  readonly town: string;
  readonly cause: string | null;
  /** The number of the cadre who leads it now. */
  readonly lead: string | null;
  /** The numbers of active cadres who must not be paired with it: it is their own or their near kin's. Ascending. */
  readonly barred: readonly string[];
}

/** A cadre active on the day who can take at least one household besides those pinned. */
export interface ProblemCadre {
  readonly no: string;
  /** The number of its unit; null for a cadre without one. */
  readonly unit: string | null;
  /** How many households it should take at least besides those pinned. */
  readonly minimum: 0 | 1;
  /** How many it can take at most besides those pinned. */
  readonly capacity: number;
  /** How many are pinned. */
  readonly taken: number;
}

/** A household on the list whose lead was set by hand and stands, even beyond the policy's reach or the cadre's capacity. */
export interface Pin {
  readonly household: string;
  readonly village: string;
  readonly town: string;
  readonly cause: string | null;
  readonly cadre: string;
  /** The cadre's unit. */
  readonly unit: string | null;
}

export interface ProblemUnit {
  readonly no: string;
  readonly function: string | null;
  /** The villages contracted to it, with their towns' codes. */
  readonly villages: readonly { readonly village: string; readonly town: string }[];
}

/** A pairing that has to end because its household is no longer on the list. */
export interface Departure {
  readonly household: string;
  readonly cadre: string;
}

/**
 * All that decides a pairing, and nothing else: two equal problems have the same best pairings. Everything is named by business key
 * and sorted by it.
 */
export interface PairingProblem {
  readonly role: Role;
  readonly asOf: CivilDate;
  readonly terms: PricingTerms;
  /** Those whose lead is to be decided. */
  readonly households: readonly ProblemHousehold[];
  /** Those whose lead is pinned. */
  readonly pins: readonly Pin[];
  readonly cadres: readonly ProblemCadre[];
  readonly units: readonly ProblemUnit[];
  readonly departures: readonly Departure[];
}

/** SHA-256 of a problem: what a plan was made for. */
export function problemDigest(problem: PairingProblem): string {
  return sha256(canonicalJson(problem));
}

import type { LocalText } from '../base/local-text.ts';
import type { Condition } from '../eligibility/expression/check.ts';
import type { Role } from './role.ts';

/** How far a unit is from a household, nearest first: by the villages contracted to the unit (包村). */
export const tiers = ['village', 'town', 'neighbours', 'county'] as const;

/**
 * `village`: the household's village is contracted to the unit; `town`: it lies in the town of one of the unit's contracted
 * villages; `neighbours`: it lies in a town next to such a town; `county`: anywhere else.
 */
export type Tier = (typeof tiers)[number];

/** What decides which pairs are possible and what they cost. */
export interface PricingTerms {
  /** The farthest tier in which a unit's cadres can be paired. */
  readonly reach: Tier;
  /** Never less for a farther tier. */
  readonly distance: Readonly<Record<Tier, number>>;
  /** The cost of a unit by whether its function answers the household's main cause; a support place asks for one function. */
  readonly function: { readonly match: number; readonly other: number };
  /** The cost of a cadre's first place, second place and so on, never falling; the last one holds for all further places. */
  readonly load: readonly number[];
  /** The cost of giving a household another cadre than the one it has, or none. */
  readonly change: number;
  /**
   * The cost of one point of hardness and one step of rank: a household of hardness h whose cadre stands s steps below the highest rank
   * costs h x s x hardness, so that in the least sum the hardest households have the highest ranks.
   */
  readonly hardness: number;
  /** The functions that answer a main cause, by cause. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** The towns next to a town, by town code; both ways. */
  readonly neighbours: Readonly<Record<string, readonly string[]>>;
}

/** How a role is given out. */
export interface RoleTerms {
  /**
   * How many households each active cadre should take at least: 0 or 1. No more than 1, because only then is "fewest cadres
   * below their minimum" a sum over single places, which a flow can minimise exactly.
   */
  readonly minimum: 0 | 1;
  /** How many a cadre can take: of leads its own figure; else by rank, else the default. */
  readonly capacity: { readonly default: number; readonly byRank: Readonly<Record<string, number>> };
  readonly terms: PricingTerms;
}

/** How support is given out, beside the lead (多帮一). */
export interface SupportTerms extends RoleTerms {
  /** The functions that a household with a cause should have at its side, by cause; the lead's unit may bring one of them. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
  /** How many support cadres a household gets at most; its main cause's functions come first. */
  readonly most: number;
}

/** What makes a household harder than others. */
export interface HardnessPoint {
  readonly points: number;
  /** As written, and checked: a condition over the facts of the rules; one that is unknown gives no points. */
  readonly when: string;
  readonly condition: Condition;
}

/** A pair that a person has barred, or allowed although it would be barred, and why. */
export interface PairException {
  readonly household: string;
  readonly cadre: string;
  readonly pair: 'barred' | 'allowed';
  readonly reason: string;
}

/** A pairing policy whose text has been read and checked. Costs are whole numbers without a unit. */
export interface Policy {
  /** Its name, `zhangqiu-2014`. */
  readonly name: string;
  readonly title: LocalText;
  /** The programs whose lists, taken together, are paired. */
  readonly list: readonly string[];
  /** For how many days a household may await a lead; after them `check` reports it as an error. */
  readonly leadWithin: number;
  readonly lead: RoleTerms;
  /** Null: the policy knows no support cadres. */
  readonly support: SupportTerms | null;
  /** What adds up to a household's hardness. */
  readonly hardness: readonly HardnessPoint[];
  /** Whether no cadre is paired in the village of origin. */
  readonly homeVillageBarred: boolean;
  readonly exceptions: readonly PairException[];
}

/** How a policy gives out a role; null where it knows no support cadres. */
export const termsOf = (policy: Policy, role: Role): RoleTerms | null => policy[role];

import type { LocalText } from '../base/local-text.ts';

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
  /** The cost of a unit by whether its function answers the household's main cause. */
  readonly function: { readonly match: number; readonly other: number };
  /** The cost of a cadre's first place, second place and so on, never falling; the last one holds for all further places. */
  readonly load: readonly number[];
  /** The cost of giving a household another lead than the one it has, or none. */
  readonly change: number;
  /** The functions that answer a main cause, by cause. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** The towns next to a town, by town code; both ways. */
  readonly neighbours: Readonly<Record<string, readonly string[]>>;
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
  /**
   * How many households each active cadre should take at least: 0 or 1. No more than 1, because only then is "fewest cadres
   * below their minimum" a sum over single places, which a flow can minimise exactly.
   */
  readonly minimum: 0 | 1;
  /** How many a cadre can take: its own figure, else by rank, else the default. */
  readonly capacity: { readonly default: number; readonly byRank: Readonly<Record<string, number>> };
  readonly terms: PricingTerms;
}

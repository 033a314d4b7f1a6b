/**
 * One value of a closed list. `labels` are its proper names in Chinese, the first being what we print, and its number in a
 * standard where rosters write that; `synonyms` are other words for it, which are understood but kept beside the value.
 */
export interface Code<V extends string | number> {
  readonly value: V;
  readonly en: string;
  readonly labels: readonly [string, ...string[]];
  readonly synonyms?: readonly string[];
}

/** A closed list of values in the order in which tables and templates print them. */
export type CodeList<V extends string | number> = readonly Code<V>[];

import type { Roster } from './roster.ts';

/** The keys of the columns without which no file is of the roster. */
export const requiredOf = (roster: Roster): string[] =>
  Object.keys(roster.columns).filter((key) => roster.columns[key]?.required);

/** The first demand of which no set of columns is there whole: its sets. */
export function demandUnmet(roster: Roster, has: (key: string) => boolean): readonly (readonly string[])[] | undefined {
  return roster.oneOf?.find((sets) => !sets.some((set) => set.every(has)));
}

/** Whether the columns make up what the roster demands. */
export function suffices(roster: Roster, has: (key: string) => boolean): boolean {
  return requiredOf(roster).every(has) && demandUnmet(roster, has) === undefined;
}

/**
 * The keys of columns that a sheet lacks: those required and, of each demand that no set meets, what is missing of the set of which
 * most is there (of equals the last, which names in words what the others number).
 */
export function missingColumns(roster: Roster, has: (key: string) => boolean): string[] {
  const lacking = (set: readonly string[]): string[] => set.filter((key) => !has(key));
  const unmet = (roster.oneOf ?? []).filter((sets) => !sets.some((set) => set.every(has)));
  const nearest = unmet.map((sets) =>
    sets.map(lacking).reduce((best, each) => (each.length <= best.length ? each : best)),
  );
  return [...new Set([...requiredOf(roster).filter((key) => !has(key)), ...nearest.flat()])];
}

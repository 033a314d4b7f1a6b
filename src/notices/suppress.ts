/** A village's figures on a notice that only counts. */
export interface Counted {
  readonly village_code: string;
  readonly village: string;
  readonly households: number;
  readonly persons: number | null;
  readonly amount: number | null;
}

/** The same with the figures withheld that would tell of few households: all three are null. */
export interface Withheld extends Omit<Counted, 'households'> {
  readonly households: number | null;
}

/**
 * Withholds the figures of villages with fewer households than a threshold, and as many others, the smallest first, as it takes that
 * none of the withheld can be worked out from the total: two at least, and together so many that each might be at the threshold. Where no
 * other is left the total is withheld too.
 */
export function withhold(
  counted: readonly Counted[],
  threshold: number,
): { rows: Withheld[]; total: Withheld; withheld: number } {
  const bySize = counted
    .map(({ households }, at) => ({ households, at }))
    .sort((a, b) => a.households - b.households || a.at - b.at);
  const few = bySize.filter(({ households }) => households < threshold).length;
  const hidden = (count: number): number => bySize.slice(0, count).reduce((sum, { households }) => sum + households, 0);
  const safe = (count: number): boolean => count >= 2 && hidden(count) - count >= threshold - 1;
  let count = few;
  while (count > 0 && count < bySize.length && !safe(count)) count += 1;
  const gone = new Set(bySize.slice(0, count).map(({ at }) => at));
  const whole: Counted = {
    village_code: '',
    village: '',
    households: counted.reduce((sum, each) => sum + each.households, 0),
    persons: summed(counted.map(({ persons }) => persons)),
    amount: summed(counted.map(({ amount }) => amount)),
  };
  return {
    rows: counted.map((row, at) => (gone.has(at) ? emptied(row) : row)),
    total: count === 0 || safe(count) ? whole : emptied(whole),
    withheld: count,
  };
}

/** A sum that is unknown where a part is. */
export const summed = (parts: readonly (number | null)[]): number | null =>
  parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);

const emptied = (row: Counted): Withheld => ({ ...row, households: null, persons: null, amount: null });

import type { Pricing } from './pricing.ts';
import type { PairingProblem } from './problem.ts';

/** What the pinned pairs of a problem and the first places of their cadres cost; change is never among it. */
export function pinnedCost({ pins }: Pick<PairingProblem, 'pins'>, pricing: Pricing): number {
  const taken = new Map<string, number>();
  let cost = 0;
  for (const pin of pins) {
    const nth = (taken.get(pin.cadre) ?? 0) + 1;
    taken.set(pin.cadre, nth);
    cost += pricing.at(pricing.tier(pin, pin.unit), pin.cause, pin.unit) + pricing.rank(pin.hardness, pin.step);
    cost += pricing.place(nth);
  }
  return cost;
}

/** The numbers of the cadres whose every place is pinned: they are not among those of the problem. */
export function fullyPinned({ pins, cadres }: Pick<PairingProblem, 'pins' | 'cadres'>): string[] {
  const open = new Set(cadres.map(({ no }) => no));
  return [...new Set(pins.map(({ cadre }) => cadre))].filter((no) => !open.has(no));
}

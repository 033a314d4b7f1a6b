import type { PairingProblem } from './problem.ts';

/** What becomes of a place: who has it before and after. */
export interface PlaceChange {
  readonly household: string;
  /** The function that a support place wants; null for a lead's. */
  readonly wants: string | null;
  /** `ended`: nobody has it any more; `unpaired`: nobody had it, and nobody gets it. */
  readonly change: 'kept' | 'added' | 'moved' | 'ended' | 'unpaired';
  readonly former: string | null;
  readonly cadre: string | null;
  readonly pinned: boolean;
  /** Why it ends, where that is not for want of a cadre. */
  readonly departure: PairingProblem['departures'][number]['why'] | null;
}

/** What a pairing of a problem would change, place by place: what has to end, then pins, then places, each as in the problem. */
export function placeChanges(
  { households, pins, departures }: PairingProblem,
  chosen: (index: number) => string | null,
): PlaceChange[] {
  return [
    ...departures.map(({ household, cadre, why }) => ({
      household,
      wants: null,
      change: 'ended' as const,
      former: cadre,
      cadre: null,
      pinned: false,
      departure: why,
    })),
    ...pins.map(({ household, wants, cadre }) => ({
      household,
      wants,
      change: 'kept' as const,
      former: cadre,
      cadre,
      pinned: true,
      departure: null,
    })),
    ...households.map(({ no, wants, present }, i) => {
      const cadre = chosen(i);
      return {
        household: no,
        wants,
        change: kindOf(present, cadre),
        former: present,
        cadre,
        pinned: false,
        departure: null,
      };
    }),
  ];
}

function kindOf(former: string | null, cadre: string | null): PlaceChange['change'] {
  if (former === cadre) return cadre === null ? 'unpaired' : 'kept';
  if (former === null) return 'added';
  return cadre === null ? 'ended' : 'moved';
}

import type { PlaceChange } from '../changes.ts';
import type { PairingFacts, PresentPair } from '../facts.ts';
import { placeKey } from '../problem.ts';
import type { Role } from '../role.ts';

/** A place of a plan to which the leading group gives another cadre than the plan proposes. */
export interface Mark {
  /** The file that says so, from 0, and the line. */
  readonly file: number;
  readonly line: number;
  readonly household: string;
  /** The function that a support place wants; null for a lead's. */
  readonly wants: string | null;
  /** Whom the plan proposes; null: nobody. */
  readonly planned: string | null;
  /** Who has the place now; null: nobody. */
  readonly former: string | null;
  readonly cadre: string;
  /** The cadre's unit. */
  readonly unit: string | null;
  readonly reason: string;
}

/** The business key of a place that a plan changes or keeps, or that a mark is about. */
export const keyOf = ({ household, wants }: Pick<Mark, 'household' | 'wants'>): string =>
  placeKey({ no: household, wants });

/**
 * Whether a line of a plan is a place that somebody can be given: not a pairing that ends because its household is off the list or calls for
 * it no more, nor support that was pinned although no cause calls for it.
 */
export const isPlace = ({ departure, wants }: PlaceChange, role: Role): boolean =>
  departure === null && (role === 'lead' || wants !== null);

/** The facts as they would be if the marked pairs stood and were pinned: what the problem is posed by then. */
export function factsWith(facts: PairingFacts, role: Role, marks: readonly Mark[]): PairingFacts {
  const present = role === 'lead' ? facts.leads : facts.supports;
  const pair = (household: string, cadre: string | null): string => `${household} ${cadre}`;
  const replaced = new Set(
    marks.flatMap(({ household, former, cadre }) => [pair(household, former), pair(household, cadre)]),
  );
  const pairs: PresentPair[] = [
    ...present.filter(({ household, cadre }) => !replaced.has(pair(household, cadre))),
    ...marks.map(({ household, cadre, unit }) => ({ household, cadre, unit, pinned: true })),
  ];
  return role === 'lead' ? { ...facts, leads: pairs } : { ...facts, supports: pairs };
}

/** What becomes of the places of a plan once it is marked up. */
export function changesWith(changes: readonly PlaceChange[], role: Role, marks: readonly Mark[]): PlaceChange[] {
  const marked = new Map(marks.map((mark) => [keyOf(mark), mark]));
  return changes.map((change) => {
    const mark = isPlace(change, role) ? marked.get(keyOf(change)) : undefined;
    if (mark === undefined) return change;
    const { former } = change;
    const kind = former === mark.cadre ? 'kept' : former === null ? 'added' : 'moved';
    return { ...change, change: kind, cadre: mark.cadre, pinned: true };
  });
}

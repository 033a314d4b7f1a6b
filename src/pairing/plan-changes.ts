import type { Session } from '../db/session.ts';
import { type PlaceChange, placeChanges } from './changes.ts';
import { type PairingProblem, placeKey } from './problem.ts';
import { readPairs, type StoredPlan } from './store/plans.ts';

/** What a stored plan does, place by place, about the problem that it was computed for. */
export function planChanges(
  { db, county }: Pick<Session, 'db' | 'county'>,
  { plan }: Pick<StoredPlan, 'plan'>,
  problem: PairingProblem,
): PlaceChange[] {
  const planned = new Map(
    readPairs(db, county, plan).map(({ household, function: wants, cadre }) => [
      placeKey({ no: household, wants: wants || null }),
      cadre,
    ]),
  );
  return placeChanges(problem, (index) => {
    const household = problem.households[index];
    return household === undefined ? null : (planned.get(placeKey(household)) ?? null);
  });
}

import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { eligibilityFailures } from './failures.ts';
import { householdId, placeExists, withProposal } from './store/households.ts';

/** Which open proposals a person decides about. */
export type WhichProposals = (
  | { readonly all: true }
  /** A village's, a town's or the county's code. */
  | { readonly place: string }
  | { readonly households: readonly string[] }
) & {
  /** Those of one program only. */
  readonly program?: string | undefined;
};

/** Proposals as the store selects them; nothing named: all. */
export interface Selection {
  readonly households?: readonly string[];
  readonly place?: string;
}

/**
 * The proposals asked for, once it is sure that what was named exists.
 * @throws Failure `eligibility.no-proposal` (65); `eligibility.household-unknown`, `eligibility.place-unknown` (66).
 */
export function selectionOf({ db, county }: Session, which: WhichProposals): Selection {
  if ('households' in which) {
    const waiting = new Set(withProposal(db, county, which.households, which.program));
    for (const household of which.households) {
      if (waiting.has(household)) continue;
      const known = householdId(db, county, household) !== undefined;
      throw failWith(eligibilityFailures, known ? 'eligibility.no-proposal' : 'eligibility.household-unknown', {
        household,
      });
    }
    return { households: which.households };
  }
  if ('all' in which || which.place === county) return {};
  requirePlace({ db, county }, which.place);
  return { place: which.place };
}

/** @throws Failure `eligibility.place-unknown` (66). */
export function requirePlace({ db, county }: Pick<Session, 'db' | 'county'>, place: string): void {
  if (place === county || placeExists(db, county, place)) return;
  throw failWith(eligibilityFailures, 'eligibility.place-unknown', { place });
}

/**
 * The place to which a question is narrowed; undefined: the whole county, by its code or because none was named.
 * @throws Failure `eligibility.place-unknown` (66).
 */
export function placeAsked(of: Pick<Session, 'db' | 'county'>, place: string | undefined): string | undefined {
  if (place === undefined || place === of.county) return undefined;
  requirePlace(of, place);
  return place;
}

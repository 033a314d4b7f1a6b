import type { Database } from '../../db/driver.ts';
import { headMemberFinder, householdFinders } from '../store/finders.ts';
import type { Searchable } from '../store/versioned-table.ts';

/** What a row says about which household it means; the village is its row id. */
export interface HouseholdNaming {
  readonly number: string | undefined;
  readonly village: number | undefined;
  readonly headName: string | undefined;
  readonly headKey: string | undefined;
}

/**
 * The search for the households that a row can mean: by number; without one by village and the head's identity number, be it
 * the household's or that of the head among its members, else by village and the head's name. Where both sides have the head's
 * identity number and they differ, it is not the same household.
 * @param withHead the households with a head of an identity number among their members.
 */
export function householdMatcher<S>(
  db: Database,
  county: string,
  households: Searchable<S>,
  withHead: (key: string) => readonly number[] = headMemberFinder(db, county),
): (naming: HouseholdNaming) => S[] {
  const find = householdFinders(households);

  return ({ number, village, headName, headKey }) => {
    if (number !== undefined) return find.byNumber(number);
    if (village === undefined) return [];
    if (headKey !== undefined) {
      const same = find.byHeadIdentity(headKey, village);
      if (same.length > 0) return same;
      const byMember = withHead(headKey).flatMap((id) => find.byId(id, village));
      if (byMember.length > 0) return byMember;
      return headName === undefined ? [] : find.byHeadNameWithoutNumber(village, headName);
    }
    return headName === undefined ? [] : find.byHeadName(village, headName);
  };
}

import { addDays } from '../base/civil-date.ts';
import type { OnEnrolmentsEnded } from '../eligibility/enrolments-ended.ts';
import { offEveryList, pairingEnder } from './store/pairings.ts';

/** The end of an enrolment ends the household's pairings that day, unless it stays on another program's list. */
export const endPairingsWithEnrolments: OnEnrolmentsEnded = (db, { county, event, householdIds, lastDay }) => {
  const end = pairingEnder(db, 'household', { county, lastDay, event });
  for (const household of offEveryList(db, county, householdIds, addDays(lastDay, 1)))
    end(household, { why: 'off_list' });
};

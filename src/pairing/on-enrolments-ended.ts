import { addDays } from '../base/civil-date.ts';
import type { OnEnrolmentsEnded } from '../eligibility/enrolments-ended.ts';
import { listPrograms } from './policies.ts';
import { offEveryList, pairingEnder } from './store/pairings.ts';

/** The end of an enrolment ends the household's pairings that day, unless it stays on the list of another program that is paired. */
export const endPairingsWithEnrolments: OnEnrolmentsEnded = (db, { county, event, householdIds, lastDay }) => {
  const end = pairingEnder(db, 'household', { county, lastDay, event });
  const programs = listPrograms({ db, county });
  for (const household of offEveryList(db, { county, programs, day: addDays(lastDay, 1) }, householdIds)) {
    end(household, { why: 'off_list' });
  }
};

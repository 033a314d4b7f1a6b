import { addDays } from '../base/civil-date.ts';
import type { HouseholdsLeft, OnHouseholdsLeft } from '../registry/households-left.ts';
import type { OnEnrolmentsEnded } from './enrolments-ended.ts';
import { carryOut, chooseDeparted, programsWithLists } from './store/enrolments.ts';

/** A death and a duplicate are reasons of their own; whoever else is gone has moved. */
const leftWhy = (reason: HouseholdsLeft['reason']): string =>
  reason === 'died' || reason === 'duplicate' ? reason : 'moved';

/**
 * Ends what is on record about households that leave the registry, without a leave period: their enrolments end on the day before,
 * by the reason of the leaving, and what was proposed about them is settled. Gives the listener.
 */
export function endEnrolmentsOfHouseholds(onEnded: OnEnrolmentsEnded): OnHouseholdsLeft {
  return (db, { county, event, householdIds, from, reason }) => {
    for (const program of programsWithLists(db, county)) {
      chooseDeparted(db, householdIds, leftWhy(reason));
      const { left } = carryOut(db, { county, program, asOf: from, document: null, event });
      const ended = { county, event, program, householdIds: left, lastDay: addDays(from, -1) };
      if (left.length > 0) onEnded(db, ended);
    }
  };
}

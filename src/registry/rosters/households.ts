import type { Session } from '../../db/session.ts';
import { type BatchContext, defineRoster, type RosterWriter } from '../../intake/roster.ts';
import { allHouseholds } from '../absent-households.ts';
import { lostDigits } from '../match/lost-digits.ts';
import { PeopleByNumber } from '../store/people-by-number.ts';
import { type HouseholdColumns, householdColumns } from './household-columns.ts';
import { householdWriter } from './household-writer.ts';

function open(session: Session, context: BatchContext): RosterWriter<HouseholdColumns> {
  const people = new PeopleByNumber(session.db, session.county);
  const households = householdWriter(session, context, people);
  let last: string | undefined;

  return {
    write(row, report) {
      last = undefined;
      const prepared = households.prepare(row, report);
      if (prepared === undefined) return 'rejected';
      const settled = prepared.settle();
      if (settled.outcome !== 'rejected') last = settled.number;
      return settled.outcome;
    },
    passOver: households.passOver,
    afterwards: households.afterwards,
    explain: lostDigits(session, people, context, { head_id_number: 'head_name' }),
    records: () => ({ persons: 0, ...households.records() }),
    given: () => households.given,
    numbered: () => (last === undefined ? undefined : { column: 'household_no', number: last }),
  };
}

/** Surveyed households; matched by number, else by village and the head's identity number, else by village and the head's name. */
export const households = defineRoster({
  name: 'households',
  columns: householdColumns,
  oneOf: [[['household_no'], ['village_code'], ['town_name', 'village_name']]],
  completeness: allHouseholds,
  open,
});

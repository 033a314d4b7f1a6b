import type { Session } from '../../db/session.ts';
import { type BatchContext, defineRoster, type RosterWriter } from '../../intake/roster.ts';
import { allHouseholds } from '../absent-households.ts';
import { householdSearch, waysToNameHousehold } from '../match/household-search.ts';
import { lookUpAnyway } from '../match/look-up-anyway.ts';
import { lostDigits } from '../match/lost-digits.ts';
import { PeopleByNumber } from '../store/people-by-number.ts';
import { type MemberColumns, memberColumns } from './member-columns.ts';
import { memberWriter } from './member-writer.ts';

function open(session: Session, context: BatchContext): RosterWriter<MemberColumns> {
  const people = new PeopleByNumber(session.db, session.county);
  const householdOf = householdSearch(session, people);
  const members = memberWriter(session, context, people);
  const explainedDigits = lostDigits(session, people, context, { id_number: 'name', head_id_number: 'head_name' });
  let last: string | undefined;

  return {
    write(row, report) {
      const household = householdOf(row.values, report);
      if (household === undefined) return 'rejected';
      last = String(household.household_no);
      return members.prepare(row, household.id, report)?.settle(household.id) ?? 'rejected';
    },
    passOver: lookUpAnyway(waysToNameHousehold, householdOf),
    explain: explainedDigits,
    close: () => people.close(),
    records: () => ({ households: 0, persons: members.written() }),
    numbered: () => (last === undefined ? undefined : { column: 'household_no', number: last }),
  };
}

/** Members of households; matched within the household, by identity number, else by name and relation or birth date. */
export const members = defineRoster({
  name: 'members',
  columns: memberColumns,
  oneOf: [waysToNameHousehold],
  completeness: allHouseholds,
  open,
});

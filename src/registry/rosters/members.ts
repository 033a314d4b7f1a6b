import { dayOf } from '../../base/instant.ts';
import type { Session } from '../../db/session.ts';
import {
  type BatchContext,
  defineRoster,
  type ParsedRow,
  type Report,
  type RosterWriter,
} from '../../intake/roster.ts';
import { allHouseholds } from '../absent-households.ts';
import { ambiguity } from '../match/candidates.ts';
import { householdSearch, waysToNameHousehold } from '../match/household-search.ts';
import { matchPersons } from '../match/person.ts';
import { problem } from '../problems.ts';
import { elsewhereFinder, personFinders } from '../store/finders.ts';
import { type PersonColumn, personTable } from '../store/tables.ts';
import { type Standing, VersionedTable } from '../store/versioned-table.ts';
import { mergeWords, storedCells } from '../write/cells.ts';
import { certifiedDisability } from '../write/disability.ts';
import { Family } from '../write/family.ts';
import { settleIdentity } from '../write/identity.ts';
import { RecordWriter } from '../write/record-writer.ts';
import { describingPerson, type MemberColumns, memberColumns } from './member-columns.ts';

type Values = ParsedRow<MemberColumns>['values'];
type MemberReport = Report<MemberColumns>;

/** Whoever was found to stand twice and has left one household stays out of it, whatever a later sheet says. */
function staysDuplicate(values: Values, standing: Standing<PersonColumn> | undefined, report: MemberReport) {
  if (standing?.left_reason !== 'duplicate') return {};
  const { left_on: date, left_reason: reason } = standing;
  const same = (value: unknown, onFile: unknown): boolean => value === undefined || value === onFile;
  if (!same(values.left_on, date) || !same(values.left_reason, reason)) {
    report({ ...problem('person.stays-duplicate', { date: String(date) }), column: 'left_on' });
  }
  return { left_on: date, left_reason: reason };
}

function open(session: Session, batch: BatchContext): RosterWriter<MemberColumns> {
  const { db, county } = session;
  const table = new VersionedTable(db, personTable, { county, batch: batch.batch, event: batch.event });
  const find = personFinders(table);
  const householdOf = householdSearch(session);
  const family = new Family(find.ofHousehold);
  const elsewhere = elsewhereFinder(db, county);
  const persons = new RecordWriter(table, batch);
  const today = dayOf(session.now(), session.timeZone);

  let last: string | undefined;

  return {
    write({ line, values, raw }, report) {
      const { name, relation, id_number: idNumber } = values;
      if (!name || !relation) throw new Error('a member row without its required cells');
      const household = householdOf(values, report);
      if (household === undefined) return 'rejected';
      last = String(household.household_no);
      const members = family.of(household.id);
      const birth = values.birth_date ?? idNumber?.birth;
      const matches = matchPersons(members, { key: idNumber?.key, name, relation, birth });
      const doubt = ambiguity('person.ambiguous', name, matches, 'person_no');
      if (doubt !== undefined) {
        report({ ...doubt, column: 'name' });
        return 'rejected';
      }
      const [standing] = matches;
      const identity = settleIdentity(values, standing, today, report);
      if (identity === undefined) return 'rejected';

      const isNew = idNumber && idNumber.key !== standing?.id_key && !values.left_on;
      const other = isNew ? elsewhere(idNumber.key, household.id) : undefined;
      if (other !== undefined) report({ ...problem('person.elsewhere', { household: other }), column: 'id_number' });

      const described = {
        household_id: household.id,
        person_no: standing?.person_no ?? 1 + Math.max(0, ...members.map((member) => Number(member.person_no))),
        ...storedCells(values, describingPerson),
        ...certifiedDisability(values, report),
        ...identity,
        ...staysDuplicate(values, standing, report),
      };
      const cells = { ...described, raw: mergeWords(standing, described, raw) };
      const settled = persons.settle(standing, cells, line, report);
      if (settled.outcome !== 'rejected') family.note(settled.record);
      return settled.outcome;
    },
    records: () => ({ households: 0, persons: persons.written }),
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

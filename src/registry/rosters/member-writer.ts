import { dayOf } from '../../base/instant.ts';
import type { Session } from '../../db/session.ts';
import type { BatchContext, Outcome, ParsedRow, Report } from '../../intake/roster.ts';
import { ambiguity } from '../match/candidates.ts';
import { matchPersons } from '../match/person.ts';
import { problem } from '../problems.ts';
import { lastHouseholdWithMembers, personFinders } from '../store/finders.ts';
import type { PeopleByNumber } from '../store/people-by-number.ts';
import { type PersonColumn, personTable } from '../store/tables.ts';
import { type Standing, VersionedTable } from '../store/versioned-table.ts';
import { mergeWords, storedCells } from '../write/cells.ts';
import { certifiedDisability } from '../write/disability.ts';
import { Family } from '../write/family.ts';
import { settleIdentity } from '../write/identity.ts';
import { RecordWriter } from '../write/record-writer.ts';
import { describingPerson, type MemberColumns } from './member-columns.ts';

/** The part of a row that is about the person. */
export type PersonColumns = Pick<MemberColumns, (typeof describingPerson)[number] | 'id_number' | 'sex' | 'birth_date'>;
type PersonRow = ParsedRow<PersonColumns>;
type PersonReport = Report<PersonColumns>;

/** A row that means one member of a household, on file or new, and may be written. */
export interface MemberRow {
  /** Writes the row into the household; it is still rejected where an earlier row of the command contradicts it. */
  settle(household: number): Outcome;
}

/** Writes the members of one file. */
export interface MemberWriter {
  /**
   * Finds out which member of a household a row means; undefined, with an error, where that cannot be said.
   * @param household its row id; left out for one that is not on file yet, and so has no members.
   */
  prepare(row: PersonRow, household: number | undefined, report: PersonReport): MemberRow | undefined;
  /** How many members were added or changed. */
  written(): number;
}

/** Whoever was found to stand twice and has left one household stays out of it, whatever a later sheet says. */
function staysDuplicate(
  values: PersonRow['values'],
  standing: Standing<PersonColumn> | undefined,
  report: PersonReport,
) {
  if (standing?.left_reason !== 'duplicate') return {};
  const { left_on: date, left_reason: reason } = standing;
  const same = (value: unknown, onFile: unknown): boolean => value === undefined || value === onFile;
  if (!same(values.left_on, date) || !same(values.left_reason, reason)) {
    report({ ...problem('person.stays-duplicate', { date: String(date) }), column: 'left_on' });
  }
  return { left_on: date, left_reason: reason };
}

/** The number of the next member of a household. */
function nextNumber(members: readonly Standing<PersonColumn>[]): number {
  let highest = 0;
  for (const { person_no } of members) highest = Math.max(highest, Number(person_no));
  return highest + 1;
}

/** The writer of members that rosters share: matching within the household, identity, what a certificate says. */
export function memberWriter(session: Session, context: BatchContext, people: PeopleByNumber): MemberWriter {
  const { db, county } = session;
  const table = new VersionedTable(db, personTable, { county, batch: context.batch, event: context.event });
  const find = personFinders(table);
  const family = new Family(find.ofHousehold, lastHouseholdWithMembers(db, county));
  const persons = new RecordWriter(table, context);
  const today = dayOf(session.now(), session.timeZone);

  return {
    prepare({ line, values, raw }, household, report) {
      const { name, relation, id_number: idNumber } = values;
      if (!name || !relation) throw new Error('a member row without its required cells');
      const members = household === undefined ? [] : family.of(household);
      const birth = values.birth_date ?? idNumber?.birth;
      const matches = matchPersons(members, { key: idNumber?.key, name, relation, birth });
      const doubt = ambiguity('person.ambiguous', name, matches, 'person_no');
      if (doubt !== undefined) {
        report({ ...doubt, column: 'name' });
        return undefined;
      }
      const [standing] = matches;
      const identity = settleIdentity(values, standing, today, report);
      if (identity === undefined) return undefined;

      const settle = (householdId: number): Outcome => {
        const isNew = idNumber && idNumber.key !== standing?.id_key && !values.left_on;
        const other = isNew ? people.elsewhere(idNumber.key, householdId) : undefined;
        if (other !== undefined) report({ ...problem('person.elsewhere', { household: other }), column: 'id_number' });
        const cells = storedCells(values, describingPerson, persons.blank());
        cells.household_id = householdId;
        cells.person_no = standing?.person_no ?? nextNumber(members);
        if (idNumber?.disability !== undefined) Object.assign(cells, certifiedDisability(values, report));
        cells.id_number = identity.id_number;
        cells.id_key = identity.id_key;
        cells.sex = identity.sex;
        cells.birth_date = identity.birth_date;
        if (standing !== undefined) Object.assign(cells, staysDuplicate(values, standing, report));
        cells.raw = mergeWords(standing, cells, raw);
        family.of(householdId);
        const settled = persons.settle(standing, cells, line, report);
        if (settled.outcome === 'rejected') return settled.outcome;
        family.note(settled.record);
        const { id_key: key } = settled.record;
        if (typeof key === 'string' && key !== standing?.id_key) people.note(key, householdId);
        return settled.outcome;
      };
      return { settle };
    },
    written: () => persons.written,
  };
}

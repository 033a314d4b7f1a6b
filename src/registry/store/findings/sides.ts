import type { Database } from '../../../db/driver.ts';
import { versions } from '../../../db/store/recorded-time.ts';
import type { Subject } from '../../checks/check.ts';
import { cadreTable, householdTable, personTable } from '../tables.ts';
import type { Field } from '../versioned-table.ts';

type Side = Readonly<Record<string, Field>>;

const all = (columns: readonly string[]): string => ['id', 'batch', 'line', ...columns].join(', ');

const FROM = 'LEFT JOIN batch ON batch.county = :county AND batch.batch';
const PLACE = `coalesce(town.name, '') || village.name AS village_name`;
const PLACES = `JOIN place AS village ON village.id = h.village_id
  LEFT JOIN place AS town ON town.county = village.county AND town.code = village.town_code`;

/** What the statements have to know of a record: those that describe who somebody is, and where the record comes from. */
function statement(subject: Subject, knownAt: number | undefined): string {
  if ('cadreNo' in subject) {
    const cadres = versions('cadre', all(cadreTable.columns), knownAt, ' AND cadre_no = :cadre');
    return `SELECT c.cadre_no, unit.name AS unit_name, c.name, c.sex, c.id_number, c.phone, c.valid_from, c.valid_to,
        batch.source, c.line
      FROM (${cadres}) AS c LEFT JOIN unit ON unit.id = c.unit_id ${FROM} = c.batch`;
  }
  const households = versions('household', all(householdTable.columns), knownAt, ' AND household_no = :household');
  if ('personNo' in subject && subject.personNo !== null) {
    const persons = versions('person', all(personTable.columns), knownAt, ' AND person_no = :person');
    return `SELECT h.household_no, ${PLACE}, h.head_name, p.person_no, p.name, p.relation, p.sex, p.birth_date, p.id_number,
        p.left_on, p.left_reason, h.phone, h.surveyed_on, batch.source, p.line
      FROM (${households}) AS h JOIN (${persons}) AS p ON p.household_id = h.id ${PLACES} ${FROM} = p.batch`;
  }
  return `SELECT h.household_no, ${PLACE}, h.head_name, h.head_id_number, h.household_size, h.income_per_capita, h.phone,
      h.surveyed_on, h.left_on, h.left_reason, batch.source, h.line
    FROM (${households}) AS h ${PLACES} ${FROM} = h.batch`;
}

/** A record that a finding is about, now or as known at an event, with the file and line it comes from; empty when it is not on file. */
export function readSide(db: Database, county: string, subject: Subject, knownAt: number | undefined): Side {
  const parameters = {
    county,
    known_at: knownAt ?? null,
    cadre: 'cadreNo' in subject ? subject.cadreNo : null,
    household: 'householdNo' in subject ? subject.householdNo : null,
    person: 'personNo' in subject ? subject.personNo : null,
  };
  return db.prepare<[object], Side>(statement(subject, knownAt)).get(parameters) ?? {};
}

import type { CivilDate, PartialDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { stands } from '../../db/store/recorded-time.ts';
import { bindings, inForce, known, type Scope } from './known.ts';

/** A cadre on record, in office or not; the phone is not masked yet. */
export interface HandbookCadreRow {
  cadre_no: string;
  cadre: string;
  title: string | null;
  phone: string | null;
  unit_no: string | null;
  unit: string | null;
  branch_no: string | null;
  branch: string | null;
}

const FIELDS = { unit: 'u.unit_no', branch: 'b.branch_no', cadre: 'c.cadre_no' } as const;

/** The cadres of a unit or branch, or one, by unit, branch and number. */
export function handbookCadres(
  db: Database,
  scope: Scope,
  { field, values }: { field: keyof typeof FIELDS; values: readonly (string | null)[] },
): HandbookCadreRow[] {
  return db
    .prepare<[object], HandbookCadreRow>(
      `SELECT c.cadre_no, c.name AS cadre, c.title, c.phone, u.unit_no, u.name AS unit, b.branch_no, b.name AS branch
       FROM ${known('cadre', 'cadre_no, name, title, phone, unit_id, branch_id', scope)} c
       LEFT JOIN ${known('unit', 'unit_no, name', scope)} u ON u.id = c.unit_id
       LEFT JOIN ${known('branch', 'branch_no, name', scope)} b ON b.id = c.branch_id
       WHERE EXISTS (SELECT 1 FROM json_each(:values) WHERE value IS ${FIELDS[field]})
       ORDER BY u.unit_no, b.branch_no, c.cadre_no`,
    )
    .all({ ...plain(scope), values: JSON.stringify(values) });
}

/** The parameters of a scope whose conditions are asked otherwise. */
const plain = (scope: Scope) => bindings({ ...scope, where: [] });

/** A member of a household present on the day. */
export interface HandbookMember {
  household_no: string;
  name: string;
  relation: string;
  sex: string | null;
  birth_date: PartialDate | null;
  health: string | null;
  illness: string | null;
  disability_type: string | null;
  disability_grade: number | null;
  labour: string | null;
  student: number | null;
}

const MEMBER =
  'household_id, person_no, name, relation, sex, birth_date, health, illness, disability_type, disability_grade, labour, student, left_on';

const OF_THESE = 'h.household_no IN (SELECT value FROM json_each(:households))';

function ofHouseholds<T>(db: Database, scope: Scope, households: readonly string[], sql: string): T[] {
  return db.prepare<[object], T>(sql).all({ ...plain(scope), households: JSON.stringify(households) });
}

/** The members of some households, the head first. */
export function handbookMembers(db: Database, scope: Scope, households: readonly string[]): HandbookMember[] {
  return ofHouseholds(
    db,
    scope,
    households,
    `SELECT h.household_no, p.name, p.relation, p.sex, p.birth_date, p.health, p.illness, p.disability_type, p.disability_grade,
       p.labour, p.student
     FROM ${known('household', 'household_no', scope)} h
     JOIN ${known('person', MEMBER, scope)} p ON p.household_id = h.id
     WHERE ${OF_THESE} AND (p.left_on IS NULL OR p.left_on > :as_of)
     ORDER BY h.household_no, p.relation <> 'head', p.person_no`,
  );
}

/** Who helps a household; the phone is not masked yet. */
export interface HandbookHelper {
  household_no: string;
  role: 'lead' | 'support';
  cadre_no: string;
  cadre: string;
  unit: string | null;
  phone: string | null;
}

/** Everybody who helps some households on the day, the lead first. */
export function handbookHelpers(db: Database, scope: Scope, households: readonly string[]): HandbookHelper[] {
  return ofHouseholds(
    db,
    scope,
    households,
    `SELECT h.household_no, p.role, c.cadre_no, c.name AS cadre, u.name AS unit, c.phone
     FROM ${known('household', 'household_no', scope)} h
     JOIN pairing p ON p.household_id = h.id AND ${inForce('p', scope)}
     JOIN ${known('cadre', 'cadre_no, name, phone, unit_id', scope)} c ON c.id = p.cadre_id
     LEFT JOIN ${known('unit', 'name', scope)} u ON u.id = c.unit_id
     WHERE ${OF_THESE} ORDER BY h.household_no, p.role, c.cadre_no`,
  );
}

/** When each of some households was last met by the day; those never met are left out. */
export function lastMet(db: Database, scope: Scope, households: readonly string[]): Map<string, CivilDate> {
  const rows = ofHouseholds<{ household_no: string; met: CivilDate }>(
    db,
    scope,
    households,
    `SELECT h.household_no, max(v.visited_on) AS met
     FROM ${known('household', 'household_no', scope)} h
     JOIN visit v ON v.household_id = h.id AND v.outcome = 'met' AND v.visited_on <= :as_of AND ${stands(scope.knownAt, 'v')}
     WHERE ${OF_THESE} GROUP BY h.household_no`,
  );
  return new Map(rows.map(({ household_no, met }) => [household_no, met]));
}

/** Whom to call in a department: its liaison officer in office, or nobody where none is on record; phones are not masked yet. */
export interface Department {
  function: string;
  unit_no: string;
  unit: string;
  liaison: string | null;
  title: string | null;
  phone: string | null;
}

/** The units that have a function of their own, by number, each with its liaison officers. */
export function departments(db: Database, scope: Scope): Department[] {
  const officer = known('cadre', 'cadre_no, name, title, phone, unit_id, liaison, valid_from, valid_to', scope);
  return db
    .prepare<[object], Department>(
      `SELECT u.function, u.unit_no, u.name AS unit, c.name AS liaison, c.title, c.phone
       FROM ${known('unit', 'unit_no, name, function', scope)} u
       LEFT JOIN ${officer} c ON c.unit_id = u.id AND c.liaison = 1 AND (c.valid_from IS NULL OR c.valid_from <= :as_of)
         AND (c.valid_to IS NULL OR c.valid_to >= :as_of)
       WHERE u.function IS NOT NULL AND u.function <> 'other' ORDER BY u.unit_no, c.cadre_no`,
    )
    .all(plain(scope));
}

import type { Database } from '../../db/driver.ts';
import { rowStream } from '../../db/row-stream.ts';
import { bindings, homes, inForce, known, listed, type Scope } from './known.ts';

/** A listed household with its head and its lead; places go by their codes, numbers are not masked yet. The income per person that rules reckon with is
 * `income` (fen) over `income_persons`. */
export interface RosterEntry {
  household_no: string;
  town_code: string;
  village_code: string;
  head_name: string;
  head_sex: string | null;
  head_birth: string | null;
  /** The number on the household's own row, and that of its head among the members. */
  head_id_number: string | null;
  head_member_id_number: string | null;
  persons: number | null;
  household_type: string | null;
  main_cause: string | null;
  /** Declared, in fen. */
  income_per_capita: number | null;
  income: number | null;
  income_persons: number | null;
  difficulty: string | null;
  need: string | null;
  unit: string | null;
  cadre_no: string | null;
  cadre: string | null;
  title: string | null;
  lead_phone: string | null;
}

const HEAD = `relation = 'head' AND (left_on IS NULL OR left_on > :as_of)`;

/**
 * What joins the head to a household `h`: the member recorded first where two stand as it. As they stand, people are looked up by
 * household; the versions that stood once have no index by household and are put together first.
 */
function heads(scope: Scope): { cte: string; join: string } {
  if (scope.knownAt === undefined) {
    const first = `SELECT q.id FROM person q WHERE q.county = :county AND q.household_id = h.id AND ${HEAD} ORDER BY q.person_no LIMIT 1`;
    return { cte: '', join: `LEFT JOIN person head ON head.id = (${first})` };
  }
  const people = known('person', 'household_id, person_no, relation, sex, birth_date, id_number, left_on', scope);
  return {
    cte: `head AS MATERIALIZED (
    SELECT household_id, sex, birth_date, id_number, min(person_no) FROM ${people}
    WHERE ${HEAD} AND household_id IN (SELECT household_id FROM listed) GROUP BY household_id
  ),`,
    join: 'LEFT JOIN head ON head.household_id = h.id',
  };
}

/** The lines: the households on the list, each with its lead. */
const lines = (scope: Scope): string => `WITH ${listed(scope)}, ${homes(scope)},
  line AS (
    SELECT h.*, p.cadre_id FROM home h
    LEFT JOIN pairing p ON p.household_id = h.id AND p.role = 'lead' AND ${inForce('p', scope)}
  )`;

/** The same with what is looked up for each by the key of one row, so that lines are neither added nor lost. */
const entries = (scope: Scope): string => `${lines(scope)}, ${heads(scope).cte}
  entry AS (
    SELECT h.household_no, h.town_code, h.village_code, h.head_name,
      head.sex AS head_sex, head.birth_date AS head_birth, h.head_id_number,
      head.id_number AS head_member_id_number, h.persons, h.household_type, h.main_cause, h.income_per_capita, h.income, h.income_persons, h.difficulty, h.need,
      u.name AS unit, c.cadre_no, c.name AS cadre, c.title, c.phone AS lead_phone
    FROM line h
    ${heads(scope).join}
    LEFT JOIN ${known('cadre', 'cadre_no, name, title, phone, unit_id', scope)} c ON c.id = h.cadre_id
    LEFT JOIN ${known('unit', 'name', scope)} u ON u.id = c.unit_id
  )`;

/** Every listed household, by town, village and household number. */
export function rosterEntries(db: Database, scope: Scope): IterableIterator<RosterEntry> {
  const statement = db.prepare<[object], RosterEntry>(
    `${entries(scope)} SELECT * FROM entry ORDER BY town_code, village_code, household_no, cadre_no`,
  );
  return rowStream(statement, bindings(scope));
}

/**
 * The lines of the roster and their persons; and the households on the list and their persons, counted without the
 * roster.
 */
export interface RosterTotals {
  lines: number;
  persons: number;
  households: number;
  persons_listed: number;
}

export function rosterTotals(db: Database, scope: Scope): RosterTotals {
  const row = db
    .prepare<[object], RosterTotals>(
      `${lines(scope)}
       SELECT count(*) AS lines, coalesce(sum(persons), 0) AS persons, (SELECT count(*) FROM listed) AS households,
         (SELECT coalesce(sum(f.persons), 0) FROM listed JOIN household_fact f USING (household_id)) AS persons_listed
       FROM line`,
    )
    .get(bindings(scope));
  if (row === undefined) throw new Error('a count without a row');
  return row;
}

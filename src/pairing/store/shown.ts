import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { covers, versions } from '../../db/store/recorded-time.ts';

/** A pairing with the names of those it joins. */
export interface ShownPairing {
  household_no: string;
  head_name: string;
  village_code: string;
  village: string;
  cadre_no: string;
  cadre: string;
  unit_no: string | null;
  unit: string | null;
  role: 'lead' | 'support';
  from: CivilDate;
  to: CivilDate | null;
  /** Why it began and, where it has an end, why it ended. */
  why: string;
  ended_why: string | null;
  /** Why, in a person's words, where it was set or ended by hand. */
  reason: string | null;
  ended_reason: string | null;
  /** The days in which no plan moves it, open where there is no last; both null where it is not pinned. */
  pinned_from: CivilDate | null;
  pinned_to: CivilDate | null;
  /** The plan that it began with. */
  plan: number | null;
}

/** Whose pairings are asked for; all of the county where nothing is named. */
export interface PairingsOf {
  household?: string;
  cadre?: string;
  unit?: string;
}

const TABLES = {
  household: ['household', 'household_no'],
  cadre: ['cadre', 'cadre_no'],
  unit: ['unit', 'unit_no'],
} as const;

/** Whether a household, cadre or unit of this number is or was on record. */
export function isOnRecord(db: Database, county: string, kind: keyof PairingsOf, no: string): boolean {
  const [table, key] = TABLES[kind];
  const sql = `SELECT 1 FROM ${table} WHERE county = ? AND ${key} = ?`;
  return (
    db.prepare(`${sql} UNION ALL ${sql.replace(table, `${table}_former`)} LIMIT 1`).get(county, no, county, no) !==
    undefined
  );
}

const COLUMNS = `h.household_no, h.head_name, v.code AS village_code, v.name AS village, c.cadre_no, c.name AS cadre,
  u.unit_no, u.name AS unit, p.role, p.valid_from AS "from", p.valid_to AS "to", p.why, p.ended_why, p.reason, p.ended_reason, p.pinned_from, p.pinned_to,
  p.plan`;

/** Every pairing on record of a cadre, past, present and to come; the latest first. */
export function pairingsOfCadre(db: Database, county: string, cadreNo: string): ShownPairing[] {
  return db
    .prepare<[string, string], ShownPairing>(
      `SELECT ${COLUMNS}
       FROM pairing AS p JOIN household AS h ON h.id = p.household_id JOIN place AS v ON v.id = h.village_id
       JOIN cadre AS c ON c.id = p.cadre_id LEFT JOIN unit AS u ON u.id = c.unit_id
       WHERE p.county = ? AND c.cadre_no = ? AND p.recorded_to IS NULL
       ORDER BY p.valid_from DESC, h.household_no, p.role`,
    )
    .all(county, cadreNo);
}

/** The pairings of a day, by household, role (lead first) and cadre. */
export function pairingsOn(
  db: Database,
  county: string,
  of: PairingsOf,
  asOf: CivilDate,
  knownAt: number | undefined,
): ShownPairing[] {
  const from = (table: string, columns: string): string => `(${versions(table, columns, knownAt)})`;
  return db
    .prepare<[object], ShownPairing>(
      `SELECT ${COLUMNS}
       FROM pairing AS p
       JOIN ${from('household', 'id, household_no, head_name, village_id')} AS h ON h.id = p.household_id
       JOIN ${from('place', 'id, code, name')} AS v ON v.id = h.village_id
       JOIN ${from('cadre', 'id, cadre_no, name, unit_id')} AS c ON c.id = p.cadre_id
       LEFT JOIN ${from('unit', 'id, unit_no, name')} AS u ON u.id = c.unit_id
       WHERE ${covers(knownAt, 'p')} AND (:household IS NULL OR h.household_no = :household)
         AND (:cadre IS NULL OR c.cadre_no = :cadre) AND (:unit IS NULL OR u.unit_no = :unit)
       ORDER BY h.household_no, p.role, c.cadre_no`,
    )
    .all({
      county,
      as_of: asOf,
      known_at: knownAt ?? null,
      household: of.household ?? null,
      cadre: of.cadre ?? null,
      unit: of.unit ?? null,
    });
}

import { addDays, type CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { versionsUntil } from '../../db/store/numbered-table.ts';
import { versions } from '../../db/store/recorded-time.ts';
import type { TipSubject } from '../tips/code-lists.ts';
import { type Tip, tipTable } from '../tips/tip.ts';

/** A household as a tip names it. */
export interface NamedHousehold {
  readonly id: number;
  readonly household_no: string;
  readonly head_name: string;
  readonly village_id: number;
}

/** The searches for households on file: by number, and the numbers of those of a village under a head's name. */
export function householdsNamed(db: Database, county: string) {
  const byNumber = db.prepare<[string, string], NamedHousehold>(
    'SELECT id, household_no, head_name, village_id FROM household WHERE county = ? AND household_no = ?',
  );
  const byName = db
    .prepare<[string, number, string], string>(
      `SELECT household_no FROM household WHERE county = ? AND village_id = ? AND head_name = ? AND left_on IS NULL
       ORDER BY household_no`,
    )
    .pluck();
  return {
    byNumber: (no: string): NamedHousehold | undefined => byNumber.get(county, no),
    byName: (village: number, head: string): string[] => byName.all(county, village, head),
  };
}

/** Gives the tips that stand, as they were first told, of a subject and within days of a day. */
export function reportsNear(db: Database, county: string) {
  const columns = tipTable.columns.map((column) => `f.${column}`).join(', ');
  const statement = db.prepare<[object], Tip>(
    `SELECT ${columns} FROM tip AS f
     WHERE f.county = :county AND f.received_on BETWEEN :from AND :to AND f.subject = :subject AND f.state = 'new'
       AND EXISTS (SELECT 1 FROM tip AS t WHERE t.county = f.county AND t.tip_no = f.tip_no AND t.recorded_to IS NULL)
     ORDER BY f.tip_no`,
  );
  return (day: CivilDate, subject: TipSubject, days: number): Tip[] =>
    statement.all({ county, subject, from: addDays(day, -days), to: addDays(day, days) });
}

/** A tip with the names of those it joins. */
export interface NamedTip extends Tip {
  readonly household_no: string | null;
  readonly head_name: string | null;
  readonly village_code: string | null;
  readonly village: string | null;
  readonly unit_no: string | null;
  readonly unit: string | null;
  readonly cadre_no: string | null;
  readonly cadre: string | null;
}

/** Every tip, or the one of a number, now or as known at an event, that had come in by a day; by number. */
export function namedTips(
  db: Database,
  county: string,
  { tip, until }: { tip?: number; until?: CivilDate },
  knownAt: number | undefined,
): NamedTip[] {
  const from = (table: string, columns: string): string => `(${versions(table, columns, knownAt)})`;
  // A cadre's own unit answers where no other was named.
  return db
    .prepare<[object], NamedTip>(
      `SELECT ${tipTable.columns.map((column) => `t.${column}`).join(', ')}, h.household_no, h.head_name,
         p.code AS village_code, p.name AS village, u.unit_no, u.name AS unit, c.cadre_no, c.name AS cadre
       FROM (${versionsUntil(tipTable, knownAt)}) AS t
       LEFT JOIN ${from('household', 'id, household_no, head_name')} AS h ON h.id = t.household_id
       LEFT JOIN ${from('place', 'id, code, name')} AS p ON p.id = t.village_id
       LEFT JOIN ${from('cadre', 'id, cadre_no, name, unit_id')} AS c ON c.id = t.cadre_id
       LEFT JOIN ${from('unit', 'id, unit_no, name')} AS u ON u.id = coalesce(t.unit_id, c.unit_id)
       WHERE (:tip IS NULL OR t.tip_no = :tip) AND (:until IS NULL OR t.received_on <= :until)
       ORDER BY t.tip_no`,
    )
    .all({ county, known_at: knownAt ?? null, tip: tip ?? null, until: until ?? null });
}

/** A step of a tip's way. */
export interface TipVersion {
  readonly state: Tip['state'];
  readonly state_on: CivilDate;
  readonly note: string | null;
  readonly recorded: string;
  readonly actor: string;
  readonly command: string;
  readonly source: string | null;
  readonly line: number | null;
  readonly ended: string | null;
  readonly ended_by: string | null;
}

/** Every version of a tip in the order in which they were recorded; none where there never was one of that number. */
export function tipVersions(db: Database, county: string, no: number): TipVersion[] {
  return db
    .prepare<[string, number], TipVersion>(
      `SELECT t.state, t.state_on, t.note, e.instant AS recorded, e.actor, e.command, b.source, t.line,
         x.instant AS ended, x.command AS ended_by
       FROM tip AS t JOIN audit_event AS e ON e.event = t.recorded_from
       LEFT JOIN audit_event AS x ON x.event = t.recorded_to
       LEFT JOIN batch AS b ON b.county = t.county AND b.batch = t.batch
       WHERE t.county = ? AND t.tip_no = ? ORDER BY t.recorded_from, t.id`,
    )
    .all(county, no);
}

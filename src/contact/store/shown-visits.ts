import type { CivilDate } from '../../base/civil-date.ts';
import type { Instant } from '../../base/instant.ts';
import type { Database } from '../../db/driver.ts';
import { stands, versions } from '../../db/store/recorded-time.ts';
import type { VisitContent } from '../visits/visit.ts';

/** A visit with the names of those it joins. */
export type NamedVisit = Omit<VisitContent, 'verified'> & {
  readonly visit_no: number;
  readonly verified: string | null;
  readonly household_no: string;
  readonly head_name: string;
  readonly village_code: string;
  readonly village: string;
  readonly cadre_no: string;
  readonly cadre: string;
  readonly unit_no: string | null;
  readonly unit: string | null;
  /** What the cadre was to the household on the day; null: not paired with it. */
  readonly role: 'lead' | 'support' | null;
  /** When the visit was first recorded, whatever was corrected since. */
  readonly recorded: Instant;
};

/** Which visits are asked for; all of the county where nothing is named. */
export interface VisitsAsked {
  readonly visit?: number;
  readonly household?: string;
  readonly cadre?: string;
  readonly unit?: string;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

const TOLD = `v.visited_on, v.purpose, v.kind, v.outcome, v.said, v.problems, v.wishes, v.handled, v.money, v.goods,
  v.goods_value, v.next_step, v.verified`;

/** The visits on record, now or as known at an event, by day and number; a stream that reads while it is taken. */
export function namedVisits(
  db: Database,
  county: string,
  asked: VisitsAsked,
  knownAt: number | undefined,
): IterableIterator<NamedVisit> {
  const from = (table: string, columns: string): string => `(${versions(table, columns, knownAt)})`;
  return db
    .prepare<[object], NamedVisit>(
      `SELECT v.visit_no, ${TOLD}, h.household_no, h.head_name, p.code AS village_code, p.name AS village,
         c.cadre_no, c.name AS cadre, u.unit_no, u.name AS unit,
         (SELECT min(r.role) FROM pairing AS r WHERE r.household_id = v.household_id AND r.cadre_id = v.cadre_id
            AND ${stands(knownAt, 'r')} AND r.valid_from <= v.visited_on AND (r.valid_to IS NULL OR r.valid_to >= v.visited_on)
         ) AS role,
         (SELECT e.instant FROM audit_event AS e WHERE e.event = (
            SELECT min(f.recorded_from) FROM visit AS f WHERE f.county = v.county AND f.visit_no = v.visit_no)) AS recorded
       FROM visit AS v
       JOIN ${from('household', 'id, household_no, head_name, village_id')} AS h ON h.id = v.household_id
       JOIN ${from('place', 'id, code, name')} AS p ON p.id = h.village_id
       JOIN ${from('cadre', 'id, cadre_no, name, unit_id')} AS c ON c.id = v.cadre_id
       LEFT JOIN ${from('unit', 'id, unit_no, name')} AS u ON u.id = c.unit_id
       WHERE v.county = :county AND ${stands(knownAt, 'v')} AND (:visit IS NULL OR v.visit_no = :visit)
         AND (:household IS NULL OR h.household_no = :household) AND (:cadre IS NULL OR c.cadre_no = :cadre)
         AND (:unit IS NULL OR u.unit_no = :unit)
         AND (:from IS NULL OR v.visited_on >= :from) AND (:to IS NULL OR v.visited_on <= :to)
       ORDER BY v.visited_on, v.visit_no`,
    )
    .iterate({
      county,
      known_at: knownAt ?? null,
      visit: asked.visit ?? null,
      household: asked.household ?? null,
      cadre: asked.cadre ?? null,
      unit: asked.unit ?? null,
      from: asked.from ?? null,
      to: asked.to ?? null,
    });
}

/** A version of a visit and where it comes from. */
export type VisitVersion = Omit<VisitContent, 'verified'> & {
  readonly verified: string | null;
  readonly correction: string | null;
  readonly batch: number | null;
  readonly source: string | null;
  readonly line: number | null;
  readonly recorded: Instant;
  readonly actor: string;
  readonly command: string;
  /** When the version ended, and by which command. */
  readonly ended: Instant | null;
  readonly ended_by: string | null;
};

/** Every version of a visit, the latest first; none where there never was one of that number. */
export function visitVersions(db: Database, county: string, visitNo: number): VisitVersion[] {
  return db
    .prepare<[string, number], VisitVersion>(
      `SELECT ${TOLD}, v.correction, v.batch, b.source, v.line, e.instant AS recorded, e.actor, e.command,
         t.instant AS ended, t.command AS ended_by
       FROM visit AS v JOIN audit_event AS e ON e.event = v.recorded_from
       LEFT JOIN audit_event AS t ON t.event = v.recorded_to
       LEFT JOIN batch AS b ON b.county = v.county AND b.batch = v.batch
       WHERE v.county = ? AND v.visit_no = ? ORDER BY v.recorded_from DESC, v.id DESC`,
    )
    .all(county, visitNo);
}

/** The household's columns that a visit's statements are about, as they stand, by household number. */
export function householdFields(
  db: Database,
  county: string,
  householdNo: string,
  columns: readonly string[],
): Readonly<Record<string, string | number | null>> {
  const found = db
    .prepare<[string, string], Record<string, string | number | null>>(
      `SELECT ${columns.join(', ')} FROM household WHERE county = ? AND household_no = ?`,
    )
    .get(county, householdNo);
  if (found === undefined) throw new Error(`no household ${householdNo}`);
  return found;
}

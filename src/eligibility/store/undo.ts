import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import type { BatchKey } from '../../intake/batch-records.ts';
import { addedIds, batchParameters, madeVersions } from '../../registry/store/batch-versions.ts';

/** An enrolment that a person decided on, or that a list imported since tells of. */
export interface PeoplesEnrolment {
  readonly household_no: string;
  readonly program: string;
  readonly from: CivilDate;
  readonly document: string | null;
  /** The batch that it was imported by. */
  readonly batch: number | null;
}

/** The enrolments on record of households that a batch added, and that no job made; by household and program. */
export function peoplesEnrolments(db: Database, county: string, batch: BatchKey): IterableIterator<PeoplesEnrolment> {
  return db
    .prepare<[object], PeoplesEnrolment>(
      `SELECT h.household_no, e.program, e.valid_from AS "from", coalesce(e.entered_document, e.left_document) AS document,
         e.batch
       FROM enrolment AS e JOIN household AS h ON h.id = e.household_id
       WHERE e.county = :county AND e.recorded_to IS NULL
         AND (e.entered_document IS NOT NULL OR e.left_document IS NOT NULL OR e.batch IS NOT NULL)
         AND e.household_id IN (${addedIds('household')})
       ORDER BY 1, 2, 3`,
    )
    .iterate(batchParameters(county, batch));
}

/** A person's act about a household. */
export interface ActAbout {
  readonly household_no: string;
  readonly program: string;
  readonly kind: 'decision' | 'objection' | 'review';
}

/** The acts on record about households that a batch added. */
export function actsAboutAdded(db: Database, county: string, batch: BatchKey): ActAbout[] {
  const acts = ['decision', 'objection', 'review'].map(
    (kind) => `SELECT DISTINCT h.household_no, x.program, '${kind}' AS kind FROM ${kind} AS x
      JOIN household AS h ON h.id = x.household_id
      WHERE x.county = :county AND x.recorded_to IS NULL AND x.household_id IN (${addedIds('household')})`,
  );
  return db
    .prepare<[object], ActAbout>(`${acts.join(' UNION ALL ')} ORDER BY 1, 2, 3`)
    .all(batchParameters(county, batch));
}

const DERIVED = ['verdict', 'proposal', 'leave_period', 'enrolment'] as const;

/** Ends what is on record about the households that a batch added; gives how many rows of each kind. */
export function endDerived(
  db: Database,
  county: string,
  batch: BatchKey,
  event: number,
): Record<(typeof DERIVED)[number], number> {
  const parameters = { ...batchParameters(county, batch), event };
  const ended = { verdict: 0, proposal: 0, leave_period: 0, enrolment: 0 };
  for (const table of DERIVED) {
    const update = db.prepare(
      `UPDATE ${table} SET recorded_to = :event
       WHERE county = :county AND recorded_to IS NULL AND household_id IN (${addedIds('household')})`,
    );
    ended[table] = update.run(parameters).changes;
  }
  return ended;
}

/** Whether households were judged after a batch that wrote facts about them, or enrolments. */
export function isJudgedSince(db: Database, county: string, batch: BatchKey): boolean {
  const wrote = (name: string): string => `EXISTS (SELECT 1 FROM (${madeVersions({ name, columns: [] })}))`;
  const judged = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM refresh_run WHERE county = :county AND recorded_from > :made)
         AND (${wrote('household')} OR ${wrote('person')}
           OR EXISTS (SELECT 1 FROM enrolment WHERE county = :county AND batch = :batch AND recorded_from = :made))`,
    )
    .pluck()
    .get(batchParameters(county, batch));
  return judged === 1;
}

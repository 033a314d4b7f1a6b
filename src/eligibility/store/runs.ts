import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import type { ProgramCounts } from '../counts.ts';
import type { OutcomeCounts } from './outcomes.ts';

/** The number of the last refresh, 0 before the first. */
export function lastRun(db: Database, county: string): number {
  const row = db
    .prepare<[string], { run: number | null }>('SELECT MAX(run) AS run FROM refresh_run WHERE county = ?')
    .get(county);
  return row?.run ?? 0;
}

/** A refresh of a program as it is on record: its day, the pack's text it was judged by, its event, and what it counted. */
export interface RecordedRefresh extends Omit<OutcomeCounts, 'opening'> {
  readonly asOf: CivilDate;
  readonly packId: number;
  readonly event: number;
  readonly on_list: number;
}

/** The program's last refresh. */
export function lastRefresh(db: Database, county: string, program: string): RecordedRefresh | undefined {
  return db
    .prepare<[string, string], RecordedRefresh>(
      `SELECT r.as_of AS asOf, c.pack_id AS packId, r.recorded_from AS event, c.assessed, c.eligible, c.not_eligible, c.undecided,
        c.proposed_enter, c.proposed_leave, c.on_list, c.in_leave_period, c.paused, c.undecided_on_list, c.differing
      FROM refresh_count AS c
      JOIN refresh_run AS r ON r.county = c.county AND r.run = c.run
      WHERE c.county = ? AND c.program = ? ORDER BY c.run DESC LIMIT 1`,
    )
    .get(county, program);
}

/** Records a refresh with the counts of each program. */
export function insertRun(
  db: Database,
  run: { county: string; run: number; asOf: CivilDate; event: number },
  programs: Readonly<Record<string, ProgramCounts>>,
): void {
  db.prepare('INSERT INTO refresh_run (county, run, as_of, recorded_from) VALUES (:county, :run, :asOf, :event)').run(
    run,
  );
  const insert = db.prepare(
    `INSERT INTO refresh_count (county, run, program, pack_id, assessed, eligible, not_eligible, undecided, proposed_enter,
      proposed_leave, opening, entered_list, left_list, on_list, in_leave_period, paused, undecided_on_list,
      differing)
    SELECT :county, :run, :program, id, :assessed, :eligible, :not_eligible, :undecided, :proposed_enter,
      :proposed_leave, :opening, :entered, :left, :on_list, :in_leave_period, :paused, :undecided_on_list, :differing
    FROM pack WHERE county = :county AND sha256 = :sha256`,
  );
  for (const [program, counts] of Object.entries(programs)) {
    insert.run({ ...counts, county: run.county, run: run.run, program });
  }
}

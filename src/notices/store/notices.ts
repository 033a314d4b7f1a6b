import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { stands, versions } from '../../db/store/recorded-time.ts';
import type { BatchKey } from '../../intake/batch-records.ts';
import { addedIds, batchParameters } from '../../registry/store/batch-versions.ts';
import type { Notice, NoticeLine } from '../notice.ts';
import { noticeTable } from '../notice.ts';
import type { NoticeState } from '../states.ts';

const COLUMNS = noticeTable.columns.map((column) => `t.${column}`).join(', ');

/** Writes the lines of a notice, for good. */
export function insertLines(
  db: Database,
  county: string,
  notice: Pick<Notice, 'notice_no' | 'layout'>,
  lines: readonly NoticeLine[],
  event: number,
): void {
  const insert = db.prepare(
    `INSERT INTO notice_row (county, notice_no, line, household_id, village_code, village, name, households, persons, type, amount,
       recorded_from)
     VALUES (:county, :no, :line, :household_id, :village_code, :village, :name, :households, :persons, :type, :amount, :event)`,
  );
  const first = notice.layout === 'counts' ? 0 : 1;
  for (const [at, line] of lines.entries()) {
    insert.run({ ...line, county, no: notice.notice_no, line: first + at, event });
  }
}

/** The lines of a notice in their order; of one with counts the whole comes first. */
export function linesOf(db: Database, county: string, no: number): NoticeLine[] {
  return db
    .prepare<[string, number], NoticeLine>(
      `SELECT household_id, village_code, village, name, households, persons, type, amount FROM notice_row
       WHERE county = ? AND notice_no = ? ORDER BY line`,
    )
    .all(county, no);
}

/** Every notice drafted by a day, now or as known at an event, by number. */
export function noticesUntil(
  db: Database,
  county: string,
  until: CivilDate,
  knownAt: number | undefined,
): (Notice & { readonly lines: number })[] {
  return db
    .prepare<[object], Notice & { lines: number }>(
      `SELECT ${COLUMNS}, (SELECT count(*) FROM notice_row AS r WHERE r.county = t.county AND r.notice_no = t.notice_no AND r.line > 0)
         AS lines
       FROM notice AS t WHERE t.county = :county AND ${stands(knownAt, 't')} AND t.drafted_on <= :until ORDER BY t.notice_no`,
    )
    .all({ county, known_at: knownAt ?? null, until });
}

/** A step of a notice's way. */
export interface NoticeVersion {
  readonly state: NoticeState;
  readonly state_on: CivilDate;
  readonly reason: string | null;
  readonly recorded: string;
  readonly actor: string;
  readonly command: string;
}

/** Every version of a notice in the order in which they were recorded. */
export function noticeVersions(db: Database, county: string, no: number): NoticeVersion[] {
  return db
    .prepare<[string, number], NoticeVersion>(
      `SELECT t.state, t.state_on, t.reason, e.instant AS recorded, e.actor, e.command
       FROM notice AS t JOIN audit_event AS e ON e.event = t.recorded_from
       WHERE t.county = ? AND t.notice_no = ? ORDER BY t.recorded_from, t.id`,
    )
    .all(county, no);
}

/** The last notice with names before this one that was put up and not withdrawn, of the same program, place and subject. */
export function noticeBefore(db: Database, county: string, notice: Notice): number | undefined {
  const { notice_no, program, place_code, about } = notice;
  return db
    .prepare<[object], number>(
      `SELECT t.notice_no FROM notice AS t WHERE t.county = :county AND t.recorded_to IS NULL AND t.notice_no < :notice_no
         AND t.program = :program AND t.place_code = :place_code AND t.about = :about AND t.layout = 'names'
         AND t.starts_on IS NOT NULL AND t.withdrawn_on IS NULL ORDER BY t.notice_no DESC LIMIT 1`,
    )
    .pluck()
    .get({ county, notice_no, program, place_code, about });
}

/** A household on a notice with what the office calls it. */
export interface KnownLine {
  readonly household_id: number;
  readonly household_no: string;
  readonly head_name: string;
  readonly village: string | null;
  readonly amount: number | null;
}

/** The households of a notice by number, those no longer on file included. */
export function householdsOn(db: Database, county: string, no: number): KnownLine[] {
  const last = (column: string): string =>
    `coalesce((SELECT h.${column} FROM household AS h WHERE h.id = r.household_id),
       (SELECT f.${column} FROM household_former AS f WHERE f.id = r.household_id ORDER BY f.recorded_to DESC LIMIT 1))`;
  return db
    .prepare<[string, number], KnownLine>(
      `SELECT r.household_id, ${last('household_no')} AS household_no, ${last('head_name')} AS head_name, r.village, r.amount
       FROM notice_row AS r WHERE r.county = ? AND r.notice_no = ? AND r.household_id IS NOT NULL ORDER BY household_no`,
    )
    .all(county, no);
}

/** A notice that has named a household as one that is to enter. */
export interface PutOnNotice {
  readonly household_id: number;
  readonly starts_on: CivilDate;
  readonly ends_on: CivilDate;
  readonly days: number;
  /** Whether it told the amount, which it was, and which it would be now. */
  readonly told: 0 | 1;
  readonly amount: number | null;
  readonly now: number | null;
}

/** The lines of the notices about who is to enter a program that were put up and not withdrawn, oldest first. */
export function putOnNotice(db: Database, county: string, program: string): PutOnNotice[] {
  return db
    .prepare<[object], PutOnNotice>(
      `SELECT r.household_id, t.starts_on, t.ends_on, t.days, ',' || t.columns || ',' LIKE '%,amount,%' AS told, r.amount,
         v.benefit AS now
       FROM notice AS t JOIN notice_row AS r ON r.county = t.county AND r.notice_no = t.notice_no
       LEFT JOIN verdict AS v ON v.county = t.county AND v.program = t.program AND v.household_id = r.household_id
         AND v.recorded_to IS NULL
       WHERE t.county = :county AND t.program = :program AND t.recorded_to IS NULL AND t.about = 'enter'
         AND t.starts_on IS NOT NULL AND t.withdrawn_on IS NULL AND r.household_id IS NOT NULL
       ORDER BY t.notice_no, r.line`,
    )
    .all({ county, program });
}

/** A notice on which a household stands or stood. */
export type NoticeOfHousehold = Pick<
  Notice,
  'program' | 'about' | 'state' | 'starts_on' | 'ends_on' | 'withdrawn_on'
> & { readonly notice: number };

/** The notices that were put up with a household on them, now or as known at an event, by number. */
export function noticesOfHousehold(
  db: Database,
  county: string,
  householdNo: string,
  knownAt: number | undefined,
): NoticeOfHousehold[] {
  return db
    .prepare<[object], NoticeOfHousehold>(
      `SELECT t.notice_no AS notice, t.program, t.about, t.state, t.starts_on, t.ends_on, t.withdrawn_on
       FROM notice AS t JOIN notice_row AS r ON r.county = t.county AND r.notice_no = t.notice_no
       JOIN (${versions('household', 'id, household_no', knownAt)}) AS h ON h.id = r.household_id
       WHERE t.county = :county AND ${stands(knownAt, 't')} AND t.starts_on IS NOT NULL AND h.household_no = :household_no
       ORDER BY t.notice_no`,
    )
    .all({ county, household_no: householdNo, known_at: knownAt ?? null });
}

/** A household that a batch added and that was put on notice, with how often and since when. */
export interface AddedOnNotice {
  readonly key: string;
  readonly count: number;
  readonly first: string;
}

/** The households that a batch added and that were put on notice, by number. */
export function addedOnNotice(db: Database, county: string, batch: BatchKey): AddedOnNotice[] {
  return db
    .prepare<[object], AddedOnNotice>(
      `SELECT h.household_no AS "key", count(*) AS count, min(t.starts_on) AS first
       FROM notice AS t JOIN notice_row AS r ON r.county = t.county AND r.notice_no = t.notice_no
       JOIN household AS h ON h.id = r.household_id
       WHERE t.county = :county AND t.recorded_to IS NULL AND t.starts_on IS NOT NULL
         AND r.household_id IN (${addedIds('household')}) GROUP BY h.id ORDER BY 1`,
    )
    .all(batchParameters(county, batch));
}

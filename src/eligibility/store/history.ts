import type { Instant } from '../../base/instant.ts';
import type { Database } from '../../db/driver.ts';
import { JUDGED_LISTED } from './verdicts.ts';

/** The kinds of record that a household's story is told from, in the order in which one event's are told. */
export const storyTables = [
  'enrolment',
  'decision',
  'objection',
  'review',
  'verdict',
  'leave_period',
  'proposal',
] as const;

export type StoryTable = (typeof storyTables)[number];

/** What a version says; a row of two tables at one event with one key is one record that changed. */
const said: Readonly<Record<StoryTable, { key: string; columns: string }>> = {
  enrolment: {
    key: 't.valid_from',
    columns: `t.valid_from, t.valid_to, t.entered_why, t.entered_document, t.left_why, t.left_document, t.cert_no,
      t.assisted_persons, t.amount, t.batch`,
  },
  decision: { key: 't.valid_from', columns: 't.kind, t.valid_from, t.valid_to, t.reason, t.document' },
  objection: {
    key: 't.number',
    columns: `t.number, t.state, t.received_on, t.due_on, t.grounds, t.investigated_on, t.finding, t.closed_on, t.outcome, t.answer,
      t.document`,
  },
  review: { key: 't.reviewed_on', columns: 't.reviewed_on, t.result, t.note, t.document' },
  verdict: { key: "''", columns: `t.verdict, t.letters, t.pack_id, t.as_of, ${JUDGED_LISTED('t')} AS judged_listed` },
  leave_period: { key: "''", columns: 't.valid_from' },
  proposal: { key: "''", columns: 't.kind, t.reason, t.as_of' },
};

/** A version of a record about a household. */
export interface Version {
  readonly table: StoryTable;
  readonly program: string;
  readonly key: string | number;
  readonly recordedFrom: number;
  readonly recordedTo: number | null;
  readonly said: Readonly<Record<string, string | number | null>>;
}

type Row = Readonly<Record<string, string | number | null>> & {
  program: string;
  key: string | number;
  recordedFrom: number;
  recordedTo: number | null;
};

/** Every version on record about the households that have, or had, a number. */
export function versionsAbout(db: Database, county: string, householdNo: string): Version[] {
  return storyTables.flatMap((table) =>
    db
      .prepare<[object], Row>(
        `SELECT t.program, ${said[table].key} AS key, t.recorded_from AS recordedFrom, t.recorded_to AS recordedTo,
           ${said[table].columns}
         FROM ${table} AS t WHERE t.county = :county AND t.household_id IN (
           SELECT id FROM household WHERE county = :county AND household_no = :household_no
           UNION SELECT id FROM household_former WHERE county = :county AND household_no = :household_no)
         ORDER BY t.recorded_from, t.program, key`,
      )
      .all({ county, household_no: householdNo })
      .map(({ program, key, recordedFrom, recordedTo, ...rest }) => ({
        table,
        program,
        key,
        recordedFrom,
        recordedTo,
        said: rest,
      })),
  );
}

/** Who did something, when and by which command. */
export interface Occasion {
  readonly event: number;
  readonly instant: Instant;
  readonly actor: string;
  readonly command: string;
}

export function occasion(db: Database, event: number): Occasion {
  const found = db
    .prepare<[number], Occasion>('SELECT event, instant, actor, command FROM audit_event WHERE event = ?')
    .get(event);
  if (found === undefined) throw new Error(`no event ${event}`);
  return found;
}

import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { ofReading } from './outcomes.ts';

/** A program whose outcomes are recorded under an event. */
export interface Recording {
  readonly county: string;
  readonly program: string;
  readonly packId: number;
  readonly asOf: CivilDate;
  readonly event: number;
  /** Whether the outcomes are of the households of `temp.chosen` only, so that the rows about others stay. */
  readonly chosen: boolean;
}

/** How a table follows the outcomes: which of them have a row, when a row says what its outcome says, and what a row holds. */
interface Follower {
  readonly table: 'verdict' | 'leave_period' | 'proposal';
  readonly present: string;
  readonly same: string;
  readonly columns: string;
  readonly values: string;
}

const followers: readonly Follower[] = [
  {
    table: 'verdict',
    present: 'o.verdict IS NOT NULL',
    same: 'o.verdict = verdict.verdict AND o.letters = verdict.letters AND o.benefit IS verdict.benefit AND verdict.pack_id = :pack_id',
    columns: 'pack_id, verdict, letters, benefit, as_of',
    values: ':pack_id, o.verdict, o.letters, o.benefit, :as_of',
  },
  {
    table: 'leave_period',
    present: 'o.leave_from IS NOT NULL',
    same: 'o.leave_from = leave_period.valid_from',
    columns: 'valid_from',
    values: 'o.leave_from',
  },
  {
    table: 'proposal',
    present: 'o.proposal IS NOT NULL',
    same: 'o.proposal = proposal.kind AND o.reason = proposal.reason',
    columns: 'kind, reason, as_of',
    values: 'o.proposal, o.reason, :as_of',
  },
];

/**
 * Brings verdicts, leave periods and proposals in line with `temp.outcome`: rows that say otherwise end, what is new is
 * recorded, and what says the same stays as it is. Returns how many rows were written.
 */
export function recordOutcomes(db: Database, recording: Recording): number {
  const { county, program, packId, asOf, event, chosen } = recording;
  const reading = { knownAt: undefined, chosen };
  const row = { county, program, pack_id: packId, as_of: asOf, event };
  let written = 0;
  for (const { table, present, same, columns, values } of followers) {
    const standing = `${table}.county = :county AND ${table}.program = :program AND ${table}.recorded_to IS NULL`;
    const ended = db.prepare(
      `UPDATE ${table} SET recorded_to = :event WHERE ${standing}${ofReading(reading)} AND NOT EXISTS (
        SELECT 1 FROM temp.outcome AS o WHERE o.household_id = ${table}.household_id AND ${same})`,
    );
    const added = db.prepare(
      `INSERT INTO ${table} (county, program, household_id, ${columns}, recorded_from)
      SELECT :county, :program, o.household_id, ${values}, :event FROM temp.outcome AS o
      WHERE ${present} ON CONFLICT (county, program, household_id) WHERE recorded_to IS NULL DO NOTHING`,
    );
    written += ended.run(row).changes + added.run(row).changes;
  }
  return written;
}

import type { Instant } from '../../base/instant.ts';
import type { AuditedTable } from '../../db/audited-table.ts';
import type { Database } from '../../db/driver.ts';
import { stands } from '../../db/store/recorded-time.ts';

/** What has become of a finding; what nobody decided about is open. */
export const findingStates = ['open', 'confirmed', 'dismissed', 'settled'] as const;
export type FindingState = (typeof findingStates)[number];

/** A decision about a finding, with the digest of the facts it was judged on. */
export interface Decided {
  /** The kind of the finding. */
  readonly code: string;
  readonly state: Exclude<FindingState, 'open'>;
  readonly reason: string | null;
  /** The record that stands, of a settled one. */
  readonly kept: string | null;
  readonly facts: string;
  readonly actor: string;
  readonly instant: Instant;
}

const COLUMNS = 's.finding, s.code, s.state, s.reason, s.kept, s.facts';
/** Crossed, so that SQLite looks up the event of each decision, not the decisions of each event. */
const BY_WHOM = 'CROSS JOIN audit_event AS e ON e.county = s.county AND e.event = s.recorded_from';

/** What is decided, now or as known at an event, by finding. */
export function decisions(db: Database, county: string, knownAt?: number): ReadonlyMap<string, Decided> {
  const rows = db
    .prepare<[object], Decided & { finding: string }>(
      `SELECT ${COLUMNS}, e.actor, e.instant FROM finding_state AS s ${BY_WHOM}
       WHERE s.county = :county AND ${stands(knownAt, 's')}`,
    )
    .all({ county, known_at: knownAt ?? null });
  return new Map(rows.map(({ finding, ...decided }) => [finding, decided]));
}

/** A decision with the one who ended it and when; both null while it stands. */
export interface DecidedOnce extends Decided {
  readonly ended: Instant | null;
  readonly endedBy: string | null;
}

/** Every decision ever made about a finding, in order. */
export function decisionsAbout(db: Database, county: string, finding: string): DecidedOnce[] {
  return db
    .prepare<[object], DecidedOnce>(
      `SELECT ${COLUMNS}, e.actor, e.instant, u.instant AS ended, u.actor AS endedBy FROM finding_state AS s ${BY_WHOM}
         LEFT JOIN audit_event AS u ON u.county = s.county AND u.event = s.recorded_to
       WHERE s.county = :county AND s.finding = :finding ORDER BY s.recorded_from`,
    )
    .all({ county, finding });
}

/** A decision to be recorded. */
export interface NewDecision extends Omit<Decided, 'actor' | 'instant'> {
  readonly finding: string;
}

/** Ends the decision that stands about a finding; says whether there was one. */
export function endDecision(db: Database, county: string, event: number, finding: string): boolean {
  const { changes } = db
    .prepare(
      `UPDATE finding_state SET recorded_to = :event WHERE county = :county AND finding = :finding AND recorded_to IS NULL`,
    )
    .run({ county, event, finding });
  return changes > 0;
}

/** Records a decision in the place of the one that stood. */
export function recordDecision(db: Database, county: string, event: number, decision: NewDecision): void {
  endDecision(db, county, event, decision.finding);
  db.prepare(
    `INSERT INTO finding_state (county, finding, code, state, reason, kept, facts, recorded_from)
     VALUES (:county, :finding, :code, :state, :reason, :kept, :facts, :event)`,
  ).run({ ...decision, county, event });
}

const audited = (when: string): string => `SELECT county, finding, code, state, reason, kept, facts FROM finding_state
  WHERE ${when} = ? ORDER BY county, finding`;

/** The decisions, for the audit log. */
export const findingStateAudited: AuditedTable = {
  name: 'finding_state',
  added: audited('recorded_from'),
  ended: audited('recorded_to'),
};

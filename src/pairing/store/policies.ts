import type { Database } from '../../db/driver.ts';
import { stands } from '../../db/store/recorded-time.ts';

/** A policy's text on record. */
export interface RecordedPolicy {
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
}

/** The policy in force, now or as known at an event, and the event that put it in force; undefined where none is. */
export function policyInForceText(
  db: Database,
  county: string,
  knownAt?: number,
): (RecordedPolicy & { since: number }) | undefined {
  return db
    .prepare<[object], RecordedPolicy & { since: number }>(
      `SELECT y.name, y.sha256, y.text, t.recorded_from AS since
       FROM pairing_policy_use AS t JOIN pairing_policy AS y ON y.id = t.policy_id
       WHERE t.county = :county AND ${stands(knownAt, 't')}`,
    )
    .get({ county, known_at: knownAt ?? null });
}

/** Records a policy's text, once, and gives its row id. */
export function insertPolicy(
  db: Database,
  county: string,
  { name, sha256, text }: RecordedPolicy,
  event: number,
): number {
  const row = { county, event, name, sha256, text };
  db.prepare(
    `INSERT INTO pairing_policy (county, sha256, name, text, recorded_from) VALUES (:county, :sha256, :name, :text, :event)
     ON CONFLICT (county, sha256) DO NOTHING`,
  ).run(row);
  return db
    .prepare<[object], number>('SELECT id FROM pairing_policy WHERE county = :county AND sha256 = :sha256')
    .pluck()
    .get(row) as number;
}

/** Takes the policy in force out of force. */
export function endPolicyUse(db: Database, county: string, event: number): void {
  db.prepare('UPDATE pairing_policy_use SET recorded_to = :event WHERE county = :county AND recorded_to IS NULL').run({
    county,
    event,
  });
}

/** Puts a policy in force in place of any other. */
export function insertPolicyUse(db: Database, county: string, policy: RecordedPolicy, event: number): void {
  const policyId = insertPolicy(db, county, policy, event);
  endPolicyUse(db, county, event);
  db.prepare(
    'INSERT INTO pairing_policy_use (county, policy_id, recorded_from) VALUES (:county, :policyId, :event)',
  ).run({ county, policyId, event });
}

/** A policy that is or was in force, with the instants between which it was. */
export interface PolicyUse extends RecordedPolicy {
  readonly since: string;
  readonly until: string | null;
}

/** Every policy that is or was in force, the latest first. */
export function policyUses(db: Database, county: string): PolicyUse[] {
  return db
    .prepare<[string], PolicyUse>(
      `SELECT y.name, y.sha256, y.text, b.instant AS since, e.instant AS until
       FROM pairing_policy_use AS t JOIN pairing_policy AS y ON y.id = t.policy_id
       JOIN audit_event AS b ON b.county = t.county AND b.event = t.recorded_from
       LEFT JOIN audit_event AS e ON e.county = t.county AND e.event = t.recorded_to
       WHERE t.county = ? ORDER BY t.recorded_from DESC`,
    )
    .all(county);
}

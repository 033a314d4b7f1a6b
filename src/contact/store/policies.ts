import type { Database } from '../../db/driver.ts';
import { stands } from '../../db/store/recorded-time.ts';

/** The text of the contact policy in force. */
export interface PolicyInForce {
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
}

/** The policy in force, now or as known at an event; undefined where the bureau has chosen none. */
export function policyInForce(db: Database, county: string, knownAt?: number): PolicyInForce | undefined {
  return db
    .prepare<[object], PolicyInForce>(
      `SELECT p.name, p.sha256, p.text FROM contact_policy_use AS u JOIN contact_policy AS p ON p.id = u.policy_id
       WHERE u.county = :county AND ${stands(knownAt, 'u')}`,
    )
    .get({ county, known_at: knownAt ?? null });
}

/** Puts a text in force in place of any other; one that was in force before is not copied again. */
export function insertPolicyUse(db: Database, county: string, policy: PolicyInForce, event: number): void {
  const row = { county, event, ...policy };
  db.prepare('UPDATE contact_policy_use SET recorded_to = :event WHERE county = :county AND recorded_to IS NULL').run({
    county,
    event,
  });
  db.prepare(
    `INSERT INTO contact_policy (county, sha256, name, text, recorded_from)
     VALUES (:county, :sha256, :name, :text, :event) ON CONFLICT (county, sha256) DO NOTHING`,
  ).run(row);
  db.prepare(
    `INSERT INTO contact_policy_use (county, policy_id, recorded_from)
     SELECT county, id, :event FROM contact_policy WHERE county = :county AND sha256 = :sha256`,
  ).run({ county, event, sha256: policy.sha256 });
}

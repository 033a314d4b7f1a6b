import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';

/** A plan as it is stored. */
export interface StoredPlan {
  plan: number;
  role: 'lead';
  asOf: CivilDate;
  /** The policy's text. */
  policy: string;
  problemSha256: string;
  unpaired: number;
  belowMinimum: number;
  objective: number;
  /** The event under which it was stored: its problem was built from what was known then. */
  recordedFrom: number;
}

/** A household of a plan and the cadre that would lead it. */
export interface PlannedPair {
  household: string;
  cadre: string | null;
}

/** The number of the last plan; 0 when there is none. */
export function lastPlan(db: Database, county: string): number {
  return db
    .prepare<[string], number>('SELECT coalesce(max(plan), 0) FROM pairing_plan WHERE county = ?')
    .pluck()
    .get(county) as number;
}

export function insertPlan(
  db: Database,
  county: string,
  plan: StoredPlan,
  pairs: Iterable<PlannedPair>,
  prices: Iterable<{ node: string; price: number }>,
): void {
  db.prepare(
    `INSERT INTO pairing_plan (county, plan, role, as_of, policy, problem_sha256, unpaired, below_minimum, objective, recorded_from)
     VALUES (@county, @plan, @role, @asOf, @policy, @problemSha256, @unpaired, @belowMinimum, @objective, @recordedFrom)`,
  ).run({ county, ...plan });
  const pair = db.prepare('INSERT INTO pairing_plan_pair (county, plan, household_no, cadre_no) VALUES (?, ?, ?, ?)');
  for (const { household, cadre } of pairs) pair.run(county, plan.plan, household, cadre);
  const priced = db.prepare('INSERT INTO pairing_plan_price (county, plan, node, price) VALUES (?, ?, ?, ?)');
  for (const { node, price } of prices) priced.run(county, plan.plan, node, price);
}

export function readPlan(db: Database, county: string, plan: number): StoredPlan | undefined {
  return db
    .prepare<[string, number], StoredPlan>(
      `SELECT plan, role, as_of AS asOf, policy, problem_sha256 AS problemSha256, unpaired, below_minimum AS belowMinimum,
         objective, recorded_from AS recordedFrom
       FROM pairing_plan WHERE county = ? AND plan = ?`,
    )
    .get(county, plan);
}

/** A plan's pairs, households ascending. */
export function readPairs(db: Database, county: string, plan: number): PlannedPair[] {
  return db
    .prepare<[string, number], PlannedPair>(
      `SELECT household_no AS household, cadre_no AS cadre FROM pairing_plan_pair
       WHERE county = ? AND plan = ? ORDER BY household_no`,
    )
    .all(county, plan);
}

/** A plan's prices by the node's name. */
export function readPrices(db: Database, county: string, plan: number): Map<string, number> {
  const rows = db
    .prepare<[string, number], [string, number]>(
      'SELECT node, price FROM pairing_plan_price WHERE county = ? AND plan = ?',
    )
    .raw()
    .all(county, plan);
  return new Map(rows);
}

/** Whether a plan has been made the pairing. */
export function wasApplied(db: Database, county: string, plan: number): boolean {
  return (
    db
      .prepare<[string, number]>('SELECT 1 FROM pairing_application WHERE county = ? AND plan = ?')
      .get(county, plan) !== undefined
  );
}

/** Records that a plan was made the pairing. */
export function insertApplication(
  db: Database,
  application: { county: string; plan: number; approvedBy: string | null; document: string | null; event: number },
): void {
  db.prepare(
    `INSERT INTO pairing_application (county, plan, approved_by, document, recorded_from)
     VALUES (@county, @plan, @approvedBy, @document, @event)`,
  ).run(application);
}

/** The text of the policy of the plan that was applied last, now or up to an event. */
export function lastAppliedPolicy(db: Database, county: string, knownAt?: number): string | undefined {
  const known = knownAt === undefined ? '' : ' AND a.recorded_from <= :known_at';
  return db
    .prepare<[object], string>(
      `SELECT p.policy FROM pairing_application AS a JOIN pairing_plan AS p ON p.county = a.county AND p.plan = a.plan
       WHERE a.county = :county${known} ORDER BY a.recorded_from DESC LIMIT 1`,
    )
    .pluck()
    .get({ county, known_at: knownAt ?? null });
}

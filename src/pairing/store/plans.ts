import type { CivilDate } from '../../base/civil-date.ts';
import type { Instant } from '../../base/instant.ts';
import type { Database } from '../../db/driver.ts';
import type { Role } from '../role.ts';

/** A plan as it is stored. */
export interface StoredPlan {
  plan: number;
  role: Role;
  asOf: CivilDate;
  /** The policy's text. */
  policy: string;
  policySha256: string;
  problemSha256: string;
  unpaired: number;
  belowMinimum: number;
  objective: number;
  /** What a cadre below the minimum counts for in the prices. */
  belowCost: number;
  /** The event under which it was stored: its problem was built from what was known then. */
  recordedFrom: number;
}

/** A place of a plan and the cadre who would have it. */
export interface PlannedPair {
  household: string;
  /** The function that a support place wants; empty for a lead's. */
  function: string;
  cadre: string | null;
}

/** The number of the last plan; 0 when there is none. */
export function lastPlan(db: Database, county: string): number {
  return db
    .prepare<[string], number>('SELECT coalesce(max(plan), 0) FROM pairing_plan WHERE county = ?')
    .pluck()
    .get(county) as number;
}

/** Stores a plan; its policy's text is on record already. */
export function insertPlan(
  db: Database,
  county: string,
  plan: Omit<StoredPlan, 'policy'>,
  pairs: Iterable<PlannedPair>,
  prices: Iterable<readonly [cadre: string, price: number]>,
): void {
  db.prepare(
    `INSERT INTO pairing_plan
       (county, plan, role, as_of, policy_id, problem_sha256, unpaired, below_minimum, objective, below_cost,
        recorded_from)
     SELECT @county, @plan, @role, @asOf, id, @problemSha256, @unpaired, @belowMinimum, @objective, @belowCost, @recordedFrom
     FROM pairing_policy WHERE county = @county AND sha256 = @policySha256`,
  ).run({ county, ...plan });
  const pair = db.prepare(
    'INSERT INTO pairing_plan_pair (county, plan, household_no, function, cadre_no) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { household, function: wants, cadre } of pairs) pair.run(county, plan.plan, household, wants, cadre);
  const priced = db.prepare('INSERT INTO pairing_plan_price (county, plan, cadre_no, price) VALUES (?, ?, ?, ?)');
  for (const [cadre, price] of prices) priced.run(county, plan.plan, cadre, price);
}

export function readPlan(db: Database, county: string, plan: number): StoredPlan | undefined {
  return db
    .prepare<[string, number], StoredPlan>(
      `SELECT p.plan, p.role, p.as_of AS asOf, y.text AS policy, y.sha256 AS policySha256, p.problem_sha256 AS problemSha256,
         p.unpaired, p.below_minimum AS belowMinimum, p.objective, p.below_cost AS belowCost, p.recorded_from AS recordedFrom
       FROM pairing_plan AS p JOIN pairing_policy AS y ON y.id = p.policy_id WHERE p.county = ? AND p.plan = ?`,
    )
    .get(county, plan);
}

/** A plan's pairs by household, then function. */
export function readPairs(db: Database, county: string, plan: number): PlannedPair[] {
  return db
    .prepare<[string, number], PlannedPair>(
      `SELECT household_no AS household, function, cadre_no AS cadre FROM pairing_plan_pair
       WHERE county = ? AND plan = ? ORDER BY household_no, function`,
    )
    .all(county, plan);
}

/** A plan's prices by the cadre's number. */
export function readPrices(db: Database, county: string, plan: number): Map<string, number> {
  const rows = db
    .prepare<[string, number], [string, number]>(
      'SELECT cadre_no, price FROM pairing_plan_price WHERE county = ? AND plan = ?',
    )
    .raw()
    .all(county, plan);
  return new Map(rows);
}

/** That a plan was made the pairing. */
export interface Application {
  approved_by: string | null;
  document: string | null;
  /** In how many places the leading group had it otherwise. */
  marked: number;
  /** When, and by whom. */
  instant: Instant;
  actor: string;
}

/** When and by whose approval a plan was made the pairing; undefined where it has not been. */
export function planApplication(db: Database, county: string, plan: number): Application | undefined {
  return db
    .prepare<[string, number], Application>(
      `SELECT a.approved_by, a.document, a.marked, e.instant, e.actor
       FROM pairing_application AS a JOIN audit_event AS e ON e.event = a.recorded_from WHERE a.county = ? AND a.plan = ?`,
    )
    .get(county, plan);
}

/** Whether a plan has been made the pairing. */
export function wasApplied(db: Database, county: string, plan: number): boolean {
  return (
    db
      .prepare<[string, number]>('SELECT 1 FROM pairing_application WHERE county = ? AND plan = ?')
      .get(county, plan) !== undefined
  );
}

/** The plan of a role that was made the pairing last, by an event where one is given; its number, and what its prices are made up of. */
export function lastApplied(
  db: Database,
  { county, role, knownAt }: { county: string; role: Role; knownAt: number | undefined },
): Pick<StoredPlan, 'plan' | 'belowCost'> | undefined {
  return db
    .prepare<[object], Pick<StoredPlan, 'plan' | 'belowCost'>>(
      `SELECT p.plan, p.below_cost AS belowCost FROM pairing_application AS a
       JOIN pairing_plan AS p ON p.county = a.county AND p.plan = a.plan
       WHERE a.county = :county AND p.role = :role AND (:knownAt IS NULL OR a.recorded_from <= :knownAt)
       ORDER BY a.recorded_from DESC LIMIT 1`,
    )
    .get({ county, role, knownAt: knownAt ?? null });
}

/** Records that a plan was made the pairing. */
export function insertApplication(
  db: Database,
  application: {
    county: string;
    plan: number;
    approvedBy: string | null;
    document: string | null;
    marked: number;
    event: number;
  },
): void {
  db.prepare(
    `INSERT INTO pairing_application (county, plan, approved_by, document, marked, recorded_from)
     VALUES (@county, @plan, @approvedBy, @document, @marked, @event)`,
  ).run(application);
}

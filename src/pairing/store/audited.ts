import type { AuditedTable } from '../../db/audited-table.ts';

/** A row of plans never ends. */
const never = 'SELECT NULL WHERE ? IS NULL';

const POLICY = '(SELECT y.sha256 FROM pairing_policy AS y WHERE y.id = t.policy_id) AS policy';

const policyUse = (when: string): string =>
  `SELECT t.county, ${POLICY} FROM pairing_policy_use AS t WHERE t.${when} = ? ORDER BY t.county`;

const ofPlan = (table: string, columns: string, order: string): string =>
  `SELECT t.county, t.plan, ${columns} FROM ${table} AS t JOIN pairing_plan AS p ON p.county = t.county AND p.plan = t.plan
   WHERE p.recorded_from = ? ORDER BY t.county, t.plan, ${order}`;

const pairings = (when: string): string =>
  `SELECT p.county,
     coalesce((SELECT h.household_no FROM household AS h WHERE h.id = p.household_id),
       (SELECT f.household_no FROM household_former AS f WHERE f.id = p.household_id LIMIT 1)) AS household_no,
     coalesce((SELECT c.cadre_no FROM cadre AS c WHERE c.id = p.cadre_id),
       (SELECT f.cadre_no FROM cadre_former AS f WHERE f.id = p.cadre_id LIMIT 1)) AS cadre_no,
     p.role, p.valid_from, p.valid_to, p.why, p.reason, p.ended_why, p.ended_reason, p.pinned_from, p.pinned_to, p.plan
   FROM pairing AS p WHERE p.${when} = ? ORDER BY p.county, household_no, p.role, cadre_no, p.valid_from`;

/** What the audit log vouches for in this room. */
export const pairingAuditedTables: readonly AuditedTable[] = [
  {
    name: 'pairing_policy',
    added: 'SELECT county, sha256, name, text FROM pairing_policy WHERE recorded_from = ? ORDER BY county, sha256',
    ended: never,
  },
  { name: 'pairing_policy_use', added: policyUse('recorded_from'), ended: policyUse('recorded_to') },
  {
    name: 'pairing_plan',
    added: `SELECT county, plan, role, as_of, ${POLICY}, problem_sha256, unpaired, below_minimum, objective, below_cost
      FROM pairing_plan AS t WHERE recorded_from = ? ORDER BY county, plan`,
    ended: never,
  },
  {
    name: 'pairing_plan_pair',
    added: ofPlan('pairing_plan_pair', 't.household_no, t.function, t.cadre_no', 't.household_no, t.function'),
    ended: never,
  },
  {
    name: 'pairing_plan_price',
    added: ofPlan('pairing_plan_price', 't.cadre_no, t.price', 't.cadre_no'),
    ended: never,
  },
  {
    name: 'pairing_application',
    added: `SELECT county, plan, approved_by, document, marked FROM pairing_application WHERE recorded_from = ? ORDER BY county, plan`,
    ended: never,
  },
  { name: 'pairing', added: pairings('recorded_from'), ended: pairings('recorded_to') },
];

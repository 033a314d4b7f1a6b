import type { AuditedTable } from '../../db/audited-table.ts';

/** A text that was put in force stays for good. */
const never = 'SELECT NULL WHERE ? IS NULL';

const visits = (when: string): string =>
  `SELECT v.county, v.visit_no,
     coalesce((SELECT h.household_no FROM household AS h WHERE h.id = v.household_id),
       (SELECT f.household_no FROM household_former AS f WHERE f.id = v.household_id LIMIT 1)) AS household_no,
     coalesce((SELECT c.cadre_no FROM cadre AS c WHERE c.id = v.cadre_id),
       (SELECT f.cadre_no FROM cadre_former AS f WHERE f.id = v.cadre_id LIMIT 1)) AS cadre_no,
     v.visited_on, v.purpose, v.kind, v.outcome, v.said, v.problems, v.wishes, v.handled, v.money, v.goods, v.goods_value,
     v.next_step, v.verified, v.raw, v.correction, v.batch, v.line
   FROM visit AS v WHERE v.${when} = ? ORDER BY v.county, v.visit_no`;

const uses = (when: string): string =>
  `SELECT u.county, p.name, p.sha256 FROM contact_policy_use AS u JOIN contact_policy AS p ON p.id = u.policy_id
   WHERE u.${when} = ? ORDER BY u.county, p.sha256`;

/** What the audit log vouches for in this room. */
export const contactAuditedTables: readonly AuditedTable[] = [
  { name: 'visit', added: visits('recorded_from'), ended: visits('recorded_to') },
  {
    name: 'contact_policy',
    added: 'SELECT county, sha256, name, text FROM contact_policy WHERE recorded_from = ? ORDER BY county, sha256',
    ended: never,
  },
  { name: 'contact_policy_use', added: uses('recorded_from'), ended: uses('recorded_to') },
];

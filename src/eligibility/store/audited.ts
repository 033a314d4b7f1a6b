import type { AuditedTable } from '../../db/audited-table.ts';

/** The number of the household that a row is about; one that was taken out of the registry is found among its former rows. */
const HOUSEHOLD_NO = `COALESCE((SELECT h.household_no FROM household AS h WHERE h.id = t.household_id),
  (SELECT f.household_no FROM household_former AS f WHERE f.id = t.household_id LIMIT 1))`;

const PACK = '(SELECT p.sha256 FROM pack AS p WHERE p.id = t.pack_id)';

/** A table with recorded time: its business key first, then what a row says. */
function recorded(name: string, columns: string, order: string): AuditedTable {
  const select = (when: string): string => `SELECT ${columns} FROM ${name} AS t WHERE t.${when} = ? ORDER BY ${order}`;
  return { name, added: select('recorded_from'), ended: select('recorded_to') };
}

/** A table whose rows never end. */
function final(name: string, added: string): AuditedTable {
  return { name, added, ended: `SELECT NULL WHERE ? IS NULL` };
}

/** What the audit log vouches for in this room. */
export const eligibilityAuditedTables: readonly AuditedTable[] = [
  final('pack', 'SELECT county, sha256, name, text, lists FROM pack WHERE recorded_from = ? ORDER BY county, sha256'),
  recorded('pack_use', `t.county, t.name, ${PACK}`, 't.county, t.name'),
  final('refresh_run', 'SELECT county, run, as_of FROM refresh_run WHERE recorded_from = ? ORDER BY county, run'),
  final(
    'refresh_count',
    `SELECT t.county, t.run, t.program, ${PACK}, t.assessed, t.eligible, t.not_eligible, t.undecided, t.proposed_enter,
      t.proposed_leave, t.opening, t.entered_list, t.left_list, t.on_list, t.in_leave_period, t.paused, t.undecided_on_list, t.differing
    FROM refresh_count AS t JOIN refresh_run AS r ON r.county = t.county AND r.run = t.run
    WHERE r.recorded_from = ? ORDER BY t.county, t.run, t.program`,
  ),
  recorded(
    'verdict',
    `t.county, t.program, ${HOUSEHOLD_NO} AS household_no, ${PACK}, t.verdict, t.letters, t.benefit, t.as_of`,
    't.county, t.program, household_no',
  ),
  recorded(
    'proposal',
    `t.county, t.program, ${HOUSEHOLD_NO} AS household_no, t.kind, t.reason, t.as_of`,
    't.county, t.program, household_no',
  ),
  recorded(
    'leave_period',
    `t.county, t.program, ${HOUSEHOLD_NO} AS household_no, t.valid_from`,
    't.county, t.program, household_no',
  ),
  recorded(
    'enrolment',
    `t.county, t.program, ${HOUSEHOLD_NO} AS household_no, t.valid_from, t.valid_to, t.entered_why, t.entered_document,
      t.left_why, t.left_document, t.cert_no, t.assisted_persons, t.amount, t.batch, t.line`,
    't.county, t.program, household_no, t.valid_from',
  ),
  recorded(
    'decision',
    `t.county, t.program, ${HOUSEHOLD_NO} AS household_no, t.valid_from, t.valid_to, t.kind, t.reason, t.document`,
    't.county, t.program, household_no, t.valid_from',
  ),
  recorded(
    'objection',
    `t.county, t.number, t.program, ${HOUSEHOLD_NO} AS household_no, t.state, t.received_on, t.due_on, t.due_certain,
      t.raised_by, t.notice, t.grounds, t.investigated_on, t.finding, t.closed_on, t.outcome, t.answer, t.document`,
    't.county, t.number',
  ),
  recorded(
    'review',
    `t.county, t.program, ${HOUSEHOLD_NO} AS household_no, t.reviewed_on, t.result, t.note, t.document`,
    't.county, t.program, household_no, t.reviewed_on',
  ),
];

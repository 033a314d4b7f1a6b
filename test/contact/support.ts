import { readFileSync } from 'node:fs';
import { type ContactCheck, checkContact } from '../../src/contact/check.ts';
import { contactAuditedTables } from '../../src/contact/store/audited.ts';
import { visits } from '../../src/contact/visits/roster.ts';
import type { Database } from '../../src/db/driver.ts';
import { eligibilityAuditedTables } from '../../src/eligibility/store/audited.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import { intakeTables } from '../../src/intake/store.ts';
import { pairingAuditedTables } from '../../src/pairing/store/audited.ts';
import { registryAuditedTables } from '../../src/registry/store/audited-tables.ts';
import { memorySession } from '../support/session.ts';

export const shipped = {
  file: 'zhangqiu-2014.yaml',
  text: readFileSync(new URL('../../src/contact/policies/zhangqiu-2014.yaml', import.meta.url), 'utf8'),
};

export type ContactSession = ReturnType<typeof memorySession>;

/** A database of county 370181 of which every table is audited. */
export const county = (instant?: string): ContactSession =>
  memorySession({
    audited: [
      ...intakeTables,
      ...registryAuditedTables,
      ...eligibilityAuditedTables,
      ...pairingAuditedTables,
      ...contactAuditedTables,
    ],
    ...(instant === undefined ? {} : { instant }),
  });

type Value = string | number | null;

/** Adds a row, recorded by event 1 where it says nothing else, and gives its id. */
export function add(db: Database, table: string, row: Readonly<Record<string, Value>>): number {
  const full = { county: '370181', recorded_from: 1, ...row };
  const keys = Object.keys(full);
  const sql = `INSERT INTO ${table} (${keys.join(', ')}) VALUES (${keys.map((key) => `@${key}`).join(', ')})`;
  return Number(db.prepare(sql).run(full).lastInsertRowid);
}

/** A town with one village, and one unit with one branch. */
export function setting(db: Database): { village: number; unit: number; branch: number } {
  add(db, 'place', { code: '370181105', name: '垛庄镇', level: 'town', town_code: '370181105' });
  const code = '370181105230';
  const village = add(db, 'place', { code, name: '十八盘村', level: 'village', town_code: '370181105' });
  const unit = add(db, 'unit', { unit_no: '001', name: '民政局' });
  return { village, unit, branch: add(db, 'branch', { branch_no: '001001', name: '第一支部', unit_id: unit }) };
}

export function enrol(db: Database, household: number, from: string, to: string | null, program = 'needy'): void {
  const left_why = to === null ? null : 'improved';
  add(db, 'enrolment', {
    program,
    household_id: household,
    valid_from: from,
    valid_to: to,
    entered_why: 'eligible',
    left_why,
  });
}

export function pair(
  db: Database,
  row: { household: number; cadre: number; role: 'lead' | 'support'; from: string; to?: string | null },
  event = 1,
): void {
  const { household, cadre, role, from, to = null } = row;
  const ended_why = to === null ? null : 'moved';
  const period = { valid_from: from, valid_to: to, ended_why };
  add(db, 'pairing', { household_id: household, cadre_id: cadre, role, ...period, why: 'plan', recorded_from: event });
}

/** Imports visits from lines of CSV, the first of them the headings. */
export async function importVisits(
  session: ContactSession,
  lines: readonly string[],
  options: { skipInvalid?: boolean } = {},
) {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const outcome = await importFiles(session, {
    roster: visits,
    rosters: [visits],
    files: [{ source: 'visits.csv', bytes: () => bytes }],
    blank: 'keep',
    skipInvalid: options.skipInvalid ?? false,
    dryRun: false,
  });
  const [batch] = outcome.result.batches;
  if (batch === undefined) throw new Error('an import without a batch');
  return { ...outcome.result, ...batch, codes: batch.issues.map(({ line, code }) => `${line} ${code}`) };
}

export async function check(
  session: ContactSession,
  asOf: string,
  more: { policy?: string; knownAt?: number; newSince?: string } = {},
): Promise<ContactCheck> {
  const text = more.policy;
  const found = await checkContact(session, {
    asOf,
    knownAt: more.knownAt,
    newSince: more.newSince,
    shipped: () => (text === undefined ? shipped : { text, file: 'test.yaml' }),
  });
  return found.check;
}

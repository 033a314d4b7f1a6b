import type { Database } from '../../src/db/driver.ts';
import type { Session } from '../../src/db/session.ts';
import { recordUseCase } from '../../src/db/use-case.ts';
import { confirm } from '../../src/eligibility/confirm.ts';
import type { ProgramCounts } from '../../src/eligibility/counts.ts';
import { type DecideResult, decide } from '../../src/eligibility/decide.ts';
import type { DecisionAct } from '../../src/eligibility/decision-states.ts';
import { type DeclineResult, decline } from '../../src/eligibility/decline.ts';
import type { Pack } from '../../src/eligibility/pack/pack.ts';
import { readPack } from '../../src/eligibility/pack/read-pack.ts';
import { usePack } from '../../src/eligibility/packs-in-use.ts';
import { refresh } from '../../src/eligibility/refresh.ts';
import { eligibilityAuditedTables } from '../../src/eligibility/store/audited.ts';
import { registryAuditedTables } from '../../src/registry/store/audited-tables.ts';
import { memorySession } from '../support/session.ts';

/** Two villages of two towns. */
export const VILLAGES = ['370181105230', '370181106201'] as const;

export type Columns = Readonly<Record<string, string | number | null>>;

export interface HouseholdEdit {
  no: string;
  village?: string;
  /** Columns of `household`; those left out keep what stands. */
  household?: Columns;
  /** All members, instead of those that stand. */
  members?: readonly Columns[];
}

export type TestSession = ReturnType<typeof memorySession>;

/** A county with two villages and no household. */
export async function county(instant = '2014-03-01T02:00:00.000Z'): Promise<TestSession> {
  const session = memorySession({ instant, audited: [...registryAuditedTables, ...eligibilityAuditedTables] });
  await event(session, (number) => {
    for (const village of VILLAGES) {
      const town = village.slice(0, 9);
      const of = { county: session.county, town_code: town, recorded_from: number };
      insert(session.db, 'place', { ...of, code: town, name: town, level: 'town' });
      insert(session.db, 'place', { ...of, code: village, name: village, level: 'village' });
    }
  });
  return session;
}

/** Records something under an audit event of its own. */
export function event(session: Session, work: (event: number) => void): Promise<void> {
  return recordUseCase(session, { command: 'test', parameters: {} }, (number) => {
    work(number);
    return { result: undefined, changed: true, counts: {} };
  });
}

/** Puts households on file or changes them, keeping former versions as the registry does. */
export function edit(session: Session, edits: readonly HouseholdEdit[]): Promise<void> {
  return event(session, (number) => {
    for (const each of edits) editHousehold(session, number, each);
  });
}

function editHousehold(
  { db, county }: Session,
  event: number,
  { no, village, household, members }: HouseholdEdit,
): void {
  const standing = db.prepare<string[], { id: number }>('SELECT * FROM household WHERE household_no = ?').get(no);
  const code = village ?? (standing === undefined ? VILLAGES[0] : undefined);
  const place =
    code === undefined ? {} : { village_id: db.prepare('SELECT id FROM place WHERE code = ?').pluck().get(code) };
  const values = { ...place, ...household, recorded_from: event } as Columns;
  if (standing === undefined) insert(db, 'household', { county, household_no: no, head_name: '户主', ...values });
  else {
    insert(db, 'household_former', { ...standing, recorded_to: event });
    const set = Object.keys(values).map((column) => `${column} = :${column}`);
    db.prepare(`UPDATE household SET ${set.join(', ')} WHERE household_no = :no`).run({ ...values, no });
  }
  if (members === undefined) return;
  const id = db.prepare('SELECT id FROM household WHERE household_no = ?').pluck().get(no) as number;
  const former = db.prepare<number[], Columns>('SELECT * FROM person WHERE household_id = ?').all(id);
  for (const person of former) insert(db, 'person_former', { ...person, recorded_to: event });
  db.prepare('DELETE FROM person WHERE household_id = ?').run(id);
  for (const [index, member] of members.entries()) {
    insert(db, 'person', {
      ...{ county, household_id: id, person_no: index + 1, name: '成员', relation: 'other' },
      ...member,
      recorded_from: event,
    });
  }
}

function insert(db: Database, table: string, row: Columns): void {
  const columns = Object.keys(row);
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `:${name}`).join(', ')})`,
  ).run(row);
}

/** A household that the pack below puts on the list. */
export const needy: Columns = { hukou: 'rural', income_per_capita: 180_000, owns_vehicle: 0 };

/** A small pack: income below a line (with a wider one to remain), rural hukou, no vehicle; a leave period of six months. */
export function packText(
  options: { line?: number; confirm?: string; leavePeriod?: string; name?: string } = {},
): string {
  const {
    line = 2600,
    confirm: by = 'person',
    leavePeriod = '    leave_period: 6 months\n',
    name = 'test-pack',
  } = options;
  return `pack: ${name}
title: {zh: 测试, en: test}
confirm: ${by}
figures:
  line:
    unit: yuan/person/year
    values:
      - {from: 2013-01-01, value: 2400, source: 文件一}
      - {from: 2014-01-01, value: ${line}, source: 文件二}
programs:
  needy:
    title: {zh: 困难群众, en: needy}
    enter:
      - {id: low-income, when: income_per_capita < line, source: 办法}
      - {id: rural, when: hukou == "rural"}
    exclude:
      - {id: vehicle, when: owns_vehicle}
    remain:
      - {id: still-low, when: income_per_capita < 1.2 * line}
${leavePeriod}`;
}

export function packOf(text: string): Pack {
  const { pack, issues } = readPack(text);
  if (pack === undefined) throw new Error(JSON.stringify(issues));
  return pack;
}

export async function use(session: Session, text: string): Promise<void> {
  await usePack(session, packOf(text));
}

const ignore = (): void => undefined;

/** Lets the clock run on to a day, at ten in the morning; it never runs back. */
export function comesTo(session: TestSession, day: string): void {
  const instant = `${day}T02:00:00.000Z`;
  if (session.now() < instant) session.setNow(instant);
}

/** Refreshes and gives the counts of `needy`; the clock runs on to the day, except for a dry run. */
export async function refreshOn(
  session: TestSession,
  asOf: string,
  options: { dryRun?: boolean; knownAt?: number; accept?: boolean; changed?: boolean } = {},
): Promise<ProgramCounts & { run: number }> {
  const { dryRun = false, knownAt, accept = false, changed = false } = options;
  if (!dryRun) comesTo(session, asOf);
  return countsOf(await refresh(session, { asOf, knownAt, dryRun, accept, changed }, ignore));
}

/** Confirms everything from a day on and gives the counts of `needy`; the clock runs on to the day. */
export async function confirmOn(session: TestSession, asOf: string): Promise<ProgramCounts & { run: number }> {
  comesTo(session, asOf);
  return countsOf(await confirm(session, { which: { all: true }, document: '章民字〔2014〕1号', asOf }, ignore));
}

/** Decides about a household from a day on; the clock runs on to the day. */
export async function decideOn(
  session: TestSession,
  asOf: string,
  householdNo: string,
  act: DecisionAct,
  until?: string,
  program = 'needy',
): Promise<DecideResult> {
  comesTo(session, asOf);
  const why = { reason: '评议', document: '章民字〔2014〕2号', leftWhy: 'decision' } as const;
  return decide(session, { householdNo, program, act, until, asOf, ...why }, ignore);
}

/** Declines every proposal from a day on; the clock runs on to the day. */
export async function declineOn(session: TestSession, asOf: string, until?: string): Promise<DeclineResult> {
  comesTo(session, asOf);
  return decline(session, { which: { all: true }, reason: '评议未通过', until, document: undefined, asOf });
}

function countsOf(result: { run: number; programs: Readonly<Record<string, ProgramCounts>> }) {
  const counts = result.programs.needy;
  if (counts === undefined) throw new Error('no program needy');
  return { ...counts, run: result.run };
}

/** The numbers of the households on a program's list on a day, now or as known at an event, in order. */
export function listedOn(db: Database, program: string, asOf: string, knownAt = Number.MAX_SAFE_INTEGER): string[] {
  return db
    .prepare<[object], string>(
      `SELECT h.household_no FROM household AS h JOIN enrolment AS e ON e.household_id = h.id
       WHERE e.program = :program AND e.valid_from <= :asOf AND coalesce(e.valid_to, '9999') >= :asOf
         AND e.recorded_from <= :knownAt AND coalesce(e.recorded_to, :knownAt + 1) > :knownAt ORDER BY 1`,
    )
    .pluck()
    .all({ program, asOf, knownAt });
}

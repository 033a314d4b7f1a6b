import { readFileSync } from 'node:fs';
import type { Database } from '../../../src/db/driver.ts';
import type { Session } from '../../../src/db/session.ts';
import { recordUseCase } from '../../../src/db/use-case.ts';
import { pairingAuditedTables } from '../../../src/pairing/store/audited.ts';
import { memorySession } from '../../support/session.ts';

export const shippedPolicy = {
  file: 'zhangqiu-2014.yaml',
  text: readFileSync(new URL('../../../src/pairing/policies/zhangqiu-2014.yaml', import.meta.url), 'utf8'),
};

type Value = string | number | null;

/** Adds a row and gives its id. */
export function add(db: Database, table: string, event: number, row: Readonly<Record<string, Value>>): number {
  const full = { county: '370181', recorded_from: event, ...row };
  const keys = Object.keys(full);
  const sql = `INSERT INTO ${table} (${keys.join(', ')}) VALUES (${keys.map((key) => `@${key}`).join(', ')})`;
  return Number(db.prepare(sql).run(full).lastInsertRowid);
}

/** Runs work as a use case of its own, under one event. */
export function record(session: Session, work: (event: number) => void): Promise<void> {
  return recordUseCase(session, { command: 'test', parameters: {} }, (event) => {
    work(event);
    return { result: undefined, changed: true, counts: {} };
  });
}

/** Changes columns of a registry row as an import does: the version that stood goes to the former ones. */
export function change(
  session: Session,
  table: string,
  key: Readonly<Record<string, Value>>,
  set: Readonly<Record<string, Value>>,
): Promise<void> {
  const { db } = session;
  const [[column, value] = ['', null]] = Object.entries(key);
  return record(session, (event) => {
    const columns = db.pragma(`table_info(${table})`) as { name: string }[];
    const names = columns.map(({ name }) => name).join(', ');
    db.prepare(
      `INSERT INTO ${table}_former (${names}, recorded_to) SELECT ${names}, ${event} FROM ${table} WHERE ${column} = ?`,
    ).run(value);
    const sets = Object.keys(set).map((name) => `${name} = @${name}`);
    db.prepare(`UPDATE ${table} SET ${sets.join(', ')}, recorded_from = ${event} WHERE ${column} = @where`).run({
      ...set,
      where: value,
    });
  });
}

const TOWNS = ['370181001', '370181002'];
const VILLAGES = ['370181001201', '370181001202', '370181002201'];

/**
 * A small bureau: two towns, three villages, two units (a hospital that has village 1 under contract, a school that has village 3), three
 * cadres with two places each, five households on the list, one off it. Everybody has an identity key, `key-` and their number.
 */
export async function bureau(): Promise<Session & { setNow: (instant: string) => void }> {
  const session = memorySession({ audited: pairingAuditedTables });
  const { db } = session;
  await record(session, (event) => {
    for (const code of TOWNS) add(db, 'place', event, { code, name: `镇${code}`, level: 'town', town_code: code });
    const villages = VILLAGES.map((code) =>
      add(db, 'place', event, { code, name: `村${code}`, level: 'village', town_code: code.slice(0, 9) }),
    );
    const units = [
      add(db, 'unit', event, { unit_no: 'U1', name: '医院', function: 'health' }),
      add(db, 'unit', event, { unit_no: 'U2', name: '学校', function: 'education' }),
    ];
    add(db, 'unit_village', event, { unit_id: units[0] ?? 0, village_id: villages[0] ?? 0 });
    add(db, 'unit_village', event, { unit_id: units[1] ?? 0, village_id: villages[2] ?? 0 });
    for (const [no, unit] of [
      ['C1', 0],
      ['C2', 1],
      ['C3', 1],
    ] as const) {
      add(db, 'cadre', event, { cadre_no: no, name: `干部${no}`, id_key: `key-${no}`, unit_id: units[unit] ?? 0 });
    }
    for (const [no, village, cause] of [
      ['H1', 0, 'illness'],
      ['H2', 0, 'illness'],
      ['H3', 1, 'schooling'],
      ['H4', 2, 'schooling'],
      ['H5', 2, null],
      ['H6', 2, null],
    ] as const) {
      const id = add(db, 'household', event, {
        household_no: no,
        head_name: `户主${no}`,
        head_id_key: `key-${no}`,
        village_id: villages[village] ?? 0,
        main_cause: cause,
      });
      if (no === 'H6') continue;
      add(db, 'enrolment', event, {
        program: 'needy',
        household_id: id,
        valid_from: '2014-03-01',
        entered_why: 'eligible',
      });
    }
  });
  return session;
}

/** The row id of a household or cadre by number. */
export function idOf(db: Database, kind: 'household' | 'cadre', no: string): number {
  return db.prepare(`SELECT id FROM ${kind} WHERE ${kind}_no = ?`).pluck().get(no) as number;
}

/** Every pairing ever recorded, in the order recorded. */
export function everyPairing(db: Database): unknown[] {
  return db
    .prepare(
      `SELECT h.household_no || ' ' || c.cadre_no AS pair, p.valid_from, p.valid_to, p.ended_why, p.recorded_to IS NULL AS stands
       FROM pairing p JOIN household h ON h.id = p.household_id JOIN cadre c ON c.id = p.cadre_id ORDER BY p.id`,
    )
    .raw()
    .all();
}

import type { Database } from '../../db/driver.ts';
import { stands } from '../../db/store/recorded-time.ts';
import { listsOf, type Pack } from '../pack/pack.ts';

/** The text of a pack in force. */
export interface PackText {
  /** Row id of the text. */
  readonly id: number;
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
  /** The event that put it in force. */
  readonly since: number;
}

/** The packs in force, now or as known at an event, by name. */
export function packTexts(db: Database, county: string, knownAt?: number): PackText[] {
  return db
    .prepare<[object], PackText>(
      `SELECT pack.id, pack.name, pack.sha256, pack.text, pack_use.recorded_from AS since
      FROM pack_use JOIN pack ON pack.id = pack_use.pack_id
      WHERE pack_use.county = :county AND ${stands(knownAt, 'pack_use')} ORDER BY pack.name`,
    )
    .all({ county, known_at: knownAt ?? null });
}

/** The programs whose lists the packs in force decide about. */
export function listedPrograms(db: Database, county: string): string[] {
  return db
    .prepare<[string], string>(
      `SELECT list.value FROM pack_use JOIN pack ON pack.id = pack_use.pack_id, json_each(pack.lists) AS list
      WHERE pack_use.county = ? AND pack_use.recorded_to IS NULL ORDER BY list.value`,
    )
    .pluck()
    .all(county);
}

/** Every text that is or was in force. */
export function recordedTexts(db: Database, county: string): Omit<PackText, 'since'>[] {
  return db
    .prepare<[string], Omit<PackText, 'since'>>('SELECT id, name, sha256, text FROM pack WHERE county = ? ORDER BY id')
    .all(county);
}

/** Puts a pack's text in force; a text that was in force before is not copied again. */
export function insertUse(db: Database, county: string, pack: Pack, event: number): void {
  const { name, sha256, text } = pack;
  const lists = JSON.stringify(listsOf(pack).map(({ id }) => id));
  const row = { county, event, name, sha256, text, lists };
  db.prepare(
    `INSERT INTO pack (county, sha256, name, text, lists, recorded_from) VALUES (:county, :sha256, :name, :text, :lists, :event)
    ON CONFLICT (county, sha256) DO NOTHING`,
  ).run(row);
  db.prepare(
    `INSERT INTO pack_use (county, name, pack_id, recorded_from)
    SELECT county, name, id, :event FROM pack WHERE county = :county AND sha256 = :sha256`,
  ).run(row);
}

export function endUse(db: Database, county: string, name: string, event: number): void {
  db.prepare(
    'UPDATE pack_use SET recorded_to = :event WHERE county = :county AND name = :name AND recorded_to IS NULL',
  ).run({ county, name, event });
}

type Judgements = 'verdict' | 'proposal' | 'leave_period';

function end(table: Judgements, db: Database, county: string, program: string, event: number): number {
  const sql = `UPDATE ${table} SET recorded_to = :event
    WHERE county = :county AND program = :program AND recorded_to IS NULL`;
  return db.prepare(sql).run({ county, program, event }).changes;
}

/** Ends the open proposals of a program and gives their number. */
export function endProposals(db: Database, county: string, program: string, event: number): number {
  return end('proposal', db, county, program, event);
}

/** Ends the verdicts and leave periods of a program that no pack decides about any more; its list stays. */
export function endJudgements(db: Database, county: string, program: string, event: number): void {
  end('verdict', db, county, program, event);
  end('leave_period', db, county, program, event);
}

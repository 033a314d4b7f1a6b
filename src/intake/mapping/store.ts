import type { AuditedTable } from '../../db/audited-table.ts';
import type { Database } from '../../db/driver.ts';
import { stands } from '../../db/store/recorded-time.ts';

const COLUMNS = 'county, roster, fingerprint, headings, text';
const ORDER = 'ORDER BY county, roster, fingerprint';

/** What the audit log vouches for of the saved mappings. */
export const mappingTable: AuditedTable = {
  name: 'roster_mapping',
  added: `SELECT ${COLUMNS} FROM roster_mapping WHERE recorded_from = ? ${ORDER}`,
  ended: `SELECT ${COLUMNS} FROM roster_mapping WHERE recorded_to = ? ${ORDER}`,
};

/** A mapping on file, with the instant and the actor of the import that was the first to use it. */
export interface StoredMapping {
  roster: string;
  fingerprint: string;
  /** The headings as lists print them. */
  headings: readonly string[];
  text: string;
  event: number;
  instant: string;
  actor: string;
}

/** The mappings on file, as known at an event (undefined: now), by roster and fingerprint; those of one roster where it is named. */
export function listMappings(
  db: Database,
  county: string,
  { roster, knownAt }: { roster?: string; knownAt?: number | undefined } = {},
): StoredMapping[] {
  return db
    .prepare<[object], Omit<StoredMapping, 'headings'> & { headings: string }>(
      `SELECT roster, fingerprint, headings, text, event, instant, actor
       FROM roster_mapping AS mapping JOIN audit_event ON event = mapping.recorded_from
       WHERE mapping.county = :county AND ${stands(knownAt, 'mapping')} AND (:roster IS NULL OR roster = :roster)
       ORDER BY roster, fingerprint`,
    )
    .all({ county, roster: roster ?? null, ...(knownAt !== undefined && { known_at: knownAt }) })
    .map((row) => ({ ...row, headings: JSON.parse(row.headings) }));
}

/** Ends the mapping on file for a header; false where there is none. */
export function endMapping(db: Database, county: string, roster: string, fingerprint: string, event: number): boolean {
  const ended = db
    .prepare(
      `UPDATE roster_mapping SET recorded_to = ?
       WHERE county = ? AND roster = ? AND fingerprint = ? AND recorded_to IS NULL AND recorded_from < ?`,
    )
    .run(event, county, roster, fingerprint, event);
  return ended.changes > 0;
}

/** Puts a mapping on file for a header; none may stand. */
export function insertMapping(
  db: Database,
  county: string,
  { roster, fingerprint, headings, text, event }: Omit<StoredMapping, 'instant' | 'actor'>,
): void {
  db.prepare(`INSERT INTO roster_mapping (${COLUMNS}, recorded_from) VALUES (?, ?, ?, ?, ?, ?)`).run(
    county,
    roster,
    fingerprint,
    JSON.stringify(headings),
    text,
    event,
  );
}

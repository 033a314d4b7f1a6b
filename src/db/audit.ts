import { createHash } from 'node:crypto';
import { canonicalJson, sha256 } from '../base/digest.ts';
import type { AuditedTable } from './audited-table.ts';
import type { Database } from './driver.ts';
import { readBureau } from './store/bureau.ts';
import { type AuditEvent, auditedPieces, auditedRows, eachEvent, unknownEvents } from './store/events.ts';

/** How much text is gathered before it is hashed: a call for every row would take longer than the hashing. */
const HASHED_AT_ONCE = 65_536;

/** SHA-256 over every row that an event added (+) or ended (-), as JSON, table by table in the order given. */
export function rowsDigest(db: Database, tables: readonly AuditedTable[], event: number): string {
  const hash = createHash('sha256');
  let text = '';
  const digest = (sign: '+' | '-', name: string, select: string): void => {
    for (const row of auditedRows(db, select, event)) {
      text += `${sign}${name} ${row}\n`;
      if (text.length < HASHED_AT_ONCE) continue;
      hash.update(text);
      text = '';
    }
  };
  for (const { name, added, ended, byLines } of tables) {
    const pieces = byLines && auditedPieces(db, byLines, event, `+${name} `);
    if (pieces === undefined) digest('+', name, added);
    else {
      hash.update(text);
      text = '';
      for (const piece of pieces) hash.update(piece);
    }
    digest('-', name, ended);
  }
  return hash.update(text).digest('hex');
}

/** The hash that seals an event together with the one before it. */
export function eventHash(event: Omit<AuditEvent, 'hash'>): string {
  return sha256(
    canonicalJson({
      event: event.event,
      county: event.county,
      instant: event.instant,
      actor: event.actor,
      command: event.command,
      parameters: event.parameters,
      counts: event.counts,
      rows_digest: event.rowsDigest,
      previous_hash: event.previousHash,
    }),
  );
}

/**
 * What is wrong with an event: it was changed, cut out of the chain, its rows are no longer those it recorded, rows of a table
 * name it though there is none, or the bureau's settings are not those that the first event wrote.
 */
export interface AuditBreach {
  event: number;
  what: 'hash' | 'chain' | 'rows' | 'unknown' | 'bureau';
  table?: string;
}

export interface AuditVerification {
  events: number;
  /** Hash of the last event, the head that reports print; empty when there is none. */
  head: string;
  breaches: AuditBreach[];
}

/** Recomputes the chain and the digest of every event's rows, and looks for rows that no event vouches for. */
export function verifyAudit(db: Database, tables: readonly AuditedTable[]): AuditVerification {
  const breaches: AuditBreach[] = [];
  let events = 0;
  let head = '';
  for (const event of [...eachEvent(db)]) {
    events += 1;
    if (event.event !== events || event.previousHash !== head) breaches.push({ event: event.event, what: 'chain' });
    if (eventHash(event) !== event.hash) breaches.push({ event: event.event, what: 'hash' });
    if (rowsDigest(db, tables, event.event) !== event.rowsDigest) breaches.push({ event: event.event, what: 'rows' });
    if (event.event === 1 && event.command === 'init' && event.parameters !== canonicalJson(readBureau(db))) {
      breaches.push({ event: 1, what: 'bureau' });
    }
    head = event.hash;
  }
  breaches.push(...unknownEvents(db).map((found) => ({ ...found, what: 'unknown' as const })));
  return { events, head, breaches };
}

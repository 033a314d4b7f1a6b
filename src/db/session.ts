import type { Instant } from '../base/instant.ts';
import type { Language } from '../base/local-text.ts';
import type { AuditedTable } from './audited-table.ts';
import type { Database } from './driver.ts';

/** An open database with all that a use case needs to know of its caller; the clock is handed in. */
export interface Session {
  db: Database;
  county: string;
  timeZone: string;
  language: Language;
  actor: string;
  now: () => Instant;
  /** Every audited table of the program, in a fixed order. */
  audited: readonly AuditedTable[];
  /** Told each time that something was saved; left out where nobody asks. */
  saved?: () => void;
}

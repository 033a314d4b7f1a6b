import type { Instant } from '../base/instant.ts';
import type { Language } from '../base/local-text.ts';
import type { AuditedTable } from './audited-table.ts';
import type { Database } from './driver.ts';
import type { CountAlong } from './store/count-along.ts';

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
  /** Who counts along where there is very much to count; left out where there is nobody. */
  countAlong?: CountAlong;
}

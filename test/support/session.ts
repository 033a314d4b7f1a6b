import type { AuditedTable } from '../../src/db/audited-table.ts';
import { openMemory } from '../../src/db/open.ts';
import type { Session } from '../../src/db/session.ts';
import { insertBureau } from '../../src/db/store/bureau.ts';

/** A session on a new database in memory, for county 370181; the clock starts at an instant and can be set. */
export function memorySession(
  options: { instant?: string; audited?: readonly AuditedTable[] } = {},
): Session & { setNow: (instant: string) => void } {
  let instant = options.instant ?? '2014-03-19T02:00:00.000Z';
  const db = openMemory();
  insertBureau(db, { county: '370181', timeZone: 'Asia/Shanghai', language: 'zh' });
  return {
    db,
    county: '370181',
    timeZone: 'Asia/Shanghai',
    language: 'zh',
    actor: 'tester',
    now: () => instant,
    audited: options.audited ?? [],
    setNow: (next) => {
      instant = next;
    },
  };
}

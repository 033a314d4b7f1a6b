import { canonicalJson } from '../base/digest.ts';
import { maskedValues } from '../base/mask.ts';
import { eventHash, rowsDigest } from './audit.ts';
import type { Database } from './driver.ts';
import type { Session } from './session.ts';
import { insertEvent, lastEvent } from './store/events.ts';
import { villageCodes } from './store/villages.ts';

/** What a use case did: its result, whether it wrote anything, and the counts that the audit log keeps. */
export interface Outcome<T> {
  result: T;
  changed: boolean;
  counts: Readonly<Record<string, unknown>>;
}

export interface UseCase {
  /** The command as typed, `import households`. */
  command: string;
  /** What it was asked; numbers of persons that somebody wrote into it are masked when it is recorded. */
  parameters: Readonly<Record<string, unknown>>;
  /** Runs the same code and rolls back. */
  dryRun?: boolean;
}

/** What a use case was asked, as the record may keep it. */
function masked(db: Database, parameters: UseCase['parameters']): unknown {
  let villages: ReadonlySet<string> | undefined;
  const isVillage = (code: string): boolean => {
    villages ??= villageCodes(db);
    return villages.has(code);
  };
  return JSON.parse(JSON.stringify(parameters, maskedValues(isVillage)));
}

/** Runs work in a transaction that holds the write lock from its start; rolls back when it throws. */
async function inTransaction<T>(db: Database, work: () => T | Promise<T>): Promise<T> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    if (db.inTransaction) db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Runs work that only reads, so that all it reads is of one moment, whatever others write meanwhile. */
export function readConsistently<T>(db: Database, work: () => T): T {
  return db.transaction(work)();
}

/**
 * Runs a use case in one transaction and seals it with one audit event. The event's number is handed to the work: it is the
 * recorded time of every row written. A use case that changed nothing leaves no event; a dry run leaves nothing at all.
 * The only awaits inside are for input. The session is told when something was saved.
 */
export async function recordUseCase<T>(
  session: Session,
  useCase: UseCase,
  work: (event: number) => Outcome<T> | Promise<Outcome<T>>,
): Promise<T> {
  const { db } = session;
  let isSaved = false;
  const done = await inTransaction(db, async () => {
    const previous = lastEvent(db);
    const event = (previous?.event ?? 0) + 1;
    const { result, changed, counts } = await work(event);
    if (useCase.dryRun === true || !changed) {
      db.exec('ROLLBACK');
      return result;
    }
    const now = session.now();
    const unsealed = {
      event,
      county: session.county,
      // Recorded time never runs backwards, whatever the machine's clock does.
      instant: previous !== undefined && previous.instant > now ? previous.instant : now,
      actor: session.actor,
      command: useCase.command,
      parameters: canonicalJson(masked(db, useCase.parameters)),
      counts: canonicalJson(counts),
      rowsDigest: rowsDigest(db, session.audited, event),
      previousHash: previous?.hash ?? '',
    };
    insertEvent(db, { ...unsealed, hash: eventHash(unsealed) });
    isSaved = true;
    return result;
  });
  if (isSaved) session.saved?.();
  return done;
}

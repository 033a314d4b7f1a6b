import { type ExitCode, exit } from '../base/exit-code.ts';
import type { Encoding } from '../csv/decode.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import type { BatchResult, ImportResult, RowCounts } from './import-result.ts';
import { importSheet, type SheetOutcome } from './import-sheet.ts';
import type { BlankCells } from './read-row.ts';
import type { Rejects } from './rejects.ts';
import type { Roster } from './roster.ts';
import { insertBatch, nextBatch } from './store.ts';

/** A file to import; its bytes are fetched when its turn comes. */
export interface InputFile {
  source: string;
  bytes: () => Uint8Array | Promise<Uint8Array>;
  /** Where its rejected rows will be written. */
  rejectsFile?: string | undefined;
}

export interface ImportRequest {
  roster: Roster;
  rosters: readonly Roster[];
  files: readonly InputFile[];
  /** Left out: found out from each file. */
  encoding?: Encoding | undefined;
  blank: BlankCells;
  /** Saves the good rows where others are rejected; otherwise one rejected row refuses all files. */
  skipInvalid: boolean;
  dryRun: boolean;
}

export interface ImportOutcome {
  result: ImportResult;
  /** 0; 1 where rows were rejected and the others taken; 65 where the files were refused. */
  exit: ExitCode;
  /** Whether a file could not be read to its end, which refuses all even under `skipInvalid`. */
  unreadable: boolean;
  rejects: readonly Rejects[];
}

function totals(batches: readonly BatchResult[]): RowCounts {
  const sum: RowCounts = { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0, ignored: 0 };
  for (const { rows } of batches) for (const key of Object.keys(sum) as (keyof RowCounts)[]) sum[key] += rows[key];
  return sum;
}

const hasChanged = ({ rows }: BatchResult): boolean => rows.added + rows.changed > 0;

function exitOf(outcomes: readonly SheetOutcome[], skipInvalid: boolean): ExitCode {
  if (outcomes.some(({ unreadable }) => unreadable)) return exit.data;
  if (outcomes.every(({ result }) => result.rows.rejected === 0)) return exit.done;
  return skipInvalid ? exit.findings : exit.data;
}

/**
 * Imports files of one roster, in their order, as one transaction and one audit event: all of them or nothing, apart from rejected rows
 * under `skipInvalid`. A file that changes nothing makes no batch. What is wrong with the files is in the result, never thrown.
 */
export function importFiles(session: Session, request: ImportRequest): Promise<ImportOutcome> {
  const { roster, rosters, files, encoding, blank, skipInvalid, dryRun } = request;
  const parameters = { files: files.map(({ source }) => source), blank, skip_invalid: skipInvalid };
  return recordUseCase(session, { command: `import ${roster.name}`, parameters, dryRun }, async (event) => {
    const outcomes: SheetOutcome[] = [];
    let batch = nextBatch(session.db, session.county);
    for (const { source, bytes, rejectsFile } of files) {
      const file = { source, bytes: await bytes(), rejectsFile };
      const outcome = importSheet(session, { ...file, roster, rosters, encoding, blank, batch, event });
      outcomes.push(outcome);
      if (hasChanged(outcome.result) && !outcome.unreadable) {
        insertBatch(session.db, session.county, event, outcome.result);
        batch += 1;
      }
    }
    const exitCode = exitOf(outcomes, skipInvalid);
    const accepted = exitCode !== exit.data;
    const saved = accepted && !dryRun;
    const batches = outcomes.map(({ result }) => ({
      ...result,
      batch: saved && hasChanged(result) ? result.batch : null,
    }));
    const unreadable = outcomes.some((outcome) => outcome.unreadable);
    const rejects = outcomes.flatMap((outcome) => outcome.rejects ?? []);
    return {
      result: { result: { batches, saved }, exit: exitCode, unreadable, rejects },
      changed: accepted && batches.some(hasChanged),
      counts: { batches: batches.filter(hasChanged).length, rows: totals(batches) },
    };
  });
}

import type { Bytes } from '../base/bytes.ts';
import { type ExitCode, exit } from '../base/exit-code.ts';
import { maskPersonalNumbersIn } from '../base/mask.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { type Missing, type MissingResult, settleMissing } from './completeness.ts';
import type { BatchResult, ImportResult, RowCounts } from './import-result.ts';
import { importSheet, type SheetOutcome } from './import-sheet.ts';
import type { IssueGroup } from './issue-list.ts';
import { keepMapping } from './mapping/keep-mapping.ts';
import type { Mapping } from './mapping/mapping.ts';
import { MentionedRecords } from './mentions.ts';
import type { Numbered } from './numbered.ts';
import type { Opening } from './open-grids.ts';
import type { ReadingApart } from './packed/read-apart.ts';
import type { BlankCells } from './read-row.ts';
import type { Rejects } from './rejects.ts';
import type { Roster } from './roster.ts';
import { statedIn } from './stated.ts';
import { insertBatch, nextBatch } from './store.ts';
import type { Progress } from './write-rows.ts';

/** A file to import. */
export interface InputFile {
  source: string;
  bytes: () => Bytes | Promise<Bytes>;
  /** Its bytes come as they come (standard input), and are waited for only when its turn has come. */
  streamed?: boolean;
  /** Where its rejected rows will be written. */
  rejectsFile?: string | undefined;
  /** How its headings and words are to be taken, where it is not as the roster has them; kept for sheets of the same header. */
  mapping?: Mapping | undefined;
}

export interface ImportRequest {
  roster: Roster;
  rosters: readonly Roster[];
  files: readonly InputFile[];
  /** Left out: found out from each file. */
  opening?: Opening | undefined;
  blank: BlankCells;
  /** Saves the good rows where others are rejected; otherwise one rejected row refuses all files. */
  skipInvalid: boolean;
  dryRun: boolean;
  /** What becomes of records that the files claim to be complete without; left out: nothing. */
  missing?: Missing | undefined;
  /** Told now and then how many rows of a file have been read. */
  progress?: Progress | undefined;
  /** Whether the number of every row's record is wanted. */
  numbered?: boolean;
  /** Reads large files in another thread; left out: this one reads all. */
  readingApart?: ReadingApart | undefined;
}

export interface ImportOutcome {
  result: ImportResult;
  /** 0; 1 where rows were rejected and the others taken; 65 where the files were refused. */
  exit: ExitCode;
  /** Whether a file could not be read to its end, which refuses all even under `skipInvalid`. */
  unreadable: boolean;
  rejects: readonly Rejects[];
  /** For each file, the clerk's own heading of each column by its key. */
  headings: readonly ReadonlyMap<string, string>[];
  /** For each file, its issues by kind. */
  groups: readonly (readonly IssueGroup[])[];
  /** For each file, where numbers were wanted, its sheet with them. */
  numbered: readonly (Numbered | undefined)[];
}

function totals(batches: readonly BatchResult[]): RowCounts {
  const sum: RowCounts = { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0, ignored: 0 };
  for (const { rows } of batches) for (const key of Object.keys(sum) as (keyof RowCounts)[]) sum[key] += rows[key];
  return sum;
}

const hasChanged = ({ rows, records }: BatchResult): boolean => rows.added + rows.changed + (records.left ?? 0) > 0;

function exitOf(outcomes: readonly SheetOutcome[], skipInvalid: boolean): ExitCode {
  if (outcomes.some(({ unreadable }) => unreadable)) return exit.data;
  if (outcomes.every(({ result }) => result.rows.rejected === 0)) return exit.done;
  return skipInvalid ? exit.findings : exit.data;
}

/**
 * Settles what the files leave out. What goes belongs to the last file's batch, so that undoing it brings them back; `outcomes` is told.
 */
function settleAbsent(
  session: Session,
  { roster, missing }: ImportRequest,
  { event, mentions, outcomes }: { event: number; mentions: MentionedRecords; outcomes: SheetOutcome[] },
): MissingResult | undefined {
  const last = outcomes.at(-1);
  if (missing === undefined || roster.completeness === undefined || last === undefined) return undefined;
  const { result } = last;
  const batch = result.batch ?? 0;
  const settled = settleMissing(roster.completeness.absentees(session, { batch, event, mentions }), missing);
  if (settled.did !== 'left' || settled.total === 0) return settled;
  const withLeft = { ...result, records: { ...result.records, left: settled.total } };
  if (!hasChanged(result)) insertBatch(session.db, session.county, event, { ...last, result: withLeft });
  outcomes[outcomes.length - 1] = { ...last, result: withLeft };
  return settled;
}

function exitOfMissing({ did, total }: MissingResult): ExitCode {
  if (did === 'refused') return exit.data;
  return did === 'reported' && total > 0 ? exit.findings : exit.done;
}

/**
 * Imports files of one roster, in their order, as one transaction and one audit event: all of them or nothing, apart from rejected rows
 * under `skipInvalid`. A file that changes nothing makes no batch. What is wrong with the files is in the result, never thrown.
 */
export async function importFiles(session: Session, request: ImportRequest): Promise<ImportOutcome> {
  const {
    roster,
    rosters,
    files,
    opening,
    blank,
    skipInvalid,
    dryRun,
    missing: wanted,
    progress,
    numbered = false,
    readingApart,
  } = request;
  // A clerk may have called a file after a person, number and all.
  const sources = files.map(({ source }) => maskPersonalNumbersIn(source));
  const named = files.map(({ mapping }) => mapping?.source ?? null);
  const mapped = named.some((mapping) => mapping !== null) && { mappings: named };
  const parameters = {
    files: sources,
    blank,
    skip_invalid: skipInvalid,
    ...mapped,
    ...(wanted && { missing: wanted }),
  };
  // A number given to a row of one file must not be one that another states: what can be read ahead is.
  const ahead = await Promise.all(files.map((file) => (file.streamed === true ? undefined : file.bytes())));
  const under = files.map(({ mapping }) => ({ ...opening, mapping }));
  const readAhead = ahead.flatMap((bytes, at) => (bytes === undefined ? [] : [{ bytes, under: under[at] ?? {} }]));
  const statedAhead = statedIn(readAhead, roster);
  return recordUseCase(session, { command: `import ${roster.name}`, parameters, dryRun }, async (event) => {
    const outcomes: SheetOutcome[] = [];
    const mentions = new MentionedRecords();
    let batch = nextBatch(session.db, session.county);
    for (const [at, file] of files.entries()) {
      const bytes = ahead[at] ?? (await file.bytes());
      const readNow = { bytes, under: under[at] ?? {} };
      const stated = ahead[at] === undefined ? statedIn([...readAhead, readNow], roster) : statedAhead;
      const sheet = { source: sources[at] ?? '', ...readNow, rejectsFile: file.rejectsFile };
      const given = { roster, rosters, blank, batch, event, mentions, stated, progress, numbered, readingApart };
      const outcome = await importSheet(session, { ...sheet, ...given });
      outcomes.push(outcome);
      if (hasChanged(outcome.result) && !outcome.unreadable) {
        insertBatch(session.db, session.county, event, outcome);
        batch += 1;
      }
    }
    const read = exitOf(outcomes, skipInvalid);
    const missing = read === exit.done ? settleAbsent(session, request, { event, mentions, outcomes }) : undefined;
    const exitCode = missing === undefined ? read : exitOfMissing(missing);
    const accepted = exitCode !== exit.data;
    const saved = accepted && !dryRun;
    const batches = outcomes.map(({ result }) => ({
      ...result,
      batch: saved && hasChanged(result) ? result.batch : null,
    }));
    const unreadable = outcomes.some((outcome) => outcome.unreadable);
    const rejects = outcomes.flatMap((outcome) => outcome.rejects ?? []);
    const headings = outcomes.map((outcome) => outcome.headings);
    const groups = outcomes.map((outcome) => outcome.groups);
    const numbers = outcomes.map((outcome) => outcome.numbered);
    const mappings = outcomes.filter(
      ({ mapping, layout }) => accepted && mapping !== undefined && keepMapping(session, { mapping, layout, event }),
    ).length;
    return {
      result: {
        result: { batches, saved, ...(missing && { missing }) },
        exit: exitCode,
        unreadable,
        rejects,
        headings,
        groups,
        numbered: numbers,
      },
      changed: accepted && (batches.some(hasChanged) || mappings > 0),
      counts: { batches: batches.filter(hasChanged).length, rows: totals(batches), ...(mappings > 0 && { mappings }) },
    };
  });
}

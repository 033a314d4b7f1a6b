import type { Bytes } from '../../base/bytes.ts';
import type { Session } from '../../db/session.ts';
import { importSheet, type SheetOutcome } from '../../intake/import-sheet.ts';
import { MentionedRecords } from '../../intake/mentions.ts';
import type { Opening } from '../../intake/open-grids.ts';
import type { Outcome } from '../../intake/roster.ts';
import { statedIn } from '../../intake/stated.ts';
import { type FiledRow, type Judged, type JudgedBy, judgeMarks, rowKey } from './judge.ts';
import type { Mark } from './mark.ts';
import { marksRoster } from './roster.ts';

/** A plan that the leading group marked up; its copies of several towns or units are several files. */
export interface MarkedFile {
  readonly source: string;
  readonly bytes: Bytes;
}

/** What files are read under. */
export interface ReadUnder {
  readonly opening: Opening;
}

/** What became of the files; where any is refused, nothing of them holds. */
export interface ReadMarks {
  readonly marks: readonly Mark[];
  /** How many of the plan's places stand in no file. */
  readonly elsewhere: number;
  /** A file each: its rows that name another cadre are `changed`, the others `unchanged` or `rejected`. */
  readonly outcomes: readonly SheetOutcome[];
  readonly refused: boolean;
}

/** Reads every file twice: first what all of them say, then each row with what is wrong with it in the light of all. */
export async function readMarks(
  session: Session,
  files: readonly MarkedFile[],
  by: JudgedBy,
  under: ReadUnder,
): Promise<ReadMarks> {
  const rows: FiledRow[] = [];
  await readAll(session, files, under, (filed) => {
    rows.push(filed);
    return 'unchanged';
  });
  const judged = judgeMarks(rows, by);
  const outcomes = await readAll(session, files, under, (filed, report) => {
    const problems = judged.problems.get(rowKey(filed.file, filed.row.line)) ?? [];
    for (const problem of problems) report(problem);
    return problems.some(({ severity }) => severity === 'error') ? 'rejected' : outcomeOf(filed, judged);
  });
  const refused = outcomes.some(
    ({ unreadable, groups }) => unreadable || groups.some(({ severity }) => severity === 'error'),
  );
  return { marks: judged.marks, elsewhere: judged.elsewhere, outcomes, refused };
}

const outcomeOf = ({ file, row }: FiledRow, { marked }: Judged): Outcome =>
  marked.has(rowKey(file, row.line)) ? 'changed' : 'unchanged';

async function readAll(
  session: Session,
  files: readonly MarkedFile[],
  { opening }: ReadUnder,
  tell: (filed: FiledRow, report: Parameters<Parameters<typeof marksRoster>[0]>[1]) => Outcome,
): Promise<SheetOutcome[]> {
  const outcomes: SheetOutcome[] = [];
  for (const [file, { source, bytes }] of files.entries()) {
    const roster = marksRoster((row, report) => tell({ file, source, row }, report));
    const outcome = await importSheet(session, {
      roster,
      rosters: [],
      source,
      bytes,
      under: opening,
      blank: 'keep',
      batch: 0,
      event: 0,
      numbered: false,
      progress: undefined,
      mentions: new MentionedRecords(),
      stated: statedIn([], roster),
    });
    outcomes.push(outcome);
  }
  return outcomes;
}

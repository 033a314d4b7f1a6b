import type { Bytes } from '../base/bytes.ts';
import { sha256OfBytes } from '../base/digest.ts';
import { Failure } from '../base/failure.ts';
import type { Issue } from '../base/issue.ts';
import { csvFailures } from '../csv/failures.ts';
import type { Session } from '../db/session.ts';
import { xlsxFailures } from '../xlsx/failures.ts';
import { intakeFailures } from './failures.ts';
import type { Grid } from './grid.ts';
import { printableHeading } from './heading.ts';
import type { BatchResult } from './import-result.ts';
import type { IntakeIssue } from './issue-codes.ts';
import { type IssueGroup, MOST_LISTED, namedParams } from './issue-list.ts';
import { mappingFailures } from './mapping/failures.ts';
import { type Layout, layoutOf } from './mapping/fingerprint.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { MentionedRecords } from './mentions.ts';
import type { Numbered } from './numbered.ts';
import { openGrids } from './open-grids.ts';
import { headingsOf, openSheet, type Sheet, type Understanding } from './open-sheet.ts';
import type { ReadingApart } from './packed/read-apart.ts';
import type { BlankCells } from './read-row.ts';
import { readRows } from './read-rows.ts';
import type { Rejects } from './rejects.ts';
import type { Given, Roster, RosterWriter, Stated } from './roster.ts';
import type { BatchLines } from './store.ts';
import { Tally, type WrittenUnder, writeRows } from './write-rows.ts';

/** What one file is imported under. */
export interface SheetRequest extends WrittenUnder {
  /** All rosters there are, for the hint that a file is one of another kind. */
  rosters: readonly Roster[];
  bytes: Bytes;
  under: Understanding;
  blank: BlankCells;
  batch: number;
  event: number;
  /** What the files before it have spoken of; the file adds to it. */
  mentions: MentionedRecords;
  /** What the files of this import state in a column. */
  stated: Stated;
  /** Left out, or where it gives nothing: the file is read by this thread. */
  readingApart?: ReadingApart | undefined;
}

/** What became of a file; `unreadable` is set where reading stopped, so that none of its rows may stand. */
export interface SheetOutcome {
  result: BatchResult;
  /** Which lines were unchanged and rejected. */
  lines: BatchLines;
  unreadable: boolean;
  rejects: Rejects | undefined;
  /** The clerk's own heading of each column, by its key. */
  headings: ReadonlyMap<string, string>;
  /** Its issues by kind. */
  groups: readonly IssueGroup[];
  /** Where numbers were wanted: the number of each row's record by its line, and that number's column. */
  numbered: Numbered | undefined;
  /** The mapping that it was read under, and its header. */
  mapping: Mapping | undefined;
  layout: Layout;
}

const FAILURES = [csvFailures, xlsxFailures, intakeFailures, mappingFailures];

/** The failure of a sheet as an issue of the file; anything else is thrown on. */
function sheetIssue(error: unknown): Issue {
  if (!(error instanceof Failure) || !FAILURES.some((table) => error.code in table)) throw error;
  const line = error.place?.line;
  return {
    code: error.code,
    severity: 'error',
    params: namedParams(error.params),
    ...(line !== undefined && { line }),
  };
}

/** Warns of columns that are read although the sheet hides them. */
function hiddenWarning({ grid, header, columns }: Sheet): Issue[] {
  const hidden = columns.filter(({ at }) => grid.hiddenColumns.includes(at));
  if (hidden.length === 0) return [];
  const code: IntakeIssue = 'sheet.hidden-columns';
  const headings = hidden.map(({ at }) => printableHeading(header.cells[at] ?? '')).join('、');
  return [{ line: header.line, code, severity: 'warning', params: { columns: headings } }];
}

/** Warns of a sheet in which nothing stands but its header and layout. */
function emptyWarning({ header }: Sheet, { rows, untouched }: Tally): Issue[] {
  const code: IntakeIssue = 'sheet.no-rows';
  return rows.read === 0 && untouched === 0 ? [{ line: header.line, code, severity: 'warning' }] : [];
}

/** The keys of the columns that are in the sheet, or that its mapping says something of, in the roster's order. */
function presentIn({ columns, constants }: Sheet, roster: Roster): string[] {
  const inSheet = new Set([...columns.map(({ key }) => key), ...constants.keys()]);
  return Object.keys(roster.columns).filter((key) => inSheet.has(key));
}

/** Reads one file and writes its rows; every problem is an issue of the result. Runs inside a use case's transaction. */
export async function importSheet(session: Session, request: SheetRequest): Promise<SheetOutcome> {
  const { roster, source, bytes, under, blank, batch, event, mentions, stated } = request;
  const tally = new Tally();
  let written: BatchResult['records'] = {};
  let given: readonly Given[] = [];
  let sheet: Sheet | undefined;
  let writer: RosterWriter | undefined;
  let unreadable = false;
  let grids: readonly Grid[] = [];
  // Begun before anything is read here, so that both threads find out at once what the file is.
  const apart = request.readingApart?.({ bytes, roster, under, blank });
  try {
    grids = openGrids(bytes, under);
    sheet = openSheet(bytes, roster, request.rosters, under);
    for (const issue of hiddenWarning(sheet)) tally.issues.add(issue);
    const present = presentIn(sheet, roster);
    writer = await roster.open(session, { batch, event, file: source, mentions, present, stated });
    tally.lines += sheet.header.lines;
    const records = apart?.records ?? [readRows(sheet, roster, blank)];
    await writeRows(records, writer, request, { sheet, tally });
    written = writer.records();
    given = writer.given?.() ?? [];
    for (const issue of emptyWarning(sheet, tally)) tally.issues.add(issue);
  } catch (error) {
    tally.issues.add(sheetIssue(error));
    unreadable = true;
  } finally {
    apart?.end();
  }
  writer?.close?.();
  const rejects =
    sheet === undefined || request.rejectsFile === undefined || tally.rejected.length === 0
      ? undefined
      : { file: request.rejectsFile, sheet, rows: tally.rejected };
  const unnamed = [...tally.unnamed].sort((a, b) => a - b).map((at) => `#${at + 1}`);
  const result: BatchResult = {
    batch,
    roster: roster.name,
    source,
    sha256: sha256OfBytes(bytes),
    encoding: sheet?.grid.encoding ?? null,
    header_line: sheet?.header.line ?? null,
    lines: tally.lines,
    rows: tally.rows,
    records: written,
    mapping: under.mapping?.source ?? null,
    columns_ignored: [...(sheet?.ignored ?? []), ...unnamed],
    sheets_ignored: grids.flatMap(({ otherSheets }) => otherSheets.map(printableHeading)),
    ignored_lines: tally.ignored,
    untouched: tally.untouched,
    given: given.slice(0, MOST_LISTED),
    rejects: rejects?.file ?? null,
    issues_total: tally.issues.total,
    issues: tally.issues.listed,
  };
  const { mapping } = under;
  const headings = sheet === undefined ? new Map() : headingsOf(sheet);
  const numbered = sheet && tally.numbers && { sheet, ...tally.numbers };
  const { unchanged, rejected } = tally.linesOf;
  return {
    result,
    lines: { unchanged: unchanged.toString(), rejected: rejected.toString() },
    unreadable,
    rejects,
    headings,
    groups: tally.issues.groups,
    numbered,
    mapping,
    layout: layoutOf(sheet?.header.cells ?? []),
  };
}

import type { Bytes } from '../base/bytes.ts';
import { sha256OfBytes } from '../base/digest.ts';
import { Failure } from '../base/failure.ts';
import type { Issue } from '../base/issue.ts';
import { csvFailures } from '../csv/failures.ts';
import type { CsvRecord } from '../csv/read-records.ts';
import type { Session } from '../db/session.ts';
import { xlsxFailures } from '../xlsx/failures.ts';
import { carrier } from './carry-down.ts';
import { intakeFailures } from './failures.ts';
import type { Grid } from './grid.ts';
import { printableHeading } from './heading.ts';
import type { BatchResult, IgnoredLine, RowCounts } from './import-result.ts';
import type { IntakeIssue } from './issue-codes.ts';
import { type IssueGroup, IssueList, MOST_LISTED, namedParams, quotable } from './issue-list.ts';
import { LineRanges } from './line-ranges.ts';
import { mappingFailures } from './mapping/failures.ts';
import { type Layout, layoutOf } from './mapping/fingerprint.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { MentionedRecords } from './mentions.ts';
import type { Numbered } from './numbered.ts';
import { openGrids } from './open-grids.ts';
import { headingsOf, openSheet, type Sheet, type Understanding } from './open-sheet.ts';
import { type BlankCells, rowReader } from './read-row.ts';
import { RejectedRows } from './rejected-rows.ts';
import type { RejectedRow, Rejects } from './rejects.ts';
import type { Given, Report, Roster, Stated } from './roster.ts';
import { sheetRows } from './sheet-rows.ts';
import type { BatchLines } from './store.ts';

/** What one file is imported under. */
export interface SheetRequest {
  roster: Roster;
  /** All rosters there are, for the hint that a file is one of another kind. */
  rosters: readonly Roster[];
  source: string;
  bytes: Bytes;
  under: Understanding;
  blank: BlankCells;
  /** Where the rejected rows will go; without it they are only counted. */
  rejectsFile?: string | undefined;
  batch: number;
  event: number;
  /** Whether the number of every row's record is wanted. */
  numbered: boolean;
  progress: Progress | undefined;
  /** What the files before it have spoken of; the file adds to it. */
  mentions: MentionedRecords;
  /** What the files of this import state in a column. */
  stated: Stated;
}

/** Told how many rows of a file have been read so far. */
export type Progress = (source: string, rows: number) => void;

/** How many rows are read between two words of progress. */
const STRIDE = 512;

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

interface Tally {
  linesOf: { unchanged: LineRanges; rejected: LineRanges };
  lines: number;
  rows: RowCounts;
  records: Readonly<Record<string, number>>;
  given: readonly Given[];
  ignored: IgnoredLine[];
  untouched: number;
  issues: IssueList;
  rejected: readonly RejectedRow[];
  close: (() => void) | undefined;
  numbers: { column: string; byLine: Map<number, string> } | undefined;
  /** Columns without a heading in which something stands. */
  unnamed: Set<number>;
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

/** Notes the problems of one row as issues of the file; `current` is set before each row. */
function reporter(roster: Roster, columnAt: ReadonlyMap<string, number>, issues: IssueList) {
  const current: { record: CsvRecord; issues: Issue[] } = { record: { line: 0, lines: 0, cells: [] }, issues: [] };
  const report: Report = ({ column, code, severity, params }) => {
    const at = column === undefined ? undefined : columnAt.get(column);
    const cell = at === undefined ? '' : (current.record.cells[at] ?? '');
    const issue: Issue = {
      line: current.record.line,
      ...(column !== undefined && { column }),
      code,
      severity,
      ...(column !== undefined && cell !== '' && { value: quotable(cell, roster.columns[column]) }),
      ...(params !== undefined && { params: namedParams(params) }),
    };
    current.issues.push(issue);
    issues.add(issue);
  };
  return { current, report };
}

/** How many lines of layout a result names. */
const MOST_IGNORED = 1_000;

/** The filled cells of a line of layout as a result repeats them, personal numbers masked. */
function layoutText({ cells }: CsvRecord, { columns }: Sheet): string {
  const personalAt = new Map(columns.map(({ at, column }) => [at, column.personal]));
  const shown = cells.map((cell, at) => {
    const personal = /\d/.test(cell) ? personalAt.get(at) : undefined;
    return quotable(cell, personal === undefined ? {} : { personal });
  });
  return quotable(shown.filter((cell) => cell !== '').join(' '));
}

/** The headings of the columns that are read although the sheet hides them. */
function hiddenColumns({ grid, header, columns }: Sheet): string[] {
  const hidden = columns.filter(({ at }) => grid.hiddenColumns.includes(at));
  return hidden.map(({ at }) => printableHeading(header.cells[at] ?? ''));
}

function importRows(session: Session, request: SheetRequest, sheet: Sheet, tally: Tally): void {
  const { roster } = request;
  const columnAt = new Map(sheet.columns.map(({ key, at }) => [key, at]));
  const { current, report } = reporter(roster, columnAt, tally.issues);
  const carry = carrier(sheet, roster);
  const read = rowReader(sheet, roster, request.blank);
  const inSheet = new Set([...sheet.columns.map(({ key }) => key), ...sheet.constants.keys()]);
  const present = Object.keys(roster.columns).filter((key) => inSheet.has(key));
  const { batch, event, source, mentions, stated } = request;
  const hidden = hiddenColumns(sheet);
  if (hidden.length > 0) {
    const code: IntakeIssue = 'sheet.hidden-columns';
    tally.issues.add({ line: sheet.header.line, code, severity: 'warning', params: { columns: hidden.join('、') } });
  }
  const writer = roster.open(session, { batch, event, file: source, mentions, present, stated });
  tally.close = () => writer.close?.();
  const rejected = new RejectedRows(sheet);
  tally.rejected = rejected.rows;
  tally.lines += sheet.header.lines;
  for (const { record, is } of sheetRows(sheet)) {
    tally.lines += record.lines;
    const carried = carry(is === 'row' ? record : undefined);
    if (carried === undefined) {
      tally.rows.ignored += 1;
      if (is === 'untouched') tally.untouched += 1;
      const text = tally.ignored.length < MOST_IGNORED ? layoutText(record, sheet) : '';
      if (text !== '') tally.ignored.push({ line: record.line, text, ...(is === 'untouched' && { untouched: true }) });
      continue;
    }
    current.record = record;
    current.issues = [];
    for (const at of sheet.unnamed) if (record.cells[at]?.trim()) tally.unnamed.add(at);
    for (const column of carried.filled) report({ column, code: 'row.carried-down', severity: 'warning' });
    const { row, problems, sound } = read(carried.record);
    for (const problem of problems) report({ ...problem, ...writer.explain?.(problem, row) });
    if (!sound) writer.passOver?.(row, problems, report);
    const outcome = sound ? writer.write(row, report) : 'rejected';
    tally.rows.read += 1;
    tally.rows[outcome] += 1;
    if (outcome === 'unchanged' || outcome === 'rejected') tally.linesOf[outcome].note(record.line);
    if (tally.rows.read % STRIDE === 0) request.progress?.(source, tally.rows.read);
    const number = request.numbered && outcome !== 'rejected' ? writer.numbered?.() : undefined;
    if (number !== undefined) {
      tally.numbers ??= { column: number.column, byLine: new Map() };
      tally.numbers.byLine.set(record.line, number.number);
    }
    if (request.rejectsFile !== undefined) {
      rejected.note(carried.record, writer.hangsOn?.(), outcome === 'rejected' ? current.issues : undefined);
    }
  }
  current.record = { ...sheet.header, cells: [] };
  writer.afterwards?.(report);
  tally.records = writer.records();
  tally.given = writer.given?.() ?? [];
  if (tally.rows.read === 0 && tally.untouched === 0) {
    const code: IntakeIssue = 'sheet.no-rows';
    tally.issues.add({ line: sheet.header.line, code, severity: 'warning' });
  }
}

/** Reads one file and writes its rows; every problem is an issue of the result. Runs inside a use case's transaction. */
export function importSheet(session: Session, request: SheetRequest): SheetOutcome {
  const tally: Tally = {
    linesOf: { unchanged: new LineRanges(), rejected: new LineRanges() },
    lines: 0,
    rows: { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0, ignored: 0 },
    records: {},
    given: [],
    ignored: [],
    untouched: 0,
    issues: new IssueList(),
    rejected: [],
    close: undefined,
    numbers: undefined,
    unnamed: new Set(),
  };
  let sheet: Sheet | undefined;
  let unreadable = false;
  let grids: readonly Grid[] = [];
  try {
    grids = openGrids(request.bytes, request.under);
    sheet = openSheet(request.bytes, request.roster, request.rosters, request.under);
    importRows(session, request, sheet, tally);
  } catch (error) {
    tally.issues.add(sheetIssue(error));
    unreadable = true;
  }
  tally.close?.();
  const rejects =
    sheet === undefined || request.rejectsFile === undefined || tally.rejected.length === 0
      ? undefined
      : { file: request.rejectsFile, sheet, rows: tally.rejected };
  const unnamed = [...tally.unnamed].sort((a, b) => a - b).map((at) => `#${at + 1}`);
  const result: BatchResult = {
    batch: request.batch,
    roster: request.roster.name,
    source: request.source,
    sha256: sha256OfBytes(request.bytes),
    encoding: sheet?.grid.encoding ?? null,
    header_line: sheet?.header.line ?? null,
    lines: tally.lines,
    rows: tally.rows,
    records: tally.records,
    mapping: request.under.mapping?.source ?? null,
    columns_ignored: [...(sheet?.ignored ?? []), ...unnamed],
    sheets_ignored: grids.flatMap(({ otherSheets }) => otherSheets.map(printableHeading)),
    ignored_lines: tally.ignored,
    untouched: tally.untouched,
    given: tally.given.slice(0, MOST_LISTED),
    rejects: rejects?.file ?? null,
    issues_total: tally.issues.total,
    issues: tally.issues.listed,
  };
  const { mapping } = request.under;
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

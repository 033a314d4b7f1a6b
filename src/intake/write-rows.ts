import type { Issue } from '../base/issue.ts';
import type { CsvRecord } from '../csv/read-records.ts';
import type { IgnoredLine, RowCounts } from './import-result.ts';
import { IssueList, namedParams, quotable } from './issue-list.ts';
import { LineRanges } from './line-ranges.ts';
import type { Sheet } from './open-sheet.ts';
import type { IdleRead, RecordsRead, RowRead } from './read-rows.ts';
import { RejectedRows } from './rejected-rows.ts';
import type { RejectedRow } from './rejects.ts';
import type { Report, Roster, RosterWriter } from './roster.ts';

/** Told how many rows of a file have been read so far. */
export type Progress = (source: string, rows: number) => void;

/** How many rows are read between two words of progress. */
const STRIDE = 512;

/** How many lines of layout a result names. */
const MOST_IGNORED = 1_000;

/** What became of the records of one file as far as they came. */
export class Tally {
  readonly linesOf = { unchanged: new LineRanges(), rejected: new LineRanges() };
  lines = 0;
  readonly rows: RowCounts = { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0, ignored: 0 };
  readonly ignored: IgnoredLine[] = [];
  untouched = 0;
  readonly issues = new IssueList();
  rejected: readonly RejectedRow[] = [];
  numbers: { column: string; byLine: Map<number, string> } | undefined;
  /** Columns without a heading in which something stands. */
  readonly unnamed = new Set<number>();
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

/** The filled cells of a line of layout as a result repeats them, personal numbers masked. */
function layoutText({ cells }: CsvRecord, { columns }: Sheet): string {
  const personalAt = new Map(columns.map(({ at, column }) => [at, column.personal]));
  const shown = cells.map((cell, at) => {
    const personal = /\d/.test(cell) ? personalAt.get(at) : undefined;
    return quotable(cell, personal === undefined ? {} : { personal });
  });
  return quotable(shown.filter((cell) => cell !== '').join(' '));
}

function noteIdle({ record, is }: IdleRead, sheet: Sheet, tally: Tally): void {
  tally.rows.ignored += 1;
  if (is === 'untouched') tally.untouched += 1;
  const text = tally.ignored.length < MOST_IGNORED ? layoutText(record, sheet) : '';
  if (text !== '') tally.ignored.push({ line: record.line, text, ...(is === 'untouched' && { untouched: true }) });
}

/** What the rows of a file are written under. */
export interface WrittenUnder {
  roster: Roster;
  source: string;
  /** Where the rejected rows will go; without it they are only counted. */
  rejectsFile?: string | undefined;
  /** Whether the number of every row's record is wanted. */
  numbered: boolean;
  progress: Progress | undefined;
}

/** Hands the rows of a sheet to its roster's writer as they come, and keeps the tally. */
export async function writeRows(
  records: RecordsRead,
  writer: RosterWriter,
  { roster, source, rejectsFile, numbered, progress }: WrittenUnder,
  { sheet, tally }: { sheet: Sheet; tally: Tally },
): Promise<void> {
  const columnAt = new Map(sheet.columns.map(({ key, at }) => [key, at]));
  const { current, report } = reporter(roster, columnAt, tally.issues);
  const rejected = new RejectedRows(sheet);
  tally.rejected = rejected.rows;

  function write({ record, carried, filled, beside, row, problems, sound }: RowRead): void {
    current.record = record;
    current.issues = [];
    for (const at of beside) tally.unnamed.add(at);
    for (const column of filled) report({ column, code: 'row.carried-down', severity: 'warning' });
    for (const problem of problems) report({ ...problem, ...writer.explain?.(problem, row) });
    if (!sound) writer.passOver?.(row, problems, report);
    const outcome = sound ? writer.write(row, report) : 'rejected';
    tally.rows.read += 1;
    tally.rows[outcome] += 1;
    if (outcome === 'unchanged' || outcome === 'rejected') tally.linesOf[outcome].note(record.line);
    if (tally.rows.read % STRIDE === 0) progress?.(source, tally.rows.read);
    const number = numbered && outcome !== 'rejected' ? writer.numbered?.() : undefined;
    if (number !== undefined) {
      tally.numbers ??= { column: number.column, byLine: new Map() };
      tally.numbers.byLine.set(record.line, number.number);
    }
    if (rejectsFile !== undefined) {
      rejected.note(carried, writer.hangsOn?.(), outcome === 'rejected' ? current.issues : undefined);
    }
  }

  for await (const block of records) {
    for (const read of block) {
      tally.lines += read.record.lines;
      if (read.is === 'row') write(read);
      else noteIdle(read, sheet, tally);
    }
  }
  current.record = { ...sheet.header, cells: [] };
  writer.afterwards?.(report);
}

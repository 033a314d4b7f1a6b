import { blankRecords } from '../base/blank-record.ts';
import type { CsvRecord } from '../csv/read-records.ts';
import type { IntakeIssue } from './issue-codes.ts';
import { normaliseCell, tidyProse } from './normalise.ts';
import { type Sheet, type SheetColumn, setsOfColumns } from './open-sheet.ts';
import { Noted, unreadable } from './reading.ts';
import { remembering } from './remembering.ts';
import type { Columns, ParsedRow, Roster, RowProblem } from './roster.ts';
import { addingWords, type Words } from './words.ts';

/** What a blank cell does: keeps what stands, or erases it. */
export type BlankCells = 'keep' | 'clear';

/** A row as it was read. */
export interface ReadRow {
  /** What the cells say; one that could not be read says nothing. */
  readonly row: ParsedRow;
  /** What there is to say about them, in the order of the columns. */
  readonly problems: readonly RowProblem[];
  /** Whether the row can be written: no problem is an error. */
  readonly sound: boolean;
}

/** Reads records into rows. */
export type RowReader = (record: CsvRecord) => ReadRow;

const error = (code: IntakeIssue) => ({ code, severity: 'error' }) as const;

/** What spreadsheets put in the place of a value that a formula could not give, and the marks of a column too narrow to show one. */
const SPREADSHEET_ERROR =
  /^(?:#(?:N\/?A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|BUSY!|GETTING_DATA)|#{3,}|Err:\d{3})$/i;

function blankValue({ column }: SheetColumn, blank: BlankCells): null | undefined {
  return blank === 'clear' && column.reference !== true && column.required !== true ? null : undefined;
}

const spreadsheetError = (text: string): Noted<never> =>
  unreadable<IntakeIssue>('cell.spreadsheet-error', { text: text.slice(0, 16) });

const NO_PROBLEMS: readonly RowProblem[] = [];

/** Whether something stands to the right of the last column. */
function overflows(record: CsvRecord, width: number): boolean {
  for (let at = width; at < record.cells.length; at += 1) if (record.cells[at]?.trim() !== '') return true;
  return false;
}

/** The reader of a column's cells as they stand in the file. */
function cellReader(place: SheetColumn, blank: BlankCells): (cell: string) => unknown {
  const tidy = place.column.prose === true ? tidyProse : normaliseCell;
  return (cell) => {
    const text = tidy(cell);
    if (text === '') return blankValue(place, blank);
    return (text[0] === '#' || text[0] === 'E') && SPREADSHEET_ERROR.test(text)
      ? spreadsheetError(text)
      : place.read(text);
  };
}

/** The reader for the rows of one sheet. */
export function rowReader(sheet: Sheet, roster: Roster, blank: BlankCells): RowReader {
  const width = sheet.header.cells.length;
  const blankValues = blankRecords<string>(Object.keys(roster.columns));
  const noWords: Words = Object.fromEntries(
    [...sheet.constants].flatMap(([key, { raw }]) => (raw === undefined ? [] : [[key, raw]])),
  );

  const columns = sheet.columns.map((place) => ({
    place,
    readCell: remembering(cellReader(place, blank)),
    withWords: addingWords(place.key),
  }));

  return (record) => {
    let sound = true;
    let problems = NO_PROBLEMS;
    const fail = (problem: RowProblem): void => {
      sound &&= problem.severity === 'warning';
      problems = [...problems, problem];
    };
    if (record.cells.length > width && overflows(record, width)) fail(error('row.too-many-cells'));
    const values = blankValues();
    for (const [key, { value }] of sheet.constants) values[key] = value;
    let words = noWords;
    for (const { place, readCell, withWords } of columns) {
      const reading = readCell(record.cells[place.at] ?? '');
      let value = reading;
      if (reading instanceof Noted) {
        value = reading.value;
        for (const problem of reading.problems) fail({ ...problem, column: place.key });
        if (reading.raw !== undefined) words = withWords(words, reading.raw);
      }
      if (place.column.required === true && (value === undefined || value === null) && !hasError(reading)) {
        fail({ ...error('cell.required'), column: place.key });
      }
      if (value !== undefined) values[place.key] = value;
    }
    for (const sets of roster.saidOnce === true ? [] : (roster.oneOf ?? [])) {
      if (sound && !sets.some((set) => set.every((key) => values[key] !== undefined && values[key] !== null))) {
        fail({ ...error('row.needs-one-of'), params: { columns: setsOfColumns(roster, sets) } });
      }
    }
    return {
      row: { line: record.line, values: values as ParsedRow<Columns>['values'], raw: words },
      problems,
      sound,
    };
  };
}

function hasError(reading: unknown): boolean {
  return reading instanceof Noted && reading.problems.some(({ severity }) => severity === 'error');
}

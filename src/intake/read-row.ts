import type { CsvRecord } from '../csv/read-records.ts';
import type { IntakeIssue } from './issue-codes.ts';
import { normaliseCell, tidyProse } from './normalise.ts';
import { type Sheet, type SheetColumn, setsOfColumns } from './open-sheet.ts';
import { Noted } from './reading.ts';
import type { Columns, ParsedRow, Report, Roster } from './roster.ts';

/** What a blank cell does: keeps what stands, or erases it. */
export type BlankCells = 'keep' | 'clear';

/** Reads records into rows; undefined when one has an error, which has been reported. */
export type RowReader = (record: CsvRecord, report: Report) => ParsedRow | undefined;

const error = (code: IntakeIssue) => ({ code, severity: 'error' }) as const;

function blankValue({ column }: SheetColumn, blank: BlankCells): null | undefined {
  return blank === 'clear' && column.reference !== true && column.required !== true ? null : undefined;
}

/** Whether something stands to the right of the last column. */
function overflows(record: CsvRecord, width: number): boolean {
  for (let at = width; at < record.cells.length; at += 1) if (record.cells[at]?.trim() !== '') return true;
  return false;
}

/** The reader for the rows of one sheet. */
export function rowReader(sheet: Sheet, roster: Roster, blank: BlankCells): RowReader {
  const width = sheet.header.cells.length;
  const nothing: Record<string, unknown> = Object.fromEntries(
    Object.keys(roster.columns).map((key) => [key, undefined]),
  );
  for (const [key, { value }] of sheet.constants) nothing[key] = value;
  const noWords: ParsedRow['raw'] = Object.fromEntries(
    [...sheet.constants].flatMap(([key, { raw }]) => (raw === undefined ? [] : [[key, raw]])),
  );

  const readCell = (place: SheetColumn, cell: string): unknown => {
    const text = place.column.prose === true ? tidyProse(cell) : normaliseCell(cell);
    return text === '' ? blankValue(place, blank) : place.read(text);
  };

  return (record, report) => {
    let sound = true;
    const fail: Report = (problem) => {
      sound &&= problem.severity === 'warning';
      report(problem);
    };
    if (record.cells.length > width && overflows(record, width)) fail(error('row.too-many-cells'));
    const values: Record<string, unknown> = { ...nothing };
    let raw = noWords;
    for (const place of sheet.columns) {
      const reading = readCell(place, record.cells[place.at] ?? '');
      let value = reading;
      if (reading instanceof Noted) {
        value = reading.value;
        for (const problem of reading.problems) fail({ ...problem, column: place.key });
        if (reading.raw !== undefined) raw = { ...raw, [place.key]: reading.raw };
      }
      if (place.column.required === true && (value === undefined || value === null) && !hasError(reading)) {
        fail({ ...error('cell.required'), column: place.key });
      }
      values[place.key] = value;
    }
    for (const sets of roster.oneOf ?? []) {
      if (sound && !sets.some((set) => set.every((key) => values[key] !== undefined && values[key] !== null))) {
        fail({ ...error('row.needs-one-of'), params: { columns: setsOfColumns(roster, sets) } });
      }
    }
    return sound ? { line: record.line, values: values as ParsedRow<Columns>['values'], raw } : undefined;
  };
}

function hasError(reading: unknown): boolean {
  return reading instanceof Noted && reading.problems.some(({ severity }) => severity === 'error');
}

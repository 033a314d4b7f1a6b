import type { CsvRecord } from '../csv/read-records.ts';
import { beginsLayoutRow, beginsSums, firstFilled } from './ignored-rows.ts';
import { normaliseCell } from './normalise.ts';
import type { Sheet } from './open-sheet.ts';

/**
 * A record of a sheet other than its header: a row of the roster, part of the layout, or a row left as a template gave it, which states
 * nothing.
 */
export interface SheetRow {
  record: CsvRecord;
  is: 'row' | 'layout' | 'untouched';
}

/** A column's heading without blanks around it. */
interface Heading {
  readonly at: number;
  readonly text: string;
}

/** Whether the record repeats most of the header, as sheets do at the top of every printed page. */
function repeatsHeader(record: CsvRecord, headings: readonly Heading[]): boolean {
  let different = 0;
  for (const { at, text } of headings) {
    const cell = record.cells[at];
    if (cell === text || (cell !== undefined && cell.length > text.length && cell.trim() === text)) continue;
    different += 1;
    if (different * 2 >= headings.length) return false;
  }
  return true;
}

/** A number that names a person or a record, unlike a count: with a letter in it, or of more than five characters. */
const NUMBERED = /^(?=.*\d)(?:(?=.*[A-Za-z])[A-Za-z\d-]+|[\d-]{6,}[Xx*]?)$/;

/**
 * Whether a row that begins like layout is one of the roster all the same: more than half of its columns are filled in, and an
 * identity number or a record's number stands in its place. Rather a row too many, which is rejected with a reason, than one lost.
 */
function isFilledIn(record: CsvRecord, { columns }: Sheet): boolean {
  const filled = columns.filter(({ at }) => record.cells[at]?.trim());
  if (filled.length * 2 <= columns.length) return false;
  return filled.some(
    ({ at, column }) =>
      (column.personal === 'id_number' || column.reference === true) &&
      NUMBERED.test(normaliseCell(record.cells[at] ?? '')),
  );
}

/** Whether all that a row says stands in one cell, and in none of the roster's columns. */
function isRemark(record: CsvRecord, { columns }: Sheet): boolean {
  const filled = [...record.cells.keys()].filter((at) => record.cells[at]?.trim());
  return filled.length === 1 && !columns.some(({ at }) => at === filled[0]);
}

/** Whether a row says no more than a template filled in, in the roster's columns and beside them. */
const isUntouched = ({ cells }: CsvRecord, { prefilled }: Sheet): boolean =>
  prefilled !== undefined && cells.every((cell, at) => cell.trim() === '' || prefilled.has(at));

const contents = (record: CsvRecord): string => record.cells.map((cell) => cell.trim()).join('\t');

/**
 * Every record of a sheet but the header, in order, told apart: what stands above the header, blank rows, repeated headers and
 * titles, sums, signatures and remarks are layout, and so is what is written below the sums beside the roster's columns.
 * @throws Failure `csv.unclosed-quote` (65), once the reading gets there.
 */
export function* sheetRows(sheet: Sheet): Generator<SheetRow> {
  const below = sheet.header.line + sheet.header.lines;
  const titles = new Set(sheet.levels.map(contents));
  const titleStarts = new Set(sheet.levels.flatMap(({ cells }) => firstFilled(cells) ?? []));
  let belowSums = false;
  const headings = sheet.columns.map(({ at }) => ({ at, text: sheet.header.cells[at]?.trim() ?? '' }));
  for (const record of sheet.grid.records()) {
    if (record.line >= sheet.header.line && record.line < below) continue;
    const first = firstFilled(record.cells);
    if (record.line < sheet.header.line) {
      if (first !== undefined) titleStarts.add(first);
      titles.add(contents(record));
      yield { record, is: 'layout' };
      continue;
    }
    const layout =
      first === undefined ||
      (beginsLayoutRow(first) && !isFilledIn(record, sheet)) ||
      (titleStarts.has(first) && titles.has(contents(record))) ||
      (belowSums && isRemark(record, sheet)) ||
      repeatsHeader(record, headings);
    if (layout && first !== undefined && beginsSums(first)) belowSums = true;
    yield { record, is: layout ? 'layout' : isUntouched(record, sheet) ? 'untouched' : 'row' };
  }
}

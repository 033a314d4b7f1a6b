import type { Bytes } from '../../base/bytes.ts';
import { failWith } from '../../base/failure.ts';
import { isAddedColumn } from '../added-columns.ts';
import { intakeFailures } from '../failures.ts';
import { findHeader } from '../find-header.ts';
import { headingReader, plainHeading } from '../heading.ts';
import { beginsLayoutRow, firstFilled } from '../ignored-rows.ts';
import { type Opening, openGrids } from '../open-grids.ts';
import type { Roster } from '../roster.ts';

/** How many rows of a sheet are looked at. */
const LOOKED_AT = 200;

/** A sheet as it is, before anybody knows what it is. */
export interface Survey {
  /** The header's line. */
  line: number;
  /** The columns with a heading, by position from 0, with the values that are not blank in the first rows. */
  columns: readonly { at: number; heading: string; values: readonly string[] }[];
}

/**
 * Finds a sheet's header, which may have no heading that the roster knows, and looks at what stands under it.
 * @throws Failure of `csvFailures` or `xlsxFailures`, or `sheet.empty` (65).
 */
export function surveySheet(bytes: Bytes, roster: Roster, opening: Opening): Survey {
  const header = findHeader(openGrids(bytes, opening), headingReader(roster));
  if (header === undefined) throw failWith(intakeFailures, 'sheet.empty');
  const { cells, line, lines } = header.record;
  const values = cells.map((): string[] => []);
  let rows = 0;
  for (const record of header.grid.records()) {
    if (record.line < line + lines) continue;
    const first = firstFilled(record.cells);
    if (first === undefined || beginsLayoutRow(first)) continue;
    values.forEach((column, at) => {
      const cell = record.cells[at]?.trim() ?? '';
      if (cell !== '') column.push(cell);
    });
    rows += 1;
    if (rows === LOOKED_AT) break;
  }
  const columns = cells.map((heading, at) => ({ at, heading, values: values[at] ?? [] }));
  return { line, columns: columns.filter(({ heading }) => plainHeading(heading) !== '' && !isAddedColumn(heading)) };
}

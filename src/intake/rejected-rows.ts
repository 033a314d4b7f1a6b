import { detached } from '../base/detached.ts';
import type { Issue } from '../base/issue.ts';
import type { CsvRecord } from '../csv/read-records.ts';
import type { Sheet } from './open-sheet.ts';
import type { RejectedRow } from './rejects.ts';
import type { HangsOn } from './roster.ts';

const kept = (record: CsvRecord): CsvRecord => ({ ...record, cells: record.cells.map(detached) });

/**
 * The rejected rows of a sheet, so that they can be imported again by themselves: a row that hangs on one above it is preceded by that
 * one, as it was read, be it rejected or not.
 */
export class RejectedRows {
  readonly rows: RejectedRow[] = [];
  readonly #sheet: Sheet;
  #first: CsvRecord | undefined;
  #listed: number | undefined;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** Takes note of every row in order; `issues` are those of a rejected one. */
  note(record: CsvRecord, hangsOn: HangsOn | undefined, issues: readonly Issue[] | undefined): void {
    const isFirst = hangsOn?.line === record.line;
    if (isFirst) this.#first = this.#filled(record, hangsOn.from);
    if (issues === undefined) return;
    const first = this.#first;
    if (hangsOn !== undefined && !isFirst && first?.line === hangsOn.line && this.#listed !== first.line) {
      this.rows.push({ record: kept(first), issues: [] });
    }
    this.#listed = hangsOn?.line;
    this.rows.push({ record: kept((isFirst && first) || record), issues });
  }

  #filled(record: CsvRecord, from: HangsOn['from']): CsvRecord {
    const cells = [...record.cells];
    for (const { key, at } of this.#sheet.columns) {
      const above = from[key];
      if (above !== undefined && !cells[at]?.trim()) cells[at] = above;
    }
    return { ...record, cells };
  }
}

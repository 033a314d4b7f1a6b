import type { Bytes } from '../base/bytes.ts';
import { failWith } from '../base/failure.ts';
import type { CsvRecord } from '../csv/read-records.ts';
import { isAddedColumn } from './added-columns.ts';
import { intakeFailures } from './failures.ts';
import { findHeader } from './find-header.ts';
import type { Grid } from './grid.ts';
import {
  type Heading,
  type HeadingReader,
  headingReader,
  nearestHeading,
  printableHeading,
  remarkOf,
} from './heading.ts';
import { mappedHeadingReader, mappedPosition, translating } from './mapping/apply-mapping.ts';
import { mappingFailures } from './mapping/failures.ts';
import type { Constant, MappedColumn, Mapping } from './mapping/mapping.ts';
import { type Opening, openGrids } from './open-grids.ts';
import type { Column, Reader, Roster } from './roster.ts';
import { demandUnmet, requiredOf, suffices } from './roster-demands.ts';

/** A column of the roster that is in the sheet. */
export interface SheetColumn {
  key: string;
  column: Column;
  /** Its position in a record, from 0. */
  at: number;
  read: Reader<unknown>;
}

/** A file whose header has been found and understood; its rows have not been read yet. */
export interface Sheet {
  grid: Grid;
  /** The header; on two levels, both in one. */
  header: CsvRecord;
  /** The records that the header is made of. */
  levels: readonly CsvRecord[];
  /** In the roster's order. */
  columns: readonly SheetColumn[];
  /** What a mapping says of every row, by the key of a column that is not in the sheet. */
  constants: ReadonlyMap<string, Constant>;
  /** The headings that name no column of the roster, as written; those that a rejects file adds aside. */
  ignored: readonly string[];
  /**
   * Positions of what a template fills in or counts, for a roster whose rows state nothing with that alone. Undefined for any other, and
   * where the mapping has every row state something.
   */
  prefilled: ReadonlySet<number> | undefined;
  /** Positions without a heading. */
  unnamed: readonly number[];
}

/** A column as messages name it: `户主 (head_name)`. */
export function columnName(roster: Roster, key: string): string {
  const label = roster.columns[key]?.labels[0];
  return label === undefined ? key : `${label} (${key})`;
}

/** The clerk's own heading of each column, by its key. */
export function headingsOf({ header, columns }: Sheet): ReadonlyMap<string, string> {
  return new Map(columns.map(({ key, at }) => [key, printableHeading(header.cells[at] ?? key)]));
}

interface FoundColumn {
  at: number;
  heading: Heading;
  mapped?: MappedColumn;
}

type Found = ReadonlyMap<string, FoundColumn>;

/** The columns that a mapping names, then those that the roster knows by their headings. */
function columnsIn(header: CsvRecord, read: HeadingReader, roster: Roster, mapping: Mapping | undefined): Found {
  const found = new Map<string, FoundColumn>();
  for (const [key, mapped] of mapping?.columns ?? []) {
    const at = mappedPosition(header, [key, mapped], (each) => columnName(roster, each));
    found.set(key, { at, heading: { key, ...remarkOf(header.cells[at] ?? '') }, mapped });
  }
  const taken = new Set([...found.values()].map(({ at }) => at));
  header.cells.forEach((cell, at) => {
    const heading = taken.has(at) ? undefined : read(cell);
    if (heading === undefined || mapping?.columns.has(heading.key)) return;
    if (mapping?.constants.has(heading.key)) {
      const params = { column: columnName(roster, heading.key), heading: printableHeading(cell) };
      throw failWith(mappingFailures, 'sheet.constant-present', params, { line: header.line });
    }
    const before = found.get(heading.key);
    if (before !== undefined) {
      const params = { column: columnName(roster, heading.key), first: before.at + 1, second: at + 1 };
      throw failWith(intakeFailures, 'sheet.duplicate-column', params, { line: header.line });
    }
    found.set(heading.key, { at, heading });
  });
  return found;
}

/** The roster, other than the one named, that the header fits. */
function betterRoster(header: CsvRecord, roster: Roster, rosters: readonly Roster[]): Roster | undefined {
  return rosters.find((other) => {
    if (other.name === roster.name) return false;
    const read = headingReader(other);
    const keys = new Set(header.cells.map((cell) => read(cell)?.key));
    return suffices(other, (key) => keys.has(key));
  });
}

/** @throws Failure with what the header lacks; it must lack something. */
function refuse(header: CsvRecord, found: Found, roster: Roster, rosters: readonly Roster[]): never {
  const place = { line: header.line };
  const headings = header.cells.map(printableHeading).filter((heading) => heading !== '');
  const has = (key: string): boolean => found.has(key);
  const missing = requiredOf(roster).filter((key) => !has(key));
  const params = { missing: missing.map((key) => columnName(roster, key)).join('、'), found: headings.join('、') };
  const command = roster.handedOutBy;
  if (command !== undefined) throw failWith(intakeFailures, 'sheet.not-handed-out', { command, ...params }, place);
  const other = betterRoster(header, roster, rosters);
  if (other !== undefined) {
    throw failWith(intakeFailures, 'sheet.other-roster', { roster: roster.name, other: other.name }, place);
  }
  if (missing.length === 0) {
    const unmet = demandUnmet(roster, has) ?? [];
    throw failWith(
      intakeFailures,
      'sheet.missing-one-of',
      { columns: setsOfColumns(roster, unmet), found: headings.join('、') },
      place,
    );
  }
  const free = header.cells
    .filter((_cell, at) => ![...found.values()].some((each) => each.at === at))
    .map(printableHeading);
  const near = missing.flatMap((key) => {
    const nearest = nearestHeading([key, ...(roster.columns[key]?.labels ?? [])], free);
    return nearest === undefined ? [] : [`${nearest} → ${roster.columns[key]?.labels[0] ?? key}`];
  });
  if (near.length === 0) throw failWith(intakeFailures, 'sheet.missing-column', params, place);
  throw failWith(intakeFailures, 'sheet.missing-column-near', { ...params, near: near.join('、') }, place);
}

/** Sets of columns of which one is needed, as messages name them: `村编码 (village_code) / 镇街 (town_name) + 村名 (village_name)`. */
export function setsOfColumns(roster: Roster, sets: readonly (readonly string[])[]): string {
  return sets.map((set) => set.map((key) => columnName(roster, key)).join(' + ')).join(' / ');
}

function sheetColumn(key: string, column: Column, { at, heading, mapped }: FoundColumn, line: number): SheetColumn {
  const unit = mapped?.unit ?? heading.remark;
  const reads = (read: Reader<unknown>): SheetColumn => ({ key, column, at, read: translating(read, mapped?.values) });
  if (unit === undefined || column.inUnit === undefined) return reads(column.read);
  const read = column.inUnit(unit);
  if (read === undefined) {
    const params = { column: `${column.labels[0] ?? key} (${key})`, unit: printableHeading(unit) };
    throw failWith(intakeFailures, 'sheet.unknown-unit', params, { line });
  }
  return reads(read);
}

/** What a sheet is read under beside its roster. */
export interface Understanding extends Opening {
  /** How the clerk's own headings and words are to be taken. */
  mapping?: Mapping | undefined;
}

/** How the column of a row's place in the list is headed. */
const SERIAL_HEADING = /^(?:序号?|编号|行号|no\.?|#|serial)$/i;

function prefilledIn(
  { prefilled }: Roster,
  columns: readonly SheetColumn[],
  constants: ReadonlyMap<string, Constant>,
  free: readonly { readonly heading: string; readonly at: number }[],
): ReadonlySet<number> | undefined {
  if (prefilled === undefined || [...constants.keys()].some((key) => !prefilled.includes(key))) return undefined;
  const filled = columns.filter(({ key }) => prefilled.includes(key));
  const counting = free.filter(({ heading }) => SERIAL_HEADING.test(heading.replaceAll(' ', '')));
  return new Set([...filled, ...counting].map(({ at }) => at));
}

/**
 * Opens a file and finds and understands its header under a roster; `rosters` are all there are, for a hint when the file is one of
 * another kind.
 * @throws Failure of `csvFailures`, `xlsxFailures` or `intakeFailures` (65).
 */
export function openSheet(
  bytes: Bytes,
  roster: Roster,
  rosters: readonly Roster[],
  { mapping, ...opening }: Understanding = {},
): Sheet {
  const readHeading = mapping === undefined ? headingReader(roster) : mappedHeadingReader(roster, mapping);
  const header = findHeader(openGrids(bytes, opening), readHeading);
  if (header === undefined) throw failWith(intakeFailures, 'sheet.empty');
  const { record, levels, grid } = header;
  const found = columnsIn(record, readHeading, roster, mapping);
  const constants = mapping?.constants ?? new Map();
  if (!suffices(roster, (key) => found.has(key) || constants.has(key))) {
    const unlike = roster.handedOutBy === undefined && betterRoster(record, roster, rosters) === undefined;
    if (found.size === 0 && unlike) {
      const cells = record.cells.map(printableHeading).filter((cell) => cell !== '');
      throw failWith(intakeFailures, 'sheet.no-header', { found: cells.join('、') }, { line: record.line });
    }
    refuse(record, found, roster, rosters);
  }
  const columns = Object.entries(roster.columns).flatMap(([key, column]) => {
    const there = found.get(key);
    return there === undefined ? [] : [sheetColumn(key, column, there, record.line)];
  });
  const used = new Set(columns.map(({ at }) => at));
  const headings = record.cells.map((cell, at) => ({ heading: printableHeading(cell), at }));
  const free = headings.filter(({ at }) => !used.has(at));
  return {
    grid,
    header: record,
    levels,
    columns,
    constants,
    prefilled: prefilledIn(roster, columns, constants, free),
    ignored: free.map(({ heading }) => heading).filter((heading) => heading !== '' && !isAddedColumn(heading)),
    unnamed: free.filter(({ heading }) => heading === '').map(({ at }) => at),
  };
}

import { failWith } from '../base/failure.ts';
import { harmless } from '../base/harmless.ts';
import { maskNumbersIn } from '../base/mask.ts';
import { truncate } from '../base/text-width.ts';
import { type DecodedText, decodeText, type Encoding } from '../csv/decode.ts';
import type { CsvRecord } from '../csv/read-records.ts';
import type { Delimiter } from '../csv/write-csv.ts';
import { isAddedColumn } from './added-columns.ts';
import { intakeFailures } from './failures.ts';
import { findHeader } from './find-header.ts';
import { type Heading, type HeadingReader, headingReader, nearestHeading } from './heading.ts';
import type { Column, Reader, Roster } from './roster.ts';

/** A column of the roster that is in the sheet. */
export interface SheetColumn {
  key: string;
  column: Column;
  /** Its position in a record, from 0. */
  at: number;
  read: Reader<unknown>;
}

/** A file whose header has been found and understood; its rows have not been read yet. */
export interface Sheet extends DecodedText {
  delimiter: Delimiter;
  header: CsvRecord;
  /** In the roster's order. */
  columns: readonly SheetColumn[];
  /** The headings that name no column of the roster, as written; those that a rejects file adds aside. */
  ignored: readonly string[];
  /** Positions without a heading. */
  unnamed: readonly number[];
}

const LONGEST_HEADING = 40;

/** A heading as messages and results repeat it; the first row of a file without a header may be one of persons. */
const printable = (heading: string): string => truncate(maskNumbersIn(harmless(heading.trim())), LONGEST_HEADING);

/** A column as messages name it: `户主 (head_name)`. */
export function columnName(roster: Roster, key: string): string {
  const label = roster.columns[key]?.labels[0];
  return label === undefined ? key : `${label} (${key})`;
}

/** The clerk's own heading of each column, by its key. */
export function headingsOf({ header, columns }: Sheet): ReadonlyMap<string, string> {
  return new Map(columns.map(({ key, at }) => [key, printable(header.cells[at] ?? key)]));
}

type Found = ReadonlyMap<string, { at: number; heading: Heading }>;

function columnsIn(header: CsvRecord, read: HeadingReader, roster: Roster): Found {
  const found = new Map<string, { at: number; heading: Heading }>();
  header.cells.forEach((cell, at) => {
    const heading = read(cell);
    if (heading === undefined) return;
    const before = found.get(heading.key);
    if (before !== undefined) {
      const params = { column: columnName(roster, heading.key), first: before.at + 1, second: at + 1 };
      throw failWith(intakeFailures, 'sheet.duplicate-column', params, { line: header.line });
    }
    found.set(heading.key, { at, heading });
  });
  return found;
}

const requiredOf = (roster: Roster): string[] =>
  Object.keys(roster.columns).filter((key) => roster.columns[key]?.required);

/** Whether the columns make up what the roster demands. */
function suffices(roster: Roster, has: (key: string) => boolean): boolean {
  const demands = roster.oneOf ?? [];
  return requiredOf(roster).every(has) && demands.every((sets) => sets.some((set) => set.every(has)));
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
  const other = betterRoster(header, roster, rosters);
  if (other !== undefined) {
    throw failWith(intakeFailures, 'sheet.other-roster', { roster: roster.name, other: other.name }, place);
  }
  const has = (key: string): boolean => found.has(key);
  const headings = header.cells.map(printable).filter((heading) => heading !== '');
  const missing = requiredOf(roster).filter((key) => !has(key));
  if (missing.length === 0) {
    const unmet = (roster.oneOf ?? []).find((sets) => !sets.some((set) => set.every(has))) ?? [];
    throw failWith(
      intakeFailures,
      'sheet.missing-one-of',
      { columns: setsOfColumns(roster, unmet), found: headings.join('、') },
      place,
    );
  }
  const free = header.cells.filter((_cell, at) => ![...found.values()].some((each) => each.at === at)).map(printable);
  const near = missing.flatMap((key) => {
    const nearest = nearestHeading([key, ...(roster.columns[key]?.labels ?? [])], free);
    return nearest === undefined ? [] : [`${nearest} → ${roster.columns[key]?.labels[0] ?? key}`];
  });
  const params = { missing: missing.map((key) => columnName(roster, key)).join('、'), found: headings.join('、') };
  if (near.length === 0) throw failWith(intakeFailures, 'sheet.missing-column', params, place);
  throw failWith(intakeFailures, 'sheet.missing-column-near', { ...params, near: near.join('、') }, place);
}

/** Sets of columns of which one is needed, as messages name them: `村编码 (village_code) / 镇街 (town_name) + 村名 (village_name)`. */
export function setsOfColumns(roster: Roster, sets: readonly (readonly string[])[]): string {
  return sets.map((set) => set.map((key) => columnName(roster, key)).join(' + ')).join(' / ');
}

function sheetColumn(key: string, column: Column, at: number, remark: string | undefined, line: number): SheetColumn {
  if (remark === undefined || column.inUnit === undefined) return { key, column, at, read: column.read };
  const read = column.inUnit(remark);
  if (read === undefined) {
    const params = { column: `${column.labels[0] ?? key} (${key})`, unit: printable(remark) };
    throw failWith(intakeFailures, 'sheet.unknown-unit', params, { line });
  }
  return { key, column, at, read };
}

/**
 * Decodes a file and finds and understands its header under a roster; `rosters` are all there are, for a hint when the file is one of
 * another kind.
 * @throws Failure of `csvFailures` or `intakeFailures` (65).
 */
export function openSheet(bytes: Uint8Array, roster: Roster, rosters: readonly Roster[], encoding?: Encoding): Sheet {
  const decoded = decodeText(bytes, encoding);
  const readHeading = headingReader(roster);
  const header = findHeader(decoded.text, readHeading);
  if (header === undefined) throw failWith(intakeFailures, 'sheet.empty');
  const { record, delimiter } = header;
  const found = columnsIn(record, readHeading, roster);
  if (!suffices(roster, (key) => found.has(key))) {
    if (found.size === 0 && betterRoster(record, roster, rosters) === undefined) {
      const cells = record.cells.map(printable).filter((cell) => cell !== '');
      throw failWith(intakeFailures, 'sheet.no-header', { found: cells.join('、') }, { line: record.line });
    }
    refuse(record, found, roster, rosters);
  }
  const columns = Object.entries(roster.columns).flatMap(([key, column]) => {
    const there = found.get(key);
    return there === undefined ? [] : [sheetColumn(key, column, there.at, there.heading.remark, record.line)];
  });
  const free = record.cells.map((cell, at) => ({ cell: printable(cell), at, used: readHeading(cell) !== undefined }));
  return {
    ...decoded,
    delimiter,
    header: record,
    columns,
    ignored: free.filter(({ cell, used }) => !used && cell !== '' && !isAddedColumn(cell)).map(({ cell }) => cell),
    unnamed: free.filter(({ cell }) => cell === '').map(({ at }) => at),
  };
}

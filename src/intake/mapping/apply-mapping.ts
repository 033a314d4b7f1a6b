import { failWith } from '../../base/failure.ts';
import type { CsvRecord } from '../../csv/read-records.ts';
import { type HeadingReader, headingReader, nearestHeading, plainHeading, printableHeading } from '../heading.ts';
import type { Reader, Roster } from '../roster.ts';
import { mappingFailures } from './failures.ts';
import type { MappedColumn, Mapping } from './mapping.ts';

/** The headings of a sheet under a mapping: those it names and, of the others, those that the roster understands by itself. */
export function mappedHeadingReader(roster: Roster, mapping: Mapping): HeadingReader {
  const own = headingReader(roster);
  const mapped = new Map<string, string>();
  const placed = new Map<number, string>();
  for (const [key, { headings, position }] of mapping.columns) {
    for (const each of headings) mapped.set(plainHeading(each), key);
    if (position !== undefined) placed.set(position - 1, key);
  }
  const ignored = new Set(mapping.ignore.map(plainHeading));
  return (cell, at = -1) => {
    const heading = plainHeading(cell);
    // Whatever the heading is: the first row with something in all these places is the header.
    const key = mapped.get(heading) ?? (heading === '' ? undefined : placed.get(at));
    if (key !== undefined) return { key };
    const known = ignored.has(heading) ? undefined : own(cell);
    return known === undefined || mapping.columns.has(known.key) ? undefined : known;
  };
}

/**
 * The position, from 0, at which a header has a column that a mapping names.
 * @param nameOf what a message calls a column of the roster.
 * @throws Failure (65) where the header has no such heading or position, or the heading twice.
 */
export function mappedPosition(
  { cells, line }: CsvRecord,
  [key, { headings, position }]: readonly [string, MappedColumn],
  nameOf: (key: string) => string,
): number {
  const column = nameOf(key);
  if (position !== undefined) {
    if (position <= cells.length) return position - 1;
    const params = { column, position, width: cells.length };
    throw failWith(mappingFailures, 'sheet.mapped-position-missing', params, { line });
  }
  const plain = cells.map(plainHeading);
  const found = headings.map((heading) => plain.indexOf(plainHeading(heading))).find((at) => at >= 0);
  if (found === undefined) {
    const near = nearestHeading(headings, cells);
    const there = cells.map(printableHeading).filter((cell) => cell !== '');
    const params = { column, heading: headings.map(printableHeading).join(' / '), found: there.join('、') };
    if (near === undefined) throw failWith(mappingFailures, 'sheet.mapped-heading-missing', params, { line });
    const nearest = { ...params, near: printableHeading(near) };
    throw failWith(mappingFailures, 'sheet.mapped-heading-missing-near', nearest, { line });
  }
  const again = plain.indexOf(plain[found] ?? '', found + 1);
  if (again < 0) return found;
  const params = { heading: printableHeading(cells[found] ?? ''), first: found + 1, second: again + 1 };
  throw failWith(mappingFailures, 'sheet.mapped-heading-twice', params, { line });
}

/** A reader that understands the clerk's words before our own. */
export function translating(read: Reader<unknown>, values: ReadonlyMap<string, string> | undefined): Reader<unknown> {
  if (values === undefined || values.size === 0) return read;
  return (text) => {
    const ours = values.get(text);
    if (ours === undefined) return read(text);
    return ours === '' ? undefined : read(ours);
  };
}

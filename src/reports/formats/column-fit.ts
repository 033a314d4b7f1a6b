import { displayWidth, widestPiece } from '../../base/text-width.ts';
import { type Column, isNumeric } from '../table.ts';

/** Blank columns between two columns of a table. */
export const GAP = 2;

/** Free text is not squeezed below four Chinese characters, a heading not below two. */
const NARROWEST_TEXT = 8;
const NARROWEST_HEADING = 4;

/** A column of a band: its place in the table and its width on the terminal. */
export interface FittedColumn {
  readonly index: number;
  readonly width: number;
}

interface Span extends FittedColumn {
  /** Below this the column would break a number or a word. */
  readonly floor: number;
}

function spanOf(column: Column, index: number, heading: string, texts: readonly string[]): Span {
  const cells = texts.reduce((widest, text) => Math.max(widest, displayWidth(text)), 0);
  const natural = Math.max(displayWidth(heading), cells);
  const unbroken = isNumeric(column) || column.type === 'key';
  const cellFloor = unbroken ? cells : Math.min(cells, NARROWEST_TEXT);
  const headingFloor = Math.max(NARROWEST_HEADING, widestPiece(heading));
  return { index, width: natural, floor: Math.min(natural, Math.max(cellFloor, headingFloor)) };
}

const total = (spans: readonly Span[], of: 'width' | 'floor'): number =>
  spans.reduce((sum, span) => sum + span[of], GAP * (spans.length - 1));

/** Takes from the widest columns first until the band fits, or every column is at its floor. */
function squeeze(band: readonly Span[], width: number): FittedColumn[] {
  const fitted = band.map((span) => ({ ...span }));
  for (let over = total(fitted, 'width') - width; over > 0; over -= 1) {
    const loose = fitted.filter((span) => span.width > span.floor);
    if (loose.length === 0) break;
    const widest = loose.reduce((best, span) => (span.width > best.width ? span : best));
    widest.width -= 1;
  }
  return fitted.map(({ index, width: columns }) => ({ index, width: columns }));
}

/**
 * Fits a table's columns into a width. Where they do not fit side by side even when squeezed, they are dealt into
 * bands that are printed one below the other, each opening with the columns that name the row. Numbers are never
 * broken: a band that cannot be narrower than the terminal stays wider.
 */
export function fitColumns(
  columns: readonly Column[],
  headings: readonly string[],
  texts: readonly (readonly string[])[],
  width: number,
): FittedColumn[][] {
  const spans = columns.map((column, index) => spanOf(column, index, headings[index] ?? '', texts[index] ?? []));
  if (total(spans, 'floor') <= width) return [squeeze(spans, width)];
  const naming = columns.findIndex(({ type }) => type !== 'serial') + 1;
  const opening = spans.slice(0, naming);
  const bands: Span[][] = [];
  for (const span of spans.slice(naming)) {
    const band = bands.at(-1);
    if (band !== undefined && total([...band, span], 'floor') <= width) band.push(span);
    else bands.push([...opening, span]);
  }
  return bands.map((band) => squeeze(band, width));
}

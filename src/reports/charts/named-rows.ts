import { LETTERS, onLines, textWidth, words } from './svg.ts';

/** A row of a chart with its name to the left. */
export interface NamedRow {
  /** The middle of its height, and a line of text's base there. */
  readonly middle: number;
  readonly base: number;
  /** Its name, drawn. */
  readonly name: string;
}

export interface NamedRows {
  /** Where the names end. */
  readonly names: number;
  readonly rows: readonly NamedRow[];
  /** The end of the last row. */
  readonly bottom: number;
}

const ROW = 25;
const LEADING = 14.5;
const LINES = 3;
/** The most that the names may take of the width. */
const SHARE = 0.42;
/** From the middle of a line of letters down to its base. */
const DROP = 4.5;

/** Rows from `top` down, each with its name in as many lines as it needs, at most three. */
export function namedRows(
  labels: readonly { readonly label: string; readonly strong?: boolean }[],
  { width, top }: { width: number; top: number },
): NamedRows {
  const names = Math.min(
    width * SHARE,
    labels.reduce((widest, { label }) => Math.max(widest, textWidth(label)), 0),
  );
  let bottom = top;
  const rows = labels.map(({ label, strong }): NamedRow => {
    const lines = onLines(label, names, LINES);
    const height = ROW + (lines.length - 1) * LEADING;
    const middle = bottom + height / 2;
    bottom += height;
    const first = middle + DROP - ((lines.length - 1) * LEADING) / 2;
    const look = { class: strong === true ? 'name whole' : 'name', 'text-anchor': 'end' };
    const name = lines.map((line, index) => words(names, first + index * LEADING, line, look)).join('');
    return { middle, base: middle + DROP, name };
  });
  return { names, rows, bottom: Math.max(bottom, top + LETTERS) };
}

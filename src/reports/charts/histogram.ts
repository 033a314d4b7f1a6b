import { linear, ticks } from './scale.ts';
import { box, chart, LETTERS, onLines, rule, textWidth, words } from './svg.ts';

/** A column over the values from one bound to another. */
export interface Bin {
  /** Its bounds; the first may have no lower one, the last no upper. */
  readonly from: number | null;
  readonly to: number | null;
  /** A count a series, from the base line up; null where they are not shown. */
  readonly parts: readonly number[] | null;
  /** What a pointer is told. */
  readonly told: string;
}

/** A value that the columns are read against. */
export interface MarkedLine {
  readonly value: number;
  /** The value as it is printed, and what it is. */
  readonly shown: string;
  readonly label: string;
}

export interface Histogram {
  readonly width: number;
  readonly label: string;
  readonly series: readonly string[];
  readonly lines: readonly MarkedLine[];
  /** What is counted, over the vertical axis, and what is measured, under the horizontal one. */
  readonly counted: string;
  readonly measured: string;
  /** How counts and values are printed. */
  readonly format: { readonly count: (count: number) => string; readonly value: (value: number) => string };
}

const PLOT = 190;
const FOOT = 40;
const OPEN_GAP = 6;
const LINE_ROW = 15;
const SMALL = LETTERS - 1;

/**
 * Columns side by side from a zero line, as wide as their bounds are apart, with lines at values that matter. An open end is drawn one
 * column wide, set apart.
 */
export function histogram(bins: readonly Bin[], options: Histogram): string {
  const { width, label, series, lines, counted, measured, format } = options;
  const inner = bins.filter(({ from, to }) => from !== null && to !== null);
  const low = inner[0]?.from ?? 0;
  const high = inner.at(-1)?.to ?? 1;
  const most = bins.reduce((top, { parts }) => Math.max(top, total(parts)), 1);
  const marks = ticks(0, most, 4);
  const axis = marks.reduce((widest, mark) => Math.max(widest, textWidth(format.count(mark), SMALL)), 0) + 8;
  const one = (width - axis) / Math.max(1, bins.length);
  const opens = { low: bins[0]?.from === null, high: bins.at(-1)?.to === null };
  const left = axis + (opens.low ? one + OPEN_GAP : 0);
  const right = width - (opens.high ? one + OPEN_GAP : 0);
  const x = linear(low, high, left, Math.max(left + 1, right));
  const { placed, top } = markedLines(lines, (value) => x(Math.min(Math.max(value, low), high)), { axis, width });
  const base = top + PLOT;
  const y = linear(0, Math.max(most, marks.at(-1) ?? 1), base, top);
  const place = ({ from, to }: Bin): [number, number] =>
    from === null ? [axis, axis + one] : to === null ? [width - one, width] : [x(from), x(to)];

  const grid = marks.map(
    (mark) =>
      words(axis - 6, y(mark) + 4, format.count(mark), { class: 'tick', 'text-anchor': 'end' }) +
      (mark === 0 ? '' : rule(axis, y(mark), width, y(mark), 'grid')),
  );
  const columns = bins.map((bin) => {
    const [a, b] = place(bin);
    let from = 0;
    return (bin.parts ?? [])
      .map((part, index) => {
        const drawn = box(
          a + 0.5,
          y(from + part),
          b - a - 1,
          y(from) - y(from + part),
          `bar ${series[index] ?? ''}`,
          bin.told,
        );
        from += part;
        return part === 0 ? '' : drawn;
      })
      .join('');
  });
  const told = placed.map(({ shown, label: name, after, at, top: height }) => {
    const side = after ? { at: at + 5, anchor: 'start' } : { at: at - 5, anchor: 'end' };
    const look = { class: 'marked', 'text-anchor': side.anchor };
    return (
      rule(at, height - 11, at, base, 'mark') +
      words(side.at, height, shown, { ...look, class: 'marked strong' }) +
      name.map((line, index) => words(side.at, height + LINE_ROW * (index + 1), line, look)).join('')
    );
  });
  const under = edges(bins, place, format.value, width);
  const content = [
    words(0, 11, counted, { class: 'axis' }),
    ...grid,
    ...columns,
    rule(axis, base, width, base, 'zero'),
    ...told,
    ...under.map(({ at, text, anchor }) => words(at, base + 15, text, { class: 'tick', 'text-anchor': anchor })),
    words(width, base + 34, measured, { class: 'axis', 'text-anchor': 'end' }),
  ];
  return chart({ width, height: base + FOOT }, label, `\n${content.join('\n')}\n`);
}

interface PlacedLine extends Omit<MarkedLine, 'label'> {
  readonly at: number;
  /** Whether its words stand after it or before it: where there is more room. */
  readonly after: boolean;
  readonly label: readonly string[];
  /** The base line of its first line of words. */
  readonly top: number;
}

/** The lines with their words, one below the other, and where the columns may begin. */
function markedLines(
  lines: readonly MarkedLine[],
  x: (value: number) => number,
  { axis, width }: { axis: number; width: number },
): { placed: PlacedLine[]; top: number } {
  let top = LINE_ROW + 11;
  const placed = lines.map((line): PlacedLine => {
    const at = x(line.value);
    const after = at - axis < width - at;
    const label = onLines(line.label, (after ? width - at : at - axis) - 5, 2);
    const place = { ...line, at, after, label, top };
    top += LINE_ROW * (label.length + 1);
    return place;
  });
  return { placed, top };
}

const total = (parts: Bin['parts']): number => (parts ?? []).reduce((sum, part) => sum + part, 0);

/** The bounds that are printed: as many as have room, evenly apart, and the open ends. */
function edges(
  bins: readonly Bin[],
  place: (bin: Bin) => [number, number],
  format: (value: number) => string,
  width: number,
): { at: number; text: string; anchor: 'start' | 'middle' | 'end' }[] {
  const inner = bins.filter(({ from, to }) => from !== null && to !== null);
  const widest = inner.reduce((most, { to }) => Math.max(most, textWidth(format(to ?? 0), SMALL)), 1) + 12;
  const room = Math.max(1, Math.floor(width / widest));
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => inner.length / step <= room) ?? inner.length;
  const within = inner.flatMap((bin, index) => {
    const { from } = bin;
    if (from === null || index % every !== 0) return [];
    return [{ at: place(bin)[0], text: format(from), anchor: 'middle' as const }];
  });
  const last = bins.at(-1);
  if (last === undefined || last.to !== null || last.from === null) return within;
  // Beside the open end there is no room for the bound before it.
  const clear = within.filter(({ at }) => place(last)[0] - at > widest);
  return [...clear, { at: width, text: `${format(last.from)}+`, anchor: 'end' }];
}

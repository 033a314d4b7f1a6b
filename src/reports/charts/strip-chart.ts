import { linear, ticks } from './scale.ts';
import { chart, element, fitting, hint, rule, textWidth, words } from './svg.ts';

/** One of many, by a number. */
export interface StripDot {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
}

export interface StripChart {
  readonly width: number;
  readonly label: string;
  /** What is measured, under the axis. */
  readonly measured: string;
  /** A value to read the others against, and what it is called. */
  readonly middle?: { readonly value: number; readonly label: string };
}

const PLOT = 100;
const HEAD = 44;
const FOOT = 40;
/** Dots that are as good as equal stand together, three in a row. */
const DOT = 4.4;
const IN_ROW = 3;
const BIN = DOT * IN_ROW + 1.8;

/** Every one as a dot along an axis from zero, piled up where they are close; the lowest and the highest by name. */
export function stripChart(dots: readonly StripDot[], { width, label, measured, middle }: StripChart): string {
  const sorted = dots.toSorted((a, b) => a.value - b.value || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  const most = sorted.reduce((top, { value }) => Math.max(top, value), middle?.value ?? 0);
  const high = Math.max(1, Math.ceil(most * 2) / 2);
  const x = linear(0, high, BIN / 2, width - BIN);
  const base = HEAD + PLOT;
  const bins = new Map<number, StripDot[]>();
  for (const dot of sorted) {
    const bin = Math.round((x(dot.value) - x(0)) / BIN);
    const pile = bins.get(bin);
    if (pile === undefined) bins.set(bin, [dot]);
    else pile.push(dot);
  }
  const tallest = [...bins.values()].reduce((top, pile) => Math.max(top, Math.ceil(pile.length / IN_ROW)), 1);
  const lift = Math.min(DOT, (PLOT - DOT) / Math.max(1, tallest - 1));
  const marks = [...bins].flatMap(([bin, pile]) => {
    const across = Math.min(IN_ROW, pile.length);
    return pile.map(({ label: name, shown }, index) => {
      const cx = x(0) + bin * BIN + ((index % IN_ROW) - (across - 1) / 2) * DOT;
      const cy = base - DOT / 2 - 1 - Math.floor(index / IN_ROW) * lift;
      return element('circle', { class: 'dot one', cx, cy, r: DOT / 2 }, hint(`${name} ${shown}`));
    });
  });
  const axis = ticks(0, high, Math.max(2, width / 110)).map((mark) =>
    words(x(mark), base + 16, String(mark), { class: 'tick', 'text-anchor': 'middle' }),
  );
  const content = [
    rule(0, base, width, base, 'zero'),
    ...axis,
    words(width, base + 34, measured, { class: 'axis', 'text-anchor': 'end' }),
    ...(middle === undefined ? [] : middleLine(middle, x, base, width)),
    ...marks,
    ...ends(sorted, width),
  ];
  return chart({ width, height: base + FOOT }, label, `\n${content.join('\n')}\n`);
}

function middleLine(
  { value, label }: { value: number; label: string },
  x: (value: number) => number,
  base: number,
  width: number,
): string[] {
  const after = x(value) + 5 + textWidth(label) <= width;
  const at = after ? x(value) + 5 : x(value) - 5;
  return [
    rule(x(value), HEAD - 10, x(value), base, 'mark'),
    words(at, HEAD - 1, label, { class: 'marked', 'text-anchor': after ? 'start' : 'end' }),
  ];
}

/** The names of the lowest and the highest, over the dots at either end. */
function ends(sorted: readonly StripDot[], width: number): string[] {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const half = width / 2 - 8;
  return [
    words(0, 12, fitting(`${first.shown} ${first.label}`, half), { class: 'name' }),
    words(width, 12, fitting(`${last.shown} ${last.label}`, half), { class: 'name', 'text-anchor': 'end' }),
  ];
}

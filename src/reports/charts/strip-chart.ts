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

const PLOT = 96;
const HEAD = 40;
const FOOT = 40;
const RADIUS = 3.5;

/** Every one as a dot along an axis from zero, piled up where they are close; the lowest and the highest by name. */
export function stripChart(dots: readonly StripDot[], { width, label, measured, middle }: StripChart): string {
  const sorted = dots.toSorted((a, b) => a.value - b.value || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  const most = sorted.reduce((top, { value }) => Math.max(top, value), middle?.value ?? 0);
  const high = Math.max(1, Math.ceil(most * 2) / 2);
  const x = linear(0, high, RADIUS + 4, width - RADIUS - 10);
  const base = HEAD + PLOT;
  const bins = new Map<number, StripDot[]>();
  for (const dot of sorted) {
    const bin = Math.round((x(dot.value) - x(0)) / (RADIUS * 2));
    const pile = bins.get(bin);
    if (pile === undefined) bins.set(bin, [dot]);
    else pile.push(dot);
  }
  const tallest = [...bins.values()].reduce((top, pile) => Math.max(top, pile.length), 1);
  const lift = Math.min(RADIUS * 2, (PLOT - RADIUS * 2) / Math.max(1, tallest - 1));
  const marks = [...bins].flatMap(([bin, pile]) =>
    pile.map(({ label: name, shown }, index) => {
      const at = { cx: x(0) + bin * RADIUS * 2, cy: base - RADIUS - 2 - index * lift, r: RADIUS - 0.4 };
      return element('circle', { class: 'dot one', ...at }, hint(`${name} ${shown}`));
    }),
  );
  const axis = ticks(0, high, Math.max(2, width / 110)).map((mark) =>
    words(x(mark), base + 16, String(mark), { class: 'tick', 'text-anchor': 'middle' }),
  );
  const content = [
    rule(x(0) - RADIUS, base, width, base, 'zero'),
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

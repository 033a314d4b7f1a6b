import { namedRows } from './named-rows.ts';
import { extent, linear } from './scale.ts';
import { box, chart, rule, textWidth, words } from './svg.ts';

/** One bar: its name, its parts in the order of the series, and what stands at its end. */
export interface Bar {
  readonly label: string;
  /** One value, or one a series; null where they are not shown. A bar whose parts differ in sign runs to both sides. */
  readonly parts: readonly number[] | null;
  /** What is printed at its end: the value as people read it. */
  readonly shown: string;
}

export interface BarChart {
  readonly width: number;
  /** What the chart shows, in words. */
  readonly label: string;
  /** A class for each part, in order: `one`, `two`… */
  readonly series: readonly string[];
}

const THICK = 15;
const GAP = 8;
const EDGE = 2;

/** Horizontal bars from a zero line, a row each from top to bottom, several parts one after the other. */
export function barChart(bars: readonly Bar[], { width, label, series }: BarChart): string {
  const { names, rows, bottom } = namedRows(bars, { width, top: EDGE });
  const ends = bars.reduce((widest, { shown }) => Math.max(widest, textWidth(shown)), 0) + GAP;
  const sums = bars.flatMap(({ parts }) => [sum(parts, (part) => part > 0), sum(parts, (part) => part < 0)]);
  const { low, high } = extent(sums);
  const left = names + GAP + (low < 0 ? ends : 0);
  const x = linear(low, high, left, Math.max(left + 1, width - ends));
  const drawn = bars.map((bar, index) => {
    const { middle = 0, base = 0, name = '' } = rows[index] ?? {};
    return `${name}${segments(bar, series, x, middle - THICK / 2)}${endLabel(bar, x, base)}\n`;
  });
  const zero = bars.length === 0 ? '' : rule(x(0), EDGE, x(0), bottom, 'zero');
  return chart({ width, height: bottom + EDGE }, label, `\n${drawn.join('')}${zero}\n`);
}

function sum(parts: Bar['parts'], which: (part: number) => boolean): number {
  return (parts ?? []).filter(which).reduce((total, part) => total + part, 0);
}

function segments({ label, parts, shown }: Bar, series: readonly string[], x: (value: number) => number, top: number) {
  let [up, down] = [0, 0];
  return (parts ?? [])
    .map((part, index) => {
      const from = part < 0 ? down : up;
      if (part < 0) down += part;
      else up += part;
      const [a, b] = [x(Math.min(from, from + part)), x(Math.max(from, from + part))];
      return part === 0 ? '' : box(a, top, b - a, THICK, `bar ${series[index] ?? ''}`, `${label} ${shown}`);
    })
    .join('');
}

function endLabel({ parts, shown }: Bar, x: (value: number) => number, base: number): string {
  const up = sum(parts, (part) => part > 0);
  const down = sum(parts, (part) => part < 0);
  const toLeft = up === 0 && down < 0;
  const at = toLeft ? x(down) - GAP / 2 : x(up) + GAP / 2;
  const className = parts === null ? 'value hidden' : 'value';
  return words(at, base, shown, { class: className, 'text-anchor': toLeft ? 'end' : 'start' });
}

import { linear } from './scale.ts';
import { chart, element, fitting, hint, rule, textWidth, words } from './svg.ts';

/** A share of a whole, 0 to 1; null where there is no whole. */
export interface Dot {
  readonly label: string;
  readonly share: number | null;
  /** What is printed beside it. */
  readonly shown: string;
}

export interface DotChart {
  readonly width: number;
  readonly label: string;
}

const ROW = 25;
const GAP = 8;
const HEAD = 20;
const RADIUS = 5;

/** Shares as dots on lines from 0 to 100 per cent, a row each. */
export function dotChart(dots: readonly Dot[], { width, label }: DotChart): string {
  const names = Math.min(
    width * 0.42,
    dots.reduce((widest, dot) => Math.max(widest, textWidth(dot.label)), 0),
  );
  const ends = dots.reduce((widest, { shown }) => Math.max(widest, textWidth(shown)), textWidth('100%') / 2) + GAP;
  const x = linear(0, 1, names + GAP + RADIUS, width - ends - RADIUS);
  const height = HEAD + Math.max(1, dots.length) * ROW + 2;
  const axis = [0, 0.5, 1].map((share) => {
    const at = x(share);
    const tick = words(at, 12, `${share * 100}%`, { class: 'tick', 'text-anchor': 'middle' });
    return tick + rule(at, HEAD - 2, at, height - 2, 'grid');
  });
  const rows = dots.map(({ label: name, share, shown }, index) => {
    const middle = HEAD + index * ROW + ROW / 2;
    const base = middle + 4.5;
    const named = words(names, base, fitting(name, names), { class: 'name', 'text-anchor': 'end' });
    if (share === null) return `${named}${words(x(0), base, shown, { class: 'value hidden' })}\n`;
    const way = rule(x(0), middle, x(share), middle, 'way');
    const dot = element('circle', { class: 'dot one', cx: x(share), cy: middle, r: RADIUS }, hint(`${name} ${shown}`));
    return `${named}${way}${dot}${words(width, base, shown, { class: 'value', 'text-anchor': 'end' })}\n`;
  });
  return chart({ width, height }, label, `\n${axis.join('')}\n${rows.join('')}`);
}

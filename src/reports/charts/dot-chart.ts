import { namedRows } from './named-rows.ts';
import { linear } from './scale.ts';
import { chart, element, hint, rule, textWidth, words } from './svg.ts';

/** A share of a whole, 0 to 1; null where there is no whole. */
export interface Dot {
  readonly label: string;
  readonly share: number | null;
  /** What is printed beside it. */
  readonly shown: string;
  /** Whether it sums up the others. */
  readonly strong?: boolean;
}

export interface DotChart {
  readonly width: number;
  readonly label: string;
}

const GAP = 8;
const HEAD = 20;
const RADIUS = 5;
const EDGE = 2;

/** Shares as dots on lines from 0 to 100 per cent, a row each. */
export function dotChart(dots: readonly Dot[], { width, label }: DotChart): string {
  const { names, rows, bottom } = namedRows(dots, { width, top: HEAD });
  const ends = dots.reduce((widest, { shown }) => Math.max(widest, textWidth(shown)), textWidth('100%') / 2) + GAP;
  const x = linear(0, 1, names + GAP + RADIUS, width - ends - RADIUS);
  const axis = [0, 0.5, 1].map((share) => {
    const at = x(share);
    const tick = words(at, 12, `${share * 100}%`, { class: 'tick', 'text-anchor': 'middle' });
    return tick + rule(at, HEAD - 2, at, bottom, 'grid');
  });
  const drawn = dots.map(({ label: of, share, shown }, index) => {
    const { middle = 0, base = 0, name = '' } = rows[index] ?? {};
    if (share === null) return `${name}${words(x(0), base, shown, { class: 'value hidden' })}\n`;
    const way = rule(x(0), middle, x(share), middle, 'way');
    const dot = element('circle', { class: 'dot one', cx: x(share), cy: middle, r: RADIUS }, hint(`${of} ${shown}`));
    return `${name}${way}${dot}${words(width, base, shown, { class: 'value', 'text-anchor': 'end' })}\n`;
  });
  return chart({ width, height: bottom + EDGE }, label, `\n${axis.join('')}\n${drawn.join('')}`);
}

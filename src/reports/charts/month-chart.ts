import { extent, linear, ticks } from './scale.ts';
import { box, chart, element, LETTERS, rule, textWidth, words } from './svg.ts';

/** A month with how many there are on its last day, and how many came and went in it. */
export interface Month {
  /** `4月`, and the year where it has to be told. */
  readonly label: string;
  readonly year?: string;
  readonly level: number;
  readonly up: number;
  readonly down: number;
  readonly told: string;
}

export interface MonthChart {
  readonly width: number;
  readonly label: string;
  /** Over the line, and over the columns: what they count. */
  readonly levels: string;
  readonly changes: string;
  readonly format: (value: number) => string;
}

const HEAD = 20;
const LEVELS = 120;
const BETWEEN = 34;
const CHANGES = 90;
const FOOT = 34;
const SMALL = LETTERS - 1;

/** A line over the months from a zero line, and under it columns up and down for what came and went. */
export function monthChart(months: readonly Month[], options: MonthChart): string {
  const { width, label, levels, changes, format } = options;
  const level = extent(months.map((month) => month.level));
  const change = extent(months.flatMap(({ up, down }) => [up, -down]));
  const marks = ticks(level.low, level.high, 3);
  const changeMarks = ticks(change.low, change.high, 3);
  const axis =
    [...marks, ...changeMarks].reduce((widest, mark) => Math.max(widest, textWidth(format(Math.abs(mark)), SMALL)), 0) +
    8;
  const slot = (width - axis) / Math.max(1, months.length);
  const middle = (index: number): number => axis + slot * (index + 0.5);

  const y = linear(level.low, Math.max(level.high, marks.at(-1) ?? 0), HEAD + LEVELS, HEAD + 10);
  const top = HEAD + LEVELS + BETWEEN;
  const z = linear(change.low, change.high, top + CHANGES, top);
  const points = months.map((month, index) => `${middle(index).toFixed(2)},${y(month.level).toFixed(2)}`);
  const thick = Math.min(22, slot * 0.66);

  const content = [
    words(0, 11, levels, { class: 'axis' }),
    ...marks.map((mark) => gridLine(mark, y(mark), format(mark), axis, width)),
    element('polyline', { class: 'line one', points: points.join(' ') }),
    ...months.map((month, index) =>
      element('circle', { class: 'dot one', cx: middle(index), cy: y(month.level), r: 2.5 }),
    ),
    ...lastLevel(months, middle, y, format, width),
    words(0, top - 12, changes, { class: 'axis' }),
    ...changeMarks.map((mark) => gridLine(mark, z(mark), format(Math.abs(mark)), axis, width)),
    ...months.flatMap(({ up, down, told }, index) => {
      const a = middle(index) - thick / 2;
      const columns = [
        up === 0 ? '' : box(a, z(up), thick, z(0) - z(up), 'bar one', told),
        down === 0 ? '' : box(a, z(0), thick, z(-down) - z(0), 'bar two', told),
      ];
      return columns.filter((each) => each !== '');
    }),
    ...monthLabels(months, middle, slot, top + CHANGES),
  ];
  return chart({ width, height: top + CHANGES + FOOT }, label, `\n${content.join('\n')}\n`);
}

function gridLine(mark: number, at: number, text: string, axis: number, width: number): string {
  const tick = words(axis - 6, at + 4, text, { class: 'tick', 'text-anchor': 'end' });
  return tick + rule(axis, at, width, at, mark === 0 ? 'zero' : 'grid');
}

/** The last month's level, beside its point. */
function lastLevel(
  months: readonly Month[],
  middle: (index: number) => number,
  y: (value: number) => number,
  format: (value: number) => string,
  width: number,
): string[] {
  const last = months.at(-1);
  if (last === undefined) return [];
  const text = format(last.level);
  const at = Math.min(width, middle(months.length - 1) + textWidth(text) / 2);
  return [words(at, y(last.level) - 8, text, { class: 'value', 'text-anchor': 'end' })];
}

/** The months that have room for their names; the year under the first of it that is named. */
function monthLabels(
  months: readonly Month[],
  middle: (index: number) => number,
  slot: number,
  base: number,
): string[] {
  const widest = months.reduce((most, { label }) => Math.max(most, textWidth(label, SMALL)), 1) + 8;
  const every = [1, 2, 3, 6, 12, 24, 60].find((step) => slot * step >= widest) ?? months.length;
  let told = '';
  return months.flatMap(({ label, year }, index) => {
    if (index % every !== 0) return [];
    const named = words(middle(index), base + 15, label, { class: 'tick', 'text-anchor': 'middle' });
    if (year === undefined || year === told) return [named];
    told = year;
    const anchor = index === 0 && slot < 30 ? 'start' : 'middle';
    const at = anchor === 'start' ? middle(index) - slot / 2 : middle(index);
    return [named, words(at, base + 29, year, { class: 'tick', 'text-anchor': anchor })];
  });
}

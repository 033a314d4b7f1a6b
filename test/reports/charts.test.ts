import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barChart } from '../../src/reports/charts/bar-chart.ts';
import { dotChart } from '../../src/reports/charts/dot-chart.ts';
import { histogram } from '../../src/reports/charts/histogram.ts';
import { monthChart } from '../../src/reports/charts/month-chart.ts';
import { ticks } from '../../src/reports/charts/scale.ts';
import { stripChart } from '../../src/reports/charts/strip-chart.ts';

const WIDTH = 640;
const label = 'L';
const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    '<script>x</script>',
    '章丘市人力资源和社会保障局综合服务中心',
    '"\'&]]>',
    'averyveryverylongwordwithoutanybreakatall',
  ),
);
const many = { maxLength: 200, size: 'max' } as const;

/** Every chart of some data. */
function everyChart(names: readonly string[], values: readonly number[]): string[] {
  const named = values.map((value, index) => ({ label: names[index % Math.max(1, names.length)] ?? '', value }));
  return [
    barChart(
      named.map(({ label: of, value }) => ({ label: of, parts: [value, -value / 2], shown: String(value) })),
      { width: WIDTH, label, series: ['one', 'two'] },
    ),
    dotChart(
      named.map(({ label: of, value }) => ({
        label: of,
        share: value < 0 ? null : Math.min(1, value / 100),
        shown: `${value}%`,
      })),
      { width: WIDTH, label },
    ),
    stripChart(
      named.map(({ label: of, value }) => ({ label: of, value: Math.abs(value), shown: String(value) })),
      { width: WIDTH, label, measured: of(names), middle: { value: 1, label: of(names) } },
    ),
    histogram(
      values.map((value, index) => ({
        from: index * 100,
        to: index === values.length - 1 ? null : index * 100 + 100,
        parts: value < 0 ? null : [value, 1],
        told: of(names),
      })),
      {
        width: WIDTH,
        label,
        series: ['one', 'three'],
        lines: [{ value: 150, shown: '1', label: of(names) }],
        counted: of(names),
        measured: of(names),
        format: { count: String, value: String },
      },
    ),
    monthChart(
      values.map((value, index) => ({
        label: `${index}`,
        year: String(2000 + index),
        level: value,
        up: Math.max(0, value),
        down: Math.max(0, -value),
        told: of(names),
      })),
      { width: WIDTH, label, levels: of(names), changes: of(names), format: String },
    ),
  ];
}

const of = (names: readonly string[]): string => names[0] ?? '';

describe('every chart', () => {
  it('is well-formed for no, one and many rows, whatever they are called and however much they count', () => {
    const value = fc.oneof(fc.integer({ min: -50, max: 1_000_000 }), fc.constantFrom(0, 1, -1, 0.5));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 4 }), fc.array(value, many), (names, values) => {
        for (const svg of everyChart(names, values)) {
          expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|="-\d[^"]*" height/);
          // Nothing but our own elements, each closed, and no bare mark-up in a text.
          const depth: string[] = [];
          for (const [, close, tag = '', self] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
            if (self === '/') continue;
            if (close === '/') expect(depth.pop()).toBe(tag);
            else depth.push(tag);
          }
          expect(depth).toEqual([]);
          expect(svg.replace(/<\/?[a-z]+(?:\s[^<>]*)?>/g, '')).not.toMatch(/[<>]/);
          for (const [, width] of svg.matchAll(/<rect[^>]* width="([^"]+)"/g))
            expect(Number(width)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the same text for the same data', () => {
    expect(everyChart(['一', 'b'], [3, 1, 2])).toEqual(everyChart(['一', 'b'], [3, 1, 2]));
  });
});

describe('a bar chart', () => {
  const draw = (...values: number[]): string =>
    barChart(
      values.map((value) => ({ label: 'x', parts: [value], shown: '' })),
      { width: 200, label, series: ['one'] },
    );
  const bars = (svg: string): { x: number; width: number }[] =>
    [...svg.matchAll(/<rect [^>]*? x="([\d.]+)"[^>]*? width="([\d.]+)"/g)].map(([, x, width]) => ({
      x: Number(x),
      width: Number(width),
    }));
  const zero = (svg: string): number => Number(/class="zero" x1="([\d.]+)"/.exec(svg)?.[1]);

  it('begins every bar at zero, and lets a negative one run to the left of it', () => {
    const up = draw(10, 5);
    expect(bars(up).every(({ x }) => x === zero(up))).toBe(true);
    const [ten, five] = bars(up);
    expect(ten?.width).toBeCloseTo((five?.width ?? 0) * 2, 1);
    const both = draw(10, -10);
    const [right, left] = bars(both);
    expect(right?.x).toBeCloseTo(zero(both), 1);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeCloseTo(zero(both), 1);
    expect(left?.width).toBeCloseTo(right?.width ?? 0, 1);
  });

  it('draws nothing of what is 0 or not shown, and says so at its end', () => {
    const svg = barChart(
      [
        { label: 'a', parts: [0], shown: '0' },
        { label: 'b', parts: null, shown: '—' },
      ],
      { width: 200, label, series: ['one'] },
    );
    expect(bars(svg)).toEqual([]);
    expect(svg).toContain('>—<');
    expect(svg).toContain('>0<');
  });
});

describe('a histogram', () => {
  it('puts its line at the bound that it is the value of', () => {
    const bins = [0, 100, 200, 300].map((from) => ({ from, to: from + 100, parts: [1], told: '' }));
    const svg = histogram(bins, {
      width: 400,
      label,
      series: ['one'],
      lines: [{ value: 200, shown: '200', label: 'line' }],
      counted: '',
      measured: '',
      format: { count: String, value: String },
    });
    const mark = Number(/class="mark" x1="([\d.]+)"/.exec(svg)?.[1]);
    const third = [...svg.matchAll(/<rect [^>]*? x="([\d.]+)"/g)][2]?.[1];
    expect(Number(third) - 0.5).toBeCloseTo(mark, 1);
  });
});

describe('the steps of an axis', () => {
  it('are whole, even and within it', () => {
    expect(ticks(0, 2086, 4)).toEqual([0, 1000, 2000]);
    expect(ticks(-30, 433, 3)).toEqual([0, 200, 400]);
    expect(ticks(0, 1, 4)).toEqual([0, 1]);
  });
});

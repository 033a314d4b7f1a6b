/** A length along an axis for a value. */
export type Scale = (value: number) => number;

/** Maps the values from `low` to `high` onto the lengths from `from` to `to`; a domain of no extent onto `from`. */
export function linear(low: number, high: number, from: number, to: number): Scale {
  return (value) => (high === low ? from : from + ((value - low) / (high - low)) * (to - from));
}

/** The values from 0 on, or around it, that a chart's axis has to hold; never of no extent. */
export function extent(values: readonly number[]): { low: number; high: number } {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  return low === high ? { low, high: 1 } : { low, high };
}

/** Steps that people count in: 1, 2 or 5 times a power of ten, so many that there are about `count` between two values; whole numbers only. */
export function ticks(low: number, high: number, count: number): number[] {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = Math.max(1, ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power);
  const found: number[] = [];
  for (let at = Math.ceil(low / step); at * step <= high; at += 1) found.push(at * step + 0);
  return found;
}

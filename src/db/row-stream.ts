import type { Statement } from './driver.ts';

/**
 * The rows of a statement one by one, read while they are taken. They are objects of one shape: those that the driver makes itself are
 * tables of names, which take longer to make and much longer to copy.
 */
export function* rowStream<Row extends object>(statement: Statement<[object], Row>, bindings: object): Generator<Row> {
  const names = statement.columns().map(({ name }) => name);
  const blank = Object.fromEntries(names.map((name) => [name, null as unknown]));
  for (const cells of (statement.raw() as Statement<[object], unknown[]>).iterate(bindings)) {
    const row = { ...blank };
    for (let at = 0; at < names.length; at += 1) row[names[at] as string] = cells[at];
    yield row as Row;
  }
}

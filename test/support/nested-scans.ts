import type { Database } from '../../src/db/driver.ts';

/** A database that keeps the statements prepared on it. */
export function listening(db: Database): { db: Database; statements: string[] } {
  const statements: string[] = [];
  const prepare = (sql: string) => {
    statements.push(sql);
    return db.prepare(sql);
  };
  return { db: { prepare } as unknown as Database, statements };
}

/**
 * The steps of a statement's plan that read something whole for every row of something else: where both grow with the county, time
 * grows with its square.
 * @param few what has a handful of rows whatever the county.
 */
export function nestedScans(db: Database, sql: string, parameters: object, few?: RegExp): string[] {
  const steps = db.prepare<[object], { parent: number; detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(parameters);
  const read = new Set<number>();
  return steps.flatMap(({ parent, detail }) => {
    const inner = read.has(parent);
    if (/^(?:SCAN|SEARCH) /.test(detail)) read.add(parent);
    return inner && /^SCAN /.test(detail) && few?.test(detail) !== true ? [detail] : [];
  });
}

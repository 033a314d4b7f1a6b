import type { Database } from '../../src/db/driver.ts';

/** A statement that was prepared, and what it was last run with. */
export interface Heard {
  readonly sql: string;
  parameters: readonly unknown[];
}

/** A database that keeps the statements prepared on it. */
export function listening(db: Database): { db: Database; statements: Heard[] } {
  const statements: Heard[] = [];
  const running = new Set(['all', 'get', 'iterate', 'run']);
  const prepare = (sql: string) => {
    const heard: Heard = { sql, parameters: [] };
    statements.push(heard);
    const statement = db.prepare(sql);
    const heardStatement: object = new Proxy(statement, {
      get:
        (_, name: keyof typeof statement) =>
        (...given: unknown[]) => {
          if (running.has(String(name))) heard.parameters = given;
          const result = (statement[name] as (...of: unknown[]) => unknown).apply(statement, given);
          // `pluck` and its like give the statement itself.
          return result === statement ? heardStatement : result;
        },
    });
    return heardStatement;
  };
  const heardDatabase = new Proxy(db, {
    get: (_, name: keyof Database) => {
      const member: unknown = name === 'prepare' ? prepare : db[name];
      return typeof member === 'function' ? member.bind(db) : member;
    },
  });
  return { db: heardDatabase, statements };
}

/** A search that finds everything: by the county, of which a file has one, or by when things were recorded. */
const OF_ALL = /^SEARCH .*\((?:(?:county=\?|recorded_(?:from|to)[=<>]\?)(?: AND )?)+\)/;

/** What has a handful of rows whatever the county: the values of a JSON text. */
const OF_JSON = /^SCAN .*VIRTUAL TABLE /;

const ROW_VALUES = /\([\w.]+(?:, [\w.]+)+\) (?:NOT )?IN \(SELECT/;

/**
 * The steps of a statement's plan that read something whole for every row of something else: where both grow with the county, time
 * grows with its square.
 * @param few what else has a handful of rows whatever the county.
 */
export function nestedScans(db: Database, { sql, parameters }: Heard, few?: RegExp): string[] {
  const steps = db
    .prepare<unknown[], { id: number; parent: number; detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...parameters);
  // Where the values looked for are several, SQLite goes through all there are for every one that it does not find.
  if (ROW_VALUES.test(sql)) return ['row values IN a SELECT'];
  const read = new Set<number>();
  const correlated = new Set<number>();
  return steps.flatMap(({ id, parent, detail }) => {
    if (detail.startsWith('CORRELATED ')) correlated.add(id);
    const inner = read.has(parent) || correlated.has(parent);
    if (/^(?:SCAN|SEARCH) /.test(detail) && !OF_JSON.test(detail)) read.add(parent);
    const whole = (/^SCAN /.test(detail) && !OF_JSON.test(detail)) || OF_ALL.test(detail);
    return inner && whole && few?.test(detail) !== true ? [detail] : [];
  });
}

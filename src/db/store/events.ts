import type { Instant } from '../../base/instant.ts';
import type { ByLines } from '../audited-table.ts';
import type { Database, Statement } from '../driver.ts';

/** One use case in the audit log; `previousHash` is empty for the first. */
export interface AuditEvent {
  event: number;
  county: string;
  instant: Instant;
  actor: string;
  command: string;
  /** Canonical JSON of what the use case was asked. */
  parameters: string;
  /** Canonical JSON of what it counted. */
  counts: string;
  rowsDigest: string;
  previousHash: string;
  hash: string;
}

const EVENT = `SELECT event, county, instant, actor, command, parameters, counts,
  rows_digest AS rowsDigest, previous_hash AS previousHash, hash FROM audit_event`;

export function lastEvent(db: Database): AuditEvent | undefined {
  return db.prepare<[], AuditEvent>(`${EVENT} ORDER BY event DESC LIMIT 1`).get();
}

/** Every event in order. */
export function eachEvent(db: Database): IterableIterator<AuditEvent> {
  return db.prepare<[], AuditEvent>(`${EVENT} ORDER BY event`).iterate();
}

/** The number of the last event before an instant; 0 when there was none. */
export function lastEventBefore(db: Database, instant: Instant): number {
  const row = db
    .prepare<[Instant], { event: number | null }>('SELECT max(event) AS event FROM audit_event WHERE instant < ?')
    .get(instant);
  return row?.event ?? 0;
}

export function insertEvent(db: Database, event: AuditEvent): void {
  db.prepare(
    `INSERT INTO audit_event (event, county, instant, actor, command, parameters, counts, rows_digest, previous_hash, hash)
     VALUES (@event, @county, @instant, @actor, @command, @parameters, @counts, @rowsDigest, @previousHash, @hash)`,
  ).run(event);
}

/** The numbers of events that rows name as their recorded time though the log has no such event, each with its table. */
export function unknownEvents(db: Database): { table: string; event: number }[] {
  const columns = db
    .prepare<[], { table: string; column: string }>(
      `SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
       WHERE t.type = 'table' AND c.name IN ('recorded_from', 'recorded_to') ORDER BY 1, 2`,
    )
    .all();
  return columns.flatMap(({ table, column }) =>
    db
      .prepare<[], { table: string; event: number }>(
        `SELECT DISTINCT '${table}' AS "table", ${column} AS event FROM ${table}
         WHERE ${column} IS NOT NULL AND ${column} NOT IN (SELECT event FROM audit_event) ORDER BY 2`,
      )
      .all(),
  );
}

/** What has been prepared, by database and SELECT: a command asks dozens of them, a verification all of them of every event. */
const prepared = new WeakMap<Database, Map<string, Statement<never[], unknown>>>();

/** The statement that a SELECT leads to; `make` is given names for its columns. */
function preparedOnce<Bind extends unknown[], Row>(
  db: Database,
  select: string,
  make: (columns: string) => Statement<Bind, Row>,
): Statement<Bind, Row> {
  const known = prepared.get(db) ?? new Map<string, Statement<never[], unknown>>();
  prepared.set(db, known);
  const found = known.get(select);
  if (found !== undefined) return found as unknown as Statement<Bind, Row>;
  const columns = db
    .prepare(select)
    .columns()
    .map((_, at) => `c${at}`)
    .join(', ');
  const statement = make(columns);
  known.set(select, statement as unknown as Statement<never[], unknown>);
  return statement;
}

const rowsStatement = (db: Database, select: string): Statement<[number], string> =>
  preparedOnce(db, select, (columns) =>
    db
      .prepare<[number], string>(`WITH audited (${columns}) AS (${select}) SELECT json_array(${columns}) FROM audited`)
      .pluck(),
  );

/** How many lines are taken at once. */
const LINES = 256;

type PieceParameters = [event: number, batch: number, first: number, last: number, prefix: string];

/**
 * The rows that an event added to a table that can be taken by lines, in pieces of UTF-8: each row on a line of its own, as JSON after a
 * prefix. Undefined where the event's rows cannot be taken so. SQLite puts the pieces together: to fetch row by row takes twice as long.
 */
export function auditedPieces(
  db: Database,
  { ranges, rows }: ByLines,
  event: number,
  prefix: string,
): Iterable<Uint8Array> | undefined {
  const found = preparedOnce(db, ranges, () =>
    db.prepare<[number], [batch: number, first: number, last: number]>(ranges).raw(),
  ).all(event);
  if (found.length === 0) return undefined;
  const piece = preparedOnce(db, rows, (columns) =>
    db
      .prepare<PieceParameters, Uint8Array | null>(
        `WITH audited (${columns}) AS (${rows})
         SELECT CAST(group_concat(row, '') AS BLOB) FROM (SELECT ? || json_array(${columns}) || char(10) AS row FROM audited)`,
      )
      .pluck(),
  );
  return piecesOf(piece, found, event, prefix);
}

function* piecesOf(
  piece: Statement<PieceParameters, Uint8Array | null>,
  ranges: readonly [batch: number, first: number, last: number][],
  event: number,
  prefix: string,
): Generator<Uint8Array> {
  for (const [batch, first, last] of ranges) {
    for (let line = first; line <= last; line += LINES) {
      const bytes = piece.get(event, batch, line, line + LINES - 1, prefix);
      if (bytes) yield bytes;
    }
  }
}

/**
 * The rows of an audited table's SELECT for an event, in its order, each as the JSON text of an array of its values. SQLite writes
 * the texts: to fetch a row value by value takes longer than to read it from the file.
 */
export const auditedRows = (db: Database, select: string, event: number): IterableIterator<string> =>
  rowsStatement(db, select).iterate(event);

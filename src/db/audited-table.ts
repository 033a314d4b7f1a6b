/**
 * A table whose rows the audit log vouches for. Both texts are a SELECT with one parameter, the event's number, that gives
 * the rows by business keys (never by row ids) in a total order.
 */
export interface AuditedTable {
  name: string;
  /** The rows, former versions included, that the event recorded (`recorded_from = ?`). */
  added: string;
  /** The rows that the event ended (`recorded_to = ?`). */
  ended: string;
  /** For a table to which one event may add millions of rows: how to take them many at a time. */
  byLines?: ByLines;
}

/** The rows that an event added, taken by the lines of the files that they came from. */
export interface ByLines {
  /**
   * A SELECT with the event's number as its parameter that gives each batch with its first and last line; it gives nothing where the order
   * of batches and lines is not that of `added`, or a row has none.
   */
  ranges: string;
  /** A SELECT with the parameters event, batch, first and last line that gives those rows as `added` does, in their order. */
  rows: string;
}

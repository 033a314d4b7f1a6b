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
}

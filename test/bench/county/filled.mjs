/**
 * Runs a statement that fills an empty table, with the table's indexes and triggers taken off and made anew afterwards, which is much
 * faster than keeping them row by row.
 * @param {import('better-sqlite3').Database} db
 * @param {string} table
 * @param {string} sql
 * @param {Record<string, unknown>} parameters
 */
export function filled(db, table, sql, parameters) {
  const attached = /** @type {{type: string, name: string, sql: string}[]} */ (
    db
      .prepare(
        "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND tbl_name = ? AND sql IS NOT NULL",
      )
      .all(table)
  );
  for (const { type, name } of attached) db.exec(`DROP ${type} ${name}`);
  db.prepare(sql).run(parameters);
  for (const { sql: made } of attached) db.exec(made);
}

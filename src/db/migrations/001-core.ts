/** The bureau's settings, the audit chain, the batches of imported files and the mappings of clerks' own sheets. */
export const core = {
  number: 1,
  name: 'core',
  sql: `
CREATE TABLE bureau (
  county TEXT PRIMARY KEY CHECK (length(county) = 6),
  time_zone TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('zh', 'en'))
) STRICT;

-- One row a use case. Its number is the recorded time of every row that the use case wrote.
CREATE TABLE audit_event (
  county TEXT NOT NULL REFERENCES bureau,
  event INTEGER NOT NULL,
  instant TEXT NOT NULL,
  actor TEXT NOT NULL,
  command TEXT NOT NULL,
  parameters TEXT NOT NULL,
  counts TEXT NOT NULL,
  rows_digest TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (county, event),
  UNIQUE (county, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_event_by_instant ON audit_event (county, instant, event);
CREATE TRIGGER audit_event_is_final BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_stays BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

-- One imported file. Every registry row names the batch and the line that it came from.
CREATE TABLE batch (
  county TEXT NOT NULL REFERENCES bureau,
  batch INTEGER NOT NULL,
  roster TEXT NOT NULL,
  source TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  encoding TEXT NOT NULL,
  header_line INTEGER NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_added INTEGER NOT NULL,
  rows_changed INTEGER NOT NULL,
  rows_unchanged INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  rows_ignored INTEGER NOT NULL,
  issues_total INTEGER NOT NULL,
  -- Which lines were unchanged and which rejected: 2-40, 44. Those added and changed stand with their records.
  unchanged_lines TEXT NOT NULL,
  rejected_lines TEXT NOT NULL,
  recorded_from INTEGER NOT NULL,
  PRIMARY KEY (county, batch),
  CHECK (rows_read = rows_added + rows_changed + rows_unchanged + rows_rejected)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_by_event ON batch (recorded_from);

-- A batch that was taken back, and the event that did so.
CREATE TABLE batch_undo (
  county TEXT NOT NULL,
  batch INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  PRIMARY KEY (county, batch),
  FOREIGN KEY (county, batch) REFERENCES batch
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_undo_by_event ON batch_undo (recorded_from);

-- The mapping last used for sheets of one header, told by its fingerprint; the headings are for people.
CREATE TABLE roster_mapping (
  county TEXT NOT NULL REFERENCES bureau,
  roster TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  headings TEXT NOT NULL,
  text TEXT NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from)
) STRICT;
CREATE UNIQUE INDEX roster_mapping_stands ON roster_mapping (county, roster, fingerprint) WHERE recorded_to IS NULL;
CREATE INDEX roster_mapping_by_event ON roster_mapping (recorded_from);
CREATE INDEX roster_mapping_by_end ON roster_mapping (recorded_to);
`,
} as const;

const notices = `
-- A public notice (公示). It keeps its number over all its versions; each step of its way is a version. 'columns' are the public
-- columns in their order, joined by commas; 'sha256' is of what was published.
CREATE TABLE notice (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  notice_no INTEGER NOT NULL,
  program TEXT NOT NULL,
  place_code TEXT NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('enter', 'leave', 'list')),
  layout TEXT NOT NULL CHECK (layout IN ('names', 'counts')),
  title TEXT,
  columns TEXT NOT NULL,
  names TEXT NOT NULL CHECK (names IN ('full', 'masked')),
  per TEXT NOT NULL CHECK (per IN ('month', 'year')),
  threshold INTEGER NOT NULL CHECK (threshold >= 1),
  days INTEGER NOT NULL CHECK (days >= 1),
  basis TEXT,
  office TEXT NOT NULL,
  telephone TEXT,
  remark TEXT,
  drafted_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn', 'discarded', 'taken_down')),
  state_on TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT CHECK (ends_on >= starts_on),
  posted_at TEXT,
  withdrawn_on TEXT,
  reason TEXT,
  sha256 TEXT,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from),
  CHECK ((state IN ('draft', 'discarded')) = (starts_on IS NULL)),
  CHECK ((starts_on IS NULL) = (sha256 IS NULL))
) STRICT;
CREATE UNIQUE INDEX notice_standing ON notice (county, notice_no) WHERE recorded_to IS NULL;
CREATE INDEX notice_by_number ON notice (county, notice_no);
CREATE INDEX notice_by_event ON notice (recorded_from);
CREATE INDEX notice_by_end ON notice (recorded_to) WHERE recorded_to IS NOT NULL;

-- A line of a notice as it is read in public, for good; what is not a column of the notice is null. Of a notice with names
-- 'household_id' says whom it is about, which the public is not told, and which may outlast an import that is undone; of one with
-- counts a line is a village, line 0 the whole, and figures that are withheld are null.
CREATE TABLE notice_row (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  notice_no INTEGER NOT NULL,
  line INTEGER NOT NULL,
  household_id INTEGER,
  village_code TEXT,
  village TEXT,
  name TEXT,
  households INTEGER,
  persons INTEGER,
  type TEXT,
  amount INTEGER,
  recorded_from INTEGER NOT NULL,
  UNIQUE (county, notice_no, line)
) STRICT;
CREATE INDEX notice_row_by_household ON notice_row (household_id) WHERE household_id IS NOT NULL;
CREATE INDEX notice_row_by_event ON notice_row (recorded_from);
`;

/** What was put on public notice. */
export const publicNotices = {
  number: 8,
  name: 'notices',
  sql: notices,
} as const;

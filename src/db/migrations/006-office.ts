const tips = `
-- A report from outside, of a need, an opinion or a complaint. A tip keeps its number over all its versions; each step of its way
-- is a version. Whom and what it names may outlast an import that is undone, so there are no foreign keys to them.
CREATE TABLE tip (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  tip_no INTEGER NOT NULL,
  received_on TEXT NOT NULL,
  channel TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('need', 'opinion', 'complaint')),
  subject TEXT NOT NULL CHECK (subject IN ('household', 'village', 'policy')),
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
  household_id INTEGER,
  village_id INTEGER,
  place TEXT,
  person TEXT,
  content TEXT NOT NULL,
  source_name TEXT,
  source_phone TEXT,
  state TEXT NOT NULL
    CHECK (state IN ('new', 'assigned', 'checked', 'taken_in', 'not_founded', 'referred', 'answered')),
  state_on TEXT NOT NULL,
  due_stated TEXT,
  unit_id INTEGER,
  cadre_id INTEGER,
  note TEXT,
  finding TEXT,
  outcome TEXT CHECK (outcome IN ('taken_in', 'heeded', 'not_founded', 'referred')),
  referred_to TEXT,
  answer TEXT,
  batch INTEGER,
  line INTEGER,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from)
) STRICT;
CREATE UNIQUE INDEX tip_standing ON tip (county, tip_no) WHERE recorded_to IS NULL;
CREATE INDEX tip_by_number ON tip (county, tip_no);
CREATE INDEX tip_by_day ON tip (county, received_on);
CREATE INDEX tip_by_household ON tip (household_id) WHERE household_id IS NOT NULL;
CREATE INDEX tip_by_event ON tip (recorded_from);
CREATE INDEX tip_by_end ON tip (recorded_to) WHERE recorded_to IS NOT NULL;
`;

/** What the bureau's office keeps in hand. */
export const office = {
  number: 6,
  name: 'office',
  sql: tips,
} as const;

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

const tasks = `
-- A task of the office's breakdown, or a commitment to the public with a target. Each note of its progress is a version.
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  task_no INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('task', 'commitment')),
  item TEXT NOT NULL,
  leader TEXT,
  unit_id INTEGER,
  supporting TEXT,
  given_on TEXT NOT NULL,
  due_on TEXT NOT NULL CHECK (due_on >= given_on),
  target INTEGER CHECK (target > 0),
  target_unit TEXT,
  reached INTEGER CHECK (reached >= 0),
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'cancelled')),
  state_on TEXT NOT NULL,
  note TEXT,
  batch INTEGER,
  line INTEGER,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from),
  CHECK (kind = 'task' OR target IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX task_standing ON task (county, task_no) WHERE recorded_to IS NULL;
CREATE INDEX task_by_number ON task (county, task_no);
CREATE INDEX task_by_event ON task (recorded_from);
CREATE INDEX task_by_end ON task (recorded_to) WHERE recorded_to IS NOT NULL;
`;

/** What the bureau's office keeps in hand. */
export const office = {
  number: 6,
  name: 'office',
  sql: [tips, tasks].join(''),
} as const;

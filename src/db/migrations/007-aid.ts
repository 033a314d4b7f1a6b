const measures = `
-- Help that is planned for a household and given to it, other than cash. A measure keeps its number over all its versions. What it
-- names may outlast an import that is undone, so there are no foreign keys. Money is fen.
CREATE TABLE measure (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  measure_no INTEGER NOT NULL,
  household_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pair', 'business', 'function')),
  type TEXT NOT NULL,
  description TEXT NOT NULL,
  quantity INTEGER CHECK (quantity >= 0),
  quantity_unit TEXT,
  value INTEGER CHECK (value >= 0),
  unit_id INTEGER,
  cadre_id INTEGER,
  provider TEXT,
  planned_on TEXT NOT NULL,
  due_on TEXT CHECK (due_on >= planned_on),
  expected TEXT,
  cause TEXT,
  income_before INTEGER,
  state TEXT NOT NULL CHECK (state IN ('planned', 'done', 'cancelled')),
  state_on TEXT NOT NULL,
  note TEXT,
  follow_up_on TEXT,
  found_on TEXT,
  helped TEXT CHECK (helped IN ('yes', 'partly', 'no')),
  effect TEXT,
  income_after INTEGER,
  remaining INTEGER CHECK (remaining >= 0),
  batch INTEGER,
  line INTEGER,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from)
) STRICT;
CREATE UNIQUE INDEX measure_standing ON measure (county, measure_no) WHERE recorded_to IS NULL;
CREATE INDEX measure_by_number ON measure (county, measure_no);
CREATE INDEX measure_by_household ON measure (household_id, planned_on);
CREATE INDEX measure_by_event ON measure (recorded_from);
CREATE INDEX measure_by_end ON measure (recorded_to) WHERE recorded_to IS NOT NULL;
`;

const referrals = `
-- A household sent to a department for help that is the department's own to give.
CREATE TABLE referral (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  referral_no INTEGER NOT NULL,
  household_id INTEGER NOT NULL,
  unit_id INTEGER,
  department TEXT,
  -- The department's policy that it is sent for, by its program in a catalogue.
  program TEXT,
  about TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('sent', 'accepted', 'refused', 'done', 'withdrawn')),
  state_on TEXT NOT NULL,
  due_stated TEXT,
  note TEXT,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from)
) STRICT;
CREATE UNIQUE INDEX referral_standing ON referral (county, referral_no) WHERE recorded_to IS NULL;
CREATE INDEX referral_by_number ON referral (county, referral_no);
CREATE INDEX referral_by_household ON referral (household_id);
CREATE INDEX referral_by_event ON referral (recorded_from);
CREATE INDEX referral_by_end ON referral (recorded_to) WHERE recorded_to IS NOT NULL;
`;

/** What was done for households, and where they were sent for more. */
export const aid = {
  number: 7,
  name: 'aid',
  sql: [measures, referrals].join(''),
} as const;

const visits = `
-- One contact with a household, or an attempt at one. A visit keeps its number over all its versions; a correction ends the
-- version that stood and says why. A visit may outlast a household or cadre whose import was undone, so there is no foreign key
-- to them. Money is fen; verified: a JSON object of columns of the household and what was found.
CREATE TABLE visit (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  visit_no INTEGER NOT NULL,
  household_id INTEGER NOT NULL,
  cadre_id INTEGER NOT NULL,
  visited_on TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('contact', 'verify', 'festival', 'deliver')),
  kind TEXT NOT NULL CHECK (kind IN ('home', 'phone', 'office')),
  outcome TEXT NOT NULL CHECK (outcome IN ('met', 'absent', 'moved', 'refused')),
  said TEXT,
  problems TEXT,
  wishes TEXT,
  handled TEXT,
  money INTEGER CHECK (money >= 0),
  goods TEXT,
  goods_value INTEGER CHECK (goods_value >= 0),
  next_step TEXT,
  verified TEXT,
  raw TEXT,
  correction TEXT,
  batch INTEGER,
  line INTEGER,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from)
) STRICT;
CREATE UNIQUE INDEX visit_standing ON visit (county, visit_no) WHERE recorded_to IS NULL;
CREATE INDEX visit_by_number ON visit (county, visit_no);
-- The morning's check reads every household's last visits off this index alone.
CREATE INDEX visit_by_household ON visit (household_id, recorded_to, visited_on, outcome, kind, purpose, cadre_id);
CREATE INDEX visit_by_cadre ON visit (cadre_id);
CREATE INDEX visit_by_event ON visit (recorded_from);
CREATE INDEX visit_by_end ON visit (recorded_to) WHERE recorded_to IS NOT NULL;
`;

const policies = `
-- The text of a contact policy, as it was put in force.
CREATE TABLE contact_policy (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  recorded_from INTEGER NOT NULL,
  UNIQUE (county, sha256)
) STRICT;
CREATE INDEX contact_policy_by_event ON contact_policy (recorded_from);

CREATE TABLE contact_policy_use (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  policy_id INTEGER NOT NULL REFERENCES contact_policy,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from)
) STRICT;
CREATE UNIQUE INDEX contact_policy_in_force ON contact_policy_use (county) WHERE recorded_to IS NULL;
CREATE INDEX contact_policy_use_by_event ON contact_policy_use (recorded_from);
CREATE INDEX contact_policy_use_by_end ON contact_policy_use (recorded_to) WHERE recorded_to IS NOT NULL;
`;

/** Visits, and the policies by which households are to be contacted. Duties are computed, never stored. */
export const contact = {
  number: 5,
  name: 'contact',
  sql: [visits, policies].join(''),
} as const;

/*
 * Recorded time stands in every table: a row is known at an event from `recorded_from` until before `recorded_to`; the rows
 * that stand have no `recorded_to`. Nothing but `recorded_to` is ever changed.
 */

/** The indexes by which the audit log finds the rows that an event recorded or ended. */
function byEvent(table: string): string {
  return `CREATE INDEX ${table}_by_event ON ${table} (recorded_from);
CREATE INDEX ${table}_by_end ON ${table} (recorded_to) WHERE recorded_to IS NOT NULL;`;
}

const packs = `
-- The text of a rule pack, as it was put in force. Every verdict names the text it was judged by. \`lists\` are the programs whose
-- list it decides about, a JSON array, so that who asks for them alone need not read the text.
CREATE TABLE pack (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  lists TEXT NOT NULL,
  recorded_from INTEGER NOT NULL,
  UNIQUE (county, sha256)
) STRICT;
CREATE INDEX pack_by_event ON pack (recorded_from);

CREATE TABLE pack_use (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  name TEXT NOT NULL,
  pack_id INTEGER NOT NULL REFERENCES pack,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from)
) STRICT;
CREATE UNIQUE INDEX pack_use_in_force ON pack_use (county, name) WHERE recorded_to IS NULL;
${byEvent('pack_use')}
`;

const refreshes = `
CREATE TABLE refresh_run (
  county TEXT NOT NULL REFERENCES bureau,
  run INTEGER NOT NULL,
  as_of TEXT NOT NULL,
  recorded_from INTEGER NOT NULL,
  PRIMARY KEY (county, run)
) STRICT, WITHOUT ROWID;
CREATE INDEX refresh_run_by_event ON refresh_run (recorded_from);

CREATE TABLE refresh_count (
  county TEXT NOT NULL,
  run INTEGER NOT NULL,
  program TEXT NOT NULL,
  pack_id INTEGER NOT NULL REFERENCES pack,
  assessed INTEGER NOT NULL,
  eligible INTEGER NOT NULL,
  not_eligible INTEGER NOT NULL,
  undecided INTEGER NOT NULL,
  proposed_enter INTEGER NOT NULL,
  proposed_leave INTEGER NOT NULL,
  opening INTEGER NOT NULL,
  entered_list INTEGER NOT NULL,
  left_list INTEGER NOT NULL,
  on_list INTEGER NOT NULL,
  in_leave_period INTEGER NOT NULL,
  paused INTEGER NOT NULL,
  undecided_on_list INTEGER NOT NULL,
  differing INTEGER NOT NULL,
  PRIMARY KEY (county, run, program),
  FOREIGN KEY (county, run) REFERENCES refresh_run,
  CHECK (assessed = eligible + not_eligible + undecided),
  CHECK (opening + entered_list - left_list = on_list)
) STRICT, WITHOUT ROWID;
`;

/** What is recorded here names a household without a foreign key: it may outlast one whose import was undone. */
const judgements = `
-- One letter a criterion (T met, F not met, U unknown) in the pack's order: enter, exclude, then remain where it has its own.
-- The benefit is fen a payment (a month or a year, as the pack says); blank where it is unknown or there is none.
CREATE TABLE verdict (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  program TEXT NOT NULL,
  household_id INTEGER NOT NULL,
  pack_id INTEGER NOT NULL REFERENCES pack,
  verdict TEXT NOT NULL CHECK (verdict IN ('eligible', 'not_eligible', 'undecided')),
  letters TEXT NOT NULL,
  benefit INTEGER CHECK (benefit IS NULL OR (benefit >= 0 AND verdict = 'eligible')),
  as_of TEXT NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from)
) STRICT;
CREATE UNIQUE INDEX verdict_standing ON verdict (county, program, household_id) WHERE recorded_to IS NULL;
${byEvent('verdict')}

CREATE TABLE proposal (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  program TEXT NOT NULL,
  household_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('enter', 'leave')),
  reason TEXT NOT NULL,
  as_of TEXT NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from)
) STRICT;
CREATE UNIQUE INDEX proposal_open ON proposal (county, program, household_id) WHERE recorded_to IS NULL;
${byEvent('proposal')}

-- Since when a household on a list has not met what it takes to remain (渐退期).
CREATE TABLE leave_period (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  program TEXT NOT NULL,
  household_id INTEGER NOT NULL,
  valid_from TEXT NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from)
) STRICT;
CREATE UNIQUE INDEX leave_period_running ON leave_period (county, program, household_id) WHERE recorded_to IS NULL;
${byEvent('leave_period')}
`;

const enrolments = `
-- One period on a program's list, both days inclusive; bitemporal. What a roster says about it: the certificate's number
-- (低保证号), how many persons are assisted, and the amount in fen a month.
CREATE TABLE enrolment (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  program TEXT NOT NULL,
  household_id INTEGER NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  entered_why TEXT NOT NULL,
  entered_document TEXT,
  left_why TEXT,
  left_document TEXT,
  cert_no TEXT,
  assisted_persons INTEGER,
  amount INTEGER,
  batch INTEGER,
  line INTEGER,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from),
  ended_batch INTEGER,
  CHECK (valid_to >= valid_from),
  CHECK ((valid_to IS NULL) = (left_why IS NULL))
) STRICT;
CREATE UNIQUE INDEX enrolment_standing ON enrolment (county, program, household_id, valid_from) WHERE recorded_to IS NULL;
-- All that tells who is on a list, household by household, so that the lists are read from it alone.
CREATE INDEX enrolment_by_household ON enrolment (household_id, county, program, valid_from, valid_to, recorded_from, recorded_to);
CREATE INDEX enrolment_by_entry ON enrolment (county, program, valid_from);
CREATE INDEX enrolment_by_leaving ON enrolment (county, program, valid_to) WHERE valid_to IS NOT NULL;
${byEvent('enrolment')}
CREATE TRIGGER enrolment_overlap BEFORE INSERT ON enrolment
WHEN NEW.recorded_to IS NULL AND EXISTS (
  SELECT 1 FROM enrolment e
  WHERE e.county = NEW.county AND e.program = NEW.program AND e.household_id = NEW.household_id AND e.recorded_to IS NULL
    AND e.valid_from <= coalesce(NEW.valid_to, '9999-12-31') AND coalesce(e.valid_to, '9999-12-31') >= NEW.valid_from)
BEGIN SELECT RAISE(ABORT, 'two enrolments of one household overlap'); END;
`;

/** What people decide, and what they are asked to look at again. */
const casework = `
-- A person's decision about a household and a program; no refresh goes against it while it is in force.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  program TEXT NOT NULL,
  household_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('admit', 'refuse', 'pause', 'remove')),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  reason TEXT NOT NULL,
  document TEXT,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from),
  CHECK (valid_to >= valid_from)
) STRICT;
CREATE UNIQUE INDEX decision_standing ON decision (county, program, household_id, valid_from) WHERE recorded_to IS NULL;
CREATE INDEX decision_by_household ON decision (household_id);
${byEvent('decision')}

-- An objection to a verdict or a list (异议); each step of its life is a version.
CREATE TABLE objection (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  number INTEGER NOT NULL,
  program TEXT NOT NULL,
  household_id INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('received', 'investigated', 'answered', 'withdrawn')),
  received_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  -- 0 where the holidays of a year on the way to the deadline are not known.
  due_certain INTEGER NOT NULL,
  raised_by TEXT,
  -- The number of the public notice that it objects to, where it was raised against one.
  notice INTEGER,
  grounds TEXT NOT NULL,
  investigated_on TEXT,
  finding TEXT,
  closed_on TEXT,
  outcome TEXT CHECK (outcome IN ('upheld', 'rejected')),
  answer TEXT,
  document TEXT,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from)
) STRICT;
CREATE UNIQUE INDEX objection_standing ON objection (county, number) WHERE recorded_to IS NULL;
CREATE INDEX objection_by_household ON objection (household_id);
${byEvent('objection')}

-- A household on a list was looked at again (复核).
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  program TEXT NOT NULL,
  household_id INTEGER NOT NULL,
  reviewed_on TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('unchanged', 'changed', 'not_reached')),
  note TEXT,
  document TEXT,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from)
) STRICT;
CREATE UNIQUE INDEX review_standing ON review (county, program, household_id, reviewed_on) WHERE recorded_to IS NULL;
CREATE INDEX review_by_household ON review (household_id);
${byEvent('review')}
`;

/** By these a refresh finds whose facts changed, or whom a birthday made a year older, without reading everybody. */
const changedFacts = `
CREATE INDEX person_former_by_household ON person_former (county, household_id);
CREATE INDEX person_by_birthday ON person (county, substr(birth_date, 6));
CREATE INDEX person_by_leaving ON person (county, left_on) WHERE left_on IS NOT NULL;
CREATE INDEX household_by_leaving ON household (county, left_on) WHERE left_on IS NOT NULL;
`;

/** Rule packs, refreshes, verdicts, proposals, enrolments, decisions, objections and reviews. */
export const eligibility = {
  number: 3,
  name: 'eligibility',
  sql: [packs, refreshes, judgements, enrolments, casework, changedFacts].join(''),
} as const;

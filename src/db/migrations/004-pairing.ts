const policies = `
-- The text of a pairing policy that is or was in force, or that a plan was made by.
CREATE TABLE pairing_policy (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  recorded_from INTEGER NOT NULL,
  UNIQUE (county, sha256)
) STRICT;
CREATE INDEX pairing_policy_by_event ON pairing_policy (recorded_from);

-- The one policy in force.
CREATE TABLE pairing_policy_use (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  policy_id INTEGER NOT NULL REFERENCES pairing_policy,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from)
) STRICT;
CREATE UNIQUE INDEX pairing_policy_in_force ON pairing_policy_use (county) WHERE recorded_to IS NULL;
CREATE INDEX pairing_policy_use_by_event ON pairing_policy_use (recorded_from);
CREATE INDEX pairing_policy_use_by_end ON pairing_policy_use (recorded_to) WHERE recorded_to IS NOT NULL;
`;

const plans = `
-- A plan as it was computed: the policy it followed, the problem it solves, the levels it reaches.
CREATE TABLE pairing_plan (
  county TEXT NOT NULL REFERENCES bureau,
  plan INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('lead', 'support')),
  as_of TEXT NOT NULL,
  policy_id INTEGER NOT NULL REFERENCES pairing_policy,
  problem_sha256 TEXT NOT NULL,
  unpaired INTEGER NOT NULL,
  below_minimum INTEGER NOT NULL,
  objective INTEGER NOT NULL,
  below_cost INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  PRIMARY KEY (county, plan)
) STRICT, WITHOUT ROWID;
CREATE INDEX pairing_plan_by_event ON pairing_plan (recorded_from);

-- Who would have each place of the problem; no cadre: it stays empty. A support place wants a function, a lead's place none ('').
CREATE TABLE pairing_plan_pair (
  county TEXT NOT NULL,
  plan INTEGER NOT NULL,
  household_no TEXT NOT NULL,
  function TEXT NOT NULL,
  cadre_no TEXT,
  PRIMARY KEY (county, plan, household_no, function),
  FOREIGN KEY (county, plan) REFERENCES pairing_plan
) STRICT, WITHOUT ROWID;

-- The certificate: the dual price of every cadre of the problem, what one more household there would cost the whole. A cadre below the
-- minimum counts as the plan's below_cost in it. The prices of households follow.
CREATE TABLE pairing_plan_price (
  county TEXT NOT NULL,
  plan INTEGER NOT NULL,
  cadre_no TEXT NOT NULL,
  price INTEGER NOT NULL,
  PRIMARY KEY (county, plan, cadre_no),
  FOREIGN KEY (county, plan) REFERENCES pairing_plan
) STRICT, WITHOUT ROWID;
`;

const applications = `
-- That a plan was made the pairing, who approved it and under which document, and in how many places otherwise than planned.
CREATE TABLE pairing_application (
  county TEXT NOT NULL,
  plan INTEGER NOT NULL,
  approved_by TEXT,
  document TEXT,
  marked INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  PRIMARY KEY (county, plan),
  FOREIGN KEY (county, plan) REFERENCES pairing_plan
) STRICT, WITHOUT ROWID;
CREATE INDEX pairing_application_by_event ON pairing_application (recorded_from);
`;

const pairings = `
-- One period in which a cadre is paired with a household, both days inclusive; bitemporal. From pinned_from to pinned_to (open
-- where that is empty) no plan moves it. The reasons are those that a person gave. One that was withdrawn may outlast a household
-- or cadre whose import was undone, so there is no foreign key to them.
CREATE TABLE pairing (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  household_id INTEGER NOT NULL,
  cadre_id INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('lead', 'support')),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  why TEXT NOT NULL,
  reason TEXT,
  ended_why TEXT,
  ended_reason TEXT,
  pinned_from TEXT,
  pinned_to TEXT,
  plan INTEGER,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from),
  FOREIGN KEY (county, plan) REFERENCES pairing_plan,
  CHECK (valid_to >= valid_from),
  CHECK ((valid_to IS NULL) = (ended_why IS NULL)),
  CHECK (pinned_from >= valid_from),
  CHECK (pinned_to IS NULL OR (pinned_from IS NOT NULL AND pinned_to >= pinned_from))
) STRICT;
CREATE UNIQUE INDEX pairing_standing ON pairing (county, household_id, role, cadre_id, valid_from) WHERE recorded_to IS NULL;
CREATE INDEX pairing_by_household ON pairing (household_id);
CREATE INDEX pairing_by_cadre ON pairing (cadre_id);
CREATE INDEX pairing_by_event ON pairing (recorded_from);
CREATE INDEX pairing_by_end ON pairing (recorded_to) WHERE recorded_to IS NOT NULL;
CREATE TRIGGER pairing_overlap BEFORE INSERT ON pairing
WHEN NEW.recorded_to IS NULL AND EXISTS (
  SELECT 1 FROM pairing p
  WHERE p.county = NEW.county AND p.household_id = NEW.household_id AND p.role = NEW.role AND p.recorded_to IS NULL
    AND (p.role = 'lead' OR p.cadre_id = NEW.cadre_id)
    AND p.valid_from <= coalesce(NEW.valid_to, '9999-12-31') AND coalesce(p.valid_to, '9999-12-31') >= NEW.valid_from)
BEGIN SELECT RAISE(ABORT, 'two pairings of one household overlap'); END;
`;

/** Plans with their certificates, and the pairings themselves. */
export const pairing = {
  number: 4,
  name: 'pairing',
  sql: [policies, plans, applications, pairings].join(''),
} as const;

/*
 * A registry table holds the rows as they stand; its twin `…_former` holds every version that stood before, with the event
 * that ended it and, where an import did, the batch. A row's id is private to the file and stays the same over all its versions.
 * Where two files of one command touch a record, the first one's version ends at the event that recorded it: it was never known
 * to stand, but is what the record goes back to when the second file is undone.
 */

const PROVENANCE = `
  batch INTEGER,
  line INTEGER,
  recorded_from INTEGER NOT NULL`;

/** The DDL of a registry table and its twin; `references` and `unique` hold for the rows that stand. */
function registryTable(name: string, columns: string, rules: string, indexes: readonly string[] = []): string {
  const plain = columns.replace(/ REFERENCES \w+/g, '');
  return `
CREATE TABLE ${name} (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  county TEXT NOT NULL REFERENCES bureau,${columns},${PROVENANCE},
  ${rules}
) STRICT;
CREATE INDEX ${name}_by_event ON ${name} (recorded_from, batch, line);
${indexes.map((index) => `CREATE INDEX ${name}_by_${index.replace(/, /g, '_')} ON ${name} (county, ${index});`).join('\n')}
CREATE TABLE ${name}_former (
  id INTEGER NOT NULL,
  county TEXT NOT NULL,${plain},${PROVENANCE},
  recorded_to INTEGER NOT NULL,
  ended_batch INTEGER,
  CHECK (recorded_to >= recorded_from)
) STRICT;
CREATE UNIQUE INDEX ${name}_former_version ON ${name}_former (id, recorded_from, coalesce(batch, 0));
CREATE INDEX ${name}_former_by_event ON ${name}_former (recorded_from, batch, line);
CREATE INDEX ${name}_former_by_end ON ${name}_former (recorded_to);
`;
}

const place = registryTable(
  'place',
  `
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('town', 'village')),
  town_code TEXT NOT NULL,
  former_names TEXT,
  former_towns TEXT`,
  'UNIQUE (county, code)',
  ['town_code, code'],
);

const unit = registryTable(
  'unit',
  `
  unit_no TEXT NOT NULL,
  name TEXT NOT NULL,
  function TEXT,
  raw TEXT`,
  'UNIQUE (county, unit_no)',
  ['name'],
);

/** A village contracted to a unit (包村). */
const unitVillage = registryTable(
  'unit_village',
  `
  unit_id INTEGER NOT NULL REFERENCES unit,
  village_id INTEGER NOT NULL REFERENCES place`,
  'UNIQUE (county, unit_id, village_id)',
  ['village_id'],
);

const branch = registryTable(
  'branch',
  `
  branch_no TEXT NOT NULL,
  name TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit`,
  'UNIQUE (county, branch_no)',
  ['name', 'unit_id'],
);

const cadre = registryTable(
  'cadre',
  `
  cadre_no TEXT NOT NULL,
  name TEXT NOT NULL,
  id_number TEXT,
  id_key TEXT,
  sex TEXT,
  unit_id INTEGER REFERENCES unit,
  branch_id INTEGER REFERENCES branch,
  rank TEXT,
  title TEXT,
  phone TEXT,
  liaison INTEGER,
  capacity INTEGER CHECK (capacity >= 0),
  home_village TEXT,
  valid_from TEXT,
  valid_to TEXT,
  left_by_command INTEGER NOT NULL DEFAULT 0,
  left_why TEXT,
  left_document TEXT,
  raw TEXT`,
  'UNIQUE (county, cadre_no)',
  ['id_key', 'unit_id, name'],
);

const kin = registryTable(
  'kin',
  `
  cadre_id INTEGER NOT NULL REFERENCES cadre,
  name TEXT NOT NULL,
  relation TEXT NOT NULL,
  id_number TEXT,
  id_key TEXT,
  raw TEXT`,
  'UNIQUE (county, cadre_id, name, relation)',
  ['id_key'],
);

const household = registryTable(
  'household',
  `
  household_no TEXT NOT NULL,
  village_id INTEGER NOT NULL REFERENCES place,
  group_name TEXT,
  head_name TEXT NOT NULL,
  head_id_number TEXT,
  head_id_key TEXT,
  household_type TEXT,
  main_cause TEXT,
  other_causes TEXT,
  hukou TEXT,
  income_wage INTEGER,
  income_business INTEGER,
  income_property INTEGER,
  income_transfer INTEGER,
  business_cost INTEGER,
  income_not_counted INTEGER,
  employment_cost INTEGER,
  rigid_spending INTEGER,
  income_per_capita INTEGER,
  household_size INTEGER,
  assisted_persons INTEGER,
  savings INTEGER,
  house_area INTEGER,
  house_structure TEXT,
  owns_vehicle INTEGER,
  owns_machinery INTEGER,
  owns_business INTEGER,
  owns_second_house INTEGER,
  new_house INTEGER,
  difficulty TEXT,
  need TEXT,
  planned_help TEXT,
  expected_effect TEXT,
  phone TEXT,
  address TEXT,
  bank_account TEXT,
  surveyed_on TEXT,
  left_on TEXT,
  left_reason TEXT,
  raw TEXT`,
  'UNIQUE (county, household_no)',
  ['village_id, head_name', 'head_id_key'],
);

const person = registryTable(
  'person',
  `
  household_id INTEGER NOT NULL REFERENCES household,
  person_no INTEGER NOT NULL,
  name TEXT NOT NULL,
  id_number TEXT,
  id_key TEXT,
  relation TEXT NOT NULL,
  sex TEXT,
  birth_date TEXT,
  ethnicity TEXT,
  marital TEXT,
  hukou TEXT,
  education TEXT,
  student INTEGER,
  health TEXT,
  illness TEXT,
  disability_type TEXT,
  disability_grade INTEGER,
  labour TEXT,
  self_care TEXT,
  employment TEXT,
  veteran TEXT,
  supporter TEXT,
  absence TEXT,
  pregnant INTEGER,
  benefits TEXT,
  left_on TEXT,
  left_reason TEXT,
  raw TEXT`,
  'UNIQUE (county, household_id, person_no)',
  ['id_key'],
);

/**
 * What a person decided about a finding across the rosters; one without a row is open. `facts` is a digest of what the finding rested
 * on when it was decided: once it rests on something else, it is open again.
 */
const findingState = `
CREATE TABLE finding_state (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES bureau,
  finding TEXT NOT NULL,
  code TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('confirmed', 'dismissed', 'settled')),
  reason TEXT,
  kept TEXT,
  facts TEXT NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER CHECK (recorded_to > recorded_from),
  CHECK (state <> 'dismissed' OR reason IS NOT NULL),
  CHECK ((state = 'settled') = (kept IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX finding_state_standing ON finding_state (county, finding) WHERE recorded_to IS NULL;
CREATE INDEX finding_state_by_event ON finding_state (recorded_from);
CREATE INDEX finding_state_by_end ON finding_state (recorded_to);
`;

/** Places, units, branches, cadres, kin, households and people, and what was decided about findings. Money is fen, areas are hundredths of a square metre. */
export const registry = {
  number: 2,
  name: 'registry',
  sql: [place, unit, unitVillage, branch, cadre, kin, household, person, findingState].join(''),
} as const;

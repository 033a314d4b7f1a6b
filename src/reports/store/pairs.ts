import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { rowStream } from '../../db/row-stream.ts';
import { bindings, homes, inForce, known, listed, type Scope } from './known.ts';

/** A household on the list and one of those who help it; one that nobody helps stands once, without. Numbers are not masked yet. */
export interface PairEntry {
  household_no: string;
  town_code: string;
  town: string | null;
  village_code: string;
  village: string;
  group: string | null;
  head_name: string;
  persons: number | null;
  /** Name and birth of the members present on the day, the head first, as JSON: `[["王一","1960-05-01"], …]`. */
  members: string;
  household_type: string | null;
  main_cause: string | null;
  difficulty: string | null;
  need: string | null;
  planned_help: string | null;
  expected_effect: string | null;
  household_phone: string | null;
  address: string | null;
  role: 'lead' | 'support' | null;
  since: CivilDate | null;
  cadre_no: string | null;
  cadre: string | null;
  title: string | null;
  cadre_phone: string | null;
  unit_no: string | null;
  unit: string | null;
  branch_no: string | null;
  branch: string | null;
  /** Who leads it, where another one does. */
  other_lead: string | null;
}

/** What the list is put in the order of. */
export const pairGroupings = ['cadre', 'unit', 'branch'] as const;
export type PairGrouping = (typeof pairGroupings)[number];

/** What a condition looks at that is about who helps; in this list that is whoever helps, in either role. */
const HELPER = { unit: 'helper.unit_no', branch: 'helper.branch_no', cadre: 'helper.cadre_no' } as const;
type HelperField = keyof typeof HELPER;

const aboutHelper = (field: string): field is HelperField => Object.hasOwn(HELPER, field);

const NULLS_LAST = (column: string): string => `${column} IS NULL, ${column}`;

const ORDER: Readonly<Record<PairGrouping, string>> = {
  cadre: `${NULLS_LAST('cadre_no')}, household_no, role`,
  unit: `${NULLS_LAST('unit_no')}, ${NULLS_LAST('branch_no')}, ${NULLS_LAST('cadre_no')}, household_no, role`,
  branch: `${NULLS_LAST('branch_no')}, ${NULLS_LAST('cadre_no')}, household_no, role`,
};

const HOME_COLUMNS = 'planned_help, expected_effect, phone, address';
const PERSON_COLUMNS = 'household_id, person_no, name, relation, birth_date, left_on';

/** The statement's scope without the conditions on who helps, and those, with their parameters. */
function parted(scope: Scope): { scope: Scope; helps: string; parameters: Record<string, string> } {
  const where = scope.where ?? [];
  const helpers = where.filter(({ field }) => aboutHelper(field));
  return {
    scope: { ...scope, where: where.filter(({ field }) => !aboutHelper(field)) },
    helps: helpers
      .map(
        ({ field }, i) =>
          `EXISTS (SELECT 1 FROM json_each(:helps_${i}) WHERE value IS ${HELPER[field as HelperField]})`,
      )
      .join(' AND '),
    parameters: Object.fromEntries(helpers.map(({ values }, i) => [`helps_${i}`, JSON.stringify(values)])),
  };
}

const entries = (scope: Scope, helps: string): string => `WITH helper AS (
    SELECT p.household_id, p.role, p.valid_from AS since, c.cadre_no, c.name AS cadre, c.title, c.phone AS cadre_phone,
      u.unit_no, u.name AS unit, b.branch_no, b.name AS branch
    FROM pairing p
    -- Crossed and read by row, or SQLite takes the helpers for few and reads all of them for every household.
    CROSS JOIN ${known('cadre', 'cadre_no, name, title, phone, unit_id, branch_id', scope)} c ON c.id = p.cadre_id
    LEFT JOIN ${known('unit', 'unit_no, name', scope)} u ON u.id = c.unit_id
    LEFT JOIN ${known('branch', 'branch_no, name', scope)} b ON b.id = c.branch_id
    WHERE ${inForce('+p', scope)}
  ),
  ${listed(scope, helps === '' ? '' : ` AND e.household_id IN (SELECT household_id FROM helper WHERE ${helps})`)},
  ${homes(scope)},
  people AS (
    SELECT household_id, json_group_array(json_array(name, birth_date) ORDER BY relation <> 'head', person_no) AS members
    FROM ${known('person', PERSON_COLUMNS, scope)}
    WHERE (left_on IS NULL OR left_on > :as_of) AND household_id IN (SELECT id FROM home) GROUP BY household_id
  ),
  entry AS (
    SELECT h.household_no, h.town_code, t.name AS town, h.village_code, h.village, h.group_name AS "group", h.head_name, h.persons,
      coalesce(people.members, '[]') AS members, h.household_type, h.main_cause, h.difficulty, h.need, x.planned_help,
      x.expected_effect, x.phone AS household_phone, x.address, helper.role, helper.since, helper.cadre_no, helper.cadre, helper.title,
      helper.cadre_phone, helper.unit_no, helper.unit, helper.branch_no, helper.branch,
      iif(helper.role = 'support', lead.cadre, NULL) AS other_lead
    FROM home h
    JOIN ${known('household', HOME_COLUMNS, scope)} x ON x.id = h.id
    LEFT JOIN ${known('place', 'code, name', scope)} t ON t.code = h.town_code
    LEFT JOIN people ON people.household_id = h.id
    LEFT JOIN helper ON helper.household_id = h.id
    LEFT JOIN helper AS lead ON lead.household_id = h.id AND lead.role = 'lead'
    ${helps === '' ? '' : `WHERE ${helps}`}
  )`;

/** Every household on the list with each of those who help it, in the order of a grouping. */
export function pairEntries(db: Database, asked: Scope, by: PairGrouping): IterableIterator<PairEntry> {
  const { scope, helps, parameters } = parted(asked);
  const sql = `${entries(scope, helps)} SELECT * FROM entry ORDER BY ${ORDER[by]}`;
  return rowStream(db.prepare<[object], PairEntry>(sql), { ...bindings(scope), ...parameters });
}

/** What the list comes to, and what it has to agree with. */
export interface PairTotals {
  /** Households on it, and those of them that are on the lists of programs, counted without it; equal unless it is one helper's part. */
  households: number;
  listed: number;
  /** Lines with a cadre, and cadres. */
  pairs: number;
  cadres: number;
  /** Whether it is the part of some helpers, so that not every household has to be on it. */
  partial: boolean;
}

export function pairTotals(db: Database, asked: Scope): PairTotals {
  const { scope, helps, parameters } = parted(asked);
  const row = db
    .prepare<[object], Omit<PairTotals, 'partial'>>(
      `${entries(scope, helps)} SELECT count(DISTINCT household_no) AS households, (SELECT count(*) FROM listed) AS listed,
         count(cadre_no) AS pairs, count(DISTINCT cadre_no) AS cadres FROM entry`,
    )
    .get({ ...bindings(scope), ...parameters });
  if (row === undefined) throw new Error('a count without a row');
  return { ...row, partial: helps !== '' };
}

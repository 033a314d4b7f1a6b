import type { Session } from '../db/session.ts';
import { blankLabels, columnGroups, groupingLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { causes, householdTypes } from '../registry/code-lists/household.ts';
import { column, inListOrder, wordsOf } from './columns.ts';
import { checkFooting } from './footing.ts';
import { namingColumns, placeNaming } from './naming.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import type { Report, Variant } from './report.ts';
import {
  countHouseholds,
  type HouseholdCounts,
  type HouseholdGroup,
  type HouseholdGrouping,
  type PlaceName,
  placeNames,
} from './store/households.ts';
import type { Column, Note, Row, Table } from './table.ts';

const TYPES = ['dibao', 'wubao', 'veteran', 'general', 'type_blank'] as const;
const CAUSES = ['illness', 'disability', 'schooling', 'disaster', 'labour', 'other', 'cause_blank'] as const;

type CountKey = keyof HouseholdCounts & Parameters<typeof column>[0];

interface Layout {
  /** The columns that name a row. */
  readonly naming: readonly Column[];
  readonly counts: readonly CountKey[];
  /** The sets of columns that each add up to the households. */
  readonly parts: readonly (readonly CountKey[])[];
}

const blank = blankLabels.notRecorded;
const everything = (naming: readonly Column[], first: readonly CountKey[] = []): Layout => ({
  naming,
  counts: [...first, 'households', 'persons', ...TYPES, ...CAUSES],
  parts: [TYPES, CAUSES],
});

/**
 * What each grouping shows. A village lies in one town but has households of several types, so villages are counted by
 * county and town only.
 */
const LAYOUTS: Readonly<Record<HouseholdGrouping, Layout>> = {
  town: everything(namingColumns.town, ['villages']),
  village: everything(namingColumns.village),
  type: {
    naming: [column('type', 'code', { words: wordsOf(householdTypes), blank })],
    counts: ['households', 'persons', ...CAUSES],
    parts: [CAUSES],
  },
  cause: {
    naming: [column('cause', 'code', { words: wordsOf(causes), blank })],
    counts: ['households', 'persons', ...TYPES],
    parts: [TYPES],
  },
  county: everything(namingColumns.county, ['villages']),
  group: everything(namingColumns.group),
  unit: everything(namingColumns.unit),
  branch: everything(namingColumns.branch),
};

const NONE: HouseholdCounts = {
  villages: 0,
  households: 0,
  persons: 0,
  persons_unknown: 0,
  dibao: 0,
  wubao: 0,
  veteran: 0,
  general: 0,
  type_blank: 0,
  illness: 0,
  disability: 0,
  schooling: 0,
  disaster: 0,
  labour: 0,
  other: 0,
  cause_blank: 0,
};

/**
 * The rows that a table has even where they count nothing: every town, type and cause where the list is not narrowed;
 * other groups only where there are households.
 */
function expectedRows(by: HouseholdGrouping, places: readonly PlaceName[], county: string): HouseholdGroup[] {
  const row = (key: string, value: string | null): HouseholdGroup => ({ [key]: value, ...NONE });
  if (by === 'county') return [row('county', county)];
  if (by === 'town') return places.filter(({ level }) => level === 'town').map(({ code }) => row('town_code', code));
  if (by === 'type') return [...householdTypes.map(({ value }) => row('type', value)), row('type', null)];
  return by === 'cause' ? [...causes.map(({ value }) => row('cause', value)), row('cause', null)] : [];
}

/** The rows expected, each with what was counted, and after them those that were not expected. */
function merged(by: HouseholdGrouping, expected: readonly HouseholdGroup[], found: readonly HouseholdGroup[]) {
  const key = by === 'town' ? 'town_code' : by;
  const counted = new Map(found.map((group) => [group[key], group]));
  const keys = new Set(expected.map((group) => group[key]));
  if (keys.size === 0) return found;
  return [
    ...expected.map((group) => counted.get(group[key]) ?? group),
    ...found.filter((group) => !keys.has(group[key] ?? null)),
  ];
}

function notes({ counts }: Layout, totals: HouseholdCounts): Note[] {
  const found: Note[] = counts.includes('other') ? [{ code: 'report.note.other-causes' }] : [];
  if (totals.persons_unknown === 0) return found;
  return [...found, { code: 'report.note.persons-unknown', params: { count: totals.persons_unknown } }];
}

/** The heading over the columns that are parts of the households. */
function groupOf(key: CountKey): { group?: (typeof columnGroups)[keyof typeof columnGroups] } {
  if (TYPES.some((each) => each === key)) return { group: columnGroups.byType };
  return CAUSES.some((each) => each === key) ? { group: columnGroups.byCause } : {};
}

function householdColumns(by: HouseholdGrouping): Column[] {
  const { naming, counts } = LAYOUTS[by];
  return [...naming, ...counts.map((key) => column(key, 'count', groupOf(key)))];
}

/**
 * The households on the list on a day (困难群众基本情况汇总表), summed by place, household type or main cause, or by the unit or
 * branch of their lead. Persons are the household's declared size, else its members present. Households without a type or
 * cause are counted apart, so types and causes each add up to the households.
 */
export function buildHouseholds(session: Session, options: ReportOptions & { by: HouseholdGrouping }): Table {
  const { by } = options;
  const scope = scopeOf(session, options);
  const layout = LAYOUTS[by];
  const places = placeNames(session.db, scope);
  const expected = scope.where?.length ? [] : expectedRows(by, places, session.county);
  const named = placeNaming(places);
  const { groups, totals } = countHouseholds(session.db, scope, by);
  const rows = merged(by, expected, inListOrder(groups, layout.naming)).map((group): Row => named(group));
  const footing = checkFooting(
    rows,
    { ...totals },
    {
      down: layout.counts,
      across: layout.parts.map((parts) => ({ whole: 'households', parts })),
    },
  );
  const { title } = reportTitles.households;
  const grouping = groupingLabels[by];
  return {
    name: 'households',
    title: { zh: `${title.zh}（${grouping.zh}）`, en: `${title.en}, ${grouping.en}` },
    by,
    ...askedOf(session, options),
    unit: unitLabels.householdsAndPersons,
    columns: householdColumns(by),
    rows,
    totals: Object.fromEntries(layout.counts.map((key) => [key, totals[key]])),
    notes: notes(layout, totals),
    ...footing,
  };
}

const variant = (by: HouseholdGrouping): Variant => ({
  by,
  columns: householdColumns(by),
  build: (session, options) => buildHouseholds(session, { ...options, by }),
});

export const householdsReport: Report = {
  name: 'households',
  ...reportTitles.households,
  variants: (['town', 'village', 'type', 'cause', 'county', 'group', 'unit', 'branch'] as const).map(variant),
};

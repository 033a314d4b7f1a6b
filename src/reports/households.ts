import type { Session } from '../db/session.ts';
import { blankLabels, groupingLabels, reportTitles, unitLabels } from '../messages/catalogue/reports.ts';
import { causes, householdTypes } from '../registry/code-lists/household.ts';
import { column, wordsOf } from './columns.ts';
import { requireFooting } from './footing.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import {
  type HouseholdCounts,
  type HouseholdGrouping,
  householdGroups,
  householdTotals,
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

const codeOptions = { dataOnly: true };
const blank = blankLabels.notRecorded;

/**
 * What each grouping shows. A village lies in one town but has households of several types, so villages are counted by
 * town only.
 */
const LAYOUTS: Readonly<Record<HouseholdGrouping, Layout>> = {
  town: {
    naming: [column('serial', 'serial'), column('town_code', 'key', codeOptions), column('town', 'text')],
    counts: ['villages', 'households', 'persons', ...TYPES, ...CAUSES],
    parts: [TYPES, CAUSES],
  },
  village: {
    naming: [
      column('serial', 'serial'),
      column('town_code', 'key', codeOptions),
      column('town', 'text'),
      column('village_code', 'key', codeOptions),
      column('village', 'text'),
    ],
    counts: ['households', 'persons', ...TYPES, ...CAUSES],
    parts: [TYPES, CAUSES],
  },
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
 * The codes whose rows a table has even where they count nothing: every town, type and cause; villages only where
 * there are households.
 */
function expectedKeys(by: HouseholdGrouping, places: readonly PlaceName[]): (string | null)[] {
  if (by === 'town') return places.filter(({ level }) => level === 'town').map(({ code }) => code);
  if (by === 'type') return [...householdTypes.map(({ value }) => value), null];
  return by === 'cause' ? [...causes.map(({ value }) => value), null] : [];
}

/** The cells that name the row of a key. */
function names(by: HouseholdGrouping, key: string | null, places: ReadonlyMap<string, PlaceName>): Row {
  if (by === 'type' || by === 'cause') return { [by]: key };
  const place = places.get(key ?? '');
  const town_code = place?.town_code ?? key;
  const town = places.get(town_code ?? '')?.name ?? null;
  return by === 'town' ? { town_code, town } : { town_code, town, village_code: key, village: place?.name ?? null };
}

function notes({ counts }: Layout, totals: HouseholdCounts): Note[] {
  const found: Note[] = counts.includes('other') ? [{ code: 'report.note.other-causes' }] : [];
  if (totals.persons_unknown === 0) return found;
  return [...found, { code: 'report.note.persons-unknown', params: { count: totals.persons_unknown } }];
}

export function householdColumns(by: HouseholdGrouping): Column[] {
  const { naming, counts } = LAYOUTS[by];
  return [...naming, ...counts.map((key) => column(key, 'count'))];
}

/**
 * The households on the list on a day (困难群众基本情况汇总表), summed by town, village, household type or main cause. Persons
 * are the household's declared size, else its members present. Households without a type or cause are counted apart,
 * so types and causes each add up to the households.
 * @throws Failure `report.does-not-foot` (65).
 */
export function buildHouseholds(session: Session, options: ReportOptions & { by: HouseholdGrouping }): Table {
  const { by } = options;
  const scope = scopeOf(session, options);
  const layout = LAYOUTS[by];
  const groups = new Map(householdGroups(session.db, scope, by).map(({ key, ...counts }) => [key, counts]));
  const places = placeNames(session.db, scope);
  const placeByCode = new Map(places.map((place) => [place.code, place]));
  const keys = [...new Set([...expectedKeys(by, places), ...groups.keys()])];
  const rows = keys.map((key): Row => ({ ...names(by, key, placeByCode), ...(groups.get(key) ?? NONE) }));
  const totals = householdTotals(session.db, scope);
  const checks = requireFooting(
    'households',
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
    checks,
  };
}

import type { PartialDate } from '../base/civil-date.ts';
import { maskPhone } from '../base/mask.ts';
import type { Session } from '../db/session.ts';
import { blankLabels, groupingLabels, helpRoleLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { causes, householdTypes } from '../registry/code-lists/household.ts';
import { age } from './age.ts';
import { column, wordsOf } from './columns.ts';
import { checkFooting } from './footing.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import type { ReaderKind } from './reader.ts';
import type { Report, Variant } from './report.ts';
import { type PairEntry, type PairGrouping, pairEntries, pairGroupings, pairTotals } from './store/pairs.ts';
import type { Column, Row, Table } from './table.ts';

const dataOnly = true;

/** The unit or branch that the list is in the order of; the other is for programs, or no line would fit a page. */
const group: Readonly<Record<PairGrouping, readonly Column[]>> = {
  unit: [
    column('unit_no', 'key', { dataOnly }),
    column('unit', 'text', { blank: blankLabels.noLead }),
    column('branch_no', 'key', { dataOnly }),
    column('branch', 'text', { dataOnly }),
  ],
  branch: [
    column('branch_no', 'key', { dataOnly }),
    column('branch', 'text', { blank: blankLabels.noBranch }),
    column('unit_no', 'key', { dataOnly }),
    column('unit', 'text', { dataOnly }),
  ],
  cadre: [
    column('unit_no', 'key', { dataOnly }),
    column('unit', 'text', { dataOnly }),
    column('branch_no', 'key', { dataOnly }),
    column('branch', 'text', { dataOnly }),
  ],
};

/** Who helps, then whom, in what state, and what is meant to be done. */
const pairColumns = (by: PairGrouping): readonly Column[] => [
  column('serial', 'serial'),
  ...group[by],
  column('cadre_no', 'key'),
  column('helper', 'text', { blank: blankLabels.nobody }),
  column('title', 'text', { dataOnly }),
  column('helper_phone', 'key'),
  column('role', 'code', { words: new Map(Object.entries(helpRoleLabels)) }),
  column('household_no', 'key'),
  column('town_code', 'key', { dataOnly }),
  column('town', 'text'),
  column('village_code', 'key', { dataOnly }),
  column('village', 'text'),
  column('group', 'text', { dataOnly }),
  column('head_name', 'text'),
  column('household_phone', 'key'),
  column('persons', 'count'),
  column('members', 'text'),
  column('household_type', 'code', { words: wordsOf(householdTypes) }),
  column('main_cause', 'code', { words: wordsOf(causes) }),
  column('difficulty', 'text'),
  column('need', 'text'),
  column('planned_help', 'text'),
  column('other_lead', 'text', { dataOnly }),
  column('since', 'key', { dataOnly }),
];

/** What those above the cadre do not need: a household's people, its difficulties in words, and how to reach anybody. */
const NOT_ABOVE: ReadonlySet<string> = new Set([
  'members',
  'difficulty',
  'planned_help',
  'helper_phone',
  'household_phone',
  'town_code',
  'village_code',
]);

/** What a cadre knows already. */
const OWN: ReadonlySet<string> = new Set([
  'cadre_no',
  'helper',
  'title',
  'helper_phone',
  'unit_no',
  'unit',
  'branch_no',
  'branch',
]);

const LEFT_OUT: Readonly<Record<ReaderKind, ReadonlySet<string>>> = {
  cadre: new Set([...OWN, 'town_code', 'village_code']),
  branch: NOT_ABOVE,
  unit: NOT_ABOVE,
};

function columnsFor(by: PairGrouping, { reader }: ReportOptions): readonly Column[] {
  const columns = pairColumns(by);
  return reader === undefined ? columns : columns.filter(({ key }) => !LEFT_OUT[reader.kind].has(key));
}

/** The people of a household with their ages, where these are known: `王一（53）、李二`. */
function membersText(members: string, on: string): string {
  const people: [name: string, birth: PartialDate | null][] = JSON.parse(members);
  return people
    .map(([name, birth]) => {
      const years = age(birth, on);
      return years === null ? name : `${name}（${years}）`;
    })
    .join('、');
}

/** A line of the list: phones masked unless they are wanted in full. What clerks wrote is masked where the table is given. */
function line(entry: PairEntry, { asOf, unmasked = false }: ReportOptions): Row {
  const phone = (number: string | null): string | null => (number === null || unmasked ? number : maskPhone(number));
  // Named one by one: an object that is copied and then added to is slow to make and to read.
  return {
    unit_no: entry.unit_no,
    unit: entry.unit,
    branch_no: entry.branch_no,
    branch: entry.branch,
    cadre_no: entry.cadre_no,
    helper: entry.cadre,
    title: entry.title,
    helper_phone: phone(entry.cadre_phone),
    role: entry.role,
    household_no: entry.household_no,
    town_code: entry.town_code,
    town: entry.town,
    village_code: entry.village_code,
    village: entry.village,
    group: entry.group,
    head_name: entry.head_name,
    household_phone: phone(entry.household_phone),
    persons: entry.persons,
    members: membersText(entry.members, asOf),
    household_type: entry.household_type,
    main_cause: entry.main_cause,
    difficulty: entry.difficulty,
    need: entry.need,
    planned_help: entry.planned_help,
    other_lead: entry.other_lead,
    since: entry.since,
  };
}

function* lines(session: Session, options: ReportOptions, by: PairGrouping): Generator<Row> {
  for (const entry of pairEntries(session.db, scopeOf(session, options), by)) yield line(entry, options);
}

/**
 * Who helps which household on a day (结对帮扶花名册), a line a pairing in either role, in the order of cadres, units or branches. Conditions
 * on unit, branch or cadre are on whoever helps, lead or support; without one every household on the list stands on it, last those that
 * nobody helps.
 */
function buildPairs(session: Session, options: ReportOptions, by: PairGrouping): Table {
  const totals = pairTotals(session.db, scopeOf(session, options));
  const { title } = reportTitles.pairs;
  const grouping = groupingLabels[by];
  const { households, pairs, cadres } = totals;
  const footing = totals.partial
    ? { checks: 0, breaks: [] }
    : checkFooting(
        [],
        { ...totals, partial: null },
        { down: [], across: [{ whole: 'listed', parts: ['households'] }] },
      );
  return {
    name: 'pairs',
    title: { zh: `${title.zh}（${grouping.zh}）`, en: `${title.en}, ${grouping.en}` },
    by,
    ...askedOf(session, options),
    unit: unitLabels.householdsAndCadres,
    columns: columnsFor(by, options),
    rows: lines(session, options, by),
    notes: [{ code: 'report.note.pairs', params: { households, pairs, cadres } }],
    ...footing,
  };
}

const variant = (by: PairGrouping): Variant => ({
  by,
  columns: pairColumns(by),
  build: (session, options) => buildPairs(session, options, by),
});

/** How many households stand on the list. */
export const pairHouseholds = (session: Session, options: ReportOptions): number =>
  pairTotals(session.db, scopeOf(session, options)).households;

export const pairsReport: Report = {
  name: 'pairs',
  ...reportTitles.pairs,
  personal: true,
  helping: true,
  lines: pairHouseholds,
  variants: pairGroupings.map(variant),
};

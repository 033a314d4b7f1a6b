import { type IdentityNumber, parseIdentityNumber } from '../base/identity-number.ts';
import { maskIdNumber, maskPhone } from '../base/mask.ts';
import type { Session } from '../db/session.ts';
import { columnLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { causes, householdTypes } from '../registry/code-lists/household.ts';
import { sexes } from '../registry/code-lists/person.ts';
import { age } from './age.ts';
import { column, wordsOf } from './columns.ts';
import { checkFooting, type FootingRules } from './footing.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import type { ReaderKind } from './reader.ts';
import type { Report } from './report.ts';
import { placeNames } from './store/households.ts';
import { type RosterEntry, rosterEntries, rosterTotals } from './store/roster.ts';
import type { Column, Row, Table } from './table.ts';

const rosterColumns: readonly Column[] = [
  column('serial', 'serial'),
  column('household_no', 'key'),
  column('town_code', 'key', { dataOnly: true }),
  column('town', 'text'),
  column('village_code', 'key', { dataOnly: true }),
  column('village', 'text'),
  column('head_name', 'text'),
  column('sex', 'code', { words: wordsOf(sexes) }),
  column('age', 'count'),
  column('head_id_number', 'key'),
  // An import must not take the persons counted for the size that a household declares.
  { ...column('persons', 'count'), label: columnLabels.persons_counted },
  column('household_type', 'code', { words: wordsOf(householdTypes) }),
  column('main_cause', 'code', { words: wordsOf(causes) }),
  column('income_per_capita', 'money'),
  column('income_reckoned', 'money'),
  column('difficulty', 'text'),
  column('need', 'text'),
  column('unit', 'text'),
  column('cadre_no', 'key', { dataOnly: true }),
  column('cadre', 'text'),
  column('title', 'text'),
  column('lead_phone', 'key'),
];

/** Numbers that leave in full say whose row they stand on: one of a head who has it among the members only is no household's. */
const unmaskedColumns: readonly Column[] = rosterColumns.flatMap((each) =>
  each.key === 'head_id_number' ? [each, column('head_member_id_number', 'key')] : [each],
);

/** What those above the cadre need: who helps, and nobody's difficulties in words. */
const ABOVE_CADRE: ReadonlySet<string> = new Set([
  'serial',
  'household_no',
  'town',
  'village',
  'head_name',
  'persons',
  'household_type',
  'main_cause',
  'need',
  'cadre',
  'title',
]);

/** What each reader needs to help the households: those above the cadre also who helps; nobody a number or an income. */
const READER_COLUMNS: Readonly<Record<ReaderKind, ReadonlySet<string>>> = {
  cadre: new Set([
    'serial',
    'household_no',
    'town',
    'village',
    'head_name',
    'persons',
    'household_type',
    'main_cause',
    'difficulty',
    'need',
  ]),
  branch: ABOVE_CADRE,
  unit: ABOVE_CADRE,
};

function columnsFor({ reader, unmasked = false }: ReportOptions): readonly Column[] {
  if (reader === undefined) return unmasked ? unmaskedColumns : rosterColumns;
  const needed = READER_COLUMNS[reader.kind];
  return rosterColumns.filter(({ key }) => needed.has(key));
}

/** A line of the roster: the numbers of persons masked unless they are wanted in full. What clerks wrote is masked where the table is given. */
function line(entry: RosterEntry, places: ReadonlyMap<string, string>, { asOf, unmasked = false }: ReportOptions): Row {
  const hidden = (mask: (number: string) => string, number: string | null): string | null =>
    number === null || unmasked ? number : mask(number);
  const { head_sex, head_birth, head_id_number, head_member_id_number, income, income_persons, lead_phone } = entry;
  const number = head_id_number ?? head_member_id_number;
  const known = head_sex === null || head_birth === null ? toldBy(number) : undefined;
  // Named one by one: an object that is copied and then added to is slow to make and to read.
  return {
    household_no: entry.household_no,
    town_code: entry.town_code,
    town: places.get(entry.town_code) ?? null,
    village_code: entry.village_code,
    village: places.get(entry.village_code) ?? null,
    head_name: entry.head_name,
    sex: head_sex ?? known?.sex ?? null,
    age: age(head_birth ?? known?.birth ?? null, asOf),
    head_id_number: unmasked ? head_id_number : hidden(maskIdNumber, number),
    head_member_id_number: head_id_number === null ? hidden(maskIdNumber, head_member_id_number) : null,
    persons: entry.persons,
    household_type: entry.household_type,
    main_cause: entry.main_cause,
    income_per_capita: entry.income_per_capita,
    income_reckoned: income === null ? null : Math.round(income / (income_persons ?? 1)),
    difficulty: entry.difficulty,
    need: entry.need,
    unit: entry.unit,
    cadre_no: entry.cadre_no,
    cadre: entry.cadre,
    title: entry.title,
    lead_phone: hidden(maskPhone, lead_phone),
  };
}

/** What an identity number tells; undefined where it is none. */
function toldBy(number: string | null): IdentityNumber | undefined {
  const identity = parseIdentityNumber(number ?? '');
  return 'problem' in identity ? undefined : identity;
}

/** What the roster has to agree with: a household is on one line, and its persons count once. */
const FOOTING: FootingRules = {
  down: [],
  across: [
    { whole: 'households', parts: ['lines'] },
    { whole: 'persons_listed', parts: ['persons'] },
  ],
};

function* lines(session: Session, options: ReportOptions): Generator<Row> {
  const scope = scopeOf(session, options);
  const places = new Map(placeNames(session.db, scope).map(({ code, name }) => [code, name]));
  for (const entry of rosterEntries(session.db, scope)) yield line(entry, places, options);
}

/**
 * The households on the list on a day one by one (困难群众花名册), by town, village and household number, each with its head
 * and its lead: the income per person that it declares, and what rules reckon with (the declared one, else that of its
 * sources, rounded to the fen). With its numbers in full it imports unchanged: what households did not say themselves stands
 * under headings that no roster reads. The rows are a stream that reads the database while they are taken.
 */
export function buildRoster(session: Session, options: ReportOptions): Table {
  const totals = rosterTotals(session.db, scopeOf(session, options));
  const footing = checkFooting([], { ...totals }, FOOTING);
  return {
    name: 'roster',
    title: reportTitles.roster.title,
    ...askedOf(session, options),
    unit: unitLabels.households,
    columns: columnsFor(options),
    rows: lines(session, options),
    lines: totals.lines,
    totals: { persons: totals.persons },
    notes: [],
    ...footing,
  };
}

/** How many lines the roster has: how many households' numbers an unmasked one lets out. */
export function rosterLines(session: Session, options: ReportOptions): number {
  return rosterTotals(session.db, scopeOf(session, options)).lines;
}

export const rosterReport: Report = {
  name: 'roster',
  ...reportTitles.roster,
  personal: true,
  variants: [{ columns: rosterColumns, build: buildRoster }],
};

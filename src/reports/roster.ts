import { ageOn, type CivilDate, earliestDay, latestDay, type PartialDate } from '../base/civil-date.ts';
import { parseIdentityNumber } from '../base/identity-number.ts';
import { maskIdNumber, maskNumbersIn, maskPhone } from '../base/mask.ts';
import type { Session } from '../db/session.ts';
import { reportTitles, unitLabels } from '../messages/catalogue/reports.ts';
import { causes, householdTypes } from '../registry/code-lists/household.ts';
import { sexes } from '../registry/code-lists/person.ts';
import { column, wordsOf } from './columns.ts';
import { type FootingRules, requireFooting } from './footing.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import { type RosterEntry, rosterEntries, rosterTotals } from './store/roster.ts';
import type { Column, Row, Table } from './table.ts';

export const rosterColumns: readonly Column[] = [
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
  column('persons', 'count'),
  column('household_type', 'code', { words: wordsOf(householdTypes) }),
  column('main_cause', 'code', { words: wordsOf(causes) }),
  column('income_per_capita', 'money'),
  column('difficulty', 'text'),
  column('need', 'text'),
  column('unit', 'text'),
  column('cadre_no', 'key', { dataOnly: true }),
  column('cadre', 'text'),
  column('title', 'text'),
  column('phone', 'key'),
];

/**
 * Age on a day of someone whose birth is known to the day, or to a month or year within which the age does not change.
 */
function age(birth: PartialDate | null, on: CivilDate): number | null {
  if (birth === null) return null;
  const eldest = ageOn(earliestDay(birth), on);
  return eldest === ageOn(latestDay(birth), on) && eldest >= 0 ? eldest : null;
}

const written = (text: string | null): string | null => (text === null ? null : maskNumbersIn(text));

/** A line of the roster: numbers of people masked, also where a clerk wrote one into a free text. */
function line(entry: RosterEntry, asOf: CivilDate): Row {
  const identity = parseIdentityNumber(entry.head_id_number ?? '');
  const known = 'problem' in identity ? undefined : identity;
  return {
    ...entry,
    head_name: written(entry.head_name),
    sex: entry.head_sex ?? known?.sex ?? null,
    age: age(entry.head_birth ?? known?.birth ?? null, asOf),
    head_id_number: entry.head_id_number === null ? null : maskIdNumber(entry.head_id_number),
    income_per_capita: entry.income === null ? null : Math.round(entry.income / (entry.income_persons ?? 1)),
    difficulty: written(entry.difficulty),
    need: written(entry.need),
    unit: written(entry.unit),
    cadre: written(entry.cadre),
    title: written(entry.title),
    phone: entry.phone === null ? null : maskPhone(entry.phone),
  };
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
  for (const entry of rosterEntries(session.db, scopeOf(session, options))) yield line(entry, options.asOf);
}

/**
 * The households on the list on a day one by one (困难群众花名册), by town, village and household number, each with its head
 * and its lead. Income per person is the declared one, else computed as rules do, rounded to the fen. The rows are a
 * stream that reads the database while they are taken.
 * @throws Failure `report.does-not-foot` (65), for instance where a household has two leads.
 */
export function buildRoster(session: Session, options: ReportOptions): Table {
  const totals = rosterTotals(session.db, scopeOf(session, options));
  const checks = requireFooting('roster', [], { ...totals }, FOOTING);
  return {
    name: 'roster',
    title: reportTitles.roster.title,
    ...askedOf(session, options),
    unit: unitLabels.households,
    columns: rosterColumns,
    rows: lines(session, options),
    totals: { persons: totals.persons },
    notes: [],
    checks,
  };
}

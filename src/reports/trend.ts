import { addDays, type CivilDate } from '../base/civil-date.ts';
import type { Session } from '../db/session.ts';
import { unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { column } from './columns.ts';
import { checkFooting } from './footing.ts';
import { MOVEMENT_RULES } from './movement.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import type { Report } from './report.ts';
import { listTotals } from './store/households.ts';
import { isLed } from './store/known.ts';
import { movementTotal, movementTotals } from './store/movement.ts';
import type { Column, Period, Row, Table } from './table.ts';

const trendColumns: readonly Column[] = [
  column('month', 'key'),
  column('opening', 'count'),
  column('entered', 'count'),
  column('left', 'count'),
  column('closing', 'count'),
  column('households_on_last_day', 'count'),
  column('persons', 'count'),
  column('paired', 'count'),
  column('unpaired', 'count'),
  column('pairing_rate', 'ratio'),
];

const MONTHS = 12;

/** The first day of the month some months after a day's. */
function monthStart(day: CivilDate, after: number): CivilDate {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + after;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** The months of a period, the first and last cut to it. */
function months({ from, to }: Period): Period[] {
  const found: Period[] = [];
  for (let first = from; first <= to; first = monthStart(first, 1)) {
    const last = addDays(monthStart(first, 1), -1);
    found.push({ from: first, to: last < to ? last : to });
  }
  return found;
}

/**
 * The list month by month: what came and went, and the households, persons and pairings of each month's last day. Without
 * a period asked for, the twelve months that end with the day's. Each month opens as the one before closed.
 */
function buildTrend(session: Session, options: ReportOptions): Table {
  const { asOf } = options;
  const period = options.period ?? { from: monthStart(asOf, 1 - MONTHS), to: asOf };
  const { db } = session;
  const scopeOn = (day: CivilDate) => scopeOf(session, { ...options, asOf: day });
  const asked = months(period);
  // The movement of all months is one reading of the list, unless each is about the households that somebody else led.
  const movements = isLed(scopeOn(asOf))
    ? asked.map((month) => movementTotal(db, scopeOn(month.to), month))
    : movementTotals(db, scopeOn(period.to), asked);
  const rows = asked.map((month, at): Row => {
    const { households, persons, paired, unpaired } = listTotals(db, scopeOn(month.to));
    return {
      month: month.from.slice(0, 7),
      ...movements[at],
      households_on_last_day: households,
      persons,
      paired,
      unpaired,
      pairing_rate: { part: paired, whole: households },
    };
  });
  const whole = { ...movementTotal(db, scopeOn(period.to), period) };
  const { opening, entered, left, closing } = whole;
  const held = [
    ...MOVEMENT_RULES,
    { whole: 'households_on_last_day', parts: ['closing'] },
    { whole: 'households_on_last_day', parts: ['paired', 'unpaired'] },
  ];
  const between = checkFooting(rows, whole, { down: [], across: [], chain: { from: 'opening', to: 'closing' } });
  const within = checkFooting(rows, { ...whole, ...totalled(rows) }, { down: ['entered', 'left'], across: held });
  return {
    name: 'trend',
    title: reportTitles.trend.title,
    ...askedOf(session, options),
    period,
    unit: unitLabels.householdsAndPersons,
    columns: trendColumns,
    rows,
    totals: { opening, entered, left, closing },
    notes: [{ code: 'report.note.trend' }],
    checks: between.checks + within.checks,
    breaks: [...between.breaks, ...within.breaks],
  };
}

/** What the totals row has of the last day. */
function totalled(rows: readonly Row[]): Row {
  const { households_on_last_day = 0, paired = 0, unpaired = 0 } = rows.at(-1) ?? {};
  return { households_on_last_day, paired, unpaired };
}

export const trendReport: Report = {
  name: 'trend',
  ...reportTitles.trend,
  periodic: true,
  variants: [{ by: 'month', columns: trendColumns, build: buildTrend }],
};

import type { Session } from '../db/session.ts';
import { columnGroups, groupingLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { column } from './columns.ts';
import { checkFooting } from './footing.ts';
import { MOVEMENT_RULES } from './movement.ts';
import { namingColumns, placeNaming } from './naming.ts';
import { askedOf, periodOf, type ReportOptions, scopeOf } from './options.ts';
import type { Report, Variant } from './report.ts';
import { countHouseholds, placeNames } from './store/households.ts';
import { movementGroups, movementTotal } from './store/movement.ts';
import { pairingTotals } from './store/pairing.ts';
import { registered, villageCounts } from './store/registered.ts';
import type { Cell, Column, Row, Table } from './table.ts';

type PlaceGrouping = 'town' | 'village';

const TYPES = ['dibao', 'wubao', 'veteran', 'general', 'type_blank'] as const;
const SUMMED = [
  'registered',
  'households',
  'persons',
  ...TYPES,
  'paired',
  'unpaired',
  'opening',
  'entered',
  'left',
] as const;

const villageColumns = (by: PlaceGrouping): Column[] => [
  ...namingColumns[by],
  ...SUMMED.slice(0, 3).map((key) => column(key, 'count')),
  ...TYPES.map((key) => column(key, 'count', { group: columnGroups.byType })),
  column('paired', 'count', { group: columnGroups.pairing }),
  column('unpaired', 'count', { group: columnGroups.pairing }),
  column('pairing_rate', 'ratio', { group: columnGroups.pairing }),
  ...(['opening', 'entered', 'left', 'closing'] as const).map((key) =>
    column(key, 'count', { group: columnGroups.movement }),
  ),
];

const amount = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0);

const RULES = [
  { whole: 'households', parts: TYPES },
  { whole: 'households', parts: ['paired', 'unpaired'] },
  { whole: 'households', parts: ['closing'] },
  MOVEMENT_RULES[0],
].flatMap((rule) => rule ?? []);

/** Sums rows from several sources by a place's code; every count that a place has not is 0. */
function joined(by: PlaceGrouping, sources: readonly (readonly Row[])[]): Row[] {
  const key = `${by}_code`;
  const none: Row = Object.fromEntries([...SUMMED, 'closing'].map((count) => [count, 0]));
  const places = new Map<Cell, Row>();
  for (const row of sources.flat()) {
    const place = row[key] ?? null;
    const before = places.get(place) ?? { ...none, town_code: row.town_code ?? null, [key]: place };
    const counts = [...SUMMED, 'closing'].flatMap((count) =>
      row[count] === undefined ? [] : [[count, amount(before[count]) + amount(row[count])] as const],
    );
    places.set(place, { ...before, ...Object.fromEntries(counts) });
  }
  return [...places.entries()].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)).map(([, row]) => row);
}

const withRate = (row: Row): Row => ({
  ...row,
  pairing_rate: { part: amount(row.paired), whole: amount(row.households) },
});

/**
 * Everything about every village, or town, in one row: households in the registry and on the list, their types, who has a
 * lead, and the movement of the period. Each count comes from where its own report takes it, so that they have to agree.
 */
function buildVillages(session: Session, options: ReportOptions, by: PlaceGrouping): Table {
  const { db } = session;
  const period = periodOf(options);
  const scope = scopeOf(session, { ...options, asOf: period.to });
  const onList = countHouseholds(db, scope, 'village');
  const counts = joined(by, [
    villageCounts(db, scope).map((row) => ({ ...row })),
    onList.groups,
    movementGroups(db, scope, period, 'village'),
  ]);
  const named = placeNaming(placeNames(db, scope));
  const rows = counts.map((row) => withRate(named(row)));
  const { paired, unpaired } = pairingTotals(db, scope);
  const onRegistry = registered(db, scope, true).length;
  const movement = movementTotal(db, scope, period);
  const totals = withRate({ ...movement, ...onList.totals, paired, unpaired, registered: onRegistry });
  const { title } = reportTitles.villages;
  const grouping = groupingLabels[by];
  return {
    name: 'villages',
    title: { zh: `${title.zh}（${grouping.zh}）`, en: `${title.en}, ${grouping.en}` },
    by,
    ...askedOf(session, { ...options, asOf: period.to }),
    period,
    unit: unitLabels.householdsAndPersons,
    columns: villageColumns(by),
    rows,
    totals,
    notes: [{ code: 'report.note.registered' }],
    ...checkFooting(rows, totals, { down: [...SUMMED, 'closing'], across: RULES }),
  };
}

const variant = (by: PlaceGrouping): Variant => ({
  by,
  columns: villageColumns(by),
  build: (session, options) => buildVillages(session, options, by),
});

export const villagesReport: Report = {
  name: 'villages',
  ...reportTitles.villages,
  periodic: true,
  variants: [variant('village'), variant('town')],
};

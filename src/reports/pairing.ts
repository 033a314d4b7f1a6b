import type { Session } from '../db/session.ts';
import { blankLabels, columnGroups, reportTitles, unitLabels } from '../messages/catalogue/report-labels.ts';
import { column } from './columns.ts';
import { checkFooting } from './footing.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import type { Report } from './report.ts';
import { pairingTotals, unitCounts } from './store/pairing.ts';
import type { Column, Note, Row, Table } from './table.ts';

/** The columns whose rows add up to the totals. */
const COUNTS = [
  'branches',
  'cadres',
  'households',
  'paired',
  'one_to_one',
  'one_to_many',
  'idle',
  'many_to_one',
  'unpaired',
] as const;

const ACROSS = [
  { whole: 'households', parts: ['paired', 'unpaired'] },
  { whole: 'cadres', parts: ['one_to_one', 'one_to_many', 'idle'] },
];

/** The columns that are parts of the one before them. */
const HELPING: ReadonlySet<string> = new Set(['one_to_one', 'one_to_many', 'idle']);

const pairingColumns: readonly Column[] = [
  column('serial', 'serial'),
  column('unit_no', 'key', { dataOnly: true }),
  column('unit', 'text', { blank: blankLabels.noOneUnit }),
  ...COUNTS.map((key) => column(key, 'count', HELPING.has(key) ? { group: columnGroups.helping } : {})),
  column('pairing_rate', 'ratio'),
];

const withRate = <T extends { paired: number; households: number }>(counts: T) => ({
  ...counts,
  pairing_rate: { part: counts.paired, whole: counts.households },
});

/**
 * Pairing by unit on a day (结对帮扶情况统计表), over the households on the list:
 * - `branches`, `cadres`: the unit's party branches, and its cadres active on the day;
 * - `paired`: households whose lead is of the unit; `many_to_one` (多帮一): those of them with two helpers or more, leads
 *   and supports;
 * - `one_to_one` (一帮一), `one_to_many` (一帮多), `idle`: active cadres who help exactly one household, several, none, in
 *   either role;
 * - `unpaired`: households without a lead, counted with the one unit that their village is contracted to (包村); where
 *   none or several units contract it, in a last row that belongs to no unit;
 * - `households` = paired + unpaired, and `pairing_rate` = paired / households.
 * Every active cadre and every listed household is counted once, so the rows add up to the county.
 */
export function buildPairing(session: Session, options: ReportOptions): Table {
  const scope = scopeOf(session, options);
  const rows = unitCounts(session.db, scope)
    .map((counts): Row => withRate({ ...counts, households: counts.paired + counts.unpaired }))
    .filter((row) => row.unit_no !== null || COUNTS.some((key) => row[key] !== 0));
  const totals = pairingTotals(session.db, scope);
  const footing = checkFooting(rows, { ...totals }, { down: COUNTS, across: ACROSS });
  const notes: Note[] = [{ code: 'report.note.one-to-one' }, { code: 'report.note.unpaired' }];
  if (scope.where?.length) notes.push({ code: 'report.note.within-scope' });
  if (totals.inactive_leads > 0) {
    notes.push({ code: 'report.note.inactive-leads', params: { count: totals.inactive_leads } });
  }
  return {
    name: 'pairing',
    title: reportTitles.pairing.title,
    by: 'unit',
    ...askedOf(session, options),
    unit: unitLabels.householdsAndCadres,
    columns: pairingColumns,
    rows,
    totals: { ...withRate(totals) },
    notes,
    ...footing,
  };
}

export const pairingReport: Report = {
  name: 'pairing',
  ...reportTitles.pairing,
  variants: [{ by: 'unit', columns: pairingColumns, build: buildPairing }],
};

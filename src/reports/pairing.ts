import type { Session } from '../db/session.ts';
import { blankLabels, columnGroups, groupingLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { column } from './columns.ts';
import { checkFooting } from './footing.ts';
import { namingColumns } from './naming.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import type { Report, Variant } from './report.ts';
import { type PairingGrouping, pairingCounts, pairingTotals } from './store/pairing.ts';
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

const NAMING: Readonly<Record<PairingGrouping, readonly Column[]>> = {
  unit: [
    column('serial', 'serial'),
    column('unit_no', 'key', { dataOnly: true }),
    column('unit', 'text', { blank: blankLabels.noOneUnit }),
  ],
  branch: namingColumns.branch,
};

/** What is counted of each grouping: a branch has no branches. */
const countsOf = (by: PairingGrouping) => COUNTS.filter((key) => by === 'unit' || key !== 'branches');

const pairingColumns = (by: PairingGrouping): readonly Column[] => [
  ...NAMING[by],
  ...countsOf(by).map((key) => column(key, 'count', HELPING.has(key) ? { group: columnGroups.helping } : {})),
  column('pairing_rate', 'ratio'),
];

const withRate = <T extends { paired: number; households: number }>(counts: T) => ({
  ...counts,
  pairing_rate: { part: counts.paired, whole: counts.households },
});

/**
 * Pairing by unit or branch on a day (结对帮扶情况统计表), over the households on the list:
 * - `branches`, `cadres`: the unit's party branches, and its cadres active on the day;
 * - `paired`: households whose lead is of the unit; `many_to_one` (多帮一): those of them with two helpers or more, leads
 *   and supports;
 * - `one_to_one` (一帮一), `one_to_many` (一帮多), `idle`: active cadres who help exactly one household, several, none, in
 *   either role;
 * - `unpaired`: households without a lead, counted with the one unit that their village is contracted to (包村); where
 *   none or several units contract it, in a last row that belongs to no unit; by branch they all stand there;
 * - `households` = paired + unpaired, and `pairing_rate` = paired / households.
 * Every active cadre and every listed household is counted once, so the rows add up to the county.
 */
export function buildPairing(session: Session, options: ReportOptions, by: PairingGrouping): Table {
  const scope = scopeOf(session, options);
  const counted = countsOf(by);
  const rows = pairingCounts(session.db, scope, by)
    .map((counts): Row => withRate({ ...counts, households: counts.paired + counts.unpaired }))
    .filter((row) => row[`${by}_no`] !== null || counted.some((key) => row[key] !== 0));
  const totals = pairingTotals(session.db, scope);
  const footing = checkFooting(rows, { ...totals }, { down: counted, across: ACROSS });
  const notes: Note[] = [
    { code: 'report.note.one-to-one' },
    { code: by === 'unit' ? 'report.note.unpaired' : 'report.note.unpaired-branch' },
  ];
  const { title } = reportTitles.pairing;
  const grouping = groupingLabels[by];
  if (scope.where?.length) notes.push({ code: 'report.note.within-scope' });
  if (totals.inactive_leads > 0) {
    notes.push({ code: 'report.note.inactive-leads', params: { count: totals.inactive_leads } });
  }
  return {
    name: 'pairing',
    title: { zh: `${title.zh}（${grouping.zh}）`, en: `${title.en}, ${grouping.en}` },
    by,
    ...askedOf(session, options),
    unit: unitLabels.householdsAndCadres,
    columns: pairingColumns(by),
    rows,
    totals: { ...withRate(totals) },
    notes,
    ...footing,
  };
}

const variant = (by: PairingGrouping): Variant => ({
  by,
  columns: pairingColumns(by),
  build: (session, options) => buildPairing(session, options, by),
});

export const pairingReport: Report = {
  name: 'pairing',
  ...reportTitles.pairing,
  variants: (['unit', 'branch'] as const).map(variant),
};

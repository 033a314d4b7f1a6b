import type { Session } from '../db/session.ts';
import { blankLabels, columnGroups, groupingLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { causes, householdTypes } from '../registry/code-lists/household.ts';
import { column, inListOrder, wordsOf } from './columns.ts';
import { checkFooting, type FootingRules } from './footing.ts';
import { namingColumns, placeNaming } from './naming.ts';
import { askedOf, periodOf, type ReportOptions, scopeOf } from './options.ts';
import type { Report, Variant } from './report.ts';
import { placeNames } from './store/households.ts';
import { type MovementCounts, type MovementGrouping, movementGroups, movementTotal } from './store/movement.ts';
import type { Column, Table } from './table.ts';

const WAYS_IN = ['entered_assessed', 'entered_decided', 'entered_otherwise'] as const;
const WAYS_OUT = [
  'improved',
  'excluded',
  'died',
  'moved',
  'duplicate',
  'voluntary',
  'decision',
  'corrected',
  'left_otherwise',
] as const;
const COUNTS: readonly (keyof MovementCounts)[] = ['opening', 'entered', ...WAYS_IN, 'left', ...WAYS_OUT, 'closing'];

/** What was, what came and what went make what is; every coming and going has one reason. */
export const MOVEMENT_RULES: FootingRules['across'] = [
  { whole: 'closing', parts: ['opening', 'entered'], less: ['left'] },
  { whole: 'entered', parts: WAYS_IN },
  { whole: 'left', parts: WAYS_OUT },
];

const includes = (keys: readonly string[], key: string): boolean => keys.includes(key);

function groupOf(key: string) {
  if (includes(WAYS_IN, key)) return { group: columnGroups.waysIn };
  return includes(WAYS_OUT, key) ? { group: columnGroups.waysOut } : {};
}

const blank = blankLabels.notRecorded;
const NAMING: Readonly<Record<MovementGrouping, readonly Column[]>> = {
  ...namingColumns,
  type: [column('type', 'code', { words: wordsOf(householdTypes), blank })],
  cause: [column('cause', 'code', { words: wordsOf(causes), blank })],
};

const movementColumns = (by: MovementGrouping): Column[] => [
  ...NAMING[by],
  ...COUNTS.map((key) => column(key, 'count', groupOf(key))),
];

/**
 * The movement of the list over a period (动态管理表): households on it the day before, those that entered and left by why,
 * and those on it on the last day. A household that passes from one program of the list to another without a day
 * between neither leaves nor enters.
 */
function buildMovement(session: Session, options: ReportOptions, by: MovementGrouping): Table {
  const period = periodOf(options);
  const scope = scopeOf(session, { ...options, asOf: period.to });
  const named = placeNaming(placeNames(session.db, scope));
  const groups = movementGroups(session.db, scope, period, by).map((group) => named(group));
  const rows = inListOrder(groups, movementColumns(by));
  const totals = { ...movementTotal(session.db, scope, period) };
  const { title } = reportTitles.movement;
  const grouping = groupingLabels[by];
  return {
    name: 'movement',
    title: { zh: `${title.zh}（${grouping.zh}）`, en: `${title.en}, ${grouping.en}` },
    by,
    ...askedOf(session, { ...options, asOf: period.to }),
    period,
    unit: unitLabels.households,
    columns: movementColumns(by),
    rows,
    totals,
    notes: [{ code: 'report.note.movement' }],
    ...checkFooting(rows, totals, { down: COUNTS, across: MOVEMENT_RULES }),
  };
}

const variant = (by: MovementGrouping): Variant => ({
  by,
  columns: movementColumns(by),
  build: (session, options) => buildMovement(session, options, by),
});

export const movementReport: Report = {
  name: 'movement',
  ...reportTitles.movement,
  periodic: true,
  variants: (['town', 'village', 'type', 'cause', 'county', 'group'] as const).map(variant),
};

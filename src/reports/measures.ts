import { helpedList, measureKinds } from '../aid/measures/code-lists.ts';
import type { Session } from '../db/session.ts';
import type { CodeList } from '../intake/code-list.ts';
import { blankLabels, columnGroups, groupingLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { causes } from '../registry/code-lists/household.ts';
import { measureTypes } from '../registry/code-lists/measure-type.ts';
import { column, inListOrder, wordsOf } from './columns.ts';
import { checkFooting } from './footing.ts';
import { askedOf, periodOf, type ReportOptions, requireWhole } from './options.ts';
import type { Report, Variant } from './report.ts';
import { type MeasureGrouping, measureGroups, measureTotals } from './store/measures.ts';
import type { Column, Table } from './table.ts';

const LISTS: Readonly<Record<MeasureGrouping, CodeList<string>>> = {
  type: measureTypes,
  cause: causes,
  kind: measureKinds,
};

const STATES = ['measures_planned', 'measures_done', 'measures_cancelled'] as const;
const HELPED = [...helpedList.map(({ value }) => `helped_${value}` as const), 'helped_unknown'] as const;
const SUMMED = ['measures', ...STATES, 'measure_value', ...HELPED, 'incomes_compared', 'income_rise'] as const;

const columns = (by: MeasureGrouping): Column[] => [
  column(`measure_${by}`, 'code', { words: wordsOf(LISTS[by]), blank: blankLabels.notRecorded }),
  column('measures', 'count'),
  column('measure_households', 'count'),
  ...STATES.map((key) => column(key, 'count', { group: columnGroups.byState })),
  column('measure_value', 'money'),
  ...HELPED.map((key) => column(key, 'count', { group: columnGroups.byEffect })),
  column('incomes_compared', 'count'),
  column('income_rise', 'money'),
];

/**
 * The measures planned in a period, and what helped: how many were carried out, what they were worth, and what was found of their effect
 * last; incomes a person before and after, where both are known.
 */
function buildMeasures(session: Session, options: ReportOptions, by: MeasureGrouping): Table {
  requireWhole(options, 'measures');
  const period = periodOf(options);
  const asked = { county: session.county, period, asOf: options.asOf, knownAt: options.asKnown?.event };
  const rows = inListOrder(measureGroups(session.db, asked, by), columns(by));
  const totals = { ...measureTotals(session.db, asked) };
  const { title } = reportTitles.measures;
  const grouping = by === 'kind' ? groupingLabels.way : by === 'type' ? groupingLabels.measure : groupingLabels[by];
  return {
    name: 'measures',
    title: { zh: `${title.zh}（${grouping.zh}）`, en: `${title.en}, ${grouping.en}` },
    by,
    ...askedOf(session, options),
    programs: [],
    period,
    unit: unitLabels.measures,
    columns: columns(by),
    rows,
    totals,
    notes: [{ code: 'report.note.measures' }],
    ...checkFooting(rows, totals, {
      down: SUMMED,
      across: [
        { whole: 'measures', parts: STATES },
        { whole: 'measures_done', parts: HELPED },
      ],
    }),
  };
}

const variant = (by: MeasureGrouping): Variant => ({
  by,
  columns: columns(by),
  build: (session, options) => buildMeasures(session, options, by),
});

export const measuresReport: Report = {
  name: 'measures',
  ...reportTitles.measures,
  periodic: true,
  variants: (['type', 'cause', 'kind'] as const).map(variant),
};

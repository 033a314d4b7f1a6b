import type { Session } from '../db/session.ts';
import type { CodeList } from '../intake/code-list.ts';
import { columnGroups, groupingLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { tipChannels, tipKinds, tipSubjects } from '../office/tips/code-lists.ts';
import { column, inListOrder, wordsOf } from './columns.ts';
import { checkFooting } from './footing.ts';
import { askedOf, periodOf, type ReportOptions, requireWhole } from './options.ts';
import type { Report, Variant } from './report.ts';
import { type TipGrouping, tipGroups, tipTotals } from './store/tips.ts';
import type { Column, Table } from './table.ts';

const LISTS: Readonly<Record<TipGrouping, CodeList<string>>> = {
  channel: tipChannels,
  subject: tipSubjects,
  kind: tipKinds,
};

const SUBJECTS = ['about_household', 'about_village', 'about_policy'] as const;
const OUTCOMES = ['tips_pending', 'tips_taken_in', 'tips_heeded', 'tips_not_founded', 'tips_referred'] as const;
const ANSWERS = ['tips_answered', 'tips_unanswered'] as const;
const SUMMED = ['tips_received', 'tips_urgent', ...SUBJECTS, ...OUTCOMES, ...ANSWERS, 'answer_days'] as const;

const tipColumns = (by: TipGrouping): Column[] => [
  column(by, 'code', { words: wordsOf(LISTS[by]) }),
  column('tips_received', 'count'),
  column('tips_urgent', 'count'),
  ...SUBJECTS.map((key) => column(key, 'count', { group: columnGroups.bySubject })),
  ...OUTCOMES.map((key) => column(key, 'count', { group: columnGroups.byOutcome })),
  ...ANSWERS.map((key) => column(key, 'count')),
  column('answer_days', 'count'),
  column('answer_days_mean', 'count'),
  column('answer_days_most', 'count'),
];

/**
 * The tips received in a period and what has become of them (信息线索登记表的汇总): founded is taken in or heeded; days run from
 * receipt to answer.
 */
function buildTips(session: Session, options: ReportOptions, by: TipGrouping): Table {
  requireWhole(options, 'tips');
  const period = periodOf(options);
  const asked = { county: session.county, period, asOf: options.asOf, knownAt: options.asKnown?.event };
  const rows = inListOrder(tipGroups(session.db, asked, by), tipColumns(by));
  const totals = { ...tipTotals(session.db, asked) };
  const { title } = reportTitles.tips;
  const grouping = groupingLabels[by];
  return {
    name: 'tips',
    title: { zh: `${title.zh}（${grouping.zh}）`, en: `${title.en}, ${grouping.en}` },
    by,
    ...askedOf(session, options),
    programs: [],
    period,
    unit: unitLabels.tips,
    columns: tipColumns(by),
    rows,
    totals,
    notes: [{ code: 'report.note.tips' }],
    ...checkFooting(rows, totals, {
      down: SUMMED,
      across: [SUBJECTS, OUTCOMES, ANSWERS].map((parts) => ({ whole: 'tips_received', parts })),
    }),
  };
}

const variant = (by: TipGrouping): Variant => ({
  by,
  columns: tipColumns(by),
  build: (session, options) => buildTips(session, options, by),
});

export const tipsReport: Report = {
  name: 'tips',
  ...reportTitles.tips,
  periodic: true,
  variants: (['channel', 'subject', 'kind'] as const).map(variant),
};

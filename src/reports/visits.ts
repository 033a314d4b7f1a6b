import { visitKinds, visitOutcomes } from '../contact/visits/code-lists.ts';
import type { Session } from '../db/session.ts';
import { unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { column, wordsOf } from './columns.ts';
import { checkFooting } from './footing.ts';
import { askedOf, periodOf, type ReportOptions, scopeOf } from './options.ts';
import type { Report } from './report.ts';
import { visitEntries, visitTotals } from './store/visits.ts';
import type { Column, Row, Table } from './table.ts';

const visitColumns: readonly Column[] = [
  column('serial', 'serial'),
  column('visit_no', 'key', { dataOnly: true }),
  column('visited_on', 'key'),
  column('unit', 'text'),
  column('cadre_no', 'key', { dataOnly: true }),
  column('visitor', 'text'),
  column('household_no', 'key'),
  column('head_name', 'text'),
  column('village_code', 'key', { dataOnly: true }),
  column('village', 'text'),
  column('visit_kind', 'code', { words: wordsOf(visitKinds) }),
  column('visit_outcome', 'code', { words: wordsOf(visitOutcomes) }),
  column('problems', 'text'),
  column('handled', 'text'),
  column('money', 'money'),
  column('goods', 'text'),
  column('goods_value', 'money'),
];

function* lines(session: Session, options: ReportOptions): Generator<Row> {
  const period = periodOf(options);
  const scope = scopeOf(session, { ...options, asOf: period.to });
  for (const entry of visitEntries(session.db, scope, period)) yield { ...entry };
}

/**
 * The ledger of visits (走访情况台账) over some days: every visit and attempt on record, to households on the list or not. The rows are a
 * stream that reads the database while they are taken.
 */
function buildVisits(session: Session, options: ReportOptions): Table {
  const period = periodOf(options);
  const asked = { ...options, asOf: period.to };
  const { visits, money, goods_value, ...counted } = visitTotals(session.db, scopeOf(session, asked), period);
  const across = [
    { whole: 'visits', parts: ['lines'] },
    { whole: 'money', parts: ['lines_money'] },
    { whole: 'goods_value', parts: ['lines_goods_value'] },
  ];
  return {
    name: 'visits',
    title: reportTitles.visits.title,
    ...askedOf(session, asked),
    period,
    unit: unitLabels.yuan,
    columns: visitColumns,
    rows: lines(session, options),
    lines: counted.lines,
    totals: { money, goods_value },
    notes: [{ code: 'report.note.visits', params: { visits } }],
    ...checkFooting([], { visits, money, goods_value, ...counted }, { down: [], across }),
  };
}

export const visitsReport: Report = {
  name: 'visits',
  ...reportTitles.visits,
  periodic: true,
  variants: [{ columns: visitColumns, build: buildVisits }],
};

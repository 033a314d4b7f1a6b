import { passAsked } from '../contact/check.ts';
import { contactPolicy } from '../contact/policy/in-force.ts';
import type { Session } from '../db/session.ts';
import { groupingLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { column } from './columns.ts';
import { checkFooting } from './footing.ts';
import { namingColumns, placeNaming } from './naming.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import type { Report, Variant } from './report.ts';
import { type ContactCounts, type ContactGrouping, contactCounts } from './store/contact.ts';
import { placeNames } from './store/households.ts';
import type { Column, Row, Table } from './table.ts';

const SUMMED = ['households', 'due', 'met_in_time', 'missed', 'out_of_contact', 'met_in_month', 'never_met'] as const;

const contactColumns = (by: ContactGrouping): Column[] => [
  ...namingColumns[by],
  ...SUMMED.slice(0, 4).map((key) => column(key, 'count')),
  column('contact_rate', 'ratio'),
  ...SUMMED.slice(4).map((key) => column(key, 'count')),
  column('longest_days', 'count'),
];

const withRate = (counts: ContactCounts & Row): Row => ({
  ...counts,
  contact_rate: { part: counts.met_in_time, whole: counts.due },
});

/**
 * How the households on the list stand on a day: owed a contact by the policy in force, met as owed or not, met in the calendar month, and
 * how long ago the one was met that has waited longest.
 */
function buildContact(session: Session, options: ReportOptions, by: ContactGrouping): Table {
  const { asOf, asKnown, programs, duties } = options;
  if (duties === undefined) throw new Error('a report on contact without what is owed');
  const policy = contactPolicy(session, duties.shipped, asKnown?.event);
  const moment = { asOf, opensBy: asOf, knownAt: asKnown?.event };
  const asked = { ...passAsked(session, policy, moment, duties.lunar), programs };
  const scope = scopeOf(session, options);
  const named = placeNaming(placeNames(session.db, scope));
  const counts = contactCounts(session.db, scope, asked, by);
  const rows = counts.groups.map((group) => named(withRate(group)));
  const totals = withRate({ ...counts.totals });
  const { title } = reportTitles.contact;
  const grouping = groupingLabels[by];
  return {
    name: 'contact',
    title: { zh: `${title.zh}（${grouping.zh}）`, en: `${title.en}, ${grouping.en}` },
    by,
    ...askedOf(session, options),
    unit: unitLabels.householdsAndDays,
    columns: contactColumns(by),
    rows,
    totals,
    notes: [{ code: 'report.note.contact', params: { policy: policy.policy.name } }],
    ...checkFooting(rows, totals, { down: SUMMED, across: [{ whole: 'due', parts: ['met_in_time', 'missed'] }] }),
  };
}

const variant = (by: ContactGrouping): Variant => ({
  by,
  columns: contactColumns(by),
  build: (session, options) => buildContact(session, options, by),
});

export const contactReport: Report = {
  name: 'contact',
  ...reportTitles.contact,
  dutiful: true,
  variants: (['unit', 'branch', 'town', 'village'] as const).map(variant),
};

import { canonicalJson } from '../../base/digest.ts';
import { dayOf } from '../../base/instant.ts';
import type { Session } from '../../db/session.ts';
import { type BatchContext, defineRoster, type Report, type RosterWriter, type Values } from '../../intake/roster.ts';
import { cadreSearch } from '../../registry/match/cadre-search.ts';
import { householdSearch, namingHousehold, waysToNameHousehold } from '../../registry/match/household-search.ts';
import { lookUpAnyway } from '../../registry/match/look-up-anyway.ts';
import { problem } from '../../registry/problems.ts';
import { visitProblem } from '../problems.ts';
import { lastVisitNo, leadFinder, sameVisitFinder, settingReader, visitInserter } from '../store/write-visits.ts';
import { contentOf, type VisitColumns, visitColumns } from './columns.ts';
import { dayDoubts } from './doubts.ts';
import { contentColumns, type VisitContent } from './visit.ts';

/** The clerk's words about the visit itself; those for whom it joins are not kept. */
function wordsOf(raw: Readonly<Record<string, string | undefined>>): string | null {
  const words = Object.entries(raw).filter(([column]) => contentColumns.some((each) => each === column));
  return words.length === 0 ? null : canonicalJson(Object.fromEntries(words));
}

const alike = (a: VisitContent, b: VisitContent): boolean =>
  contentColumns.every((column) =>
    column === 'verified' ? canonicalJson(a.verified) === canonicalJson(b.verified) : a[column] === b[column],
  );

function open(session: Session, context: BatchContext): RosterWriter<VisitColumns> {
  const { db, county } = session;
  const { batch, event, file } = context;
  const householdOf = householdSearch(session);
  const named = cadreSearch(session, context);
  const leadOn = leadFinder(db, county);
  const findSame = sameVisitFinder(db, county);
  const settingOf = settingReader(db);
  const insert = visitInserter(db, county, event);
  const mentions = context.mentions.of('visit');
  const today = dayOf(session.now(), session.timeZone);
  let [last, written] = [lastVisitNo(db, county), 0];

  /** Who made a visit, by row id: the cadre named, else the household's lead on the day. */
  function visitorOf(
    household: number | undefined,
    values: Values<VisitColumns>,
    report: Report<VisitColumns>,
  ): number | undefined {
    const { cadre_no, cadre_id_number, cadre_name, unit_name, visited_on } = values;
    if (cadre_no || cadre_id_number || cadre_name || unit_name) return named(values, report)?.id;
    if (household === undefined) return undefined;
    const date = visited_on ?? '';
    const lead = leadOn(household, date);
    if (lead === undefined) report({ ...visitProblem('visit.no-lead', { date }), column: 'cadre_no' });
    return lead;
  }

  return {
    write({ line, values, raw }, report) {
      const household = householdOf(values, report);
      const cadre = visitorOf(household?.id, values, report);
      if (household === undefined || cadre === undefined) return 'rejected';
      const who = { household: household.id, cadre };
      const told = contentOf(values);
      const same = findSame(who, told);
      if (same !== undefined) {
        const first = mentions.first(same.id);
        if (!alike(contentOf(values, same), same)) {
          report({
            ...visitProblem('visit.twice', { visit: same.visit_no, date: same.visited_on }),
            column: 'visited_on',
          });
          return 'rejected';
        }
        if (first === undefined) mentions.note(same.id, { file, line });
        else report(problem('row.repeats', { file: first.file, line: first.line }));
        return 'unchanged';
      }
      const doubts = dayDoubts(told.visited_on, today, settingOf(household.id, cadre));
      for (const doubt of doubts) report({ ...doubt, column: 'visited_on' });
      if (doubts.some(({ severity }) => severity === 'error')) return 'rejected';
      last += 1;
      const whom = { visit_no: last, household_id: household.id, cadre_id: cadre };
      const id = insert(whom, told, { batch, line, raw: wordsOf(raw), correction: null });
      mentions.note(id, { file, line });
      written += 1;
      return 'added';
    },
    passOver: lookUpAnyway(waysToNameHousehold, householdOf),
    records: () => ({ visits: written }),
  };
}

/**
 * Visits: who contacted which household when, and what came of it. A row that says what is on record changes nothing; one that
 * tells the same visit otherwise is rejected, for corrections keep the former text and are made by `visit correct`. Where no cadre is
 * named the household's lead on the day made it.
 */
export const visits = defineRoster({
  name: 'visits',
  columns: visitColumns,
  prefilled: namingHousehold,
  oneOf: [waysToNameHousehold],
  open,
});

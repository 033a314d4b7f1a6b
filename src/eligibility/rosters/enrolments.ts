import { dayOf } from '../../base/instant.ts';
import type { Session } from '../../db/session.ts';
import { code } from '../../intake/cells/code.ts';
import { date } from '../../intake/cells/date.ts';
import { count, moneyAMonth } from '../../intake/cells/measure.ts';
import { identifier } from '../../intake/cells/numbers-of-people.ts';
import { name } from '../../intake/cells/text.ts';
import type { Problem } from '../../intake/problem.ts';
import {
  type BatchContext,
  type Columns,
  defineRoster,
  type ParsedRow,
  type Report,
  type RosterWriter,
} from '../../intake/roster.ts';
import { householdSearch, namingHousehold, waysToNameHousehold } from '../../registry/match/household-search.ts';
import { lookUpAnyway } from '../../registry/match/look-up-anyway.ts';
import { problem as registryProblem } from '../../registry/problems.ts';
import { headColumns, householdNoColumn } from '../../registry/rosters/household-columns.ts';
import { villageColumns } from '../../registry/rosters/place-columns.ts';
import { programsInForce } from '../in-force.ts';
import { leaveReasons } from '../leave-reasons.ts';
import type { Program } from '../pack/pack.ts';
import {
  differInDetails,
  mergedDetails,
  type RosterEnrolment,
  RosterEnrolments,
  type StatedEnrolment,
} from '../store/roster-enrolments.ts';
import { enrolmentProblem } from './problems.ts';

const columns = {
  household_no: householdNoColumn,
  ...villageColumns,
  ...headColumns,
  program: { labels: ['项目', '救助项目', '保障类别'], reference: true, read: name },
  cert_no: { labels: ['低保证号', '低保证编号', '证号', '特困证号', '五保证号'], read: identifier },
  from: {
    labels: ['起始日期', '开始日期', '享受开始日期', '享受起始日期', '救助开始', '批准日期'],
    required: true,
    reference: true,
    read: date,
  },
  to: {
    labels: ['终止日期', '截止日期', '结束日期', '享受结束日期', '享受截止日期', '救助结束', '停发日期'],
    read: date,
  },
  left_reason: { labels: ['退出原因', '停发原因'], read: code(leaveReasons) },
  assisted_persons: { labels: ['保障人口数', '保障人数', '保障人口'], ...count },
  amount: { labels: ['月保障金', '户月保障金', '月保障金额', '保障金', '月补助金额'], ...moneyAMonth },
} as const satisfies Columns;

export type EnrolmentColumns = typeof columns;
type Values = ParsedRow<EnrolmentColumns>['values'];

/** A period of an existing list by its dates; undefined, with an error, where they make none. */
function periodOf({ from, to, left_reason: why }: Values, today: string, report: Report<EnrolmentColumns>) {
  if (!from) throw new Error('an enrolment without its first day');
  if (from > today) return refuse(report, 'from', enrolmentProblem('enrolment.day-to-come', { date: from, today }));
  if (to && to > today) return refuse(report, 'to', enrolmentProblem('enrolment.day-to-come', { date: to, today }));
  if (to && to < from) return refuse(report, 'to', enrolmentProblem('enrolment.period', { from, to }));
  if (to && !why) return refuse(report, 'left_reason', enrolmentProblem('enrolment.reason-missing', { to }));
  return { from, to: to ?? null, leftWhy: to && why ? why : null };
}

function refuse(
  report: Report<EnrolmentColumns>,
  column: keyof EnrolmentColumns & string,
  problem: Problem,
): undefined {
  report({ ...problem, column });
}

/** The program that a cell names by id or title; without a cell the only one in force. */
function programFinder(programs: readonly Program[]) {
  const byName = new Map(
    programs.flatMap(({ id, title }) => [id, title.zh, title.en].map((word) => [word, id] as const)),
  );
  const [only, ...more] = programs;
  return (named: string | null | undefined): string | undefined =>
    named ? byName.get(named) : more.length === 0 ? only?.id : undefined;
}

function open(session: Session, batch: BatchContext): RosterWriter<EnrolmentColumns> {
  const { db, county } = session;
  const programs = programsInForce(db, county).map(({ program }) => program);
  const known = programs.map(({ id, title }) => `${id}（${title.zh}）`).join('、');
  const programOf = programFinder(programs);
  const householdOf = householdSearch(session);
  const enrolments = new RosterEnrolments(db, { county, batch: batch.batch, event: batch.event });
  const mentions = batch.mentions.of('enrolment');
  const today = dayOf(session.now(), session.timeZone);
  let written = 0;

  const settle = (
    standing: RosterEnrolment,
    stated: StatedEnrolment,
    line: number,
    report: Report<EnrolmentColumns>,
  ): 'changed' | 'unchanged' | 'rejected' => {
    const first = mentions.first(standing.id);
    const details = mergedDetails(standing, stated);
    const endsOtherwise = stated.to !== null && stated.to !== standing.to;
    const differs = endsOtherwise || differInDetails(standing, details);
    if (first !== undefined) {
      report(registryProblem(differs ? 'row.contradicts' : 'row.repeats', { file: first.file, line: first.line }));
      return differs ? 'rejected' : 'unchanged';
    }
    if (endsOtherwise) {
      const params = { from: standing.from, to: standing.to ?? '—' };
      refuse(report, 'to', enrolmentProblem('enrolment.ended-otherwise', params));
      return 'rejected';
    }
    const id = differs ? enrolments.change(standing, details, line) : standing.id;
    mentions.note(id, { file: batch.file, line });
    if (differs) written += 1;
    return differs ? 'changed' : 'unchanged';
  };

  return {
    write({ line, values }, report) {
      const household = householdOf(values, report);
      if (household === undefined) return 'rejected';
      const program = programOf(values.program);
      if (program === undefined) {
        refuse(
          report,
          'program',
          enrolmentProblem('enrolment.program-unknown', { program: values.program ?? '', known }),
        );
        return 'rejected';
      }
      const period = periodOf(values, today, report);
      if (period === undefined) return 'rejected';
      const { cert_no: certNo, assisted_persons: assistedPersons, amount } = values;
      const stated = { ...period, certNo, assistedPersons, amount };
      const standing = enrolments.of(program, household.id);
      const same = standing.find(({ from }) => from === period.from);
      if (same !== undefined) return settle(same, stated, line, report);
      const other = standing.find(({ from, to }) => from <= (period.to ?? '9999') && (to ?? '9999') >= period.from);
      if (other !== undefined) {
        const params = { from: other.from, to: other.to ?? '—' };
        refuse(report, 'from', enrolmentProblem('enrolment.overlaps', params));
        return 'rejected';
      }
      mentions.note(enrolments.add(program, household.id, stated, line), { file: batch.file, line });
      written += 1;
      return 'added';
    },
    passOver: lookUpAnyway(waysToNameHousehold, householdOf),
    records: () => ({ enrolments: written }),
  };
}

/**
 * Lists that exist already: who is on one since when. A row adds an enrolment or completes the one that begins that day; it ends
 * none that is on record, which only a person does.
 */
export const enrolments = defineRoster({
  name: 'enrolments',
  columns,
  prefilled: namingHousehold,
  oneOf: [waysToNameHousehold],
  open,
});

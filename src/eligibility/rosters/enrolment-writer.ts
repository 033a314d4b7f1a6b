import { dayOf } from '../../base/instant.ts';
import type { Session } from '../../db/session.ts';
import type { Problem } from '../../intake/problem.ts';
import type { BatchContext, ParsedRow, Report, RosterWriter } from '../../intake/roster.ts';
import { householdSearch, waysToNameHousehold } from '../../registry/match/household-search.ts';
import { lookUpAnyway } from '../../registry/match/look-up-anyway.ts';
import { problem as registryProblem } from '../../registry/problems.ts';
import { programsInForce } from '../in-force.ts';
import type { Program } from '../pack/pack.ts';
import {
  differInDetails,
  mergedDetails,
  type RosterEnrolment,
  RosterEnrolments,
  type StatedEnrolment,
} from '../store/roster-enrolments.ts';
import type { EnrolmentColumns } from './enrolment-columns.ts';
import { enrolmentProblem } from './problems.ts';

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

/** The writer of the roster of enrolments. */
export function enrolmentWriter(
  session: Session,
  batch: BatchContext<EnrolmentColumns>,
): RosterWriter<EnrolmentColumns> {
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

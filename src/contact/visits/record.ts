import type { CivilDate } from '../../base/civil-date.ts';
import { exit } from '../../base/exit-code.ts';
import { Failure, failWith } from '../../base/failure.ts';
import { dayOf } from '../../base/instant.ts';
import { maskNumbersIn } from '../../base/mask.ts';
import type { Session } from '../../db/session.ts';
import { type Outcome, recordUseCase } from '../../db/use-case.ts';
import type { Problem } from '../../intake/problem.ts';
import { contactFailures } from '../failures.ts';
import { visitVersions } from '../store/shown-visits.ts';
import {
  endVisit,
  lastVisitNo,
  type StandingVisit,
  sameVisitFinder,
  settingReader,
  standingVisit,
  visitInserter,
} from '../store/write-visits.ts';
import { type ContentCells, contentOf } from './columns.ts';
import { dayDoubts } from './doubts.ts';
import { showVisit, type VisitWhole } from './show.ts';
import { contentColumns, type VisitContent } from './visit.ts';
import { requireStanding } from './who.ts';

/** A visit as it now is on record, and what somebody should look at. */
export interface RecordedVisit extends VisitWhole {
  warnings: readonly Problem[];
}

/** The content as the audit log repeats it: what was told, personal numbers masked. */
const logged = (content: VisitContent): Record<string, unknown> => JSON.parse(maskNumbersIn(JSON.stringify(content)));

const asFailure = ({ code, params }: Problem): Failure => new Failure(code, exit.data, params);

/** Refuses a day to come and a visit that is on record; gives the warnings. */
function doubtsOf(
  session: Session,
  who: { household: number; cadre: number },
  content: VisitContent,
  self: number | undefined,
): Problem[] {
  const { db, county, timeZone } = session;
  const doubts = dayDoubts(
    content.visited_on,
    dayOf(session.now(), timeZone),
    settingReader(db)(who.household, who.cadre),
  );
  const error = doubts.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw asFailure(error);
  const same = sameVisitFinder(db, county)(who, content);
  if (same !== undefined && same.visit_no !== self) {
    throw new Failure('visit.twice', exit.data, { visit: same.visit_no, date: same.visited_on });
  }
  return doubts;
}

export interface AddRequest {
  readonly householdNo: string;
  readonly cadreNo: string;
  readonly content: ContentCells;
}

/**
 * Records a visit.
 * @throws Failure `visit.household-unknown`, `visit.cadre-unknown` (66); `visit.future`, `visit.twice` (65).
 */
export async function addVisit(
  session: Session,
  { householdNo, cadreNo, content: told }: AddRequest,
): Promise<RecordedVisit> {
  const { db, county } = session;
  const content = contentOf(told);
  const parameters = { household_no: householdNo, cadre_no: cadreNo, ...logged(content) };
  const { visit, warnings } = await recordUseCase(session, { command: 'visit add', parameters }, (event) => {
    const who = {
      household: requireStanding(session, 'household', householdNo),
      cadre: requireStanding(session, 'cadre', cadreNo),
    };
    const warnings = doubtsOf(session, who, content, undefined);
    const visit = lastVisitNo(db, county) + 1;
    const whom = { visit_no: visit, household_id: who.household, cadre_id: who.cadre };
    visitInserter(db, county, event)(whom, content, { batch: null, line: null, raw: null, correction: null });
    return { result: { visit, warnings }, changed: true, counts: { visits: 1 } };
  });
  return { ...showVisit(session, visit), warnings };
}

/** The visit that a person wants to change. @throws Failure `visit.none` (66), `visit.withdrawn` (65). */
function toChange({ db, county, timeZone }: Session, visitNo: number): StandingVisit {
  const standing = standingVisit(db, county, visitNo);
  if (standing !== undefined) return standing;
  const [latest] = visitVersions(db, county, visitNo);
  if (latest === undefined) throw failWith(contactFailures, 'visit.none', { visit: visitNo });
  const date: CivilDate = latest.ended === null ? '' : dayOf(latest.ended, timeZone);
  throw failWith(contactFailures, 'visit.withdrawn', { visit: visitNo, date, command: latest.ended_by ?? '' });
}

/**
 * Corrects what a visit says; the former text stays on record. Whom it joins is not corrected: such a visit is withdrawn and
 * recorded anew.
 * @throws Failure `visit.none` (66); `visit.withdrawn`, `visit.future`, `visit.twice`, `visit.nothing-corrected` (65).
 */
export async function correctVisit(
  session: Session,
  { visitNo, reason, content: told }: { visitNo: number; reason: string; content: ContentCells },
): Promise<RecordedVisit> {
  const { db, county } = session;
  const parameters = { visit: visitNo, reason: maskNumbersIn(reason) };
  const warnings = await recordUseCase(session, { command: 'visit correct', parameters }, (event) => {
    const standing = toChange(session, visitNo);
    const content = contentOf(told, standing);
    const changed = contentColumns.filter(
      (column) => JSON.stringify(content[column]) !== JSON.stringify(standing[column]),
    );
    if (changed.length === 0) throw failWith(contactFailures, 'visit.nothing-corrected', { visit: visitNo });
    const { household_id, cadre_id } = standing;
    const doubts = doubtsOf(session, { household: household_id, cadre: cadre_id }, content, visitNo);
    endVisit(db, standing.id, event);
    const whom = { visit_no: visitNo, household_id, cadre_id };
    const origin = { batch: null, line: null, raw: standing.raw, correction: reason };
    visitInserter(db, county, event)(whom, content, origin);
    return { result: doubts, changed: true, counts: { visits: 1, columns: changed.length } };
  });
  return { ...showVisit(session, visitNo), warnings };
}

/**
 * Takes a visit off the record that never was, or that was recorded of others; its text stays in the history.
 * @throws Failure `visit.none` (66); `visit.withdrawn` (65).
 */
export function withdrawVisit(
  session: Session,
  { visitNo, reason }: { visitNo: number; reason: string },
): Promise<{ visit: number; date: CivilDate; reason: string }> {
  const parameters = { visit: visitNo, reason: maskNumbersIn(reason) };
  return recordUseCase(
    session,
    { command: 'visit withdraw', parameters },
    (event): Outcome<{ visit: number; date: CivilDate; reason: string }> => {
      const standing = toChange(session, visitNo);
      endVisit(session.db, standing.id, event);
      const result = { visit: visitNo, date: standing.visited_on, reason };
      return { result, changed: true, counts: { visits: 1 } };
    },
  );
}

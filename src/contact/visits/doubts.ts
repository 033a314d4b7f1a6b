import type { CivilDate } from '../../base/civil-date.ts';
import type { Problem } from '../../intake/problem.ts';
import { visitProblem } from '../problems.ts';
import type { VisitSetting } from '../store/write-visits.ts';

/**
 * What is wrong with a visit's day: it has yet to come (an error); it lies before everything on file about the household, after the
 * household left, or outside the cadre's term (warnings: the visit counts, somebody should look).
 */
export function dayDoubts(day: CivilDate, today: CivilDate, setting: VisitSetting): Problem[] {
  if (day > today) return [visitProblem('visit.future', { today })];
  const { first, left, cadre_from: from, cadre_to: to } = setting;
  const doubts: Problem[] = [];
  if (first !== null && day < first) doubts.push(visitProblem('visit.before-record', { first }));
  if (left !== null && day >= left) doubts.push(visitProblem('visit.household-left', { left }));
  const outside = (from !== null && day < from) || (to !== null && day > to);
  if (outside) doubts.push(visitProblem('visit.cadre-not-in-office', { from: from ?? '', to: to ?? '' }));
  return doubts;
}

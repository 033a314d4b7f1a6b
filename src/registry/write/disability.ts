import type { WrittenIdentity } from '../../intake/cells/numbers-of-people.ts';
import type { Problem } from '../../intake/problem.ts';
import { type DisabilityGrade, type DisabilityType, disabilityGrades, disabilityTypes } from '../code-lists/health.ts';
import { problem } from '../problems.ts';
import type { Cells } from './cells.ts';

/** What a row says about a disability, and the number that may be a certificate's. */
export interface DisabilityCells {
  readonly id_number: WrittenIdentity | null | undefined;
  readonly disability_type: DisabilityType | null | undefined;
  readonly disability_grade: DisabilityGrade | null | undefined;
}

type Report = (problem: Problem & { readonly column?: 'disability_type' | 'disability_grade' }) => void;

/**
 * Kind and grade of a disability from the number of a disability certificate, for the columns that the row leaves open. What the row
 * states in a column of its own stands, with a warning where the certificate says otherwise.
 */
export function certifiedDisability(
  { id_number: number, disability_type, disability_grade }: DisabilityCells,
  report: Report,
): Cells<'disability_type' | 'disability_grade'> {
  const certified = number?.disability;
  if (certified === undefined) return {};
  // The lists number kinds and grades as the standard does.
  const type = disabilityTypes[certified.type - 1];
  const grade = disabilityGrades[certified.grade - 1];
  if (type === undefined || grade === undefined) return {};
  const differs = problem('disability.certificate-differs', { type: type.labels[0], grade: grade.labels[0] });
  if (disability_type !== undefined && disability_type !== type.value) {
    report({ ...differs, column: 'disability_type' });
  }
  if (disability_grade !== undefined && disability_grade !== grade.value) {
    report({ ...differs, column: 'disability_grade' });
  }
  return {
    ...(disability_type === undefined && { disability_type: type.value }),
    ...(disability_grade === undefined && { disability_grade: grade.value }),
  };
}

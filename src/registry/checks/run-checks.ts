import type { CivilDate } from '../../base/civil-date.ts';
import { sha256 } from '../../base/digest.ts';
import type { Params } from '../../base/failure.ts';
import type { Severity } from '../../base/issue.ts';
import type { Session } from '../../db/session.ts';
import { readConsistently } from '../../db/use-case.ts';
import type { Check } from './check.ts';

/** A finding as it is printed. */
export interface Finding {
  /** The same as long as check and business keys are: 12 hexadecimal digits. */
  id: string;
  code: string;
  severity: Severity;
  household_no: string | null;
  cadre_no: string | null;
  params: Params;
}

export interface CheckResult {
  as_of: CivilDate;
  rows: Finding[];
  errors: number;
  warnings: number;
}

const ID_LENGTH = 12;

const order = ({ household_no, cadre_no, id }: Finding): string => [household_no ?? '', cadre_no ?? '', id].join('\n');

/** Puts every check's question for a day, all of one moment. Findings stand check by check, in each by household, cadre and id. */
export function runChecks(session: Session, checks: readonly Check[], asOf: CivilDate): CheckResult {
  const rows = readConsistently(session.db, () => findings(session, checks, asOf));
  const errors = rows.filter((row) => row.severity === 'error').length;
  return { as_of: asOf, rows, errors, warnings: rows.length - errors };
}

function findings(session: Session, checks: readonly Check[], asOf: CivilDate): Finding[] {
  return checks.flatMap(({ code, severity, find }) =>
    [...find(session, asOf)]
      .map(({ key, householdNo, cadreNo, params }): Finding => {
        const id = sha256(`${session.county}\n${code}\n${key}`).slice(0, ID_LENGTH);
        return { id, code, severity, household_no: householdNo ?? null, cadre_no: cadreNo ?? null, params };
      })
      .sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  );
}

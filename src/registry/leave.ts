import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import type { OnCadreLeft } from './cadre-left.ts';
import type { CadreLeaving } from './code-lists/cadre-leaving.ts';
import { registryFailures } from './failures.ts';
import { cadreFinders } from './store/finders.ts';
import { type CadreColumn, cadreTable } from './store/tables.ts';
import { type Standing, VersionedTable } from './store/versioned-table.ts';

export interface LeaveRequest {
  readonly cadreNo: string;
  /** The last day in office. */
  readonly on: CivilDate;
  readonly reason: CadreLeaving;
  /** The document that says so, with its number. */
  readonly document: string | undefined;
}

export interface LeaveResult {
  cadre_no: string;
  name: string;
  on: CivilDate;
  reason: CadreLeaving;
  document: string | null;
  /** The numbers of the households that lose their lead, and of those that lose a support cadre, ascending. */
  households: readonly string[];
  supported: readonly string[];
}

/**
 * Closes a cadre's record with the last day in office, so that no import opens it again, and ends what hangs on the cadre that day.
 * @throws Failure `cadre.none` (66); `cadre.already-left`, `cadre.leaves-before-start` (65).
 */
export function leaveOffice(session: Session, request: LeaveRequest, onLeft: OnCadreLeft): Promise<LeaveResult> {
  const { db, county } = session;
  const { cadreNo, on, reason } = request;
  const document = request.document ?? null;
  const useCase = { command: 'cadre leave', parameters: { cadre_no: cadreNo, on, reason, document } };
  return recordUseCase(session, useCase, (event) => {
    const cadres = new VersionedTable(db, cadreTable, { county, batch: null, event });
    const [standing] = cadreFinders(cadres).byNumber(cadreNo);
    if (standing === undefined) throw failWith(registryFailures, 'cadre.none', { key: cadreNo });
    refuse(standing, cadreNo, on);
    const closed = { ...standing, valid_to: on, left_by_command: 1, left_why: reason, left_document: document };
    cadres.change(standing, closed, null);
    const losing = onLeft(db, { county, event, cadreId: standing.id, lastDay: on, reason });
    const result = { cadre_no: cadreNo, name: String(standing.name), on, reason, document, ...losing };
    return {
      result,
      changed: true,
      counts: { cadres: 1, households: losing.households.length, supported: losing.supported.length },
    };
  });
}

/** A last day that a roster gave may still be brought forward, or confirmed; what a command has closed stays closed. */
function refuse({ valid_from: from, valid_to: to, ...cadre }: Standing<CadreColumn>, key: string, on: CivilDate): void {
  if (cadre.left_by_command === 1 || (to !== null && to < on)) {
    throw failWith(registryFailures, 'cadre.already-left', { key, date: String(to) });
  }
  if (from !== null && from > on) {
    throw failWith(registryFailures, 'cadre.leaves-before-start', { key, on, from });
  }
}

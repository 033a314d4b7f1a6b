import { addDays } from '../base/civil-date.ts';
import type { Session } from '../db/session.ts';
import type { BatchKey } from '../intake/batch-records.ts';
import type { Obstacle, UndoParticipant } from '../intake/undo-participant.ts';
import type { OnEnrolmentsEnded } from './enrolments-ended.ts';
import { standingOnBatch, takeBackEnrolments } from './store/enrolment-batches.ts';
import { actsAboutAdded, endDerived, isJudgedSince, peoplesEnrolments } from './store/undo.ts';

function* obstacles({ db, county }: Session, batch: BatchKey): Iterable<Obstacle> {
  for (const { household_no: key, batch: by, document, ...params } of peoplesEnrolments(db, county, batch)) {
    if (by === null)
      yield { code: 'undo.enrolled', record: 'household', key, params: { ...params, document: document ?? '' } };
    else yield { code: 'undo.enrolment-imported', record: 'household', key, params: { ...params, batch: by } };
  }
  for (const { household_no: key, kind, program } of actsAboutAdded(db, county, batch)) {
    yield { code: `undo.${kind}`, record: 'household', key, params: { program } };
  }
  for (const { household_no, program, from, batch: by, kind } of standingOnBatch(db, county, batch)) {
    const about = { record: 'enrolment', key: `${household_no} ${program} ${from}` };
    if (kind !== 'enrolment') yield { code: `undo.${kind}`, ...about, params: { program } };
    else if (by === null) yield { code: 'undo.changed-by-command', ...about, params: {} };
    else yield { code: 'undo.changed-later', ...about, params: { batch: by } };
  }
}

/**
 * This room's part of `batch undo`: what a person confirmed, decided or reviewed stands in the way, and so does a list that was
 * imported since. Verdicts, proposals and what an automatic list made of them end with the household, and the next refresh
 * answers for the others. Enrolments of the batch itself are taken back, which ends what hangs on them.
 */
export function eligibilityUndo(onEnded: OnEnrolmentsEnded): UndoParticipant {
  return {
    obstacles,
    takeBack(session, batch, event) {
      const { db, county } = session;
      const due = isJudgedSince(db, county, batch);
      const { removed, restored } = takeBackEnrolments(db, county, batch, event);
      for (const { program, householdId, from } of removed) {
        onEnded(db, { county, event, program, householdIds: [householdId], lastDay: addDays(from, -1) });
      }
      const ended = endDerived(db, county, batch, event);
      return {
        ...(removed.length + restored > 0
          ? { removed: { imported_enrolment: removed.length }, restored: { imported_enrolment: restored } }
          : {}),
        ended,
        due: due ? ['eligibility refresh'] : [],
      };
    },
  };
}

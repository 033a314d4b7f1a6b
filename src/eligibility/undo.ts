import type { UndoParticipant } from '../intake/undo-participant.ts';
import { decidedEnrolments, endDerived, isJudgedSince } from './store/undo.ts';

/**
 * This room's part of `batch undo`: an enrolment that a person confirmed stands in the way; verdicts, proposals and what an
 * automatic list made of them end with the household, and the next refresh answers for the others.
 */
export const eligibilityUndo: UndoParticipant = {
  *obstacles({ db, county }, batch) {
    for (const { household_no: key, ...params } of decidedEnrolments(db, county, batch)) {
      yield { code: 'undo.enrolled', record: 'household', key, params };
    }
  },

  takeBack({ db, county }, batch, event) {
    return {
      ended: endDerived(db, county, batch, event),
      due: isJudgedSince(db, county, batch) ? ['eligibility refresh'] : [],
    };
  },
};

import type { UndoParticipant } from '../intake/undo-participant.ts';
import { changedSince, endVisitsOfBatch, visitedOfBatch } from './store/batch-visits.ts';

/**
 * This room's part of `batch undo`: a visit is a person's act, so one that names what the batch added stands in the way, and so does
 * a visit of the batch that somebody corrected or withdrew since.
 */
export const contactUndo: UndoParticipant = {
  *obstacles({ db, county }, batch) {
    for (const { record, key, ...params } of visitedOfBatch(db, county, batch)) {
      yield { code: 'undo.visited', record, key, params };
    }
    for (const { visit_no } of changedSince(db, county, batch)) {
      yield { code: 'undo.changed-by-command', record: 'visit', key: String(visit_no), params: {} };
    }
  },

  takeBack({ db, county }, batch, event) {
    const visit = endVisitsOfBatch(db, county, batch, event);
    return visit === 0 ? {} : { removed: { visit } };
  },
};

import type { UndoParticipant } from '../intake/undo-participant.ts';
import { endTipsOfBatch, namedByTips, steppedSince } from './store/batch-tips.ts';

/** This room's part of `batch undo`: a tip that names what the batch added stands in the way, and so does a step taken on a tip of the batch. */
export const officeUndo: UndoParticipant = {
  *obstacles({ db, county }, batch) {
    for (const { record, key, tips, first } of namedByTips(db, county, batch)) {
      yield { code: 'undo.in-tips', record, key, params: { tips, first } };
    }
    for (const no of steppedSince(db, county, batch)) {
      yield { code: 'undo.changed-by-command', record: 'tip', key: String(no), params: {} };
    }
  },

  takeBack({ db, county }, batch, event) {
    const tip = endTipsOfBatch(db, county, batch, event);
    return tip === 0 ? {} : { removed: { tip } };
  },
};

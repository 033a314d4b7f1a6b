import type { UndoParticipant } from '../intake/undo-participant.ts';
import { addedOnNotice } from './store/notices.ts';

/** This room's part of `batch undo`: the public has read about a household that the batch added. */
export const noticeUndo: UndoParticipant = {
  *obstacles({ db, county }, batch) {
    for (const { key, ...params } of addedOnNotice(db, county, batch)) {
      yield { code: 'undo.in-notice', record: 'household', key, params: { ...params } };
    }
  },
};

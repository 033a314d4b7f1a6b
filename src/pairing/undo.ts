import type { UndoParticipant } from '../intake/undo-participant.ts';
import { pairingsOfBatch } from './store/undo.ts';

/** This room's part of `batch undo`: a pairing on record stands in the way. */
export const pairingUndo: UndoParticipant = {
  *obstacles({ db, county }, batch) {
    for (const { record, key, other, from } of pairingsOfBatch(db, county, batch)) {
      yield { code: 'undo.paired', record, key, params: { other, from } };
    }
  },
};

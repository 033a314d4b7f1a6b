import type { BatchReader } from '../intake/batch-records.ts';
import type { UndoParticipant } from '../intake/undo-participant.ts';
import {
  changedNumbered,
  endNumbered,
  type NumberedRecords,
  namedByNumbered,
  numberedOfBatch,
} from './store/batch-numbered.ts';

/**
 * A room's part of `batch undo` for records with numbers of their own: one that names what the batch added stands in the way
 * (`undo.in-tip`), and so does a later version of one that the batch recorded.
 */
export function numberedUndo(kinds: readonly NumberedRecords[]): UndoParticipant {
  return {
    *obstacles({ db, county }, batch) {
      for (const kind of kinds) {
        for (const { record, key, count, first } of namedByNumbered(db, county, kind, batch)) {
          yield { code: `undo.in-${kind.record}`, record, key, params: { count, first } };
        }
        if (!kind.imported) continue;
        for (const no of changedNumbered(db, county, kind, batch)) {
          yield { code: 'undo.changed-by-command', record: kind.record, key: String(no), params: {} };
        }
      }
    },

    takeBack({ db, county }, batch, event) {
      const imported = kinds.filter((kind) => kind.imported);
      const ended = imported.map((kind) => [kind.record, endNumbered(db, county, kind, batch, event)] as const);
      const some = ended.filter(([, count]) => count > 0);
      return some.length === 0 ? {} : { removed: Object.fromEntries(some) };
    },
  };
}

/** What a batch did to such records: it only ever adds them. */
export function numberedBatchRecords(kinds: readonly NumberedRecords[]): BatchReader {
  return ({ db, county }, batch) =>
    kinds.flatMap((kind) =>
      numberedOfBatch(db, county, kind, batch).map(({ no, line, name }) => ({
        line,
        record: kind.record,
        key: String(no),
        name,
        did: 'added' as const,
        changes: [],
      })),
    );
}

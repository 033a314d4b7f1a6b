import type { Obstacle, UndoParticipant } from '../intake/undo-participant.ts';
import { type RegistryTable, registryTables } from './store/tables.ts';
import { changedLater, isTouched, namedLater, takeBackTable } from './store/undo.ts';

/** Those that name others come first, so that nothing is removed while it is named. */
const dependentsFirst: readonly RegistryTable[] = [...registryTables].reverse();

/** The registry's part of `batch undo`. */
export const registryUndo: UndoParticipant = {
  *obstacles({ db, county }, batch): Iterable<Obstacle> {
    for (const table of registryTables.filter((each) => isTouched(db, county, each, batch))) {
      const record = table.name;
      for (const { key, batch: by } of changedLater(db, county, table, batch)) {
        if (by === null) yield { code: 'undo.changed-by-command', record, key, params: {} };
        else yield { code: 'undo.changed-later', record, key, params: { batch: by } };
      }
      for (const { key, batch: by, kind, records } of namedLater(db, county, table, batch)) {
        if (by === null) yield { code: 'undo.named-by-command', record, key, params: { kind, records } };
        else yield { code: 'undo.named-later', record, key, params: { kind, records, batch: by } };
      }
    }
  },

  takeBack({ db, county }, batch, event) {
    const removed: Record<string, number> = {};
    const restored: Record<string, number> = {};
    for (const table of dependentsFirst.filter((each) => isTouched(db, county, each, batch))) {
      const counts = takeBackTable(db, county, table, batch, event);
      removed[table.name] = counts.removed;
      restored[table.name] = counts.restored;
    }
    return { removed, restored };
  },
};

import type { BatchReader, RecordDone, ValueChanged } from '../intake/batch-records.ts';
import { shownColumn, shownValue } from './shown-value.ts';
import { type BeforeAndAfter, beforeAndAfter } from './store/batch-versions.ts';
import { registryTables } from './store/tables.ts';

/** Repeat the identity number unmasked. */
const APART = ['id_key', 'head_id_key'];

function changesOf({ before, after }: BeforeAndAfter): ValueChanged[] {
  if (before === undefined || after === undefined) return [];
  return Object.keys(after)
    .filter((column) => !APART.includes(column) && before[column] !== after[column])
    .map((column) => ({
      column: shownColumn(column),
      from: shownValue(column, before[column] ?? null),
      to: shownValue(column, after[column] ?? null),
    }));
}

/** What a batch did to the registry's records, field by field where it changed one. */
export const registryBatchRecords: BatchReader = ({ db, county }, batch) =>
  registryTables.flatMap((table) =>
    beforeAndAfter(db, county, table, batch).map((record): RecordDone => {
      const { line, key, name, before, after } = record;
      const did = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
      return { line, record: table.name, key, name, did, changes: changesOf(record) };
    }),
  );

import type { Bytes } from '../../base/bytes.ts';
import type { Understanding } from '../open-sheet.ts';
import type { BlankCells } from '../read-row.ts';
import type { RecordsRead } from '../read-rows.ts';
import type { Roster } from '../roster.ts';

/** What a sheet's rows are read from and under. */
export interface ReadingTask {
  readonly bytes: Bytes;
  readonly roster: Roster;
  readonly under: Understanding;
  readonly blank: BlankCells;
}

/** A sheet that is being read apart from this thread. */
export interface ReadApart {
  /** As `readRows` gives them, failures included; may be gone through once. */
  readonly records: RecordsRead;
  /** Ends the reading, be it done or not. */
  end(): void;
}

/** Begins to read a sheet apart; undefined where that is not worth it. */
export type ReadingApart = (task: ReadingTask) => ReadApart | undefined;

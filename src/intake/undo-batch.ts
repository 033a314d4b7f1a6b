import { type ExitCode, exit } from '../base/exit-code.ts';
import { failWith } from '../base/failure.ts';
import { localTime } from '../base/instant.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { intakeFailures } from './failures.ts';
import { MOST_LISTED } from './issue-list.ts';
import { theBatch } from './show-batch.ts';
import { type Batch, insertUndo, listBatches } from './store.ts';
import type { Obstacle, TakenBack, UndoParticipant } from './undo-participant.ts';

/** What an undo did, or what stood in its way. */
export interface UndoResult extends Required<TakenBack> {
  batch: number;
  roster: string;
  source: string;
  /** False where something stood in the way, or where it was only tried. */
  saved: boolean;
  /** Later batches of the roster with rows that changed nothing: they may have said what has now been taken back. */
  unchanged_since: readonly { batch: number; source: string; unchanged: number }[];
  obstacles_total: number;
  obstacles: readonly Obstacle[];
}

export interface UndoOutcome {
  result: UndoResult;
  /** 0; 65 where something stands in the way. */
  exit: ExitCode;
}

/** Counts by kind of several rooms; a kind belongs to one room. */
const joined = (counts: readonly (Readonly<Record<string, number>> | undefined)[]): Record<string, number> =>
  Object.assign({}, ...counts);

function obstaclesTo(
  session: Session,
  batch: Batch,
  participants: readonly UndoParticipant[],
): { listed: Obstacle[]; total: number } {
  const listed: Obstacle[] = [];
  let total = 0;
  for (const participant of participants) {
    for (const obstacle of participant.obstacles(session, batch)) {
      total += 1;
      if (listed.length < MOST_LISTED) listed.push(obstacle);
    }
  }
  return { listed, total };
}

function unchangedSince({ db, county }: Session, undone: Batch): UndoResult['unchanged_since'] {
  return listBatches(db, county, undefined)
    .filter((each) => each.batch > undone.batch && each.roster === undone.roster && each.undone === null)
    .filter(({ rows }) => rows.unchanged > 0)
    .map(({ batch, source, rows }) => ({ batch, source, unchanged: rows.unchanged }));
}

/**
 * Takes a batch back: every current fact is as before it. What it did stays in the history, up to the event of the undo.
 * Refused, with the list, where a later batch or a person's act stands on it.
 * @throws Failure `batch.unknown` (66), `batch.undone-already` (65).
 */
export function undoBatch(
  session: Session,
  { batch: number, dryRun }: { batch: number; dryRun: boolean },
  participants: readonly UndoParticipant[],
): Promise<UndoOutcome> {
  const useCase = { command: 'batch undo', parameters: { batch: number }, dryRun };
  return recordUseCase(session, useCase, (event) => {
    const batch = theBatch(session, number, undefined);
    if (batch.undone !== null) {
      const { event: by, instant, actor } = batch.undone;
      const params = { batch: number, event: by, instant: localTime(instant, session.timeZone), actor };
      throw failWith(intakeFailures, 'batch.undone-already', params);
    }
    const { listed, total } = obstaclesTo(session, batch, participants);
    const free = total === 0;
    const done = free ? participants.map((participant) => participant.takeBack?.(session, batch, event) ?? {}) : [];
    if (free) insertUndo(session.db, session.county, number, event);
    const counts = {
      removed: joined(done.map(({ removed }) => removed)),
      restored: joined(done.map(({ restored }) => restored)),
      ended: joined(done.map(({ ended }) => ended)),
    };
    const result: UndoResult = {
      batch: number,
      roster: batch.roster,
      source: batch.source,
      saved: free && !dryRun,
      ...counts,
      due: done.flatMap(({ due }) => due ?? []),
      unchanged_since: free ? unchangedSince(session, batch) : [],
      obstacles_total: total,
      obstacles: listed,
    };
    return { result: { result, exit: free ? exit.done : exit.data }, changed: free, counts };
  });
}

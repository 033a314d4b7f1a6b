import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Database } from '../db/driver.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { chooseSince } from './changed-since.ts';
import type { ListResult, ProgramCounts } from './counts.ts';
import { requireDayHasCome } from './day-to-come.ts';
import type { OnEnrolmentsEnded } from './enrolments-ended.ts';
import { eligibilityFailures } from './failures.ts';
import { type ProgramInForce, programsInForce } from './in-force.ts';
import { leaveCutoff } from './leave-period.ts';
import { carryOut, chooseOutcomes } from './store/enrolments.ts';
import type { Judging } from './store/judging.ts';
import {
  countOutcomes,
  fillFormer,
  fillOutcomes,
  mapCounts,
  type OutcomeCounts,
  settleOutcomes,
} from './store/outcomes.ts';
import { recordOutcomes } from './store/recording.ts';
import { insertRun, lastRefresh, lastRun, type RecordedRefresh } from './store/runs.ts';

export interface RefreshRequest {
  readonly asOf: CivilDate;
  /** The event up to which facts, packs and enrolments are taken as known; undefined: all. Only with `dryRun`. */
  readonly knownAt: number | undefined;
  readonly dryRun: boolean;
  /** Lets an automatic list lose more than 5% of its households. */
  readonly accept: boolean;
  /** Judges only households whose outcome can be another than at the program's last refresh; the result is the same. */
  readonly changed: boolean;
}

/** What a refresh came to. */
export interface RefreshResult extends ListResult {
  /** Households that were judged anew, counted once a program. */
  readonly judged: number;
  /** Verdicts, leave periods, proposals and enrolments that were recorded or ended. */
  readonly changed: number;
}

/** Whether a refresh has something to tell: it changed something, or proposals wait for a person. */
export function isNews({ changed, programs }: RefreshResult): boolean {
  return changed > 0 || Object.values(programs).some((each) => each.proposed_enter + each.proposed_leave > 0);
}

/**
 * Judges every household by every program in force on a day, and records the verdicts that changed, the leave periods and
 * the proposals; under `confirm: automatic` it carries the proposals out. Nothing is proposed against a decision in force. A
 * second run with nothing changed writes nothing.
 * @throws Failure `eligibility.as-known-writes`, `eligibility.changed-as-known` (64); `eligibility.no-pack` (66);
 * `eligibility.refresh-backdated`, `eligibility.day-to-come`, `eligibility.too-many-leave` (65).
 */
export function refresh(session: Session, request: RefreshRequest, onEnded: OnEnrolmentsEnded): Promise<RefreshResult> {
  const { asOf, knownAt, dryRun, accept } = request;
  if (knownAt !== undefined && !dryRun) throw failWith(eligibilityFailures, 'eligibility.as-known-writes');
  if (knownAt !== undefined && request.changed) throw failWith(eligibilityFailures, 'eligibility.changed-as-known');
  const { db, county } = session;
  const parameters = { as_of: asOf, accept, changed: request.changed };
  return recordUseCase(session, { command: 'eligibility refresh', parameters, dryRun }, (event) => {
    if (!dryRun) requireDayHasCome(session, asOf);
    const programs: Record<string, ProgramCounts> = {};
    let [judged, written, due] = [0, 0, false];
    for (const each of programsInForce(db, county, knownAt)) {
      const last = lastRefresh(db, county, each.program.id);
      if (last !== undefined && asOf < last.asOf && !dryRun) {
        throw failWith(eligibilityFailures, 'eligibility.refresh-backdated', {
          program: each.program.id,
          as_of: asOf,
          last: last.asOf,
        });
      }
      const done = refreshProgram(session, each, request, { event, last }, onEnded);
      programs[each.program.id] = done.counts;
      judged += done.judged;
      written += done.written;
      due ||= last?.asOf !== asOf || last.packId !== each.packId;
    }
    const changed = written > 0 || due;
    const run = lastRun(db, county) + (changed ? 1 : 0);
    if (changed) insertRun(db, { county, run, asOf, event }, programs);
    return { result: { run, as_of: asOf, judged, changed: written, programs }, changed, counts: { run, programs } };
  });
}

/** A program's refresh: its counts, how many households were judged, and how many records it wrote. */
function refreshProgram(
  session: Session,
  inForce: ProgramInForce,
  { asOf, knownAt, accept, changed }: RefreshRequest,
  { event, last }: { event: number; last: RecordedRefresh | undefined },
  onEnded: OnEnrolmentsEnded,
): { counts: ProgramCounts; judged: number; written: number } {
  const { db, county } = session;
  const { pack, packId, program } = inForce;
  const judging = { county, pack, program, asOf };
  const chosen = changed && chooseSince(db, inForce, judging, last);
  const before = chosen && last !== undefined ? restOf(db, judging, last) : undefined;
  const reading = { knownAt, chosen };
  fillOutcomes(db, judging, leaveCutoff(asOf, program.leavePeriodMonths), reading);
  const found = countOutcomes(db);
  let counts = sumOf(found, before);
  const { opening, proposed_enter: enter, proposed_leave: leave } = counts;
  const automatic = pack.confirm === 'automatic';
  if (automatic) {
    requireFewLeave(program.id, counts, accept);
    if (knownAt === undefined) {
      chooseOutcomes(db);
      const change = carryOut(db, { county, program: program.id, asOf, document: null, event });
      if (change.left.length > 0) {
        onEnded(db, { county, event, program: program.id, householdIds: change.left, lastDay: addDays(asOf, -1) });
      }
    }
    settleOutcomes(db);
    counts = sumOf(countOutcomes(db), before);
  }
  const written =
    knownAt === undefined ? recordOutcomes(db, { county, program: program.id, packId, asOf, event, chosen }) : 0;
  const [entered, left] = automatic ? [enter, leave] : [0, 0];
  return {
    counts: {
      pack: pack.name,
      sha256: pack.sha256,
      ...counts,
      opening,
      entered,
      left,
      on_list: opening + entered - left,
    },
    judged: found.assessed,
    written: written + entered + left,
  };
}

/** What the last refresh counted without the households of `temp.chosen`: these are counted anew. */
function restOf(db: Database, judging: Judging, last: RecordedRefresh): OutcomeCounts {
  fillFormer(db, judging, last);
  const theirs = countOutcomes(db, 'former');
  return mapCounts((count) => (count === 'opening' ? last.on_list : last[count]) - theirs[count]);
}

const sumOf = (some: OutcomeCounts, rest: OutcomeCounts | undefined): OutcomeCounts =>
  rest === undefined ? some : mapCounts((count) => some[count] + rest[count]);

/** A list that carries its own proposals out is protected against a rule or a roster gone wrong: 5% at most leave unasked. */
function requireFewLeave(program: string, { opening, proposed_leave: leave }: OutcomeCounts, accept: boolean): void {
  if (accept || leave * 20 <= opening) return;
  throw failWith(eligibilityFailures, 'eligibility.too-many-leave', { program, leave, opening });
}

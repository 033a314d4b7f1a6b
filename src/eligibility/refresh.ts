import { addDays, type CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import type { ListResult, ProgramCounts } from './counts.ts';
import { requireDayHasCome } from './day-to-come.ts';
import type { OnEnrolmentsEnded } from './enrolments-ended.ts';
import { eligibilityFailures } from './failures.ts';
import { type ProgramInForce, programsInForce } from './in-force.ts';
import { leaveCutoff } from './leave-period.ts';
import { carryOut, chooseOutcomes } from './store/enrolments.ts';
import { judgeAll } from './store/judging.ts';
import { countOutcomes, fillOutcomes, type OutcomeCounts, settleOutcomes } from './store/outcomes.ts';
import { recordOutcomes } from './store/recording.ts';
import { insertRun, lastRefresh, lastRun } from './store/runs.ts';

export interface RefreshRequest {
  readonly asOf: CivilDate;
  /** The event up to which facts, packs and enrolments are taken as known; undefined: all. Only with `dryRun`. */
  readonly knownAt: number | undefined;
  readonly dryRun: boolean;
  /** Lets an automatic list lose more than 5% of its households. */
  readonly accept: boolean;
}

/**
 * Judges every household by every program in force on a day, and records the verdicts that changed, the leave periods and
 * the proposals; under `confirm: automatic` it carries the proposals out. A second run with nothing changed writes nothing.
 * @throws Failure `eligibility.as-known-writes` (64); `eligibility.no-pack` (66); `eligibility.refresh-backdated`,
 * `eligibility.day-to-come`, `eligibility.too-many-leave` (65).
 */
export function refresh(session: Session, request: RefreshRequest, onEnded: OnEnrolmentsEnded): Promise<ListResult> {
  const { asOf, knownAt, dryRun, accept } = request;
  if (knownAt !== undefined && !dryRun) throw failWith(eligibilityFailures, 'eligibility.as-known-writes');
  const { db, county } = session;
  const useCase = { command: 'eligibility refresh', parameters: { as_of: asOf, accept }, dryRun };
  return recordUseCase(session, useCase, (event) => {
    if (!dryRun) requireDayHasCome(session, asOf);
    const programs: Record<string, ProgramCounts> = {};
    let changed = false;
    for (const each of programsInForce(db, county, knownAt)) {
      const last = lastRefresh(db, county, each.program.id);
      if (last !== undefined && asOf < last.asOf && !dryRun) {
        throw failWith(eligibilityFailures, 'eligibility.refresh-backdated', {
          program: each.program.id,
          as_of: asOf,
          last: last.asOf,
        });
      }
      const { counts, written } = refreshProgram(session, each, request, event, onEnded);
      programs[each.program.id] = counts;
      changed ||= written || last?.asOf !== asOf || last.packId !== each.packId;
    }
    const run = lastRun(db, county) + (changed ? 1 : 0);
    if (changed) insertRun(db, { county, run, asOf, event }, programs);
    return { result: { run, as_of: asOf, programs }, changed, counts: { run, programs } };
  });
}

function refreshProgram(
  session: Session,
  { pack, packId, program }: ProgramInForce,
  { asOf, knownAt, accept }: RefreshRequest,
  event: number,
  onEnded: OnEnrolmentsEnded,
): { counts: ProgramCounts; written: boolean } {
  const { db, county } = session;
  const judging = { county, pack, program, asOf };
  judgeAll(db, judging, knownAt);
  fillOutcomes(db, judging, leaveCutoff(asOf, program.leavePeriodMonths), knownAt);
  let found = countOutcomes(db);
  const { opening, proposed_enter: entered, proposed_leave: left } = found;
  const automatic = pack.confirm === 'automatic';
  if (automatic) {
    requireFewLeave(program.id, found, accept);
    if (knownAt === undefined) {
      chooseOutcomes(db);
      const change = carryOut(db, { county, program: program.id, asOf, document: null, event });
      if (change.left.length > 0) {
        onEnded(db, { county, event, program: program.id, householdIds: change.left, lastDay: addDays(asOf, -1) });
      }
    }
    settleOutcomes(db);
    found = countOutcomes(db);
  }
  const written = knownAt === undefined ? recordOutcomes(db, { county, program: program.id, packId, asOf, event }) : 0;
  const moved = automatic ? { entered, left } : { entered: 0, left: 0 };
  const counts: ProgramCounts = {
    pack: pack.name,
    sha256: pack.sha256,
    assessed: found.assessed,
    eligible: found.eligible,
    not_eligible: found.not_eligible,
    undecided: found.undecided,
    proposed_enter: found.proposed_enter,
    proposed_leave: found.proposed_leave,
    opening,
    ...moved,
    on_list: opening + moved.entered - moved.left,
    in_leave_period: found.in_leave_period,
    paused: 0,
    undecided_on_list: found.undecided_on_list,
  };
  return { counts, written: written > 0 || moved.entered + moved.left > 0 };
}

/** A list that carries its own proposals out is protected against a rule or a roster gone wrong: 5% at most leave unasked. */
function requireFewLeave(program: string, { opening, proposed_leave: leave }: OutcomeCounts, accept: boolean): void {
  if (accept || leave * 20 <= opening) return;
  throw failWith(eligibilityFailures, 'eligibility.too-many-leave', { program, leave, opening });
}

import { failWith } from '../../base/failure.ts';
import { maskNumbersIn } from '../../base/mask.ts';
import type { Session } from '../../db/session.ts';
import { recordUseCase } from '../../db/use-case.ts';
import { type Decided, decisions, endDecision, type FindingState, recordDecision } from '../store/finding-states.ts';
import type { Moment } from './check.ts';
import { findingFailures } from './failures.ts';
import { type FindingFound, findAll } from './run-checks.ts';
import type { Selection } from './select.ts';

export interface DecideRequest {
  readonly ids: readonly string[];
  readonly state: 'open' | 'confirmed' | 'dismissed';
  readonly reason: string | undefined;
  /** The day and the checks by which the findings are looked for. */
  readonly moment: Moment;
}

/** What became of the findings that were named, in their order. */
export interface DecideResult {
  rows: { id: string; code: string; from: FindingState; to: FindingState }[];
  changed: number;
}

/** The findings of some ids, in their order. @throws Failure `finding.none` (66) when one is not found. */
export function findNamed(
  session: Session,
  selection: Selection,
  moment: Moment,
  ids: readonly string[],
): FindingFound[] {
  const all = new Map(findAll(session, selection, moment).map((each) => [each.finding.id, each]));
  return [...new Set(ids)].map((id) => {
    const found = all.get(id);
    if (found === undefined) throw failWith(findingFailures, 'finding.none', { id, date: moment.asOf });
    return found;
  });
}

/** What a decision is made about. */
interface Decidable {
  readonly id: string;
  readonly code: string;
  readonly from: FindingState;
  readonly facts: string;
}

/** The findings named; a decision can be taken back though its finding is not there any more. */
function findDecided(
  session: Session,
  selection: Selection,
  { ids, state, moment }: DecideRequest,
  standing: ReadonlyMap<string, Decided>,
): Decidable[] {
  const decided = [...new Set(ids)].flatMap((id) => {
    const before = state === 'open' ? standing.get(id) : undefined;
    return before === undefined ? [] : [{ id, code: before.code, from: before.state, facts: before.facts }];
  });
  const others = ids.filter((id) => !decided.some((each) => each.id === id));
  const found = others.length === 0 ? [] : findNamed(session, selection, moment, others);
  return [
    ...decided,
    ...found.map(({ finding, facts }) => ({ id: finding.id, code: finding.code, from: finding.state, facts })),
  ];
}

/**
 * Dismisses findings, confirms them or opens them again, all or none; who and when is in the audit log. What says the same already
 * is left as it is. A decision rests on the facts of the moment: once they change, the finding is open again.
 * @throws Failure `finding.reason-blank` (64); `finding.none` (66); `finding.settled` (65): a record has left by it.
 */
export async function decide(session: Session, selection: Selection, request: DecideRequest): Promise<DecideResult> {
  const { db, county } = session;
  const { ids, state } = request;
  // Whoever explains a finding may write a person's number into the reason.
  const reason = maskNumbersIn(request.reason?.trim() ?? '') || null;
  if (state === 'dismissed' && reason === null) throw failWith(findingFailures, 'finding.reason-blank');
  const command = { open: 'check reopen', confirmed: 'check confirm', dismissed: 'check dismiss' }[state];
  return recordUseCase(session, { command, parameters: { ids, reason } }, (event) => {
    const standing = decisions(db, county);
    const rows: DecideResult['rows'] = [];
    let changed = 0;
    for (const id of ids) {
      if (standing.get(id)?.state === 'settled') throw failWith(findingFailures, 'finding.settled', { id });
    }
    for (const { id, code, from, facts } of findDecided(session, selection, request, standing)) {
      const before = standing.get(id);
      rows.push({ id, code, from, to: state });
      if (state === 'open') changed += endDecision(db, county, event, id) ? 1 : 0;
      else if (before?.state !== state || before.reason !== reason || before.facts !== facts) {
        recordDecision(db, county, event, { finding: id, code, state, reason, kept: null, facts });
        changed += 1;
      }
    }
    return { result: { rows, changed }, changed: changed > 0, counts: { findings: changed } };
  });
}

import { type CivilDate, isCivilDate } from '../../base/civil-date.ts';
import { failWith } from '../../base/failure.ts';
import { dayOf } from '../../base/instant.ts';
import type { Session } from '../../db/session.ts';
import { recordUseCase } from '../../db/use-case.ts';
import type { OnHouseholdsLeft } from '../households-left.ts';
import { recordDecision } from '../store/finding-states.ts';
import type { Standing } from './check.ts';
import { findNamed } from './decide.ts';
import { DuplicateLeaver } from './duplicate-leaver.ts';
import { findingFailures } from './failures.ts';
import type { FindingFound } from './run-checks.ts';
import type { Selection } from './select.ts';

export interface SettleRequest {
  readonly ids: readonly string[];
  /** The household in which the person stands, or its number and the member's: `H1#2`. */
  readonly keep: string;
  /** The first day on which the others no longer count. */
  readonly asOf: CivilDate;
}

export interface SettleResult {
  as_of: CivilDate;
  rows: { id: string; code: string; kept: string; left: string[] }[];
  /** How many members left. */
  persons: number;
  /** The households that left with them, since nobody stays in them; ascending. */
  households: string[];
  /** The households that have no head among their members any more; ascending. */
  without_head: string[];
}

/** How a record is named: `H1#2`, or `H1` for a head on the household's row only. */
const nameOf = ({ householdNo, personNo }: Standing): string =>
  personNo === null ? householdNo : `${householdNo}#${personNo}`;

/** The findings that say that records are one person's. */
const DUPLICATES: readonly string[] = [
  'person.in-two-households',
  'person.number-twice',
  'person.likely-twice',
  'person.possibly-twice',
];

/** The record that stands, and the others, which leave. */
function divide({ finding, found }: FindingFound, keep: string): { kept: Standing; leaving: Standing[] } {
  const { id, state } = finding;
  if (!DUPLICATES.includes(finding.code)) throw failWith(findingFailures, 'finding.no-duplicate', { id });
  if (state === 'dismissed' || state === 'settled') throw failWith(findingFailures, 'finding.closed', { id, state });
  const all = found.subjects.filter((subject) => 'personNo' in subject);
  const named = all.filter((each) => nameOf(each) === keep || each.householdNo === keep);
  const [kept] = named;
  if (kept === undefined || named.length > 1) {
    const choices = all.map(nameOf).join(', ');
    throw failWith(findingFailures, 'finding.keep-which', { id, keep, choices });
  }
  return { kept, leaving: all.filter((each) => each !== kept) };
}

/**
 * Settles findings that records are one person's by naming the one that stands: the others leave with the reason `duplicate`, and
 * a household in which nobody stays leaves with them, which ends its enrolments and pairings. One transaction; the former
 * versions stay on file.
 * @throws Failure `finding.none` (66); `finding.day-to-come`, `finding.no-duplicate`, `finding.closed`, `finding.head-of-others` (65);
 * `finding.keep-which` (64).
 */
export function settle(
  session: Session,
  selection: Selection,
  request: SettleRequest,
  onLeft: OnHouseholdsLeft,
): Promise<SettleResult> {
  const { db, county } = session;
  const { ids, keep, asOf } = request;
  const useCase = { command: 'check settle', parameters: { ids, keep, as_of: asOf } };
  return recordUseCase(session, useCase, (event) => {
    const today = dayOf(session.now(), session.timeZone);
    if (!isCivilDate(asOf) || asOf > today) {
      throw failWith(findingFailures, 'finding.day-to-come', { date: asOf, today });
    }
    const leaver = new DuplicateLeaver(session, event, asOf);
    const rows: SettleResult['rows'] = [];
    for (const each of findNamed(session, selection, { asOf, knownAt: undefined }, ids)) {
      const { kept, leaving } = divide(each, keep);
      for (const other of leaving) leaver.leave(other);
      const { id, code } = each.finding;
      const decision = { finding: id, code, state: 'settled', reason: null, facts: each.facts } as const;
      recordDecision(db, county, event, { ...decision, kept: nameOf(kept) });
      rows.push({ id, code, kept: nameOf(kept), left: leaving.map(nameOf) });
    }
    const { households, householdIds, withoutHead } = leaver.closeEmptied();
    if (householdIds.length > 0) onLeft(db, { county, event, householdIds, from: asOf, reason: 'duplicate' });
    const result = { as_of: asOf, rows, persons: leaver.persons, households, without_head: withoutHead };
    const counts = { findings: rows.length, persons: leaver.persons, households: households.length };
    return { result, changed: true, counts };
  });
}

import type { CivilDate } from '../../base/civil-date.ts';
import { canonicalJson, sha256 } from '../../base/digest.ts';
import type { Params } from '../../base/failure.ts';
import { dayOf } from '../../base/instant.ts';
import type { Severity } from '../../base/issue.ts';
import type { Session } from '../../db/session.ts';
import { readConsistently } from '../../db/use-case.ts';
import { type Decided, decisions, type FindingState } from '../store/finding-states.ts';
import type { Found, Moment } from './check.ts';
import type { Selection } from './select.ts';

/** What a person decided about a finding, and whether it still rests on the facts they judged. */
export interface Decision {
  state: Exclude<FindingState, 'open'>;
  reason: string | null;
  actor: string;
  on: CivilDate;
  facts_changed: boolean;
}

/** A finding as it is printed. */
export interface Finding {
  /** The same as long as check and business keys are: 12 hexadecimal digits. */
  id: string;
  code: string;
  severity: Severity;
  state: FindingState;
  household_no: string | null;
  cadre_no: string | null;
  params: Params;
  /** The decision that stands, or stood until the facts changed. */
  decision: Decision | null;
}

/** A finding with what it was made from. */
export interface FindingFound {
  readonly finding: Finding;
  readonly found: Found;
  /** Digest of the facts that it rests on. */
  readonly facts: string;
}

const ID_LENGTH = 12;

const order = ({ household_no, cadre_no, id }: Finding): string => [household_no ?? '', cadre_no ?? '', id].join('\n');

function decisionOf(session: Session, decided: Decided, facts: string): Decision {
  const { state, reason, actor, instant } = decided;
  return { state, reason, actor, on: dayOf(instant, session.timeZone), facts_changed: decided.facts !== facts };
}

/**
 * Puts every chosen question to what is on record, all of one moment, beside what was decided about the answers. Findings stand kind by
 * kind, in each by household, cadre and id.
 */
export function findAll(session: Session, { checks, kinds }: Selection, moment: Moment): FindingFound[] {
  return readConsistently(session.db, () => {
    const decided = decisions(session.db, session.county, moment.knownAt);
    return checks.flatMap(({ name, kinds: severities, find }) => {
      const all = [...find(session, moment)].map((found): FindingFound => {
        const { code, key, householdNo, cadreNo, params } = found;
        const severity = severities[code];
        if (severity === undefined) throw new Error(`${name} finds ${code}, which is none of its kinds`);
        const id = sha256(`${session.county}\n${name}\n${key}`).slice(0, ID_LENGTH);
        const facts = sha256(canonicalJson(found.facts));
        const before = decided.get(id);
        const decision = before === undefined ? null : decisionOf(session, before, facts);
        const state = decision === null || decision.facts_changed ? 'open' : decision.state;
        const about = { household_no: householdNo ?? null, cadre_no: cadreNo ?? null };
        return { finding: { id, code, severity, state, ...about, params, decision }, found, facts };
      });
      return Object.keys(severities).flatMap((kind) =>
        all
          .filter(({ finding }) => finding.code === kind && kinds.has(kind))
          .sort((a, b) => (order(a.finding) < order(b.finding) ? -1 : 1)),
      );
    });
  });
}

export interface CheckRequest extends Moment {
  /** Only findings in these states; those that nobody has closed, where left out. */
  readonly states: readonly FindingState[] | undefined;
  /** Only what would not have been found at the end of the day before this one, as things stood and were known then. */
  readonly since: { readonly asOf: CivilDate; readonly knownAt: number } | undefined;
}

export interface CheckResult {
  as_of: CivilDate;
  rows: Finding[];
  /** Those that are neither dismissed nor settled, of all that were asked about. */
  errors: number;
  warnings: number;
  /** All that were asked about, by state. */
  states: Record<FindingState, number>;
}

/** What was decided once and needs nobody any more. */
const CLOSED: readonly FindingState[] = ['dismissed', 'settled'];

const isClosed = ({ state }: Finding): boolean => CLOSED.includes(state);

/** The findings of the chosen checks, and how many there are of each severity and state. */
export function runChecks(session: Session, selection: Selection, request: CheckRequest): CheckResult {
  return readConsistently(session.db, () => {
    const { asOf, since, states: wanted } = request;
    const former = new Set(since && findAll(session, selection, since).map(({ finding }) => finding.id));
    const asked = findAll(session, selection, request)
      .map(({ finding }) => finding)
      .filter(({ id }) => !former.has(id));
    const unsettled = asked.filter((finding) => !isClosed(finding));
    const errors = unsettled.filter(({ severity }) => severity === 'error').length;
    const states = { open: 0, confirmed: 0, dismissed: 0, settled: 0 };
    for (const { state } of asked) states[state] += 1;
    const rows = wanted === undefined ? unsettled : asked.filter(({ state }) => wanted.includes(state));
    return { as_of: asOf, rows, errors, warnings: unsettled.length - errors, states };
  });
}

import { failWith } from '../../base/failure.ts';
import type { Instant } from '../../base/instant.ts';
import type { Session } from '../../db/session.ts';
import { readConsistently } from '../../db/use-case.ts';
import type { Term } from '../likeness/score.ts';
import { type ShownFacts, shownFacts } from '../shown-record.ts';
import { decisionsAbout, type FindingState } from '../store/finding-states.ts';
import { readSide } from '../store/findings/sides.ts';
import type { Moment } from './check.ts';
import { findingFailures } from './failures.ts';
import { type Finding, findAll } from './run-checks.ts';
import type { Selection } from './select.ts';

/** A decision about a finding, from when and by whom, and until when. */
export interface DecisionMade {
  state: Exclude<FindingState, 'open'>;
  reason: string | null;
  kept: string | null;
  actor: string;
  from: Instant;
  ended: Instant | null;
  ended_by: string | null;
}

/** A finding explained. */
export interface FindingExplained {
  /** Null when the finding is not there any more, and only what was decided about it is on file. */
  finding: Finding | null;
  id: string;
  code: string;
  /** The records it is about, in columns side by side; personal numbers masked. */
  sides: ShownFacts[];
  /** The terms of the score of two records that may be one person's; empty for other findings. */
  terms: readonly Term[];
  score: number | null;
  history: DecisionMade[];
}

/**
 * One finding with the records that it is about, how their likeness was scored, and all that was ever decided about it.
 * @throws Failure `finding.none` (66) when there neither is nor was a finding of this id.
 */
export function explainFinding(session: Session, selection: Selection, moment: Moment, id: string): FindingExplained {
  const { db, county } = session;
  return readConsistently(db, () => {
    const there = findAll(session, selection, moment).find(({ finding }) => finding.id === id);
    const decided = decisionsAbout(db, county, id);
    const code = there?.finding.code ?? decided.at(-1)?.code;
    if (code === undefined) throw failWith(findingFailures, 'finding.none', { id, date: moment.asOf });
    const history = decided.map(
      ({ state, reason, kept, actor, instant, ended, endedBy }): DecisionMade => ({
        ...{ state, reason, kept, actor, from: instant },
        ...{ ended, ended_by: endedBy },
      }),
    );
    const subjects = there?.found.subjects ?? [];
    const sides = subjects.map((subject) => shownFacts(readSide(db, county, subject, moment.knownAt)));
    const terms = there?.found.terms ?? [];
    const score = terms.length === 0 ? null : Number(there?.found.params.score);
    return { finding: there?.finding ?? null, id, code, sides, terms, score, history };
  });
}

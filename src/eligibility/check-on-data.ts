import type { CivilDate } from '../base/civil-date.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { type CriterionKind, criteriaOf, type Pack } from './pack/pack.ts';
import { letterCounts } from './store/letter-counts.ts';

/** A criterion that says the same of every household on file. */
export interface IdleCriterion {
  readonly program: string;
  readonly criterion: string;
  readonly kind: CriterionKind;
  readonly always: 'true' | 'false' | 'unknown';
}

/** What a pack comes to on the households on file. */
export interface DataCheck {
  readonly as_of: CivilDate;
  readonly households: number;
  readonly warnings: readonly IdleCriterion[];
}

const ALWAYS = { T: 'true', F: 'false', U: 'unknown' } as const;

/**
 * The criteria of a pack that are true, false or unknown of every household on a day: one that is always unknown lacks its facts,
 * and one that is always the same decides nothing, or is written otherwise than it was meant.
 */
export function checkOnData(
  { db, county }: Session,
  pack: Pack,
  asOf: CivilDate,
  knownAt: number | undefined,
): DataCheck {
  return readConsistently(db, () => {
    let households = 0;
    const warnings = pack.programs.flatMap((program) => {
      const criteria = criteriaOf(program);
      const counts = letterCounts(db, { county, pack, program, asOf }, knownAt);
      households = counts.households;
      return criteria.flatMap(({ id, kind }, at): IdleCriterion[] => {
        const letter = (['T', 'F', 'U'] as const).find((each) => counts.letters[at]?.[each] === households);
        if (households === 0 || letter === undefined) return [];
        return [{ program: program.id, criterion: id, kind, always: ALWAYS[letter] }];
      });
    });
    return { as_of: asOf, households, warnings };
  });
}

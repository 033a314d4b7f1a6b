import { type Criterion, criteriaOf, type Program, type Verdict } from './pack/pack.ts';

/** T met, F not met, U unknown. */
export type Letter = 'T' | 'F' | 'U';

/** A criterion with what was found about it. */
export interface Finding {
  readonly criterion: Criterion;
  readonly letter: Letter;
}

/**
 * What was found about the criteria by which a household is judged: off the list those to enter, on it those to remain (the
 * same where the program has none of its own), and in both cases those that exclude.
 */
export function findings(program: Program, letters: string, listed: boolean): Finding[] {
  const judgedBy = listed && program.remain !== undefined ? 'remain' : 'enter';
  return criteriaOf(program)
    .map((criterion, index) => ({ criterion, letter: letterAt(letters, index) }))
    .filter(({ criterion }) => criterion.kind === judgedBy || criterion.kind === 'exclude')
    .sort((a, b) => Number(a.criterion.kind === 'exclude') - Number(b.criterion.kind === 'exclude'));
}

/** The ids of the criteria that decide: those found wrong, or those unknown where the verdict is undecided. */
export function reasons(found: readonly Finding[], verdict: Verdict): string[] {
  const decides = ({ criterion, letter }: Finding): boolean =>
    verdict === 'undecided'
      ? letter === 'U'
      : verdict === 'not_eligible' && letter === (criterion.kind === 'exclude' ? 'T' : 'F');
  return found.filter(decides).map(({ criterion }) => criterion.id);
}

function letterAt(letters: string, index: number): Letter {
  const letter = letters.charAt(index);
  if (letter === 'T' || letter === 'F' || letter === 'U') return letter;
  throw new RangeError(`no letter for criterion ${index + 1} in "${letters}"`);
}

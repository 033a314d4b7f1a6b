import type { Database } from '../../db/driver.ts';
import { type Fragment, join, sql } from '../expression/fragment.ts';
import type { Letter } from '../letters.ts';
import { criteriaOf } from '../pack/pack.ts';
import { registrySource } from './fact-source.ts';
import { compileOver, type Judging } from './judging.ts';
import { relations } from './relations.ts';

/** How many households there are, and for each criterion in the order of `criteriaOf` of how many it is true, false, unknown. */
export interface LetterCounts {
  readonly households: number;
  readonly letters: readonly Readonly<Record<Letter, number>>[];
}

/** Counts the letters of a program's criteria in one statement. */
export function letterCounts(db: Database, judging: Judging, knownAt: number | undefined): LetterCounts {
  const { ctes, parameters } = relations(registrySource({ knownAt }), judging.county, judging.asOf);
  const conditions = criteriaOf(judging.program).map(({ condition }) => condition);
  const { cte, select, values } = compileOver(judging, conditions, {}, ({ letters, from }) => {
    const count = (letter: Fragment, value: Fragment): Fragment =>
      sql`COUNT(CASE WHEN ${letter} = ${value} THEN 1 END)`;
    const counts = letters.flatMap((letter) => [sql`'T'`, sql`'F'`].map((value) => count(letter, value)));
    return sql`SELECT ${join([sql`COUNT(*)`, ...counts], ', ')} FROM ${from}`;
  });
  const [households = 0, ...counts] = db
    .prepare<unknown[], number[]>(`WITH ${ctes}, ${cte} ${select}`)
    .raw()
    .get(values, parameters) ?? [0];
  const letters = conditions.map((_, at) => {
    const [T = 0, F = 0] = [counts[2 * at], counts[2 * at + 1]];
    return { T, F, U: households - T - F };
  });
  return { households, letters };
}

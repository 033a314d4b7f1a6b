import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { figureParameter } from '../expression/figure.ts';
import { bind, type Fragment, join, type SqlValue, sql } from '../expression/fragment.ts';
import { compileJudgement } from '../expression/judgement.ts';
import { criteriaOf, type Pack, type Program, type Verdict, valueOn } from '../pack/pack.ts';
import { type FactSource, registrySource } from './fact-source.ts';
import { relations } from './relations.ts';

/** A program of a pack, judged on a day. */
export interface Judging {
  readonly county: string;
  readonly pack: Pack;
  readonly program: Program;
  readonly asOf: CivilDate;
}

/**
 * The verdict from the letters of the criteria that must hold (`met`) and of those that must not (`barred`), two SQL
 * expressions: eligible when all are known and right, not eligible when one is known and wrong.
 */
export function verdictSql(met: string, barred: string): string {
  return `CASE WHEN ${met} LIKE '%F%' OR ${barred} LIKE '%T%' THEN 'not_eligible'
    WHEN ${met} LIKE '%U%' OR ${barred} LIKE '%U%' THEN 'undecided' ELSE 'eligible' END`;
}

/** The compiled statement: a row a household with the letters of its criteria to enter, to be excluded and to remain. */
function lettersSelect({ pack, program, asOf }: Judging): { text: string; values: SqlValue[] } {
  const { letters, from } = compileJudgement(
    criteriaOf(program).map((criterion) => criterion.condition),
    { household: 'household_fact', member: 'member_fact' },
  );
  const part = (kind: 'enter' | 'exclude' | 'remain'): Fragment => {
    const own = letters.filter((_, index) => criteriaOf(program)[index]?.kind === kind);
    if (own.length > 0) return join(own, ' || ');
    return kind === 'remain' ? sql`NULL` : sql`''`;
  };
  const select = sql`SELECT h.household_id AS household_id, ${part('enter')} AS enter_letters,
    ${part('exclude')} AS exclude_letters, ${part('remain')} AS remain_letters FROM ${from}`;
  const figures = new Map(
    [...pack.figures].map(([name, figure]) => [name, figureParameter(figure.type, valueOn(figure, asOf)?.value)]),
  );
  return { text: select.text, values: bind(select, { figures, asOf }) };
}

/**
 * Judges every household of the registry, or those of `temp.chosen`, in one statement and leaves the letters in the table
 * `temp.judged`.
 */
export function judgeAll(
  db: Database,
  judging: Judging,
  reading: { knownAt: number | undefined; chosen: boolean },
): void {
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS judged (
    household_id INTEGER PRIMARY KEY, enter_letters TEXT NOT NULL, exclude_letters TEXT NOT NULL, remain_letters TEXT) STRICT;
    DELETE FROM temp.judged`);
  const { ctes, parameters } = relations(registrySource(reading), judging.county, judging.asOf);
  const select = lettersSelect(judging);
  db.prepare(
    `WITH ${ctes} INSERT INTO temp.judged (household_id, enter_letters, exclude_letters, remain_letters) ${select.text}`,
  ).run(select.values, parameters);
}

/** How one household is judged. */
export interface Judged {
  readonly verdict: Verdict;
  /** One letter a criterion, in the order of `criteriaOf`. */
  readonly letters: string;
}

/** Judges the one household of a source, as on the list or off it; undefined when it has left. */
export function judgeOne(db: Database, judging: Judging, source: FactSource, listed: boolean): Judged | undefined {
  const { ctes, parameters } = relations(source, judging.county, judging.asOf);
  const select = lettersSelect(judging);
  const met = listed ? 'COALESCE(remain_letters, enter_letters)' : 'enter_letters';
  return db
    .prepare<unknown[], Judged>(
      `WITH ${ctes}, judged AS (${select.text})
      SELECT ${verdictSql(met, 'exclude_letters')} AS verdict,
        enter_letters || exclude_letters || COALESCE(remain_letters, '') AS letters FROM judged`,
    )
    .get(select.values, parameters);
}

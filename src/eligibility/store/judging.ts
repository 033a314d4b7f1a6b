import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { aliases, columnsRead } from '../expression/compile.ts';
import { figureParameter } from '../expression/figure.ts';
import { bind, type Fragment, identifier, join, type SqlValue, sql } from '../expression/fragment.ts';
import { compileJudgement, type Judgement } from '../expression/judgement.ts';
import { figureColumns, valueFor } from '../pack/figure-values.ts';
import { criteriaOf, type Pack, type Program, type Verdict } from '../pack/pack.ts';
import type { FactSource } from './fact-source.ts';
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

/** The relation of households with the figures that differ among them, and that of members with the facts that are read. */
const RELATIONS = { household: 'household_judged', member: 'member_judged' } as const;

/** A statement's parts: a common table expression to stand after those of the relations, and a SELECT. */
interface Compiled {
  readonly cte: string;
  readonly select: string;
  /** Of the two, in this order. */
  readonly values: readonly SqlValue[];
}

/** Compiles a SELECT over the households of a pack on a day; the text is written from the parts of a judgement. */
export function compileOver(
  { pack, asOf }: Pick<Judging, 'pack' | 'asOf'>,
  criteria: Parameters<typeof compileJudgement>[0],
  more: Parameters<typeof compileJudgement>[2],
  write: (judgement: Judgement) => Fragment,
): Compiled {
  const columns = join([sql`h.*`, ...figureColumns(pack.figures, asOf)], ', ');
  const select = write(compileJudgement(criteria, RELATIONS, more));
  const { member } = aliases;
  const read = ['household_id', ...columnsRead(select, member).filter((name) => name !== 'household_id')];
  // In order, they need no sorting to be grouped; the limit has SQLite compute a column once, however often it is read.
  const cte = sql`household_judged AS (SELECT ${columns} FROM household_fact AS h),
    member_judged AS (SELECT ${join(
      read.map((name) => identifier(member, name)),
      ', ',
    )} FROM member_fact AS m ORDER BY m.household_id LIMIT -1)`;
  const alike = [...pack.figures].filter(([, { type }]) => !type.varies);
  const nowhere = { hukou: null, village_code: null };
  const figures = new Map(
    alike.map(([name, figure]) => [name, figureParameter(figure.type, valueFor(figure, asOf, nowhere)?.value)]),
  );
  return { cte: cte.text, select: select.text, values: [cte, select].flatMap((part) => bind(part, { figures, asOf })) };
}

/** A row a household with the letters of its criteria to enter, to be excluded and to remain, and its benefit. */
function lettersSelect(judging: Judging): Compiled {
  const criteria = criteriaOf(judging.program);
  const conditions = criteria.map((criterion) => criterion.condition);
  return compileOver(judging, conditions, { benefit: judging.program.benefit?.plan }, ({ letters, benefit, from }) => {
    const part = (kind: 'enter' | 'exclude' | 'remain'): Fragment => {
      const own = letters.filter((_, index) => criteria[index]?.kind === kind);
      if (own.length > 0) return join(own, ' || ');
      return kind === 'remain' ? sql`NULL` : sql`''`;
    };
    return sql`SELECT h.household_id AS household_id, ${part('enter')} AS enter_letters,
    ${part('exclude')} AS exclude_letters, ${part('remain')} AS remain_letters, ${benefit} AS benefit FROM ${from}`;
  });
}

/** Common table expressions, to stand after WITH, the last of which is `judged`; and what they are run with. */
export interface JudgedSource {
  readonly ctes: string;
  /** Of the anonymous parameters, in order. */
  readonly values: readonly SqlValue[];
  /** Of the named ones. */
  readonly parameters: Readonly<Record<string, SqlValue>>;
}

/**
 * The relation `judged`: of every household of a source `household_id`, `enter_letters`, `exclude_letters`, `remain_letters` (NULL
 * where the program has none) and `benefit`. All are judged in one pass, and none twice however often a column is read: the limit
 * sees to that.
 */
export function judgedFrom(judging: Judging, source: FactSource): JudgedSource {
  const { ctes, parameters } = relations(source, judging.county, judging.asOf);
  const { cte, select, values } = lettersSelect(judging);
  return { ctes: `${ctes}, ${cte}, judged AS (${select} LIMIT -1)`, values, parameters };
}

/** How one household is judged. */
export interface Judged {
  readonly verdict: Verdict;
  /** One letter a criterion, in the order of `criteriaOf`. */
  readonly letters: string;
  /** Fen a payment; null: it is not eligible, the program pays nothing, or what it turns on is unknown. */
  readonly benefit: number | null;
}

/** Judges the one household of a source, as on the list or off it; undefined when it has left. */
export function judgeOne(db: Database, judging: Judging, source: FactSource, listed: boolean): Judged | undefined {
  const { ctes, values, parameters } = judgedFrom(judging, source);
  const met = listed ? 'COALESCE(remain_letters, enter_letters)' : 'enter_letters';
  return db
    .prepare<unknown[], Judged>(
      `WITH ${ctes},
      decided AS (SELECT *, ${verdictSql(met, 'exclude_letters')} AS verdict FROM judged)
      SELECT verdict, enter_letters || exclude_letters || COALESCE(remain_letters, '') AS letters,
        CASE WHEN verdict = 'eligible' THEN benefit END AS benefit FROM decided`,
    )
    .get(values, parameters);
}

import { type BenefitPlan, compileBenefit } from './benefit.ts';
import type { Condition } from './check.ts';
import { aliases, byTruth, compileInteger, compilePredicate } from './compile.ts';
import { type Fragment, identifier, integerLiteral, join, sql } from './fragment.ts';
import type { Integer } from './plan.ts';

/** The names of the two relations: tables, views, or common table expressions of the statement around. */
export interface Relations {
  readonly household: string;
  readonly member: string;
}

/** The parts of a statement that judges every household by a list of criteria. */
export interface Judgement {
  /** One expression a criterion: 'T', 'F', or 'U' for unknown. */
  readonly letters: readonly Fragment[];
  /** The benefit in fen a payment, NULL where it is unknown or there is none. */
  readonly benefit: Fragment;
  /** One expression an integer that was asked for. */
  readonly integers: readonly Fragment[];
  /**
   * What stands after FROM: the households as `h` (with `h.household_id`), and what has been computed over the members
   * of each, once for all criteria.
   */
  readonly from: Fragment;
}

/**
 * Compiles criteria for one pass over the households. What is said of members is unknown where a household has no row in the
 * member relation, unless its `has_members` is 1: then members are on file, and none of them is present.
 */
export function compileJudgement(
  criteria: readonly Pick<Condition, 'predicate'>[],
  relations: Relations,
  more: { benefit?: BenefitPlan | undefined; integers?: readonly Integer[] } = {},
): Judgement {
  const aggregates = new Map<string, { name: string; aggregate: Fragment }>();
  const totals = {
    column(aggregate: Fragment, ofNobody: bigint): Fragment {
      const key = JSON.stringify([aggregate.text, aggregate.parameters]);
      const known = aggregates.get(key) ?? { name: `a${aggregates.size + 1}`, aggregate };
      aggregates.set(key, known);
      const total = identifier(aliases.totals, known.name);
      return sql`CASE WHEN t.household_id IS NULL AND h.has_members = 1 THEN ${integerLiteral(ofNobody)} ELSE ${total} END`;
    },
  };
  const letters = criteria.map(({ predicate }) =>
    byTruth(compilePredicate(predicate, totals), sql`'T'`, sql`'F'`, sql`'U'`),
  );
  const benefit = more.benefit === undefined ? sql`NULL` : compileBenefit(more.benefit, totals);
  const integers = (more.integers ?? []).map((each) => compileInteger(each, totals));
  return { letters, benefit, integers, from: fromClause([...aggregates.values()], relations) };
}

function fromClause(columns: readonly { name: string; aggregate: Fragment }[], relations: Relations): Fragment {
  const households = sql`${identifier(relations.household)} AS h`;
  if (columns.length === 0) return households;
  const aggregates = join(
    columns.map(({ name, aggregate }) => sql`${aggregate} AS ${identifier(name)}`),
    ', ',
  );
  const members = sql`${identifier(relations.member)} AS m`;
  // A condition on members may read facts of their household.
  const readsHousehold = columns.some(({ aggregate }) => /\bh\./.test(aggregate.text));
  const source = readsHousehold ? sql`${members} JOIN ${households} ON h.household_id = m.household_id` : members;
  return sql`${households} LEFT JOIN (SELECT m.household_id, ${aggregates} FROM ${source} GROUP BY m.household_id) AS t ON t.household_id = h.household_id`;
}

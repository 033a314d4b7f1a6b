import { figureColumn } from './fact.ts';
import { type Fragment, identifier, integerLiteral, join, parameter, sql } from './fragment.ts';
import { maxMembers, one } from './integer.ts';
import type { Column, Integer, Predicate, Term } from './plan.ts';

/** The aliases under which the compiled conditions read the relations and the totals over members. */
export const aliases = { household: 'h', member: 'm', totals: 't' } as const;

/** Where the conditions of one statement leave what has to be computed over each household's members. */
export interface Totals {
  /**
   * The value of an aggregate over `member_fact`, from a column of `totals` that equal aggregates share: unknown where no member
   * is on file, and `ofNobody` where there are some but nobody is present.
   */
  column(aggregate: Fragment, ofNobody: bigint): Fragment;
}

const operators = { '==': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

/**
 * The SQL of a condition: true, false, or NULL for unknown (Kleene's logic is SQL's). Portable: comparison, AND, OR,
 * NOT, CASE, LIKE, CAST, || and + - *, COUNT, SUM, MIN, MAX; no function of SQLite, no stored booleans.
 */
export function compilePredicate(predicate: Predicate, totals: Totals): Fragment {
  switch (predicate.kind) {
    case 'constant':
      return predicate.value ? sql`1 = 1` : sql`1 = 0`;
    case 'and':
    case 'or': {
      const operands = predicate.operands.map((operand) => compilePredicate(operand, totals));
      return sql`(${join(operands, predicate.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      return sql`NOT (${compilePredicate(predicate.operand, totals)})`;
    case 'compare': {
      const operator: Fragment = { text: operators[predicate.operator], parameters: [] };
      return sql`${scalar(predicate.left, totals)} ${operator} ${scalar(predicate.right, totals)}`;
    }
    case 'settled': {
      const isTrue = compilePredicate(predicate.isTrue, totals);
      const isFalse = compilePredicate(predicate.isFalse, totals);
      return sql`CASE WHEN ${isTrue} THEN 1 WHEN ${isFalse} THEN 0 END = 1`;
    }
    case 'present':
      return sql`(${join(
        predicate.columns.map((of) => sql`${column(of)} IS NOT NULL`),
        ' AND ',
      )})`;
    case 'contains': {
      // In a pattern the underscore of a code stands for any character, unless it is escaped.
      const pattern = `%,${predicate.value.replaceAll('_', '\\_')},%`;
      const within = sql`(',' || ${column(predicate.column)} || ',')`;
      return sql`${within} LIKE ${parameter({ kind: 'value', value: pattern })} ESCAPE '\\'`;
    }
    case 'exists':
    case 'all':
      return sql`${quantified(predicate.kind, compilePredicate(predicate.predicate, totals), totals)} = 1`;
  }
}

/** One of three values, by whether a condition is true, false or unknown; the condition is computed once. */
export function byTruth(holds: Fragment, isTrue: Fragment, isFalse: Fragment, unknown: Fragment): Fragment {
  return sql`CASE (${holds}) WHEN TRUE THEN ${isTrue} WHEN FALSE THEN ${isFalse} ELSE ${unknown} END`;
}

/** The columns of a relation, by its alias, that a compiled text reads, in the order of their names. */
export function columnsRead({ text }: Fragment, alias: string): string[] {
  const names = text.matchAll(new RegExp(`\\b${alias}\\.([a-z0-9_]+)`, 'g'));
  return [...new Set([...names].map(([, name = '']) => name))].sort();
}

/** Of the ranks true 2, unknown 1, false 0, `exists` is the greatest over the members and `all` the least. */
function quantified(kind: 'exists' | 'all', predicate: Fragment, totals: Totals): Fragment {
  const ranked = byTruth(predicate, sql`2`, sql`0`, sql`1`);
  const extreme = kind === 'exists' ? sql`MAX(${ranked})` : sql`MIN(${ranked})`;
  return totals.column(sql`CASE ${extreme} WHEN 2 THEN 1 WHEN 0 THEN 0 END`, kind === 'exists' ? 0n : 1n);
}

/** The SQL of an integer, or of a text. */
function scalar(value: Integer | Term, totals: Totals): Fragment {
  switch (value.kind) {
    case 'text-column':
    case 'column':
      return column(value.column);
    case 'as-of':
      return parameter({ kind: 'as-of' });
    case 'text':
      return parameter({ kind: 'value', value: value.value });
    default:
      return compileInteger(value, totals);
  }
}

/** The SQL of an integer, NULL where it is unknown. */
export function compileInteger(value: Integer, totals: Totals): Fragment {
  switch (value.kind) {
    case 'constant':
      return integerLiteral(value.value);
    case 'column':
      return column(value.column);
    case 'figure':
      if (value.varies) return column({ of: 'household', name: figureColumn(value.name) });
      return parameter({ kind: 'figure', name: value.name });
    case 'sum':
    case 'product': {
      const parts = value.parts.map((part) => compileInteger(part, totals));
      return sql`(${join(parts, value.kind === 'sum' ? ' + ' : ' * ')})`;
    }
    case 'signed': {
      const of = compileInteger(value.of, totals);
      return sql`CASE WHEN ${compileInteger(value.sign, totals)} < 0 THEN -${of} ELSE ${of} END`;
    }
    case 'divisor': {
      const of = compileInteger(value.of, totals);
      return sql`CASE WHEN ${of} < 0 THEN -${of} WHEN ${of} > 0 THEN ${of} END`;
    }
    case 'chosen': {
      const holds = compilePredicate(value.condition, totals);
      return byTruth(holds, compileInteger(value.of, totals), integerLiteral(value.otherwise), sql`NULL`);
    }
    case 'total':
      return memberTotal(value.amount, value.condition, totals);
  }
}

/** What a member adds to a count of whom it is unknown whether the condition holds: more than all members together can. */
const outweighing = integerLiteral(maxMembers + 1n);

/** A part is 0 where the condition fails and unknown where it or the amount is; one unknown part hides the total. */
function memberTotal(amount: Integer, condition: Predicate | undefined, totals: Totals): Fragment {
  const each = compileInteger(amount, totals);
  if (condition === undefined && amount === one) return totals.column(sql`COUNT(*)`, 0n);
  const holds = condition && compilePredicate(condition, totals);
  if (holds !== undefined && amount === one) {
    const count = totals.column(sql`SUM(${byTruth(holds, each, sql`0`, outweighing)})`, 0n);
    return sql`CASE WHEN ${count} < ${outweighing} THEN ${count} END`;
  }
  const part = holds ? byTruth(holds, each, sql`0`, sql`NULL`) : each;
  return totals.column(sql`CASE WHEN COUNT(${part}) = COUNT(*) THEN CAST(SUM(${part}) AS BIGINT) END`, 0n);
}

function column({ of, name }: Column): Fragment {
  return identifier(aliases[of], name);
}

import { figureColumn } from './fact.ts';
import { type Fragment, identifier, integerLiteral, join, parameter, sql } from './fragment.ts';
import { one } from './integer.ts';
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

/** Of the ranks true 2, unknown 1, false 0, `exists` is the greatest over the members and `all` the least. */
function quantified(kind: 'exists' | 'all', predicate: Fragment, totals: Totals): Fragment {
  const ranked = sql`CASE WHEN ${predicate} THEN 2 WHEN NOT (${predicate}) THEN 0 ELSE 1 END`;
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
      return sql`CASE WHEN ${holds} THEN ${compileInteger(value.of, totals)} WHEN NOT (${holds}) THEN ${integerLiteral(value.otherwise)} END`;
    }
    case 'total':
      return memberTotal(value.amount, value.condition, totals);
  }
}

/** A part is 0 where the condition fails and unknown where it or the amount is; one unknown part hides the total. */
function memberTotal(amount: Integer, condition: Predicate | undefined, totals: Totals): Fragment {
  const each = compileInteger(amount, totals);
  if (condition === undefined && amount === one) return totals.column(sql`COUNT(*)`, 0n);
  const holds = condition && compilePredicate(condition, totals);
  const part = holds ? sql`CASE WHEN ${holds} THEN ${each} WHEN NOT (${holds}) THEN 0 END` : each;
  return totals.column(sql`CASE WHEN COUNT(${part}) = COUNT(*) THEN CAST(SUM(${part}) AS BIGINT) END`, 0n);
}

function column({ of, name }: Column): Fragment {
  return identifier(aliases[of], name);
}

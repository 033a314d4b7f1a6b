import type { Params } from '../../base/failure.ts';

/** Everything that can be wrong with an expression; the texts are in the message catalogue. */
export const expressionProblems = [
  'expression.syntax',
  'expression.spelling',
  'expression.unterminated-string',
  'expression.too-long',
  'expression.too-complex',
  'expression.unsupported',
  'expression.number-form',
  'expression.number-too-large',
  'expression.unknown-name',
  'expression.unknown-member-fact',
  'expression.unknown-function',
  'expression.unknown-variable',
  'expression.arguments',
  'expression.members-alone',
  'expression.variable-alone',
  'expression.filter-alone',
  'expression.nested-members',
  'expression.member-fact-outside',
  'expression.household-fact-of-member',
  'expression.wrong-type',
  'expression.not-comparable',
  'expression.unit-mismatch',
  'expression.unknown-value',
  'expression.date-form',
  'expression.empty-list',
  'expression.list-literal',
  'expression.blank-none-arithmetic',
  'expression.partial-arithmetic',
  'expression.sum-of-quotients',
  'expression.division-by-zero',
  'expression.known-of-none',
  'expression.has-of-unknown',
  'expression.on-file-of-zero',
  'expression.amount-unit',
] as const;

export type ExpressionCode = (typeof expressionProblems)[number];

/** A stretch of an expression's text: offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something wrong at a place of an expression's text. */
export interface ExpressionProblem extends Span {
  readonly code: ExpressionCode;
  readonly params: Params;
}

export type Report = (code: ExpressionCode, at: Span, params?: Params) => void;

/** A list of problems and the function that adds to it. */
export function problemList(): { problems: ExpressionProblem[]; report: Report } {
  const problems: ExpressionProblem[] = [];
  return {
    problems,
    report: (code, { start, end }, params = {}) => problems.push({ code, start, end, params }),
  };
}

import type { ASTNode } from '@marcbachmann/cel-js';
import { meant } from '../../base/nearest-word.ts';
import { parseDecimal } from './fraction.ts';
import { type ExpressionCode, type ExpressionProblem, problemList, type Report } from './problem.ts';
import { limits, parseSyntax } from './syntax.ts';
import { type ArithmeticOperator, type ComparisonOperator, childrenOf, type Tree } from './tree.ts';

/** Longest number that may be written: any more digits would leave no room below 2^63 for the facts. */
const maxDigits = 15;

/** Where a part of an expression stands: the name that stands for a member there, if any. */
interface Scope {
  readonly text: string;
  readonly variable: string | undefined;
  readonly report: Report;
}

/**
 * Reads a criterion written in the supported part of the Common Expression Language: numbers, strings, true and false,
 * `date("2014-03-19")`; `&& || !`; `== != < <= > >= in [ ]`, `in` a fact of several codes; `+ - * /`; names; `known(x)`, `has(x)`;
 * `members.exists(m, …)`, `members.all(m, …)`, `members.size()`, `members.sum(m, …)`, and the last two after
 * `members.filter(m, …)`. All else is a problem at its place. Names are not looked up here (`check.ts` does).
 */
export function parseExpression(
  text: string,
):
  | { readonly ok: true; readonly tree: Tree }
  | { readonly ok: false; readonly problems: readonly ExpressionProblem[] } {
  const { problems, report } = problemList();
  const syntax = parseSyntax(text, report);
  const tree = syntax && convert(syntax, { text, variable: undefined, report });
  if (tree && depthOf(tree) > limits.depth) report('expression.too-complex', tree);
  return tree && problems.length === 0 ? { ok: true, tree } : { ok: false, problems };
}

/** The tree of a syntax node; where the language has no such node, a report and a stand-in that nobody will see. */
function convert(node: ASTNode, scope: Scope): Tree {
  const span = { start: node.start, end: node.end };
  switch (node.op) {
    case 'value':
      return literal(node, scope);
    case 'id':
      if (node.args === 'members') return refuse('expression.members-alone', node, scope);
      if (node.args === scope.variable) return refuse('expression.variable-alone', node, scope, { name: node.args });
      return { ...span, kind: 'name', name: node.args };
    case '.':
      return memberFact(node, scope);
    case '!_':
      return { ...span, kind: 'not', operand: convert(node.args, scope) };
    case '-_':
      return { ...span, kind: 'negative', operand: convert(node.args, scope) };
    case '&&':
    case '||':
      return { ...span, kind: node.op === '&&' ? 'and' : 'or', operands: chain(node, node.op, scope) };
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { ...span, kind: 'compare', operator: node.op satisfies ComparisonOperator, ...sides(node.args, scope) };
    case '+':
    case '-':
    case '*':
    case '/':
      return {
        ...span,
        kind: 'arithmetic',
        operator: node.op satisfies ArithmeticOperator,
        ...sides(node.args, scope),
      };
    case 'in': {
      const [operand, list] = node.args;
      if (list.op === 'id' || list.op === '.') {
        const codes = convert(list, scope);
        if (codes.kind !== 'name' && codes.kind !== 'member-fact') return codes;
        return { ...span, kind: 'contains', value: convert(operand, scope), codes };
      }
      if (list.op !== 'list') return refuse('expression.list-literal', list, scope);
      if (list.args.length === 0) return refuse('expression.empty-list', list, scope);
      return { ...span, kind: 'in', operand: convert(operand, scope), list: list.args.map((n) => convert(n, scope)) };
    }
    case 'call':
      return call(node, scope);
    case 'rcall':
      return membersCall(node, scope);
    default:
      return refuse('expression.unsupported', node, scope, { what: scope.text.slice(node.start, node.end) });
  }
}

/** Reports a problem at a node and gives the stand-in for its tree. */
function refuse(code: ExpressionCode, node: ASTNode, scope: Scope, params = {}): Tree {
  scope.report(code, node, params);
  return { kind: 'bool', value: false, start: node.start, end: node.end };
}

function sides([left, right]: readonly [ASTNode, ASTNode], scope: Scope): { left: Tree; right: Tree } {
  return { left: convert(left, scope), right: convert(right, scope) };
}

function chain(node: ASTNode, operator: '&&' | '||', scope: Scope): Tree[] {
  if (node.op !== operator) return [convert(node, scope)];
  return node.args.flatMap((operand) => chain(operand, operator, scope));
}

function literal(node: Extract<ASTNode, { op: 'value' }>, scope: Scope): Tree {
  const span = { start: node.start, end: node.end };
  const source = scope.text.slice(node.start, node.end);
  if (typeof node.args === 'boolean') return { ...span, kind: 'bool', value: node.args };
  if (typeof node.args === 'string') return { ...span, kind: 'string', value: node.args };
  if (node.args === null || node.args instanceof Uint8Array) {
    return refuse('expression.unsupported', node, scope, { what: source });
  }
  // The source text, since the parser has read a decimal into floating point.
  const value = parseDecimal(source);
  if (value === undefined) return refuse('expression.number-form', node, scope, { what: source });
  if (source.replace('.', '').length > maxDigits) {
    return refuse('expression.number-too-large', node, scope, { digits: maxDigits });
  }
  return { ...span, kind: 'number', value };
}

function memberFact(node: Extract<ASTNode, { op: '.' }>, scope: Scope): Tree {
  const [owner, name] = node.args;
  if (owner.op !== 'id') {
    return refuse('expression.unsupported', node, scope, { what: scope.text.slice(node.start, node.end) });
  }
  if (owner.args === 'members') return refuse('expression.members-alone', node, scope);
  if (owner.args !== scope.variable) return refuse('expression.unknown-variable', owner, scope, { name: owner.args });
  return { kind: 'member-fact', name, start: node.start, end: node.end };
}

const functions = { known: 'known(x)', has: 'has(x)', date: 'date("2014-03-19")' } as const;

function call(node: Extract<ASTNode, { op: 'call' }>, scope: Scope): Tree {
  const span = { start: node.start, end: node.end };
  const [name, [argument, ...more]] = node.args;
  if (name !== 'known' && name !== 'has' && name !== 'date') {
    return refuse('expression.unknown-function', node, scope, { name, ...meant(name, Object.keys(functions)) });
  }
  const usage = { usage: functions[name] };
  if (argument === undefined || more.length > 0) return refuse('expression.arguments', node, scope, usage);
  const operand = convert(argument, scope);
  if (name === 'date') {
    if (operand.kind === 'string') return { ...span, kind: 'date', text: operand.value };
  } else if (operand.kind === 'name' || operand.kind === 'member-fact') {
    return { ...span, kind: name, operand };
  }
  return refuse('expression.arguments', argument, scope, usage);
}

type MethodCall = Extract<ASTNode, { op: 'rcall' }>;

const membersFunctions = {
  exists: 'members.exists(m, …)',
  all: 'members.all(m, …)',
  filter: 'members.filter(m, …).size()',
  size: 'members.size()',
  sum: 'members.sum(m, …)',
} as const;

function membersCall(node: MethodCall, scope: Scope): Tree {
  const [name, receiver] = node.args;
  const filter = receiver.op === 'rcall' && receiver.args[0] === 'filter' ? receiver : undefined;
  const source = filter === undefined ? receiver : filter.args[1];
  if (source.op !== 'id' || source.args !== 'members') return unknownMethod(node, Object.keys(membersFunctions), scope);
  if (scope.variable !== undefined) return refuse('expression.nested-members', node, scope);
  if (filter !== undefined && name !== 'size' && name !== 'sum') return unknownMethod(node, ['size', 'sum'], scope);
  const span = { start: node.start, end: node.end };
  const condition = filter === undefined ? undefined : bodyOf(filter, membersFunctions.filter, scope);
  switch (name) {
    case 'exists':
    case 'all':
      return { ...span, kind: name, predicate: bodyOf(node, membersFunctions[name], scope) };
    case 'size':
      if (node.args[2].length > 0) {
        return refuse('expression.arguments', node, scope, { usage: membersFunctions.size });
      }
      return { ...span, kind: 'total', condition, amount: undefined };
    case 'sum':
      return { ...span, kind: 'total', condition, amount: bodyOf(node, membersFunctions.sum, scope) };
    case 'filter':
      return refuse('expression.filter-alone', node, scope);
    default:
      return unknownMethod(node, Object.keys(membersFunctions), scope);
  }
}

/** What `(m, …)` says about each member m. */
function bodyOf(node: MethodCall, usage: string, scope: Scope): Tree {
  const [variable, body, ...more] = node.args[2];
  if (variable?.op !== 'id' || variable.args === 'members' || body === undefined || more.length > 0) {
    return refuse('expression.arguments', node, scope, { usage });
  }
  return convert(body, { ...scope, variable: variable.args });
}

function unknownMethod(node: MethodCall, known: readonly string[], scope: Scope): Tree {
  const name = node.args[0];
  return refuse('expression.unknown-function', node, scope, { name, ...meant(name, known) });
}

function depthOf(tree: Tree): number {
  return 1 + Math.max(0, ...childrenOf(tree).map(depthOf));
}

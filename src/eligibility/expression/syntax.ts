import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import type { Report } from './problem.ts';

/** Limits that keep a hostile text from exhausting the stack or the database; a criterion in a pack is far below them. */
export const limits = { characters: 2000, nodes: 400, depth: 40 } as const;

const parser = new Environment({ limits: { maxDepth: limits.depth, maxAstNodes: limits.nodes } });

/** What people write for an operator of the language, full-width signs included. */
const spellings: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  not: '!',
  且: '&&',
  或: '||',
  非: '!',
  '=': '==',
  '<>': '!=',
  '&': '&&',
  '|': '||',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '×': '*',
  '÷': '/',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '，': ',',
  '．': '.',
  '＜': '<',
  '＞': '>',
  '＝': '==',
  '！': '!',
  '“': '"',
  '”': '"',
};

/** Reads a text by the grammar of the Common Expression Language; undefined with a report where it is none. */
export function parseSyntax(text: string, report: Report): ASTNode | undefined {
  if (text.length > limits.characters) {
    report('expression.too-long', { start: 0, end: text.length }, { limit: limits.characters });
    return undefined;
  }
  try {
    return parser.parse(text).ast;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    reportSyntax(text, error, report);
    return undefined;
  }
}

function reportSyntax(text: string, error: ParseError, report: Report): void {
  const { start, end } = error.range ?? { start: 0, end: text.length };
  const spelling = misspelledAt(text, start, end);
  if (error.code === 'limit_exceeded') report('expression.too-complex', { start, end });
  else if (error.code.startsWith('unterminated')) report('expression.unterminated-string', { start, end });
  else if (spelling !== undefined) {
    const { at, found, use } = spelling;
    report('expression.spelling', { start: at, end: at + found.length }, { found, use });
  } else report('expression.syntax', { start, end }, { near: text.slice(start, start + 20) });
}

/** An operator of another language at the place where the grammar gave up, or just before it (`not x`, `a <> b`). */
function misspelledAt(
  text: string,
  start: number,
  end: number,
): { at: number; found: string; use: string } | undefined {
  const before = /\bnot(?=\s*$)/.exec(text.slice(0, start));
  const across = /<>$/.exec(text.slice(0, end));
  const candidates = [
    { at: start, found: text.slice(start, end) },
    { at: across?.index ?? 0, found: across?.[0] ?? '' },
    { at: before?.index ?? 0, found: before?.[0] ?? '' },
  ];
  for (const { at, found } of candidates) {
    const use = Object.hasOwn(spellings, found) ? spellings[found] : undefined;
    if (use !== undefined) return { at, found, use };
  }
  return undefined;
}

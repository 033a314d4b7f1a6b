import { Lexer } from 'yaml';

/** Beyond these no configuration goes that a person wrote: brackets within brackets, dashes in one line, blanks before a key. */
const LIMITS = { brackets: 50, marks: 50, indentation: 200 } as const;

/** What the lexer says of its own, and is not in the text: a document begins, a scalar follows, brackets end early. */
const CONTROL = new Set(['\u0002', '\u0018', '\u001f']);
const SCALAR_FOLLOWS = '\u001f';

/**
 * Where a YAML text begins to be nested deeper than the parser, which calls itself for every level, could be trusted with: it
 * would run out of memory. Undefined where it does not. The lexer calls itself for none.
 */
export function tooDeepAt(text: string): number | undefined {
  let [offset, brackets, marks] = [0, 0, 0];
  let [lineBegins, scalar] = [true, false];
  for (const token of new Lexer().lex(text)) {
    if (CONTROL.has(token)) {
      scalar = token === SCALAR_FOLLOWS;
      continue;
    }
    if (!scalar) {
      if (token === '[' || token === '{') brackets += 1;
      if (token === ']' || token === '}') brackets -= 1;
      if (token === '-' || token === '?') marks += 1;
      const indented = lineBegins && /^ +$/.test(token) ? token.length : 0;
      if (brackets > LIMITS.brackets || marks > LIMITS.marks || indented > LIMITS.indentation) return offset;
    }
    lineBegins = token.endsWith('\n');
    if (lineBegins) marks = 0;
    scalar = false;
    offset += token.length;
  }
  return undefined;
}

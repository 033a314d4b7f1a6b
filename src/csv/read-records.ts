import { failWith } from '../base/failure.ts';
import { csvFailures } from './failures.ts';
import type { Delimiter } from './write-csv.ts';

/** One record of a table. It may take several physical lines where a quoted cell has line breaks. */
export interface CsvRecord {
  /** The physical line (from 1) on which it starts. */
  line: number;
  /** How many physical lines it takes. */
  lines: number;
  cells: string[];
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** A quoted cell: its text, where it ends, and how many line breaks it holds. */
interface Quoted {
  text: string;
  end: number;
  breaks: number;
}

const lineBreaksIn = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;

/**
 * Reads the quoted cell that opens at `start`; undefined when what stands there is no quoted cell but text with quotes in it
 * (`"张三"(大)`), all on one line. A closing quote that nothing may follow, lines further down, is an opening one: the
 * quote before was never closed and must not swallow the rows between.
 */
function readQuoted(text: string, start: number, delimiter: number, line: number): Quoted | undefined {
  let from = start + 1;
  let escaped = false;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close === -1) throw failWith(csvFailures, 'csv.unclosed-quote', {}, { line });
    const next = text.charCodeAt(close + 1);
    if (next === QUOTE) {
      escaped = true;
      from = close + 2;
      continue;
    }
    const inner = text.slice(start + 1, close);
    const breaks = lineBreaksIn(inner);
    if (Number.isNaN(next) || next === delimiter || next === LF || next === CR) {
      return { text: escaped ? inner.replaceAll('""', '"') : inner, end: close + 1, breaks };
    }
    if (breaks > 0) throw failWith(csvFailures, 'csv.unclosed-quote', {}, { line });
    return undefined;
  }
}

/** Where an unquoted cell ends: at the next delimiter, line break or the end of the text. */
function endOfPlain(text: string, start: number, delimiter: number): number {
  let end = start;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit === delimiter || unit === LF || unit === CR) break;
  }
  return end;
}

/**
 * The records of a delimited text in their order (RFC 4180, with LF, CR LF and CR as line breaks, also mixed). Every physical
 * line belongs to exactly one record; an empty line is a record of one empty cell; a line break at the very end starts none.
 * @throws Failure `csv.unclosed-quote` (65) with the line on which the quote opened, once the reading gets there.
 */
export function* readRecords(text: string, delimiter: Delimiter): Generator<CsvRecord> {
  const separator = delimiter.charCodeAt(0);
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    let lines = 1;
    for (;;) {
      const quoted = text.charCodeAt(at) === QUOTE ? readQuoted(text, at, separator, line + lines - 1) : undefined;
      const end = quoted?.end ?? endOfPlain(text, at, separator);
      cells.push(quoted?.text ?? text.slice(at, end));
      lines += quoted?.breaks ?? 0;
      at = end + 1;
      if (text.charCodeAt(end) !== separator) {
        if (text.charCodeAt(end) === CR && text.charCodeAt(at) === LF) at += 1;
        break;
      }
    }
    yield { line, lines, cells };
    line += lines;
  }
}

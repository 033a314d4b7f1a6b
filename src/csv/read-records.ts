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

/** The text as far as it has been read. */
interface Readable {
  readonly text: string;
  /** Whether nothing comes after it. */
  readonly ended: boolean;
  readonly separator: number;
}

const lineBreaksIn = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;

/** What a reader gives that needs more of the text than there is yet. */
const MORE = 'more';

/**
 * Reads the quoted cell that opens at `start`; undefined when what stands there is no quoted cell but text with quotes in it
 * (`"张三"(大)`), all on one line. A closing quote that nothing may follow, lines further down, is an opening one: the
 * quote before was never closed and must not swallow the rows between.
 */
function readQuoted(
  { text, ended, separator }: Readable,
  start: number,
  line: number,
): Quoted | typeof MORE | undefined {
  let from = start + 1;
  let escaped = false;
  for (;;) {
    const close = text.indexOf('"', from);
    if (!ended && (close === -1 || close + 1 === text.length)) return MORE;
    if (close === -1) throw failWith(csvFailures, 'csv.unclosed-quote', {}, { line });
    const next = text.charCodeAt(close + 1);
    if (next === QUOTE) {
      escaped = true;
      from = close + 2;
      continue;
    }
    const inner = text.slice(start + 1, close);
    const breaks = lineBreaksIn(inner);
    if (Number.isNaN(next) || next === separator || next === LF || next === CR) {
      return { text: escaped ? inner.replaceAll('""', '"') : inner, end: close + 1, breaks };
    }
    if (breaks > 0) throw failWith(csvFailures, 'csv.unclosed-quote', {}, { line });
    return undefined;
  }
}

/** Where an unquoted cell ends: at the next delimiter, line break or the end of the text. */
function endOfPlain({ text, separator }: Readable, start: number): number {
  let end = start;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit === separator || unit === LF || unit === CR) break;
  }
  return end;
}

/** The record that starts at `start`, and where the next one does. */
function readRecord(
  readable: Readable,
  start: number,
  line: number,
): { record: CsvRecord; next: number } | typeof MORE {
  const { text, ended, separator } = readable;
  const cells: string[] = [];
  let lines = 1;
  let at = start;
  for (;;) {
    const quoted = text.charCodeAt(at) === QUOTE ? readQuoted(readable, at, line + lines - 1) : undefined;
    if (quoted === MORE) return MORE;
    const end = quoted?.end ?? endOfPlain(readable, at);
    cells.push(quoted?.text ?? text.slice(at, end));
    lines += quoted?.breaks ?? 0;
    at = end + 1;
    if (text.charCodeAt(end) === separator) continue;
    // A CR at the end may be half of a CR LF.
    if (!ended && (end >= text.length || (text.charCodeAt(end) === CR && at === text.length))) return MORE;
    if (text.charCodeAt(end) === CR && text.charCodeAt(at) === LF) at += 1;
    return { record: { line, lines, cells }, next: at };
  }
}

/** The longest row that is waited for, in UTF-16 code units; strings have a limit too. */
const LONGEST = 16_000_000;

/**
 * The records of a delimited text in their order (RFC 4180, with LF, CR LF and CR as line breaks, also mixed), however it is cut into
 * pieces. Every physical line belongs to exactly one record; an empty line is a record of one empty cell; a line break at the very end
 * starts none.
 * @throws Failure `csv.unclosed-quote` (65) with the line on which the quote opened, or `csv.endless-row` (65), once the reading gets there.
 */
export function* readRecords(pieces: Iterable<string>, delimiter: Delimiter): Generator<CsvRecord> {
  const separator = delimiter.charCodeAt(0);
  let line = 1;
  let rest = '';
  /** Twice what did not hold one record: what is read again grows with what comes, so that long rows take no more than linear time. */
  let wanted = 0;
  for (const [piece, ended] of marked(pieces)) {
    const text = rest + piece;
    rest = text;
    if (text.length < wanted && !ended) continue;
    const readable = { text, ended, separator };
    let at = 0;
    while (at < text.length) {
      const found = readRecord(readable, at, line);
      if (found === MORE) break;
      yield found.record;
      line += found.record.lines;
      at = found.next;
    }
    rest = text.slice(at);
    if (rest.length > LONGEST) throw failWith(csvFailures, 'csv.endless-row', { millions: LONGEST / 1e6 }, { line });
    wanted = 2 * rest.length;
  }
}

/** The pieces, and a blank one that ends them. */
function* marked(pieces: Iterable<string>): Generator<[piece: string, ended: boolean]> {
  for (const piece of pieces) yield [piece, false];
  yield ['', true];
}

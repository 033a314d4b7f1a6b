import { stripVTControlCharacters } from 'node:util';
import { eastAsianWidth } from 'get-east-asian-width';

/** Texts on a terminal: how many columns they take (Chinese characters take two), and fitting them into columns. */

let segmenter: Intl.Segmenter | undefined;

/** Marks that Chinese typography does not let begin a line. */
const NO_LINE_START = /^[，。、；：？！）》」』】〉”’…,.;:?!)\]}%]/;

/** Marks that do not let a line end after them. */
const NO_LINE_END = /[（《「『【〈“‘([{]$/;

const BLANK = /^\s+$/;
const LATIN = /[!-~]/;

/** Printable ASCII, the point within names, common Chinese characters and full-width marks: each is one code unit of one or two columns. */
const PLAIN = /^[ -~\u00b7\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;
/** The first of those characters that takes two columns. */
const FIRST_WIDE = 0x3001;

/** What takes no column: controls, formats, marks that combine, halves of surrogate pairs. */
const NO_WIDTH = /^[\p{Cc}\p{Cf}\p{Cs}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]+$/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;

function graphemeWidth(grapheme: string): number {
  if (NO_WIDTH.test(grapheme)) return 0;
  return EMOJI.test(grapheme) ? 2 : eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}

/**
 * Columns that a text takes on a terminal, by the East Asian width of its characters (UAX #11); colour codes take none.
 * The tests hold it against `string-width`, which takes 30 ms to load: too long for every command that aligns a line.
 */
export function displayWidth(text: string): number {
  // Most cells of a table are plain, and finding the characters of a text costs far more than counting them.
  if (PLAIN.test(text)) return plainWidth(text);
  const runs = stripVTControlCharacters(text).split(BETWEEN_RUNS);
  return runs.reduce((sum, run) => sum + runWidth(run), runs.length - 1);
}

function plainWidth(text: string): number {
  let width = text.length;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= FIRST_WIDE) width += 1;
  return width;
}

const runWidth = (run: string): number =>
  PLAIN.test(run) ? plainWidth(run) : segments(run).reduce((sum, segment) => sum + graphemeWidth(segment), 0);

/** The text with blanks after it, up to a width in columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The text with blanks before it, up to a width in columns. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/**
 * What parts a text into runs that are looked at by themselves. To Unicode a vowel sign without its letter and the blank before it are one
 * character; but a cell that begins with such a sign stands after the blanks that part it from the next cell, and takes its column.
 */
const BETWEEN_RUNS = ' ';

/** The characters of a text as people count them. */
const graphemes = (text: string): string[] =>
  text.split(BETWEEN_RUNS).flatMap((run, at) => (at === 0 ? segments(run) : [BETWEEN_RUNS, ...segments(run)]));

/** The grapheme clusters of a run (UAX #29). The segmenter takes 10 ms to make: only when one is needed, and in a plain run nothing joins. */
function segments(run: string): string[] {
  if (PLAIN.test(run)) return run.split('');
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

/** The longest start of a text that fits a width, with `…` in the last column where something was cut off. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += displayWidth(grapheme);
    if (used > width - 1) break;
    kept += grapheme;
  }
  return width < 1 ? '' : `${kept}…`;
}

/** A text's indivisible pieces: runs of blanks, Latin words, and single Chinese characters with the marks around them. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const grapheme of graphemes(text)) {
    const last = found.at(-1);
    const joins =
      last !== undefined &&
      BLANK.test(grapheme) === BLANK.test(last) &&
      (BLANK.test(grapheme) ||
        NO_LINE_START.test(grapheme) ||
        NO_LINE_END.test(last) ||
        (LATIN.test(grapheme) && LATIN.test(last.slice(-1))));
    if (joins) found[found.length - 1] = last + grapheme;
    else found.push(grapheme);
  }
  return found;
}

/** The width of a text's widest indivisible piece: wrapped at no less, it breaks only where it may. */
export function widestPiece(text: string): number {
  return pieces(text).reduce((widest, piece) => Math.max(widest, displayWidth(piece)), 0);
}

/**
 * Breaks one line of text into lines of at most `width` columns. Chinese breaks between any two characters, Latin at blanks;
 * a piece longer than a whole line is broken where the line ends. No character is lost but the blanks that a break replaces.
 * A character wider than `width` stands on a line of its own. An empty text is one empty line.
 */
export function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (part: string, columns: number): void => {
    if (used > 0 && used + columns > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    // A break stands for the blanks around it.
    if (BLANK.test(part) && used === 0 && lines.length > 0) return;
    line += part;
    used += columns;
  };
  for (const piece of pieces(text)) {
    const columns = displayWidth(piece);
    if (columns <= width) add(piece, columns);
    else for (const grapheme of graphemes(piece)) add(grapheme, displayWidth(grapheme));
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Most cells: ASCII without quotes or blanks, and common Chinese characters. They need no work. */
const PLAIN = /^[!-&(-_a-~\u4e00-\u9fa5]+$/;

/** What no writing needs: control characters, zero-width characters, marks of direction, the byte order mark, soft hyphens. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The marks with which spreadsheets and exports force a cell to be text. */
const TEXT_MARK = /^\s*['`]\s*/;

function clean(text: string): string {
  return text.replace(INVISIBLE, '').replace(TEXT_MARK, '').trim();
}

/** A cell of sentences: ends trimmed (no-break and ideographic spaces too), invisible characters and text marks gone, CR LF as LF. */
export function tidyProse(text: string): string {
  return PLAIN.test(text) ? text : clean(text).replace(/\r\n?/g, '\n');
}

/**
 * A cell of data: as `tidyProse`, and in Unicode form NFKC (full-width digits, letters and punctuation become half-width), with every
 * run of blanks and line breaks as one space.
 */
export function normaliseCell(text: string): string {
  return PLAIN.test(text) ? text : clean(text.normalize('NFKC')).replace(/\s+/g, ' ');
}

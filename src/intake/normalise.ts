/** Most cells: ASCII without quotes or blanks, and common Chinese characters. They need no work. */
const PLAIN = /^[!-&(-_a-~\u4e00-\u9fa5]+$/;

/** What no writing needs: control characters, zero-width characters, marks of direction, the byte order mark, soft hyphens. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\p{Cf}]/gu;

/** The marks with which spreadsheets and exports force a cell to be text. */
const TEXT_MARK = /^(?:\s*['`])+\s*/;

function clean(text: string): string {
  return text.replace(INVISIBLE, '').replace(TEXT_MARK, '').trim();
}

/** A cell of sentences: ends trimmed (no-break and ideographic spaces too), invisible characters and text marks gone, every line break as LF, tabs as blanks. */
export function tidyProse(text: string): string {
  return PLAIN.test(text)
    ? text
    : clean(text)
        .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
        .replaceAll('\t', ' ');
}

/**
 * A cell of data: as `tidyProse`, and in Unicode form NFKC (full-width digits, letters and punctuation become half-width), with every
 * run of blanks and line breaks as one space.
 */
export function normaliseCell(text: string): string {
  return PLAIN.test(text) ? text : clean(text.normalize('NFKC')).replace(/\s+/g, ' ');
}

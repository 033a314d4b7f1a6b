const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Most texts need nothing done to them, and finding that out is cheaper than doing it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold is what is looked for.
const SPECIAL = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/;

/**
 * A text as XML holds it. Characters that XML 1.0 has no place for are written as `_x001B_`, and a text that looks like one
 * of those has its `_` so written (ECMA-376 part 1, 22.9.2.19, ST_Xstring); half a surrogate pair becomes U+FFFD.
 */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return (
    text
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[&<>"]/g, (mark) => MARKUP[mark] ?? mark)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: see above.
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (control) => {
        const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        return `_x${code}_`;
      })
  );
}

/** A text of a workbook with the characters for which it has `_x001B_` and the like (ECMA-376 part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Letters, digits, signs, Chinese characters and the marks between them: what nearly every text is made of, and nothing to do. */
const PLAIN = /^[\x20-\x7e\u00b7\u2010-\u2027\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;

/**
 * A text as one line that no terminal obeys: line breaks and tabs become a blank; control characters show as their pictures
 * (ESC as `␛`), other invisible ones - C1 controls, direction marks, zero-width blanks - as `<U+202E>`; half of a surrogate
 * pair becomes U+FFFD. Only the joiner U+200D stays, which emoji need.
 */
export function harmless(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(/\r\n|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (found) => {
    const point = found.codePointAt(0) ?? 0;
    if (/^[\t-\r\u0085\u2028\u2029]/.test(found)) return ' ';
    if (point === 0x200d) return found;
    if (point < 0x20) return String.fromCodePoint(0x2400 + point);
    if (point === 0x7f) return '\u2421';
    if (point >= 0xd800 && point <= 0xdfff) return '\ufffd';
    return `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** A text of several lines, each of them harmless, with LF between them. */
export function harmlessLines(text: string): string {
  return PLAIN.test(text) ? text : text.split(/\r?\n/).map(harmless).join('\n');
}

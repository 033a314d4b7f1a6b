import { harmless } from '../base/harmless.ts';
import { limits } from './workbook.ts';

const key = (name: string): string => name.toLowerCase();

/**
 * Names for the sheets of one workbook, as near to the wanted ones as a spreadsheet program allows: at most 31 characters,
 * none of `[]:*?/\`, no apostrophe at an end, no two alike whatever their case.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const plain = harmless(text)
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^['\s]+|['\s]+$/g, '');
    const base = plain === '' || key(plain) === 'history' ? `${plain}_` : plain;
    let name = clipped(base, limits.sheetName);
    for (let count = 2; taken.has(key(name)); count += 1) {
      const suffix = `(${count})`;
      name = clipped(base, limits.sheetName - suffix.length) + suffix;
    }
    taken.add(key(name));
    return name;
  });
}

/** The start of a text that has at most so many code units and does not end within a character. */
function clipped(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

import { sha256 } from '../../base/digest.ts';
import { isAddedColumn } from '../added-columns.ts';
import { plainHeading, printableHeading } from '../heading.ts';

/** A header as saved mappings know it: its fingerprint, and its headings as lists print them. */
export interface Layout {
  readonly fingerprint: string;
  readonly headings: readonly string[];
}

/**
 * What tells one layout from another: the fingerprint is of the headings in their order as they are compared, a SHA-256 in hexadecimal.
 * The columns that a rejects file adds do not count, so that it is read as the sheet it came from; nor do blanks at the end.
 */
export function layoutOf(header: readonly string[]): Layout {
  const own = header.filter((heading) => !isAddedColumn(heading));
  const plain = own.map(plainHeading);
  const filled = plain.slice(0, plain.findLastIndex((heading) => heading !== '') + 1);
  const fingerprint = sha256(filled.join('\n'));
  return { fingerprint, headings: own.map(printableHeading).filter((heading) => heading !== '') };
}

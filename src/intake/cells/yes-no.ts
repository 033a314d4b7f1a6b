import type { IntakeIssue } from '../issue-codes.ts';
import { unreadable } from '../reading.ts';
import type { Reader } from '../roster.ts';
import { saysNone, saysNothing } from './none.ts';

const YES = ['是', '有', '对', '√', '✓', '✔', '☑', '1', 'y', 'yes', 'true'];
const NO = ['否', '没', '不是', '×', '✗', '✘', 'x', '0', 'n', 'no', 'false'];

/**
 * Yes or no, with the words of one column beside the common ones (`在校` for a student). A `2` is refused: some forms write 2 for no,
 * others number their answers otherwise.
 */
export function yesNo(
  words: { readonly yes?: readonly string[]; readonly no?: readonly string[] } = {},
): Reader<boolean> {
  const yes = new Set([...YES, ...(words.yes ?? [])]);
  const no = new Set([...NO, ...(words.no ?? [])]);
  return (text) => {
    const word = text.toLowerCase();
    if (yes.has(word)) return true;
    if (no.has(word) || saysNone(text)) return false;
    return saysNothing(text) ? undefined : unreadable<IntakeIssue>('cell.yes-no');
  };
}

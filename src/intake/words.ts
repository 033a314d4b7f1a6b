import { detached } from '../base/detached.ts';

/** The clerk's words of a row by column, where a value was taken from a synonym. */
export type Words = Readonly<Record<string, string>>;

/** How many different words of a column are kept. */
const KEPT = 1_024;

/**
 * Gives the function that adds the words of a column to those of the columns before it. Rows of the same words share one object, unless most
 * rows have words of their own: whoever is to tell, write or hand them on has to do it once.
 */
export function addingWords(column: string): (before: Words, text: string) => Words {
  const known = new Map<Words, Map<string, Words>>();
  let kept = 0;
  return (before, text) => {
    const after = known.get(before);
    const found = after?.get(text);
    if (found !== undefined) return found;
    if (kept >= KEPT) return { ...before, [column]: text };
    const own = detached(text);
    const words = { ...before, [column]: own };
    if (after === undefined) known.set(before, new Map([[own, words]]));
    else after.set(own, words);
    kept += 1;
    return words;
  };
}

/** How many answers are kept, and after how many questions it is decided whether that pays. */
const KEPT = 4_096;
const TRIED = 8_192;

/** Longer cells hardly repeat; and V8 would keep alive the whole piece of a file that such a one was cut from. */
const LONGEST = 12;

/**
 * A pure function of a text with its answers kept: most columns of a sheet hold few different cells. One whose cells are mostly different,
 * such as names and numbers, is soon asked directly again.
 */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let asked = 0;
  let repeated = 0;
  let pays = true;
  /** What was asked last, which many a column goes on to hold, row after row. */
  let last: string | undefined;
  let answered: T;
  return (text) => {
    if (text === last) return answered;
    if (!pays || text.length > LONGEST) return answer(text);
    asked += 1;
    const before = known.get(text);
    if (before !== undefined || known.has(text)) {
      repeated += 1;
      last = text;
      answered = before as T;
      return answered;
    }
    if (asked >= TRIED && repeated * 2 < asked) {
      pays = false;
      known.clear();
    }
    const value = answer(text);
    if (known.size < KEPT) known.set(text, value);
    return value;
  };
}

/**
 * A record of these keys, all undefined, whose copies (by spreading) are to be filled in. An object that gets dozens of computed keys one by
 * one is turned by V8 into a hash table, which takes several times as long to fill and to read; what JSON.parse makes has a place
 * for each key from the start, and so have its copies.
 */
export function blankRecord<K extends string>(keys: readonly K[]): { [P in K]: unknown } {
  const blank = JSON.parse(JSON.stringify(Object.fromEntries(keys.map((key) => [key, null]))));
  for (const key of keys) blank[key] = undefined;
  return blank;
}

/**
 * Gives the function that makes copies of a `blankRecord`. Few kinds of records may be made so in one process: where more than four are copied
 * at one place of the program, V8 does it the slow way.
 */
export function blankRecords<K extends string>(keys: readonly K[]): () => { [P in K]: unknown } {
  const blank = blankRecord(keys);
  return () => ({ ...blank });
}

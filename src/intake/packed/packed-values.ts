/**
 * Plain data (texts, numbers, yes and no, null, undefined, lists and objects of such) as one row of marks, with what the marks stand for
 * beside them: many rows of a sheet go from one thread to another so in a fraction of the time that the values themselves would take.
 */
export interface PackedValues {
  /** A mark for each value in its order: one of `mark`, or the place of a value in the dictionary. */
  readonly marks: Uint16Array<ArrayBuffer>;
  /** Texts one after another, and where each ends. */
  readonly text: string;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly numbers: Float64Array<ArrayBuffer>;
  /** What is new in the dictionary, in the order of its places. */
  readonly learnt: readonly unknown[];
  /** The keys of objects of kinds that have not come before, in the order of their places. */
  readonly kinds: readonly (readonly string[])[];
  /** What is none of the above. */
  readonly others: readonly unknown[];
}

/** What a mark stands for that is no place in the dictionary. */
export const mark = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  /** The next of the texts, the numbers, the others. */
  text: 4,
  number: 5,
  other: 6,
  /** The next mark is the place of the object's kind; the values of its keys follow. */
  object: 7,
  /** The next mark is the length; the elements follow. */
  list: 8,
  /** The first place in the dictionary, and the first number that is none. */
  dictionary: 16,
  beyond: 65_536,
} as const;

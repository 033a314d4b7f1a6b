import type { Field } from '../store/versioned-table.ts';

/** What a row says about a record's columns: a value sets, null erases, undefined or left out leaves what stands. */
export type Cells<C extends string> = { readonly [K in C]?: Field | undefined };

/** A cell's value as it is stored: yes is 1, no is 0, several codes are joined by commas. */
export function stored(value: string | number | boolean | readonly string[] | null | undefined): Field | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object' && value !== null) return value.length === 0 ? null : value.join(',');
  return value;
}

type Storable = string | number | boolean | readonly string[] | null | undefined;

/** The stored values of the columns that have one name in the sheet and in the table; put into `cells`, where there are many. */
export function storedCells<K extends string, C extends { [P in K]?: Field | undefined }>(
  values: { readonly [P in K]: Storable },
  keys: readonly K[],
  cells: C = {} as C,
): C {
  for (const key of keys) {
    const value = values[key];
    if (value !== undefined) cells[key] = stored(value) as C[K];
  }
  return cells;
}

/** Canonical JSON of an object of texts. */
function inOrder(entries: readonly (readonly [string, unknown])[]): string {
  const sorted = entries.length < 2 ? entries : entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${sorted.map(([key, text]) => `${JSON.stringify(key)}:${JSON.stringify(text)}`).join(',')}}`;
}

const textsOf = new WeakMap<object, Field>();

/** The words of a row as they are stored; rows of the same words mostly share one object. */
function storedWords(words: Readonly<Record<string, string | undefined>>): Field {
  let text = textsOf.get(words);
  if (text === undefined) {
    const brought = Object.entries(words);
    text = brought.length === 0 ? null : inOrder(brought);
    textsOf.set(words, text);
  }
  return text;
}

/**
 * The clerk's words on file after a row, as JSON by column, or null when there are none. Words stay as long as their value does, go
 * when the value is replaced, and are replaced by those of a row that brings its own.
 */
export function mergeWords(
  standing: Readonly<Record<string, Field>> | undefined,
  cells: Cells<string>,
  words: Readonly<Record<string, string | undefined>>,
): Field {
  const onFile = standing?.raw;
  if (typeof onFile !== 'string') return storedWords(words);
  const merged: Record<string, unknown> = JSON.parse(onFile);
  for (const column of Object.keys(merged)) {
    if (cells[column] !== undefined && cells[column] !== standing?.[column]) delete merged[column];
  }
  for (const [column, text] of Object.entries(words)) merged[column] = text;
  return Object.keys(merged).length === 0 ? null : inOrder(Object.entries(merged));
}

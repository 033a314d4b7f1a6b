import type { CodeList } from '../code-list.ts';
import type { IntakeIssue } from '../issue-codes.ts';
import { Noted, type Reading, unreadable } from '../reading.ts';
import type { Reader } from '../roster.ts';
import { saysNone, saysNothing } from './none.ts';

/** How many values of a list a message names. */
const NAMED = 16;

type Words<V> = ReadonlyMap<string, V | Noted<V>>;

/** Every word of a list with the reading it gives, made once: looking a cell up allocates nothing. */
function wordsOf<V extends string | number>(list: CodeList<V>): Words<V> {
  const words = new Map<string, V | Noted<V>>();
  for (const code of list) {
    for (const synonym of code.synonyms ?? []) words.set(synonym.toLowerCase(), new Noted(code.value, [], synonym));
  }
  for (const code of list) {
    for (const label of [String(code.value), code.en, ...code.labels]) words.set(label.toLowerCase(), code.value);
  }
  return words;
}

function unknownCode<V extends string | number>(list: CodeList<V>) {
  const named = list.slice(0, NAMED).map((code) => code.labels[0]);
  if (list.length > NAMED) named.push('…');
  return unreadable<IntakeIssue>('cell.code', { known: named.join('、') });
}

/** A reader that knows the list whose words it understands. */
export interface CodeReader<T> extends Reader<T> {
  readonly codes: CodeList<string | number>;
}

/** The list that a column's cells are words of; undefined where they are no codes. */
export function codesOf(read: Reader<unknown>): CodeList<string | number> | undefined {
  return 'codes' in read ? (read as CodeReader<unknown>).codes : undefined;
}

/** One value of a closed list; 无 erases unless the list has it as a word; a synonym is kept as the raw text. */
export function code<V extends string | number>(list: CodeList<V>): CodeReader<V> {
  const words = wordsOf(list);
  const unknown = unknownCode(list);
  const read = (text: string): Reading<V> => {
    const known = words.get(text) ?? words.get(text.toLowerCase());
    if (known !== undefined) return known;
    if (saysNone(text)) return null;
    return saysNothing(text) ? undefined : unknown;
  };
  return Object.assign(read, { codes: list });
}

/** The parts of a cell of several words; blanks part only what is no word as it stands (`lack of land`). */
function partsOf(text: string, words: { has(word: string): boolean }): string[] {
  const parts = text.split(/\s*[、,;/]\s*/).flatMap((part) => (words.has(part) ? [part] : part.split(/\s+/)));
  return parts.filter((part) => part !== '');
}

/** Several values of a closed list, separated by `、`, commas, semicolons, `/` or blanks; each once, in their order; 无 erases. */
export function codes<V extends string | number>(list: CodeList<V>): CodeReader<readonly V[]> {
  const words = wordsOf(list);
  const unknown = unknownCode(list);
  const read = (text: string): Reading<readonly V[]> => {
    if (!words.has(text) && saysNone(text)) return null;
    if (saysNothing(text)) return undefined;
    const values = new Set<V>();
    let mapped = false;
    for (const part of partsOf(text.toLowerCase(), words)) {
      const known = words.get(part);
      if (known === undefined) return unknown;
      mapped ||= known instanceof Noted;
      const value = known instanceof Noted ? known.value : known;
      if (value !== undefined && value !== null) values.add(value);
    }
    return mapped ? new Noted([...values], [], text) : [...values];
  };
  return Object.assign(read, { codes: list });
}

import type { Bytes } from '../../base/bytes.ts';
import { type Heading, headingReader, likeness, plainHeading, printableHeading } from '../heading.ts';
import type { IntakeIssue } from '../issue-codes.ts';
import { quotable } from '../issue-list.ts';
import { normaliseCell, tidyProse } from '../normalise.ts';
import type { Opening } from '../open-grids.ts';
import { Noted } from '../reading.ts';
import type { Column, Roster } from '../roster.ts';
import { missingColumns } from '../roster-demands.ts';
import { type Survey, surveySheet } from './survey-sheet.ts';

/** What a column of a clerk's sheet seems to be. */
export interface SuggestedColumn {
  /** From 1. */
  position: number;
  heading: string;
  /** Whether a mapping has to name it by its position: the heading stands there twice, or is not repeated here as it is. */
  by_position: boolean;
  /** The first different values, personal ones masked. */
  samples: readonly string[];
  /** The key of our column, null where nothing is like it. */
  key: string | null;
  /** Whether the heading is one of ours, is like one, or the values have the shape of the column's. */
  by: 'known' | 'heading' | 'values' | null;
}

/** A draft of a mapping for a sheet of unknown layout. */
export interface Suggestion {
  roster: string;
  header_line: number;
  columns: readonly SuggestedColumn[];
  /** Keys of columns that the roster demands and nothing in the sheet seems to be; of several sets the first. */
  missing: readonly string[];
}

const SAMPLES = 3;

/** How much of a column's values have to be readable for a guess by its heading, and for one by the values alone. */
const READABLE = 0.5;
const SHAPED = 0.8;

/** Headings no more alike than this are not alike: two of two characters may share one by chance. */
const ALIKE = 0.5;
/** A heading that contains one of ours, or stands in one of ours; and one that ends in one of ours of a single character (村). */
const CONTAINED = 0.75;
const ENDS = 0.6;

/** Texts of many kinds: the more of them a column's reader refuses, the more a value that it takes tells. */
const PROBES = [
  '张三',
  '是',
  '1',
  '2',
  '35',
  '1200',
  '0.5',
  '2014-03-19',
  '13812345678',
  '0531-83212345',
  '379901196502030010',
  '7999011234567890',
  '十八盘村',
  '370181105230',
  '低保户',
  '因病',
  '80平方米',
  '男',
  '汉族',
  '小学',
  '妻子',
  '王某今年住院花费较多',
  'G0684',
];

/** Heads, answers, yuan: a small number may be anything. */
const PLAIN_NUMBER = /^[\d.,]{1,9}$/;
const PERSON = /^\p{Script=Han}{2,4}$/u;
const PLACE = /(?:村|镇|乡|街道|社区|局|组|户)$/u;

/** What is wrong with a value that is of its column's kind all the same. */
const STILL_OF_THE_KIND: readonly string[] = [
  'id-number.lost-digits',
  'id-number.check-digit',
  'id-number.old-form',
  'id-number.certificate',
] satisfies IntakeIssue[];

/** Whether values only count rows, from 1, once or again from 1: places in a list, which name no record. */
const isCount = (values: readonly string[]): boolean =>
  values.every((value, at) => value === '1' || (at > 0 && Number(value) === Number(values[at - 1]) + 1));

/** Whether a column's reader takes a text without any doubt of what it is. */
function takes(column: Column, text: string): boolean {
  const cell = column.prose === true ? tidyProse(text) : normaliseCell(text);
  const reading = column.read(cell);
  if (reading instanceof Noted) return reading.problems.every(({ code }) => STILL_OF_THE_KIND.includes(code));
  return reading !== undefined && reading !== null;
}

const shareTaken = (column: Column, values: readonly string[]): number =>
  values.length === 0 ? 1 : values.filter((value) => takes(column, value)).length / values.length;

/** How many kinds of texts a column's reader refuses. */
const strictness = (column: Column): number => PROBES.filter((probe) => !takes(column, probe)).length;

/** How like a heading is to the names of a column, 0 to 1. */
function likenessTo(heading: string, key: string, column: Column): number {
  const plain = plainHeading(heading);
  // One character is like too much.
  if (plain.length < 2) return 0;
  const scores = [key, ...column.labels].map((name) => {
    const label = plainHeading(name);
    const contained = label.length >= 2 && (plain.includes(label) || label.includes(plain));
    const ends = label.length === 1 && plain.endsWith(label);
    return Math.max(likeness(heading, name), contained ? CONTAINED : 0, ends ? ENDS : 0);
  });
  return Math.max(...scores);
}

/** The columns of a roster that no heading has taken yet. */
class Free {
  readonly #columns: Map<string, Column>;

  constructor(roster: Roster) {
    this.#columns = new Map(Object.entries(roster.columns));
  }

  take(key: string): void {
    this.#columns.delete(key);
  }

  has(key: string): boolean {
    return this.#columns.has(key);
  }

  entries(): (readonly [string, Column])[] {
    return [...this.#columns];
  }

  /** The one column whose reader takes nearly all of some values and refuses most else; undefined where two are as good. */
  shapedLike(values: readonly string[]): string | undefined {
    if (values.length === 0 || values.every((value) => PLAIN_NUMBER.test(value))) return undefined;
    const fitting = this.entries()
      .filter(([, column]) => shareTaken(column, values) >= SHAPED)
      .map(([key, column]) => ({ key, required: column.required === true, strict: strictness(column) }));
    const telling = fitting.filter(({ strict }) => strict * 2 > PROBES.length);
    if (telling.length > 0)
      return onlyOne(telling.filter(({ strict }) => strict === Math.max(...telling.map((each) => each.strict))));
    const persons = values.filter((value) => PERSON.test(normaliseCell(value)) && !PLACE.test(value)).length;
    return persons >= SHAPED * values.length ? onlyOne(fitting.filter(({ required }) => required)) : undefined;
  }
}

/** The one candidate, or the one that the roster demands. */
function onlyOne(candidates: readonly { key: string; required: boolean }[]): string | undefined {
  if (candidates.length === 1) return candidates[0]?.key;
  const required = candidates.filter((each) => each.required);
  return required.length === 1 ? required[0]?.key : undefined;
}

/** The guesses by what the headings are like, best first; each column and each heading once. */
function guessByHeading({ columns }: Survey, free: Free, guesses: Map<number, Guess>): void {
  const open = columns.filter(({ at }) => !guesses.has(at));
  const pairs = open.flatMap(({ at, heading, values }) =>
    free.entries().flatMap(([key, column], order) => {
      const alike = likenessTo(heading, key, column);
      return alike > ALIKE && shareTaken(column, values) >= READABLE && !(column.reference && isCount(values))
        ? [{ at, key, alike, order }]
        : [];
    }),
  );
  pairs.sort((a, b) => b.alike - a.alike || a.at - b.at || a.order - b.order);
  for (const { at, key } of pairs) {
    if (guesses.has(at) || !free.has(key)) continue;
    guesses.set(at, { key, by: 'heading' });
    free.take(key);
  }
}

type Guess = Pick<SuggestedColumn, 'key' | 'by'>;

/**
 * Guesses which columns of a roster a sheet of unknown layout has: by the headings that are ours, by those that are like ours, and by the
 * shape of the values, where only one column takes them. A guess is for a person to look at.
 * @throws Failure of `csvFailures`, or `sheet.empty` (65).
 */
export function suggestMapping(bytes: Bytes, roster: Roster, opening: Opening = {}): Suggestion {
  const survey = surveySheet(bytes, roster, opening);
  const known = headingReader(roster);
  const free = new Free(roster);
  const guesses = new Map<number, Guess>();
  for (const { at, heading } of survey.columns) {
    const own: Heading | undefined = known(heading);
    if (own === undefined || !free.has(own.key)) continue;
    guesses.set(at, { key: own.key, by: 'known' });
    free.take(own.key);
  }
  guessByHeading(survey, free, guesses);
  for (const { at, values } of survey.columns) {
    const key = guesses.has(at) ? undefined : free.shapedLike(values);
    if (key === undefined) continue;
    guesses.set(at, { key, by: 'values' });
    free.take(key);
  }
  const plain = survey.columns.map(({ heading }) => plainHeading(heading));
  const isRepeated = (heading: string): boolean => plain.indexOf(heading) !== plain.lastIndexOf(heading);
  const taken = new Set([...guesses.values()].map(({ key }) => key));
  return {
    roster: roster.name,
    header_line: survey.line,
    columns: survey.columns.map(({ at, heading, values }) => {
      const { key = null, by = null } = guesses.get(at) ?? {};
      const column = key === null ? undefined : roster.columns[key];
      const different = [...new Set(values)].slice(0, SAMPLES);
      const shown = printableHeading(heading);
      return {
        position: at + 1,
        heading: shown,
        by_position: plainHeading(shown) !== plainHeading(heading) || isRepeated(plainHeading(heading)),
        samples: different.map((value) => quotable(value, column)),
        key,
        by,
      };
    }),
    missing: missingColumns(roster, (key) => taken.has(key)),
  };
}

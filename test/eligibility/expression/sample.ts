import Database from 'better-sqlite3';
import type { BenefitPlan } from '../../../src/eligibility/expression/benefit.ts';
import { type Condition, checkCondition } from '../../../src/eligibility/expression/check.ts';
import type { Fact, NumberType } from '../../../src/eligibility/expression/fact.ts';
import { figureParameter, figureType } from '../../../src/eligibility/expression/figure.ts';
import { type Fraction, parseDecimal } from '../../../src/eligibility/expression/fraction.ts';
import {
  bind,
  type Fragment,
  identifier,
  join,
  type SqlValue,
  sql,
} from '../../../src/eligibility/expression/fragment.ts';
import { compileJudgement, type Judgement, type Relations } from '../../../src/eligibility/expression/judgement.ts';
import type { Unit } from '../../../src/eligibility/expression/unit.ts';
import { vocabularyOf } from '../../../src/eligibility/expression/vocabulary.ts';

/** A fact's value in a test: a decimal, a quotient, a range of ages, a partial date, a code, a yes or no; or blank. */
export type Given = string | readonly [bigint, bigint] | boolean | undefined;
export type Row = Readonly<Record<string, Given>>;

export interface SampleHousehold {
  readonly facts: Row;
  /** Those present. */
  readonly members: readonly Row[];
  /** Whether someone is on file who has left or is not counted. */
  readonly others?: boolean;
  /** The value of the figure `local` for it. */
  readonly local?: string | undefined;
}

/** Whether any member is on file, present or not. */
export const hasMembers = ({ members, others = false }: SampleHousehold): boolean => members.length > 0 || others;

const meaning = { zh: '', en: '' };

function number(
  subject: Fact['subject'],
  name: string,
  unit: Unit,
  scale: number,
  blank: Fact['blank'] = 'unknown',
): Fact {
  const type: NumberType = { kind: 'number', unit, scale, bound: 1_000_000 };
  return { name, subject, blank, meaning, type, columns: { value: name } };
}

function choice(subject: Fact['subject'], name: string, values: readonly string[], blank: Fact['blank']): Fact {
  return { name, subject, blank, meaning, type: { kind: 'code', values }, columns: { value: name } };
}

function severalOf(subject: Fact['subject'], name: string, values: readonly string[]): Fact {
  return { name, subject, blank: 'none', meaning, type: { kind: 'codes', values }, columns: { value: name } };
}

function flag(subject: Fact['subject'], name: string, blank: Fact['blank']): Fact {
  return { name, subject, blank, meaning, type: { kind: 'bool' }, columns: { value: name } };
}

const bounds = (name: string) => ({ earliest: `${name}_from`, latest: `${name}_to` });

function date(subject: Fact['subject'], name: string, blank: Fact['blank']): Fact {
  return { name, subject, blank, meaning, type: { kind: 'date' }, columns: bounds(name) };
}

function age(subject: Fact['subject'], name: string): Fact {
  const type: NumberType = { kind: 'number', unit: 'years', scale: 1, bound: 150 };
  return { name, subject, blank: 'unknown', meaning, type, columns: bounds(name) };
}

export const facts: readonly Fact[] = [
  number('household', 'income', 'yuan/year', 100),
  {
    ...number('household', 'income_per_capita', 'yuan/person/year', 100),
    type: { kind: 'number', unit: 'yuan/person/year', scale: 100, bound: 1_000_000 },
    columns: { numerator: 'income_total', denominator: 'income_persons', denominatorBound: 50 },
  },
  number('household', 'persons', 'persons', 1),
  number('household', 'savings', 'yuan', 100),
  number('household', 'subsidy', 'yuan', 100, 'none'),
  age('household', 'head_age'),
  choice('household', 'hukou', ['rural', 'urban'], 'unknown'),
  choice('household', 'class', ['first', 'second', 'third'], 'none'),
  flag('household', 'car', 'unknown'),
  flag('household', 'benefit', 'none'),
  date('household', 'surveyed', 'unknown'),
  date('household', 'certified', 'none'),
  severalOf('household', 'causes', ['illness', 'old_age', 'oldxage']),
  number('household', 'deduction', 'yuan/year', 100, 'zero'),
  { name: 'note', subject: 'household', blank: 'unknown', meaning, type: { kind: 'text' }, columns: { value: 'note' } },
  age('member', 'age'),
  number('member', 'grade', 'grade', 1, 'none'),
  number('member', 'wage', 'yuan/year', 100),
  number('member', 'share', 'ratio', 10),
  choice('member', 'illness', ['cancer', 'kidney'], 'none'),
  choice('member', 'health', ['healthy', 'weak', 'serious'], 'unknown'),
  flag('member', 'student', 'unknown'),
  flag('member', 'pregnant', 'none'),
  date('member', 'born', 'unknown'),
];

export const figureUnits: Readonly<Record<string, Unit>> = {
  line: 'yuan/person/year',
  limit: 'yuan/person',
  allowance: 'yuan/year',
  local: 'yuan/year',
  factor: 'ratio',
};

/** Figures that differ by household; their value stands among its facts. */
export const varying: ReadonlySet<string> = new Set(['local']);

/** Values of the figures on the day judged; a figure left out has none. */
export type Figures = Readonly<Record<string, string>>;

export function decimal(text: string): Fraction {
  const value = parseDecimal(text);
  if (value === undefined) throw new RangeError(`not a decimal: ${text}`);
  return value;
}

const figureTypes = (figures: Figures) =>
  Object.entries(figureUnits).map(([name, unit]) =>
    varying.has(name)
      ? figureType(name, unit, ['1000', '0.1'].map(decimal), true)
      : figureType(name, unit, [decimal(figures[name] ?? '0')]),
  );

export const vocabulary = (figures: Figures = {}) => vocabularyOf(facts, figureTypes(figures));

export const check = (text: string, figures: Figures = {}) => checkCondition(text, vocabulary(figures));

export function checked(text: string, figures: Figures = {}): Condition {
  const result = check(text, figures);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.problems)}`);
  return result.condition;
}

/** What SQLite answers: for each household the letters of all conditions, in a row. */
export function judge(
  conditions: readonly Condition[],
  households: readonly SampleHousehold[],
  figures: Figures = {},
  asOf = '2014-03-19',
): string[] {
  return answer(households, (relations) => judgementSelect(compileJudgement(conditions, relations)), figures, asOf).map(
    ([, ...letters]) => letters.join(''),
  );
}

/** What SQLite answers: for each household its benefit in fen, null where it is unknown. */
export function pay(
  benefit: BenefitPlan,
  households: readonly SampleHousehold[],
  figures: Figures = {},
): (number | null)[] {
  const select = (relations: Relations): Fragment => {
    const judgement = compileJudgement([], relations, { benefit });
    return sql`SELECT h.household_id, ${judgement.benefit} AS benefit FROM ${judgement.from}`;
  };
  return answer(households, select, figures, '2014-03-19').map(([, fen]) => fen as number | null);
}

/** The values of a statement's parameters. */
export function bound(select: Fragment, figures: Figures, asOf: string): SqlValue[] {
  const values = new Map(
    figureTypes(figures).map((type) => {
      const text = figures[type.name];
      return [type.name, figureParameter(type, text === undefined ? undefined : decimal(text))];
    }),
  );
  return bind(select, { figures: values, asOf });
}

function answer(
  households: readonly SampleHousehold[],
  write: (relations: Relations) => Fragment,
  figures: Figures,
  asOf: string,
): unknown[][] {
  const db = new Database(':memory:');
  try {
    load(db, households);
    const select = write({ household: 'household_fact', member: 'member_fact' });
    return db
      .prepare<unknown[], unknown[]>(`${select.text} ORDER BY h.household_id`)
      .raw()
      .all(...bound(select, figures, asOf));
  } finally {
    db.close();
  }
}

/** Puts households into the two relations. */
function load(db: Database.Database, households: readonly SampleHousehold[]): void {
  for (const { name, columns, rows } of relationRows(households)) {
    db.exec(`CREATE TABLE ${name} (${columns.map((column) => `${column} ANY`).join(', ')}) STRICT`);
    const insert = db.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`);
    for (const row of rows) insert.run(...row);
  }
}

/** The rows of the two relations, whatever the engine. */
export function relationRows(
  households: readonly SampleHousehold[],
): { name: string; columns: string[]; types: string[]; rows: SqlValue[][] }[] {
  const own = (subject: Fact['subject']) => facts.filter((fact) => fact.subject === subject);
  const names = (subject: Fact['subject']) => own(subject).flatMap((fact) => Object.keys(columnsOf(fact, undefined)));
  const typesOf = (subject: Fact['subject']) =>
    own(subject).flatMap((fact) => {
      const type = fact.type.kind === 'number' || fact.type.kind === 'bool' ? 'bigint' : 'text';
      return Object.keys(columnsOf(fact, undefined)).map(() => type);
    });
  const cells = (subject: Fact['subject'], row: Row) =>
    own(subject).flatMap((fact) => Object.values(columnsOf(fact, row[fact.name])));
  return [
    {
      name: 'household_fact',
      columns: ['household_id', 'has_members', 'figure_local', ...names('household')],
      types: ['bigint', 'bigint', 'bigint', ...typesOf('household')],
      rows: households.map((each, id) => {
        const local = each.local === undefined ? null : decimal(each.local);
        const integer = local && (local.numerator * 10n) / local.denominator;
        return [BigInt(id), hasMembers(each) ? 1n : 0n, integer, ...cells('household', each.facts)];
      }),
    },
    {
      name: 'member_fact',
      columns: ['household_id', ...names('member')],
      types: ['bigint', ...typesOf('member')],
      rows: households.flatMap(({ members }, id) => members.map((row) => [BigInt(id), ...cells('member', row)])),
    },
  ];
}

/** The letter that one condition gets for one household. */
export function letterOf(text: string, facts: Row = {}, members: readonly Row[] = [], figures: Figures = {}): string {
  return judge([checked(text, figures)], [{ facts, members }], figures).join();
}

/** A value as the relations store it. */
function columnsOf(fact: Fact, given: Given): Record<string, string | bigint | null> {
  const { columns, type } = fact;
  if ('numerator' in columns) {
    const [total, persons] = Array.isArray(given) ? given : [null, null];
    return { [columns.numerator]: total, [columns.denominator]: persons };
  }
  if ('earliest' in columns) {
    const [from, to] = typeof given === 'string' ? daysOf(given) : Array.isArray(given) ? given : [null, null];
    return { [columns.earliest]: from, [columns.latest]: to };
  }
  if (type.kind === 'number' && typeof given === 'string') {
    const { numerator, denominator } = decimal(given);
    return { [columns.value]: (numerator * BigInt(type.scale)) / denominator };
  }
  if (fact.blank === 'zero' && given === undefined) return { [columns.value]: 0n };
  if (typeof given === 'boolean') return { [columns.value]: given ? 1n : 0n };
  return { [columns.value]: typeof given === 'string' ? given : null };
}

/** The first and the last day that a partial date may be. */
export function daysOf(partial: string): [string, string] {
  const [year = '', month, day] = partial.split('-');
  if (day !== undefined) return [partial, partial];
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return [`${partial}-01`, `${partial}-${last}`];
}

/** The statement that gives a row a household: `household_id`, and the letters of all criteria as `c1`, `c2`, … */
export function judgementSelect({ letters, from }: Judgement): Fragment {
  const columns = letters.map((letter, index) => sql`${letter} AS ${identifier(`c${index + 1}`)}`);
  return sql`SELECT ${join([sql`h.household_id`, ...columns], ', ')} FROM ${from}`;
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planBenefit } from '../../../src/eligibility/expression/benefit.ts';
import { type Condition, checkAmount, checkCondition } from '../../../src/eligibility/expression/check.ts';
import { type Fragment, identifier, join, type SqlValue, sql } from '../../../src/eligibility/expression/fragment.ts';
import { compileJudgement } from '../../../src/eligibility/expression/judgement.ts';
import { hasPostgres, onPostgres } from '../../support/postgres.ts';
import { drawFormula, drawTerms, figuresOnDay, household } from './generate.ts';
import { type Pay, type Terms, write, writeOperand } from './oracle.ts';
import { bound, type Figures, judge, pay, relationRows, type SampleHousehold, vocabulary } from './sample.ts';

const relations = { household: 'household_fact', member: 'member_fact' };
const NUMBER_OF_PACKS = 60;

interface Drawn {
  readonly conditions: readonly Condition[];
  readonly benefit: ReturnType<typeof planBenefit>;
  readonly households: readonly SampleHousehold[];
  readonly figures: Figures;
}

function literal(value: SqlValue): string {
  if (value === null) return 'CAST(NULL AS bigint)';
  return typeof value === 'bigint' ? `CAST(${value} AS bigint)` : `'${value.replaceAll("'", "''")}'`;
}

/** A statement with its parameters written out: the text has no other question marks. */
function written(fragment: Fragment, figures: Figures): string {
  const values = bound(fragment, figures, '2014-03-19').map(literal);
  return fragment.text.replace(/\?/g, () => values.shift() ?? '');
}

function planOf({ tiers, supplements, payments, roundTo }: Terms, figures: Figures): ReturnType<typeof planBenefit> {
  const part = ({ when, amount }: Pay) => {
    const condition = when === undefined ? undefined : checkCondition(write(when), vocabulary(figures));
    const checked = checkAmount(writeOperand(amount), vocabulary(figures));
    return checked.ok && condition?.ok !== false ? { when: condition?.condition, amount: checked.amount } : undefined;
  };
  const parts = [tiers, supplements].map((list) => list.map(part));
  if (parts.some((list) => list.includes(undefined))) return undefined;
  const [base = [], added = []] = parts.map((list) => list.filter((each) => each !== undefined));
  return planBenefit({ tiers: base, supplements: added, payments, roundTo });
}

/** The two relations as PostgreSQL has them, and what the statement says of every household. */
function script({ conditions, benefit, households, figures }: Drawn): string {
  const tables = relationRows(households).map(({ name, columns, types, rows }) => {
    const definitions = columns.map((column, at) => `${column} ${types[at]}`).join(', ');
    const values = rows.map((row) => `(${row.map((value) => (value === null ? 'NULL' : literal(value))).join(', ')})`);
    const insert = values.length === 0 ? '' : `INSERT INTO ${name} VALUES ${values.join(',\n')};`;
    return `DROP TABLE IF EXISTS ${name}; CREATE TABLE ${name} (${definitions}); ${insert}`;
  });
  const judgement = compileJudgement(conditions, relations, { benefit });
  const letters = join([sql`''`, ...judgement.letters], ' || ');
  const select = sql`SELECT ${identifier('h', 'household_id')}, ${letters} || '.', ${judgement.benefit} FROM ${judgement.from}`;
  return `${tables.join('\n')}\n${written(select, figures)} ORDER BY h.household_id;`;
}

it.skipIf(!hasPostgres)(
  'PostgreSQL judges and pays random households by the compiled text as SQLite does',
  () => {
    const drawing = fc.tuple(
      fc.gen().map((draw) => ({
        formulas: Array.from({ length: 6 }, () => drawFormula((arbitrary) => draw(() => arbitrary))),
        terms: drawTerms((arbitrary) => draw(() => arbitrary)),
      })),
      fc.array(household, { minLength: 4, maxLength: 10 }),
      figuresOnDay,
    );
    const packs = fc.sample(drawing, NUMBER_OF_PACKS).map(([{ formulas, terms }, households, figures]): Drawn => {
      const checked = formulas.map((formula) => checkCondition(write(formula), vocabulary(figures)));
      const conditions = checked.flatMap((each) => (each.ok ? [each.condition] : []));
      return { conditions, benefit: planOf(terms, figures), households, figures };
    });
    const expected = packs.flatMap(({ conditions, benefit, households, figures }) => {
      const letters = judge(conditions, households, figures);
      const paid = benefit === undefined ? households.map(() => null) : pay(benefit, households, figures);
      return households.map((_, at) => `${at} ${letters[at] ?? ''}. ${paid[at] ?? ''}`);
    });
    expect(packs.filter(({ benefit }) => benefit !== undefined).length).toBeGreaterThan(NUMBER_OF_PACKS / 2);
    expect(onPostgres(packs.map(script).join('\n')).map((line) => line.trimEnd())).toEqual(
      expected.map((line) => line.trimEnd()),
    );
  },
  60_000,
);

import { describe, expect, it } from 'vitest';
import { openMemory } from '../../src/db/open.ts';
import { explain } from '../../src/eligibility/explain.ts';
import { listVerdicts } from '../../src/eligibility/list-verdicts.ts';
import { readPack } from '../../src/eligibility/pack/read-pack.ts';
import { runCases } from '../../src/eligibility/run-cases.ts';
import { county, edit, needy, packOf, packText, refreshOn, use } from './support.ts';

/** The pack with a benefit, and figures for it. */
const paying = (benefit: string): string =>
  packText()
    .replace(
      'programs:',
      `  care:
    unit: yuan/person/month
    values: [{from: 2013-01-01, value: 50, source: 文件三}]
  flat:
    unit: yuan/month
    values: [{from: 2013-01-01, value: 300.5, source: 文件三}]
programs:`,
    )
    .replace('    leave_period', `    benefit: ${benefit}\n    leave_period`);

/** What cases with an income per head and persons come to: for each of them the benefit, or null. */
function paid(benefit: string, households: readonly string[]): (number | null | undefined)[] {
  const pack = packOf(
    `${paying(benefit)}cases:\n${households
      .map((household, at) => {
        const facts = `hukou: rural, owns_vehicle: false, ${household}`;
        return `  - {name: c${at}, on: 2014-03-19, household: {${facts}}, expect: {needy: eligible}, benefit: {needy: 99999999}}`;
      })
      .join('\n')}\n`,
  );
  return runCases(openMemory(), pack).failed.map(({ got }) => got.benefit);
}

describe('a benefit', () => {
  it('is the gap to the line times the persons, a month of it, rounded half up to the unit stated', () => {
    const households = ['income_per_capita: 1800, persons: 3', 'income_per_capita: 2599, persons: 1'];
    const gap = (round: string) => `{per: month, round: ${round}, amount: (line - income_per_capita) * persons}`;
    // (2600 - 1800) x 3 / 12 = 200; 1 / 12 = 0.08333
    expect(paid(gap('0.01 yuan'), households)).toEqual([200, 0.08]);
    expect(paid(gap('0.1 yuan'), households)).toEqual([200, 0.1]);
    expect(paid(gap('1 yuan'), households)).toEqual([200, 0]);
    // 2594 a head leaves 6 a year, 0.5 a month: half goes up; 2594.01 leaves less than half.
    const half = ['income_per_capita: 2594, persons: 1', 'income_per_capita: 2594.01, persons: 1'];
    expect(paid(gap('1 yuan'), half)).toEqual([1, 0]);
    expect(paid(gap('10 yuan'), ['income_per_capita: 2540, persons: 1'])).toEqual([10]);
  });

  it('is of a year where it says so', () => {
    const gap = '{per: year, round: 1 yuan, amount: (line - income_per_capita) * persons}';
    expect(paid(gap, ['income_per_capita: 1800, persons: 3'])).toEqual([2400]);
  });

  it('is that of the first tier that applies, and unknown where nobody can tell whether one does', () => {
    const tiers = `
      per: month
      round: 0.1 yuan
      tiers:
        - {when: savings == 0, amount: 3 * flat}
        - {when: income_per_capita < 1000, amount: 2 * flat}
        - {amount: flat}`;
    expect(
      paid(tiers, [
        'income_per_capita: 900, persons: 1, savings: 0',
        'income_per_capita: 900, persons: 1, savings: 5',
        'income_per_capita: 1000, persons: 1, savings: 5',
        'income_per_capita: 1000, persons: 1',
      ]),
    ).toEqual([901.5, 601, 300.5, null]);
  });

  it('adds its supplements to what is never less than nothing', () => {
    const text = `
      per: month
      round: 0.01 yuan
      amount: (care - income_per_capita) * persons
      supplements:
        - {id: severe, amount: "members.filter(m, m.disability_grade <= 2).size() * care"}
        - {id: single, when: persons == 1, amount: flat}`;
    const grave = 'income_per_capita: 2000, persons: 2';
    // Nobody knows how many members have a grave disability while none of them is on file.
    expect(paid(text, [grave])).toEqual([null]);
    const cases = `${paying(text)}cases:
  - name: two with a grave disability
    on: 2014-03-19
    household: {hukou: rural, owns_vehicle: false, income_per_capita: 2000, persons: 2}
    members: [{disability_grade: 1}, {disability_grade: 2}, {}]
    expect: {needy: eligible}
    benefit: {needy: 100}
  - name: alone, with some income of the gap left
    on: 2014-03-19
    household: {hukou: rural, owns_vehicle: false, income_per_capita: 480, persons: 1}
    members: [{disability_grade: 3}]
    expect: {needy: eligible}
    benefit: {needy: 310.5}
  - name: nothing for one who is not entitled
    on: 2014-03-19
    household: {hukou: rural, owns_vehicle: true, income_per_capita: 480, persons: 1}
    expect: {needy: not_eligible}
    benefit: {needy: }
`;
    expect(runCases(openMemory(), packOf(cases)).failed).toEqual([]);
  });
});

describe('a refresh', () => {
  const gap = '{per: month, round: 1 yuan, amount: (line - income_per_capita) * persons, source: 办法第九条}';

  it('stores the benefit with the verdict, records only what changed, and lists and explains it', async () => {
    const session = await county();
    await edit(session, [
      { no: 'A', household: { ...needy, household_size: 3 } },
      { no: 'B', household: needy },
      { no: 'C', household: { ...needy, owns_vehicle: 1, household_size: 3 } },
    ]);
    await use(session, paying(gap));
    await refreshOn(session, '2014-03-19');
    const stored = () =>
      session.db
        .prepare('SELECT benefit, recorded_from, recorded_to FROM verdict ORDER BY household_id, recorded_from')
        .raw()
        .all();
    const first = stored();
    expect(first.map((row) => (row as unknown[])[0])).toEqual([20_000, null, null]);
    await edit(session, [{ no: 'A', household: { income_per_capita: 168_000 } }]);
    await refreshOn(session, '2014-03-20');
    expect(stored().map((row) => (row as unknown[])[0])).toEqual([20_000, 23_000, null, null]);
    const everything = {
      differing: false,
      verdict: undefined,
      proposed: undefined,
      program: undefined,
      place: undefined,
    };
    const { rows, benefits } = listVerdicts(session, { ...everything, asOf: '2014-03-20', knownAt: undefined });
    expect(rows.map(({ benefit }) => benefit)).toEqual([
      { amount: 230, per: 'month' },
      { amount: null, per: 'month' },
      null,
    ]);
    expect(benefits).toEqual({ needy: { per: 'month', amount: 230, households: 2, unknown: 1 } });
    const request = { program: undefined, asOf: '2014-03-20', knownAt: undefined };
    expect(explain(session, { ...request, householdNo: 'A' }).benefit).toEqual({
      amount: 230,
      per: 'month',
      parts: [
        {
          amount: '(line - income_per_capita) * persons',
          values: { income_per_capita: 1680, persons: 3, line: 2600 },
          missing: [],
          source: '办法第九条',
        },
      ],
    });
    expect(explain(session, { ...request, householdNo: 'B' }).benefit).toMatchObject({
      amount: null,
      parts: [{ missing: ['persons'] }],
    });
    expect(explain(session, { ...request, householdNo: 'C' }).benefit).toBeUndefined();
  });
});

it.each([
  ['neither an amount nor tiers', '{per: month, round: 1 yuan}', 'pack.amount-or-tiers'],
  [
    'a last tier with a condition',
    '{per: month, round: 1 yuan, tiers: [{when: owns_vehicle, amount: flat}]}',
    'pack.tiers-end',
  ],
  ['a rounding that is none', '{per: month, round: 5 yuan, amount: flat}', 'pack.choice'],
  ['an amount of another unit', '{per: month, round: 1 yuan, amount: line}', 'expression.amount-unit'],
])('a benefit with %s is refused', (_what, benefit, code) => {
  expect(readPack(paying(benefit)).issues.map((issue) => issue.code)).toEqual([code]);
});

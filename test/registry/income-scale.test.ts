import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/csv/decode.ts';
import { Median } from '../../src/registry/write/median.ts';
import { emptyCounty, importSheet, type TestSession } from './support/county.ts';

const sheet = (file: string): string[] =>
  decodeText(readFileSync(join(import.meta.dirname, '../../fixtures/zhangqiu/data', file)))
    .text.trim()
    .split(/\r?\n/);

const SURVEY = sheet('households.csv');
const SOURCES = ['工资性收入', '经营性收入', '财产性收入', '转移性收入', '生产经营支出'];
const DECLARED = ['年人均收入'];

/** The fixture's survey with some columns times a factor. No cell of these columns is quoted. */
function scaled(lines: readonly string[], columns: readonly string[], factor: number): string[] {
  const [header = '', ...rows] = lines;
  const at = columns.map((column) => header.split(',').indexOf(column));
  const times = (cell: string): string =>
    /^\d/.test(cell) ? String(Math.round(Number(cell) * factor * 100) / 100) : cell;
  return [
    header,
    ...rows.map((row) =>
      row
        .split(',')
        .map((cell, i) => (at.includes(i) ? times(cell) : cell))
        .join(','),
    ),
  ];
}

/** The towns of the survey, as sheets of their own. */
function byTown(): string[][] {
  const [header = '', ...rows] = SURVEY;
  const at = header.split(',').indexOf('村编码');
  const towns = new Map<string, string[]>();
  for (const row of rows) {
    const town = row.split(',')[at]?.slice(0, 9) ?? '';
    towns.set(town, [...(towns.get(town) ?? [header]), row]);
  }
  return [...towns.values()];
}

async function county(): Promise<TestSession> {
  const session = emptyCounty();
  await importSheet(session, 'villages', sheet('villages.csv'));
  return session;
}

const about = async (session: TestSession, lines: readonly string[]) => {
  const { issues, saved } = await importSheet(session, 'households', lines);
  expect(saved).toBe(true);
  return issues.filter((issue) => issue.includes('income.'));
};

describe('incomes a month that were read as incomes a year', () => {
  it('are not suspected in the survey as it is, nor in any town of it beside the others', async () => {
    const session = await county();
    for (const town of byTown()) expect(await about(session, town)).toEqual([]);
    expect(await about(await county(), SURVEY)).toEqual([]);
  });

  it('show beside the year that the same households’ sources come to', async () => {
    expect(await about(await county(), scaled(SURVEY, DECLARED, 1 / 12))).toEqual(['1 income.declared-monthly']);
    expect(await about(await county(), scaled(SURVEY, SOURCES, 1 / 12))).toEqual(['1 income.declared-twelvefold']);
  });

  it('show beside what is on file, in a survey divided by 12 and in one multiplied', async () => {
    const session = await county();
    await about(session, SURVEY);
    const monthly = scaled(SURVEY, [...DECLARED, ...SOURCES], 1 / 12);
    expect(await about(session, monthly)).toEqual(['1 income.monthly', '1 income.monthly']);
    // Now the county has what was read wrongly; the true survey looks twelvefold, which the medians named let the clerk judge.
    expect(await about(session, SURVEY)).toEqual(['1 income.twelvefold', '1 income.twelvefold']);
  });

  it('show in the first sheet of a county, where nobody could live on them for a year', async () => {
    const monthly = scaled(SURVEY, [...DECLARED, ...SOURCES], 1 / 12);
    expect(await about(await county(), monthly)).toEqual(['1 income.too-little']);
    expect(await about(await county(), monthly.slice(0, 300))).toEqual(['1 income.too-little']);
  });

  it('show in the sheet of one town, by the declared income alone', async () => {
    const [last = [], ...others] = byTown().reverse();
    const session = await county();
    for (const town of others) await about(session, town);
    const { params } = await importSheet(session, 'households', scaled(last, DECLARED, 1 / 12));
    expect(params('income.monthly')).toBeDefined();
  });

  it('are not looked for among a few households', async () => {
    const session = await county();
    await about(session, SURVEY);
    expect(await about(session, scaled(SURVEY.slice(0, 10), [...DECLARED, ...SOURCES], 1 / 12))).toEqual([]);
  });
});

describe('Median', () => {
  it('is exact to a step, whatever the numbers', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 100_000_000 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(amounts, (values) => {
        const median = new Median();
        for (const value of [...values, 0]) median.note(value);
        const exact = [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? 0;
        expect(median.count).toBe(values.length);
        expect(Math.abs(Math.log2((median.value ?? 0) / exact))).toBeLessThanOrEqual(1 / 8);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMemory } from '../../src/db/open.ts';
import { type Belonging, valueFor } from '../../src/eligibility/pack/figure-values.ts';
import type { Figure } from '../../src/eligibility/pack/pack.ts';
import { readPack } from '../../src/eligibility/pack/read-pack.ts';
import { statedSource } from '../../src/eligibility/store/fact-source.ts';
import { judgeOne } from '../../src/eligibility/store/judging.ts';
import { packOf, packText } from './support.ts';

/** The pack with a line whose values are given as lines of a list. */
const withValues = (values: readonly string[]): string =>
  packText().replace(/values:\n.*\n.*\n/, `values:\n${values.map((each) => `      - ${each}\n`).join('')}`);

const general = '{from: 2014-01-01, value: 2600, source: a}';
const rural = '{from: 2014-01-01, value: 2700, hukou: rural, source: a}';
const urban = '{from: 2014-01-01, value: 4000, hukou: urban, source: a}';
const town = '{from: 2014-03-01, value: 2800, area: 370181105, source: a}';
const village = '{from: 2014-01-01, value: 3000, area: [370181105230, 370181106201], source: a}';
const ruralTown = '{from: 2014-03-01, value: 2900, area: 370181105, hukou: rural, source: a}';
const urbanTown = '{from: 2014-03-01, value: 4100, area: 370181105, hukou: urban, source: a}';

function lineOf(values: readonly string[], household: Partial<Belonging>, on = '2014-03-19'): number | undefined {
  const figure = packOf(withValues(values)).figures.get('line') as Figure;
  const found = valueFor(figure, on, { hukou: 'rural', village_code: '370181105999', ...household });
  return found && Number(found.value.numerator);
}

describe('a figure that differs by household', () => {
  it('takes the narrowest value: a village before its town, an area before the county', () => {
    const values = [general, town, village];
    expect(lineOf(values, { village_code: '370181105230' })).toBe(3000);
    expect(lineOf(values, {})).toBe(2800);
    expect(lineOf(values, {}, '2014-02-28')).toBe(2600);
    expect(lineOf(values, { village_code: '370181106200' })).toBe(2600);
  });

  it('takes the value for a registration, and is unknown where the registration is', () => {
    expect(lineOf([rural, urban], { hukou: 'urban' })).toBe(4000);
    expect(lineOf([rural, urban], { hukou: null })).toBeUndefined();
    expect(lineOf([general, rural, town, ruralTown], {})).toBe(2900);
    expect(lineOf([general, rural, town, ruralTown], { hukou: 'urban' })).toBe(2800);
    expect(lineOf([general, town], { hukou: null })).toBe(2800);
    expect(lineOf([general, town], { village_code: null })).toBeUndefined();
  });

  it('is refused where two values apply and neither is narrower, on any day', () => {
    const codes = (values: readonly string[]) => readPack(withValues(values)).issues.map(({ code }) => code);
    expect(codes([general, rural, town])).toEqual(['pack.ambiguous-values']);
    expect(codes([general, rural, town, ruralTown])).toEqual([]);
    expect(codes([rural, urban, town, ruralTown])).toEqual(['pack.ambiguous-values']);
    expect(codes([general, rural, town, ruralTown.replace('03-01', '03-02')])).toEqual(['pack.ambiguous-values']);
    expect(codes([ruralTown, village])).toEqual(['pack.ambiguous-values']);
    expect(codes([town, '{from: 2014-03-01, value: 1, area: 37018, source: a}'])).toEqual(['pack.area']);
  });

  it('is the narrowest value in force, by a rule of thumb and by the statement alike', () => {
    const lists = [
      [general, town, village],
      [rural, urban],
      [general, rural, town, ruralTown],
      [rural, urban, town, ruralTown, urbanTown],
      [town],
    ];
    const households = fc.record({
      hukou: fc.constantFrom('rural', 'urban', null),
      village_code: fc.constantFrom('370181105230', '370181105999', '370181106201', '370181107001', null),
    });
    const db = openMemory();
    const days = fc.constantFrom('2013-12-31', '2014-02-28', '2014-03-01');
    const incomes = fc.integer({ min: 259_999, max: 410_001 });
    fc.assert(
      fc.property(fc.constantFrom(...lists), households, days, incomes, (values, household, asOf, income) => {
        const pack = packOf(withValues(values));
        const [program] = pack.programs;
        const figure = pack.figures.get('line');
        if (program === undefined || figure === undefined) throw new Error('no program');
        const source = statedSource('370181', new Map(Object.entries({ ...household, income_per_capita: income })), []);
        const judged = judgeOne(db, { county: '370181', pack, program, asOf }, source, false);
        const value = byHand(values, household, asOf);
        expect(Number(valueFor(figure, asOf, household)?.value.numerator ?? Number.NaN)).toBe(value ?? Number.NaN);
        const expected = value === undefined ? 'U' : income < value * 100 ? 'T' : 'F';
        expect(judged?.letters.charAt(0)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});

/** The value that holds, read off the texts: of those that apply the one with the longest code, and a registration before none. */
function byHand(values: readonly string[], { hukou, village_code }: Belonging, asOf: string): number | undefined {
  if (hukou === null && values.some((text) => text.includes('hukou'))) return undefined;
  if (village_code === null && values.some((text) => text.includes('area'))) return undefined;
  const applying = values
    .flatMap((text) => {
      const areas = /area: \[?([\d, ]+)/.exec(text)?.[1]?.match(/\d+/g) ?? [''];
      return areas.map((area) => ({ text, area, hukou: /hukou: (\w+)/.exec(text)?.[1] }));
    })
    .filter(({ text, area, hukou: of }) => {
      const inForce = (/from: ([\d-]+)/.exec(text)?.[1] ?? '') <= asOf;
      return inForce && (village_code ?? '').startsWith(area) && (of === undefined || of === hukou);
    })
    .sort((a, b) => b.area.length - a.area.length || Number(b.hukou !== undefined) - Number(a.hukou !== undefined));
  const value = /value: (\d+)/.exec(applying[0]?.text ?? '')?.[1];
  return value === undefined ? undefined : Number(value);
}

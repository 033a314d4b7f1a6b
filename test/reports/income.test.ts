import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incomeLines } from '../../src/eligibility/income-lines.ts';
import { readPack } from '../../src/eligibility/pack/read-pack.ts';
import { bandsFor, buildIncome } from '../../src/reports/income.ts';
import { memorySession } from '../support/session.ts';
import { judge } from './pack.ts';
import { add, DAY, enrol } from './world.ts';

const OPTIONS = { programs: ['needy'], asOf: DAY };

interface Case {
  /** Fen a person as declared; else a total in fen, of so many persons; else nothing. */
  income: { perCapita: number } | { total: number; persons: number } | null;
  listed: boolean;
  left: string | null;
}

const fen = fc.oneof(fc.integer({ min: 0, max: 700_000 }), fc.constantFrom(0, 259_999, 260_000, 519_999, 520_000));
const cases = fc.array(
  fc.record<Case>({
    income: fc.oneof(
      fen.map((perCapita) => ({ perCapita })),
      fc.record({ total: fc.integer({ min: -100_000, max: 3_000_000 }), persons: fc.integer({ min: 1, max: 7 }) }),
      fc.constant(null),
    ),
    listed: fc.boolean(),
    left: fc.constantFrom(null, null, '2014-03-19', '2014-03-20'),
  }),
  { maxLength: 25 },
);

const present = ({ left }: Case): boolean => left === null || left > DAY;

/** The name of the band of a household, by exact comparison and no division: bands of 200 yuan up to twice 2,600. */
function bandOf(household: Case): string {
  const { income } = household;
  if (income === null || !present(household)) return 'unknown';
  const [total, persons] = 'total' in income ? [income.total, income.persons] : [income.perCapita, 1];
  if (total < 0) return 'below_zero';
  const band = Array.from({ length: 26 }, (_, at) => at).find((at) => total < (at + 1) * 20_000 * persons);
  return band === undefined ? '5200+' : `${band * 200}–${(band + 1) * 200}`;
}

describe('the report on income', () => {
  it('puts every household present, and whoever is listed all the same, into the band of its income', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const session = memorySession();
        try {
          judge(session, []);
          const town = { code: '370181105', name: '镇', level: 'town', town_code: '370181105' };
          add(session.db, 'place', town);
          const village = add(session.db, 'place', { ...town, code: '370181105230', level: 'village' });
          for (const [n, { income, listed, left }] of all.entries()) {
            const parts =
              income === null
                ? {}
                : 'total' in income
                  ? {
                      household_size: income.persons,
                      income_wage: income.total < 0 ? 0 : income.total,
                      business_cost: income.total < 0 ? -income.total : 0,
                      income_business: 0,
                      income_property: 0,
                      income_transfer: 0,
                    }
                  : { income_per_capita: income.perCapita };
            const row = { household_no: `H${n}`, village_id: village, head_name: '某', left_on: left, ...parts };
            const id = add(session.db, 'household', row);
            if (listed) enrol(session.db, id, '2014-01-01', null);
          }
          const table = buildIncome(session, OPTIONS);
          const counted = all.filter((each) => present(each) || each.listed);
          const rows = [...table.rows];
          for (const { income_band, on_list, off_list, registered } of rows) {
            const within = counted.filter((each) => bandOf(each) === income_band);
            const listed = within.filter((each) => each.listed).length;
            expect([income_band, on_list, off_list, registered]).toEqual([
              income_band,
              listed,
              within.length - listed,
              within.length,
            ]);
          }
          const missing = counted.map(bandOf).filter((band) => !rows.some((row) => row.income_band === band));
          expect(missing).toEqual([]);
          expect(table.breaks).toEqual([]);
          expect(table.totals?.registered).toBe(counted.length);
        } finally {
          session.db.close();
        }
      }),
      { numRuns: 15 },
    );
  });

  it('cuts its bands at the line, in round numbers where they go into it', () => {
    expect(bandsFor(2_600_00)).toEqual({ step: 200_00, last: 26 });
    expect(bandsFor(3_028_00)).toEqual({ step: 302_80, last: 20 });
    // 10 yuan would go into it, 261 times.
    expect(bandsFor(2_610_00)).toEqual({ step: 261_00, last: 20 });
    expect(bandsFor(undefined)).toEqual({ step: 500_00, last: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_00 }), (line) => {
        const { step, last } = bandsFor(line);
        expect(step * last).toBeGreaterThanOrEqual(2 * line);
        if (line % 10 === 0) expect(line % step).toBe(0);
        expect(last).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('the line that incomes are held against', () => {
  const pack = (figure: string, when: string): string =>
    `pack: p\ntitle: {zh: 一, en: p}\nconfirm: person\nfigures:\n  line:\n    title: {zh: 标准, en: line}\n    unit: ${figure}\n  cap:\n    unit: yuan/person\n    values: [{from: 2013-01-01, value: 9, source: "s"}]\nprograms:\n  needy:\n    title: {zh: 一, en: needy}\n    enter:\n      - {id: low, when: "${when}", source: "s"}\n`;
  const linesIn = (text: string, on = DAY): unknown[] => {
    const { pack: read, issues } = readPack(text);
    if (read === undefined) throw new Error(JSON.stringify(issues));
    return incomeLines([read], ['needy'], on).map(({ figure, value, hukou, area }) => [figure, value, hukou, area]);
  };

  it('is the figure in force on the day that stands beside the income a person in a criterion to enter', () => {
    const text = pack(
      'yuan/person/year\n    values: [{from: 2013-01-01, value: 2400, source: "s"}, {from: 2014-01-01, value: 2600.5, source: "s"}]',
      'income_per_capita < line && savings < cap * persons',
    );
    expect(linesIn(text)).toEqual([['line', 2_600_50, null, null]]);
    expect(linesIn(text, '2013-06-01')).toEqual([['line', 2_400_00, null, null]]);
    expect(linesIn(text, '2012-06-01')).toEqual([]);
  });

  it('is one a registration and area where they differ, and none where no criterion reads the income', () => {
    const values =
      'yuan/person/year\n    values: [{from: 2013-01-01, value: 2400, hukou: rural, source: "s"}, {from: 2013-01-01, value: 4800, hukou: urban, source: "s"}]';
    expect(linesIn(pack(values, 'income_per_capita < line'))).toEqual([
      ['line', 2_400_00, 'rural', null],
      ['line', 4_800_00, 'urban', null],
    ]);
    expect(linesIn(pack(values, 'savings < cap * persons'))).toEqual([]);
  });
});

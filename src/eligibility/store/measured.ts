import type { Database } from '../../db/driver.ts';
import { covers } from '../../db/store/recorded-time.ts';
import type { Condition } from '../expression/check.ts';
import { type Fraction, fraction, multiplyFractions } from '../expression/fraction.ts';
import { identifier, join, sql } from '../expression/fragment.ts';
import type { Quantity } from '../expression/quantity.ts';
import { registrySource } from './fact-source.ts';
import { compileOver, type Judging } from './judging.ts';
import { relations } from './relations.ts';
import { type PlacedHousehold, placedHouseholds, type RulingsOf } from './rulings.ts';

/** A household with numbers about it. */
export interface MeasuredHousehold extends PlacedHousehold {
  readonly numbers: readonly Fraction[];
}

/**
 * The households of which a condition is true, with some numbers that are then known, by household number: those on the list of a
 * program, those off it, or (`listed` undefined) both.
 */
export function householdsWhere(
  db: Database,
  judging: Pick<Judging, 'county' | 'pack' | 'asOf'>,
  condition: Condition,
  quantities: readonly Quantity[],
  of: Omit<RulingsOf, 'county'> & { readonly listed: boolean | undefined },
): MeasuredHousehold[] {
  const { place, knownAt, program, listed } = of;
  const { ctes, parameters } = relations(registrySource({ knownAt }), judging.county, judging.asOf);
  const integers = quantities.flatMap(({ numerator, denominator }) => [numerator, denominator]);
  const { cte, select, values } = compileOver(judging, [condition], { integers }, (judgement) => {
    const columns = [...judgement.letters, ...judgement.integers].map(
      (each, at) => sql`${each} AS ${identifier(`c${at}`)}`,
    );
    return sql`SELECT h.household_id AS household_id, ${join(columns, ', ')} FROM ${judgement.from}`;
  });
  const rows = db
    .prepare<unknown[], (string | bigint)[]>(
      `WITH ${ctes}, ${cte}, measured AS (${select}), ${placedHouseholds(knownAt)}
      SELECT p.household_no, p.head_name, p.village_code, p.village, ${integers.map((_, at) => `m.c${at + 1}`).join(', ')}
      FROM measured AS m JOIN placed AS p ON p.id = m.household_id
      WHERE m.c0 = 'T' AND (:place IS NULL OR :place IN (p.village_code, p.town_code))
        AND (:listed IS NULL OR :listed = EXISTS (SELECT 1 FROM enrolment AS e WHERE e.program = :program
          AND e.household_id = p.id AND ${covers(knownAt, 'e')}))
      ORDER BY p.household_no`,
    )
    .raw()
    .safeIntegers()
    .all(values, {
      ...parameters,
      program,
      place: place ?? null,
      listed: listed === undefined ? null : Number(listed),
      known_at: parameters.known_at ?? null,
    });
  return rows.map(([household_no, head_name, village_code, village, ...parts]) => ({
    household_no: String(household_no),
    head_name: String(head_name),
    village_code: String(village_code),
    village: String(village),
    numbers: quantities.map(({ factor }, at) => {
      const [over, under] = [parts[2 * at], parts[2 * at + 1]];
      if (typeof over !== 'bigint' || typeof under !== 'bigint') throw new TypeError('a known number has two integers');
      return multiplyFractions(factor, fraction(over, under));
    }),
  }));
}

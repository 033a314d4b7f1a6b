import type { Database } from '../../db/driver.ts';
import { covers } from '../../db/store/recorded-time.ts';
import type { Verdict } from '../pack/pack.ts';
import { registrySource } from './fact-source.ts';
import { type Judging, judgedFrom, verdictSql } from './judging.ts';
import { type PlacedHousehold, placedHouseholds } from './rulings.ts';

/** A household that may receive what a department offers, or of which nobody can tell yet. */
export interface OfferedHousehold extends PlacedHousehold {
  readonly verdict: Exclude<Verdict, 'not_eligible'>;
  /** One letter a criterion, in the order of `criteriaOf`. */
  readonly letters: string;
  /** Fen a payment; null: unknown, or the program says nothing. */
  readonly benefit: number | null;
}

/** Whose offers are asked for. */
export interface OfferedOf {
  /** A village's or a town's code; undefined: the county. */
  readonly place: string | undefined;
  /** Only households on one of these programs' lists; undefined: all. */
  readonly listed: readonly string[] | undefined;
  readonly knownAt: number | undefined;
}

/** Whom an offer is for, by number; all are judged in one pass, and nothing is written. */
export function offeredHouseholds(
  db: Database,
  judging: Judging,
  { place, listed, knownAt }: OfferedOf,
): OfferedHousehold[] {
  const { ctes, values, parameters } = judgedFrom(judging, registrySource({ knownAt }));
  return db
    .prepare<unknown[], OfferedHousehold>(
      `WITH ${ctes}, ${placedHouseholds(knownAt)},
      decided AS (SELECT *, ${verdictSql('enter_letters', 'exclude_letters')} AS verdict FROM judged)
      SELECT p.household_no, p.head_name, p.village_code, p.village, d.verdict, d.enter_letters || d.exclude_letters AS letters,
        iif(d.verdict = 'eligible', d.benefit, NULL) AS benefit
      FROM decided AS d JOIN placed AS p ON p.id = d.household_id
      WHERE d.verdict <> 'not_eligible' AND (:place IS NULL OR :place IN (p.village_code, p.town_code))
        AND (:listed IS NULL OR EXISTS (SELECT 1 FROM enrolment AS e WHERE e.household_id = p.id AND ${covers(knownAt, 'e')}
          AND e.program IN (SELECT value FROM json_each(:listed))))
      ORDER BY p.household_no`,
    )
    .all(values, {
      ...parameters,
      place: place ?? null,
      listed: listed === undefined ? null : JSON.stringify(listed),
    });
}

/** A household by its row id, as a result names it. */
export function placedHousehold(
  db: Database,
  county: string,
  id: number,
  knownAt: number | undefined,
): PlacedHousehold {
  const found = db
    .prepare<[object], PlacedHousehold>(
      `WITH ${placedHouseholds(knownAt)} SELECT household_no, head_name, village_code, village FROM placed WHERE id = :id`,
    )
    .get({ county, id, known_at: knownAt ?? null });
  if (found === undefined) throw new Error('a household that was found and is not there');
  return found;
}

import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { versions } from '../../db/store/recorded-time.ts';
import { bind, integerLiteral, join, sql } from '../../eligibility/expression/fragment.ts';
import { compileJudgement } from '../../eligibility/expression/judgement.ts';
import { registrySource } from '../../eligibility/store/fact-source.ts';
import { relations } from '../../eligibility/store/relations.ts';
import type { HardnessPoint } from '../policy.ts';

/** The points of every household that has any, by number, on a day: the sum over the conditions that are true, judged in one statement. */
export function hardnessOf(
  db: Database,
  asked: { county: string; asOf: CivilDate; knownAt: number | undefined; hardness: readonly HardnessPoint[] },
): Map<string, number> {
  const { county, asOf, knownAt, hardness } = asked;
  if (hardness.length === 0) return new Map();
  const { ctes, parameters } = relations(registrySource({ knownAt }), county, asOf);
  const criteria = hardness.map(({ condition }) => condition);
  const { letters, from } = compileJudgement(criteria, { household: 'household_fact', member: 'member_fact' });
  const points = letters.map(
    (letter, i) => sql`CASE ${letter} WHEN 'T' THEN ${integerLiteral(BigInt(hardness[i]?.points ?? 0))} ELSE 0 END`,
  );
  const select = sql`SELECT h.household_id AS id, ${join(points, ' + ')} AS points FROM ${from}`;
  const rows = db
    .prepare<unknown[], [string, number]>(
      `WITH ${ctes}, hard AS (${select.text})
       SELECT k.household_no, hard.points FROM hard
       JOIN (${versions('household', 'id, household_no', knownAt)}) AS k ON k.id = hard.id WHERE hard.points > 0`,
    )
    .raw()
    .all(bind(select, { figures: new Map(), asOf }), parameters);
  return new Map(rows);
}

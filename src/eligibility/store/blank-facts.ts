import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { type CatalogueFact, factCatalogue } from '../facts.ts';
import { registrySource } from './fact-source.ts';
import { relations } from './relations.ts';

/** How many households there are, and how many lack each fact of the catalogue, in its order. */
export interface BlankFacts {
  readonly households: number;
  readonly lacking: readonly number[];
}

/** A household lacks a fact of members when nobody is on file, or somebody present has a blank there. */
export function blankFacts(db: Database, county: string, asOf: CivilDate, knownAt: number | undefined): BlankFacts {
  const { ctes, parameters } = relations(registrySource({ knownAt }), county, asOf);
  const of = (subject: CatalogueFact['subject']) => factCatalogue.filter((fact) => fact.subject === subject);
  const members = of('member').map((fact, at) => `MAX(${columnOf(fact)} IS NULL) AS b${at}`);
  const blanks = [
    ...of('household').map((fact) =>
      fact.blank === 'zero' ? `c.${fact.column} IS NULL` : `h.${columnOf(fact)} IS NULL`,
    ),
    ...of('member').map((_, at) => `COALESCE(b.b${at}, h.has_members = 0)`),
  ];
  const [households = 0, ...lacking] = db
    .prepare<object, number[]>(
      `WITH ${ctes}, blank_member AS (SELECT household_id, ${members.join(', ')} FROM member_fact GROUP BY household_id)
      SELECT COUNT(*), ${blanks.map((blank) => `COUNT(CASE WHEN ${blank} THEN 1 END)`).join(', ')}
      FROM household_fact AS h JOIN counted_household AS c ON c.id = h.household_id
        LEFT JOIN blank_member AS b ON b.household_id = h.household_id`,
    )
    .raw()
    .get(parameters) ?? [0];
  return { households, lacking };
}

/** The columns of a fact are blank together: one of them tells. */
function columnOf({ columns }: CatalogueFact): string {
  if ('value' in columns) return columns.value;
  return 'earliest' in columns ? columns.earliest : columns.numerator;
}

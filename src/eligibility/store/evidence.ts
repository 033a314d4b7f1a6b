import type { Database } from '../../db/driver.ts';
import type { FactColumns } from '../fact-values.ts';
import type { Belonging } from '../pack/figure-values.ts';
import type { StoredValue } from '../pack/pack.ts';
import type { FactSource } from './fact-source.ts';
import type { Judging } from './judging.ts';
import { relations } from './relations.ts';

/** The facts about the one household of a source and about its members present, in the order of their numbers. */
export interface Evidence {
  readonly household: FactColumns;
  readonly members: readonly FactColumns[];
}

/** Where the household belongs, by which figures may differ. */
export function belongingOf({ household }: Evidence): Belonging {
  const text = (value: StoredValue | undefined): string | null => (typeof value === 'string' ? value : null);
  return { hukou: text(household.hukou), village_code: text(household.village_code) };
}

/** What is known about the one household of a source on a day; undefined when it has left or is not there. */
export function factsOf(db: Database, { county, asOf }: Judging, source: FactSource): Evidence | undefined {
  const { ctes, parameters } = relations(source, county, asOf);
  const household = db.prepare<object, FactColumns>(`WITH ${ctes} SELECT * FROM household_fact`).get(parameters);
  if (household === undefined) return undefined;
  const members = db
    .prepare<object, FactColumns>(`WITH ${ctes} SELECT * FROM member_fact ORDER BY person_no`)
    .all(parameters);
  return { household, members };
}

/** The source columns of the one household of a source and of its people, so that it can be stated again with a change. */
export function statedValues(
  db: Database,
  { county }: Judging,
  source: FactSource,
): { household: ReadonlyMap<string, StoredValue>; members: ReadonlyMap<string, StoredValue>[] } {
  const parameters = { ...source.parameters, county };
  const household = db.prepare<object, FactColumns>(source.household).get(parameters) ?? {};
  const members = db.prepare<object, FactColumns>(source.person).all(parameters);
  return {
    household: new Map(Object.entries(household)),
    members: members.map((member) => new Map(Object.entries(member))),
  };
}

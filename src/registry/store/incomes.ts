import type { Database } from '../../db/driver.ts';

/** A household's incomes in fen a year, and its size. */
export interface IncomeRow {
  readonly income_per_capita: number | null;
  readonly income_wage: number | null;
  readonly income_business: number | null;
  readonly income_property: number | null;
  readonly income_transfer: number | null;
  readonly business_cost: number | null;
  readonly household_size: number | null;
}

const COLUMNS =
  'income_per_capita, income_wage, income_business, income_property, income_transfer, business_cost, household_size';

/** How many households are enough for a median. */
const ENOUGH = 5_000;

/** What stood of households' incomes before an event: the latest households on file, and what the event has replaced. */
export function incomesBefore(db: Database, county: string, event: number): IncomeRow[] {
  return db
    .prepare<[Record<string, string | number>], IncomeRow>(
      `SELECT * FROM (SELECT ${COLUMNS} FROM household WHERE county = :county AND recorded_from < :event
         ORDER BY id DESC LIMIT ${ENOUGH})
       UNION ALL
       SELECT * FROM (SELECT ${COLUMNS} FROM household_former WHERE county = :county AND recorded_to = :event
         ORDER BY id DESC LIMIT ${ENOUGH})`,
    )
    .all({ county, event });
}

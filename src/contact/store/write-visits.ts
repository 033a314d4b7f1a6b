import { canonicalJson } from '../../base/digest.ts';
import type { Database } from '../../db/driver.ts';
import { covers } from '../../db/store/recorded-time.ts';
import { contentColumns, type VisitContent } from '../visits/visit.ts';

/** A visit as it stands. */
export type StandingVisit = VisitContent & {
  readonly id: number;
  readonly visit_no: number;
  readonly household_id: number;
  readonly cadre_id: number;
  readonly raw: string | null;
};

type Row = Omit<StandingVisit, 'verified'> & { readonly verified: string | null };

const list = (names: readonly string[]): string => names.join(', ');

const COLUMNS = list(['id', 'visit_no', 'household_id', 'cadre_id', ...contentColumns, 'raw']);

const visitOf = ({ verified, ...row }: Row): StandingVisit => ({
  ...row,
  verified: verified === null ? null : JSON.parse(verified),
});

/** Where a visit comes from, and why it differs from the version before. */
export interface VisitOrigin {
  readonly batch: number | null;
  readonly line: number | null;
  /** The clerk's words as JSON by column, where values were taken from synonyms. */
  readonly raw: string | null;
  readonly correction: string | null;
}

/** The highest number of a visit, taken back ones included; 0 when there is none. */
export function lastVisitNo(db: Database, county: string): number {
  return db
    .prepare<[string], number>('SELECT coalesce(max(visit_no), 0) FROM visit WHERE county = ?')
    .pluck()
    .get(county) as number;
}

/** Gives the function that records a version of a visit under an event, and gives its row id. */
export function visitInserter(db: Database, county: string, event: number) {
  const written = [
    'county',
    'visit_no',
    'household_id',
    'cadre_id',
    ...contentColumns,
    'raw',
    'correction',
    'batch',
    'line',
    'recorded_from',
  ];
  const insert = db.prepare(`INSERT INTO visit (${list(written)}) VALUES (${list(written.map((name) => `@${name}`))})`);
  return (
    who: { visit_no: number; household_id: number; cadre_id: number },
    content: VisitContent,
    origin: VisitOrigin,
  ): number => {
    const verified = content.verified === null ? null : canonicalJson(content.verified);
    const row = { ...who, ...content, ...origin, verified, county, recorded_from: event };
    return Number(insert.run(row).lastInsertRowid);
  };
}

/** Gives the search for the visit on record of the same household, cadre, day, kind and outcome. */
export function sameVisitFinder(db: Database, county: string) {
  const statement = db.prepare<[object], Row>(
    // Without statistics SQLite would rather walk all visits of the cadre, or all there are in the order of their numbers.
    `SELECT ${COLUMNS} FROM visit INDEXED BY visit_by_household
     WHERE county = :county AND household_id = :household AND recorded_to IS NULL
       AND visited_on = :visited_on AND cadre_id = :cadre AND kind = :kind AND outcome = :outcome
     ORDER BY visit_no LIMIT 1`,
  );
  return (
    who: { household: number; cadre: number },
    { visited_on, kind, outcome }: Pick<VisitContent, 'visited_on' | 'kind' | 'outcome'>,
  ): StandingVisit | undefined => {
    const row = statement.get({ county, ...who, visited_on, kind, outcome });
    return row === undefined ? undefined : visitOf(row);
  };
}

/** The visit of a number as it stands; undefined where there is none or it was withdrawn. */
export function standingVisit(db: Database, county: string, visitNo: number): StandingVisit | undefined {
  const row = db
    .prepare<[string, number], Row>(
      `SELECT ${COLUMNS} FROM visit WHERE county = ? AND visit_no = ? AND recorded_to IS NULL`,
    )
    .get(county, visitNo);
  return row === undefined ? undefined : visitOf(row);
}

/** Ends the version of a visit that stands. */
export function endVisit(db: Database, id: number, event: number): void {
  db.prepare('UPDATE visit SET recorded_to = ? WHERE id = ?').run(event, id);
}

/** Gives the function that finds the row id of the cadre who led a household on a day; undefined where nobody did. */
export function leadFinder(db: Database, county: string): (household: number, on: string) => number | undefined {
  const statement = db
    .prepare<[object], number>(
      `SELECT p.cadre_id FROM pairing AS p WHERE ${covers(undefined, 'p')} AND p.household_id = :household AND p.role = 'lead'`,
    )
    .pluck();
  return (household, on) => statement.get({ county, household, as_of: on });
}

/** What is on file of a household and a cadre that a visit's day has to fit, by row id. */
export interface VisitSetting {
  /** The first day anything on file is about the household: a survey of it, or its being on a list. */
  readonly first: string | null;
  /** The day on which the household died out, moved or was merged. */
  readonly left: string | null;
  readonly cadre_from: string | null;
  readonly cadre_to: string | null;
}

/** Gives the function that reads it, for one household and one cadre. */
export function settingReader(db: Database): (household: number, cadre: number) => VisitSetting {
  const statement = db.prepare<[object], VisitSetting>(
    `SELECT (SELECT min(day) FROM (
         SELECT surveyed_on AS day FROM household WHERE id = :household
         UNION ALL SELECT surveyed_on FROM household_former WHERE id = :household
         UNION ALL SELECT valid_from FROM enrolment WHERE household_id = :household AND recorded_to IS NULL)) AS first,
       h.left_on AS left, c.valid_from AS cadre_from, c.valid_to AS cadre_to
     FROM household AS h, cadre AS c WHERE h.id = :household AND c.id = :cadre`,
  );
  return (household, cadre) => {
    const found = statement.get({ household, cadre });
    if (found === undefined) throw new Error('a visit to no household or by no cadre');
    return found;
  };
}

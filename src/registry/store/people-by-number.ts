import type { Database } from '../../db/driver.ts';
import { NumbersSeen } from '../match/numbers-seen.ts';
import { elsewhereFinder, headMemberFinder, type PersonOnFile, personByStartFinder } from './finders.ts';

/** So many people written before it is asked whether they are the bulk of the table. */
const BULK = 8_192;

/** Rows that come in order need few pages at hand, and so does the audit that reads them afterwards: it stays at that until the file is closed. */
const BULK_CACHE_KIB = 32 * 1024;

/** SQLite sorts as much at a time as pages of the file may take up in memory: what fits into the processor's cache is sorted a third faster. */
const SORTED_AT_ONCE_KIB = 2 * 1024;

/** The indexes of people that SQLite can do without while they are written: all but the one that keeps a member's number unique. */
const indexes = (db: Database): { name: string; sql: string }[] =>
  db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'person' AND sql IS NOT NULL ORDER BY name`,
    )
    .all();

/** The searches that a household's number and people stand ready for without the index. */
function searchesWithin(db: Database, county: string) {
  const isHead = db
    .prepare<[string, number, string], number>(
      `SELECT 1 FROM person WHERE county = ? AND household_id = ? AND id_key = ? AND relation = 'head' LIMIT 1`,
    )
    .pluck();
  const numberIfPresent = db
    .prepare<[string, number, string], string>(
      `SELECT household.household_no FROM person JOIN household ON household.id = person.household_id
       WHERE person.county = ? AND person.household_id = ? AND person.id_key = ? AND person.left_on IS NULL
         AND household.left_on IS NULL LIMIT 1`,
    )
    .pluck();
  return {
    isHead: (household: number, key: string) => isHead.get(county, household, key) !== undefined,
    numberIfPresent: (household: number, key: string) => numberIfPresent.get(county, household, key),
  };
}

/**
 * The searches among people by their identity number while members are written. The numbers come in no order, nor do birthdays, so that the
 * indexes by them take longer to keep than all else that is written of a person: once a command has added most of the people on file, the
 * numbers are held in memory, and the indexes are made anew, sorted, when the last row is written. Has to be used within a transaction.
 */
export class PeopleByNumber {
  readonly #db: Database;
  readonly #county: string;
  /** Prepared when they are asked for: most imports ask for one or none. */
  #elsewhere: ReturnType<typeof elsewhereFinder> | undefined;
  #withHead: ReturnType<typeof headMemberFinder> | undefined;
  #noted = 0;
  #asksAt: number;
  #bulk:
    | {
        readonly seen: NumbersSeen;
        readonly within: ReturnType<typeof searchesWithin>;
        readonly indexes: readonly string[];
      }
    | undefined;

  constructor(db: Database, county: string, bulk = BULK) {
    this.#db = db;
    this.#county = county;
    this.#asksAt = bulk;
  }

  /** Number of another household in which somebody present has this identity key; the lowest, if several. */
  elsewhere(key: string, household: number): string | undefined {
    if (this.#bulk === undefined) {
      this.#elsewhere ??= elsewhereFinder(this.#db, this.#county);
      return this.#elsewhere(key, household);
    }
    const { seen, within } = this.#bulk;
    let lowest: string | undefined;
    for (const other of seen.householdsOf(key)) {
      const number = other === household ? undefined : within.numberIfPresent(other, key);
      if (number !== undefined && (lowest === undefined || number < lowest)) lowest = number;
    }
    return lowest;
  }

  /** Row ids of the households whose head among the members has this identity key, in their order. */
  withHead(key: string): number[] {
    if (this.#bulk === undefined) {
      this.#withHead ??= headMemberFinder(this.#db, this.#county);
      return this.#withHead(key);
    }
    const { seen, within } = this.#bulk;
    const found = seen.householdsOf(key).filter((household) => within.isHead(household, key));
    return [...new Set(found)].sort((a, b) => a - b);
  }

  /** The search for everybody on file of a name whose identity number begins with some digits. */
  starting(): (name: string, digits: string) => PersonOnFile[] {
    // Whoever asks this may ask it for every row, and nothing but the index answers it quickly.
    this.close();
    this.#asksAt = Number.POSITIVE_INFINITY;
    return personByStartFinder(this.#db, this.#county);
  }

  /** Takes note of a number that has been written into a household. */
  note(key: string, household: number): void {
    this.#noted += 1;
    if (this.#bulk !== undefined) this.#bulk.seen.note(key, household);
    else if (this.#noted >= this.#asksAt) this.#beginIfMost();
  }

  /** After the last row, and where reading failed: everything is on file as if written row by row. */
  close(): void {
    if (this.#bulk === undefined) return;
    const { indexes } = this.#bulk;
    this.#bulk = undefined;
    this.#db.pragma(`cache_size = -${SORTED_AT_ONCE_KIB}`);
    for (const index of indexes) this.#db.exec(index);
    this.#db.pragma(`cache_size = -${BULK_CACHE_KIB}`);
  }

  #beginIfMost(): void {
    this.#asksAt *= 2;
    const people = this.#db.prepare<[], number>('SELECT count(*) FROM person').pluck().get() ?? 0;
    if (people > 2 * this.#noted) return;
    const seen = new NumbersSeen();
    const onFile = this.#db.prepare<[string], [string, number]>(
      'SELECT id_key, household_id FROM person WHERE county = ? AND id_key IS NOT NULL',
    );
    for (const [key, household] of onFile.raw().iterate(this.#county)) seen.note(key, household);
    const dropped = indexes(this.#db);
    for (const { name } of dropped) this.#db.exec(`DROP INDEX ${name}`);
    this.#db.pragma(`cache_size = -${BULK_CACHE_KIB}`);
    this.#bulk = { seen, within: searchesWithin(this.#db, this.#county), indexes: dropped.map(({ sql }) => sql) };
  }
}

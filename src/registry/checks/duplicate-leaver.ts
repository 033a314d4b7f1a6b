import type { CivilDate } from '../../base/civil-date.ts';
import { failWith } from '../../base/failure.ts';
import type { Session } from '../../db/session.ts';
import { householdFinders, personFinders } from '../store/finders.ts';
import { type HouseholdColumn, householdTable, type PersonColumn, personTable } from '../store/tables.ts';
import { type Standing as Row, VersionedTable } from '../store/versioned-table.ts';
import { closeRecord, type Leaving } from '../write/leaving.ts';
import type { Standing } from './check.ts';
import { findingFailures } from './failures.ts';

/** What is left of the households that duplicates have left. */
export interface Emptied {
  /** Numbers, and row ids, of those that left too, both ascending. */
  households: string[];
  householdIds: number[];
  /** Those that lost their head and still have members, ascending. */
  withoutHead: string[];
}

/** Closes the records of people who stand twice, and of the households that they leave empty; within a transaction. */
export class DuplicateLeaver {
  /** How many members left. */
  persons = 0;
  readonly #persons: VersionedTable<PersonColumn>;
  readonly #households: VersionedTable<HouseholdColumn>;
  readonly #leaving: Leaving;
  /** The numbers of the households that somebody left, and whether it was a head. */
  readonly #left = new Map<string, boolean>();

  constructor({ db, county }: Session, event: number, from: CivilDate) {
    const stamp = { county, batch: null, event };
    this.#persons = new VersionedTable(db, personTable, stamp);
    this.#households = new VersionedTable(db, householdTable, stamp);
    this.#leaving = { from, reason: 'duplicate' };
  }

  /** @throws Failure `finding.head-of-others` (65): the household's row names the head, and its members are others. */
  leave({ householdNo, personNo }: Standing): void {
    const present = this.#present(this.#household(householdNo));
    const member = present.find(({ person_no: number }) => number === personNo);
    if (personNo === null && present.length > 0) {
      throw failWith(findingFailures, 'finding.head-of-others', { key: householdNo });
    }
    this.#left.set(householdNo, this.#left.get(householdNo) === true || member?.relation === 'head');
    // Two findings of one command may name the same record.
    if (member === undefined) return;
    closeRecord(this.#persons, member, this.#leaving);
    this.persons += 1;
  }

  /** Closes the households in which nobody stays. */
  closeEmptied(): Emptied {
    const emptied: Emptied = { households: [], householdIds: [], withoutHead: [] };
    for (const householdNo of [...this.#left.keys()].sort()) {
      const household = this.#household(householdNo);
      const present = this.#present(household);
      if (present.length === 0) {
        closeRecord(this.#households, household, this.#leaving);
        emptied.households.push(householdNo);
        emptied.householdIds.push(household.id);
      } else if (this.#left.get(householdNo) === true && !present.some(({ relation }) => relation === 'head')) {
        emptied.withoutHead.push(householdNo);
      }
    }
    emptied.householdIds.sort((a, b) => a - b);
    return emptied;
  }

  #household(householdNo: string): Row<HouseholdColumn> {
    const [household] = householdFinders(this.#households).byNumber(householdNo);
    if (household === undefined) throw new Error(`household ${householdNo} was found and is not there`);
    return household;
  }

  #present({ id }: Row<HouseholdColumn>): Row<PersonColumn>[] {
    const { from } = this.#leaving;
    return personFinders(this.#persons)
      .ofHousehold(id)
      .filter(({ left_on: left }) => left === null || String(left) > from);
  }
}

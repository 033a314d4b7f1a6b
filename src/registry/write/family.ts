import type { PersonColumn } from '../store/tables.ts';
import type { Standing } from '../store/versioned-table.ts';

/**
 * The members of the household that rows are about, as they stand. The rows of a household stand together in most sheets, so that its members
 * are read once and then kept up with what is written. A household that came on file after the last one with members has none to read.
 */
export class Family {
  readonly #read: (householdId: number) => Standing<PersonColumn>[];
  /** The highest row id of a household with members. */
  #lastWithMembers: number;
  #household: number | undefined;
  #members: Standing<PersonColumn>[] = [];

  constructor(read: (householdId: number) => Standing<PersonColumn>[], lastWithMembers: number) {
    this.#read = read;
    this.#lastWithMembers = lastWithMembers;
  }

  /** In the order of row ids. */
  of(householdId: number): readonly Standing<PersonColumn>[] {
    if (householdId !== this.#household) {
      this.#members = householdId > this.#lastWithMembers ? [] : this.#read(householdId);
      this.#household = householdId;
    }
    return this.#members;
  }

  /** Takes a member of this household as it stands after a row. */
  note(member: Standing<PersonColumn>): void {
    this.#lastWithMembers = Math.max(this.#lastWithMembers, Number(member.household_id));
    const at = this.#members.findIndex(({ id }) => id === member.id);
    if (at === -1) this.#members.push(member);
    else this.#members[at] = member;
  }
}

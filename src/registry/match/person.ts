import type { PartialDate } from '../../base/civil-date.ts';
import type { PersonColumn } from '../store/tables.ts';
import type { Standing } from '../store/versioned-table.ts';

/** What a row says about which member of a household it means. */
export interface PersonNaming {
  readonly key: string | undefined;
  readonly name: string;
  readonly relation: string;
  /** As stated, else as the identity number has it. */
  readonly birth: PartialDate | undefined;
}

/**
 * The members of one household that a row can mean: the one with its identity number; else, among those with whom not both sides
 * have a number, those of its name and relation, else those of its name and birth date.
 */
export function matchPersons<P extends Pick<Standing<PersonColumn>, 'id_key' | 'name' | 'relation' | 'birth_date'>>(
  members: readonly P[],
  row: PersonNaming,
): P[] {
  if (row.key !== undefined) {
    const same = members.filter((member) => member.id_key === row.key);
    if (same.length > 0) return same;
  }
  const namesakes = members.filter(
    (member) => member.name === row.name && (row.key === undefined || member.id_key === null),
  );
  const bornAlike = (member: P): boolean => row.birth !== undefined && member.birth_date === row.birth;
  const sameRelation = namesakes.filter((member) => member.relation === row.relation);
  if (sameRelation.length === 0) return namesakes.filter(bornAlike);
  const both = sameRelation.filter(bornAlike);
  return both.length > 0 ? both : sameRelation;
}

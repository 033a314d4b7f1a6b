import type { Standing } from '../store/versioned-table.ts';
import type { HouseholdNaming } from './household.ts';

/**
 * Whether a row with the number of a household on file is about another household, as where villages each number theirs 1, 2, 3:
 * two of village, head's name and head's identity number differ. Not so where the identity number is the same, or the new head
 * is among the members (`isMember`). What one side does not say does not differ.
 */
export function isAnotherHousehold(
  standing: Standing<'village_id' | 'head_name' | 'head_id_key'>,
  { village, headName, headKey }: HouseholdNaming,
  isMember: () => boolean,
): boolean {
  const keyOnFile = standing.head_id_key;
  const keysKnown = headKey !== undefined && keyOnFile !== null;
  if (keysKnown && headKey === keyOnFile) return false;
  const differences =
    Number(village !== undefined && village !== standing.village_id) +
    Number(headName !== undefined && headName !== standing.head_name) +
    Number(keysKnown);
  return differences >= 2 && !isMember();
}

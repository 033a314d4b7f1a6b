import type { IdentityNumber } from '../../base/identity-number.ts';
import type { VillageNaming } from '../match/village.ts';

/** What a row of a sheet of households and members says about the household that it belongs to, and about being its head. */
export interface BelongingCells extends VillageNaming {
  readonly household_no: string | null | undefined;
  readonly head_name: string | null | undefined;
  readonly head_id_number: IdentityNumber | null | undefined;
  readonly relation: string | null | undefined;
}

const VILLAGE = ['village_code', 'town_name', 'village_name'] as const;

/** Whether both say something, and not the same. */
const differ = (a: string | null | undefined, b: string | null | undefined): boolean => Boolean(a && b && a !== b);

/**
 * Whether a row is of another household than the rows above it: it names another one (a number, village or head that differs, or a
 * number where there was none), or it is a head's while the household has its head. What it leaves blank is what the rows above say.
 */
export function startsHousehold(
  row: BelongingCells,
  { first, hasHead }: { readonly first: { readonly values: BelongingCells }; readonly hasHead: boolean },
): boolean {
  const said = first.values;
  if (row.household_no && row.household_no !== said.household_no) return true;
  if (VILLAGE.some((column) => differ(row[column], said[column]))) return true;
  if (differ(row.head_id_number?.key, said.head_id_number?.key)) return true;
  if (differ(row.head_name, said.head_name)) return true;
  return row.relation === 'head' && hasHead && !row.household_no;
}

/**
 * The village of a household whose first row leaves cells of it blank, as merged cells do: what the household above says.
 * @returns the cells to fill in; none where the row says enough, or nothing is known.
 */
export function villageAbove(row: VillageNaming, above: VillageNaming | undefined): Partial<VillageNaming> {
  if (above === undefined || row.village_code) return {};
  const { village_code, town_name, village_name } = above;
  if (row.village_name) return row.town_name || !town_name ? {} : { town_name };
  if (row.town_name) return {};
  return village_code || village_name ? { village_code, town_name, village_name } : {};
}

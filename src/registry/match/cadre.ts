import type { cadreFinders } from '../store/finders.ts';
import type { CadreColumn } from '../store/tables.ts';
import type { Standing } from '../store/versioned-table.ts';

/** What a row says about which cadre it means; the unit is its row id. */
export interface CadreNaming {
  readonly number: string | null | undefined;
  readonly name: string | null | undefined;
  readonly key?: string | undefined;
  readonly unit: number | undefined;
}

/**
 * The cadres that a row can mean: by number; without one by identity number, else by unit and name. Where both sides have an
 * identity number and they differ, it is not the same cadre.
 */
export function matchCadres(
  find: ReturnType<typeof cadreFinders>,
  { number, name, key, unit }: CadreNaming,
): Standing<CadreColumn>[] {
  if (number) return find.byNumber(number);
  if (key !== undefined) {
    const same = find.byIdentity(key);
    if (same.length > 0) return same;
  }
  if (unit === undefined || !name) return [];
  return find.byUnitAndName(unit, name).filter((cadre) => key === undefined || cadre.id_key === null);
}

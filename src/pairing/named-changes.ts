import type { Session } from '../db/session.ts';
import type { PlaceChange } from './changes.ts';
import { allCadreNames, allHouseholdNames } from './store/names.ts';

/** What becomes of a place, with the names of those concerned. */
export interface NamedChange {
  household_no: string;
  head_name: string;
  village: string;
  /** What a support cadre is to bring; null of a lead. */
  function: string | null;
  change: PlaceChange['change'];
  pinned: boolean;
  former_no: string | null;
  former: string | null;
  cadre_no: string | null;
  cadre: string | null;
  unit: string | null;
}

/** Changes with names, by household, then function. */
export function namedChanges({ db, county }: Session, changes: readonly PlaceChange[]): NamedChange[] {
  const households = allHouseholdNames(db, county);
  const cadres = allCadreNames(db, county);
  const rows = changes.map(({ household, wants, change, pinned, former, cadre }) => ({
    household_no: household,
    head_name: households.get(household)?.head_name ?? '',
    village: households.get(household)?.village ?? '',
    function: wants,
    change,
    pinned,
    former_no: former,
    former: cadres.get(former ?? '')?.cadre ?? null,
    cadre_no: cadre,
    cadre: cadres.get(cadre ?? '')?.cadre ?? null,
    unit: cadres.get(cadre ?? '')?.unit ?? null,
  }));
  const key = (row: NamedChange): string => [row.household_no, row.function, row.former_no, row.cadre_no].join(' ');
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

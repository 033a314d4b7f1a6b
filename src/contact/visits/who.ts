import { failWith } from '../../base/failure.ts';
import type { Session } from '../../db/session.ts';
import { cadreFinders, householdFinders } from '../../registry/store/finders.ts';
import { cadreTable, householdTable } from '../../registry/store/tables.ts';
import { VersionedTable } from '../../registry/store/versioned-table.ts';
import { contactFailures } from '../failures.ts';

/** Whom a visit joins. */
export type Side = 'household' | 'cadre';

/** The row id of the household or cadre of a number; undefined where none stands on record. */
export function standingId({ db, county }: Session, side: Side, no: string): number | undefined {
  const stamp = { county, batch: null, event: 0 };
  const [found] =
    side === 'household'
      ? householdFinders(new VersionedTable(db, householdTable, stamp)).byNumber(no)
      : cadreFinders(new VersionedTable(db, cadreTable, stamp)).byNumber(no);
  return found?.id;
}

/** The same. @throws Failure `visit.household-unknown`, `visit.cadre-unknown` (66) where none does. */
export function requireStanding(session: Session, side: Side, no: string): number {
  const id = standingId(session, side, no);
  if (id === undefined) throw failWith(contactFailures, `visit.${side}-unknown`, { no });
  return id;
}

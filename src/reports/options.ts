import type { CivilDate } from '../base/civil-date.ts';
import type { Session } from '../db/session.ts';
import { lastEvent } from '../db/store/events.ts';
import type { Scope } from './store/known.ts';
import type { Provenance } from './table.ts';

/** What every report is asked with. */
export interface ReportOptions {
  /** The programs whose list it is on. */
  readonly programs: readonly string[];
  readonly asOf: CivilDate;
  /** The day whose knowledge is asked for, with the last audit event up to its end; left out, what is known now. */
  readonly asKnown?: { readonly date: CivilDate; readonly event: number };
}

/** The same, as the store asks it. */
export function scopeOf(session: Session, options: ReportOptions): Scope {
  const { programs, asOf, asKnown } = options;
  const { county } = session;
  return { county, programs, asOf, ...(asKnown === undefined ? {} : { knownAt: asKnown.event }) };
}

/** The parts of a table that follow from how it was asked. */
export function askedOf(session: Session, options: ReportOptions) {
  const { programs, asOf, asKnown } = options;
  return {
    county: session.county,
    programs,
    asOf,
    ...(asKnown === undefined ? {} : { asKnown: asKnown.date }),
    provenance: provenanceOf(session),
  };
}

function provenanceOf({ db, now, timeZone, actor }: Session): Provenance {
  const last = lastEvent(db);
  return { generated: now(), timeZone, actor, event: last?.event ?? 0, head: last?.hash ?? '' };
}

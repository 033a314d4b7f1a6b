import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { ContactPolicyText } from '../contact/policy/in-force.ts';
import type { LunarCalendar } from '../contact/policy/lunar.ts';
import type { Session } from '../db/session.ts';
import { lastEvent } from '../db/store/events.ts';
import type { Selection } from '../registry/checks/select.ts';
import { reportFailures } from './failures.ts';
import type { Reader } from './reader.ts';
import type { Scope } from './store/known.ts';
import type { Period, Provenance } from './table.ts';
import type { Condition } from './where.ts';

/** What every report is asked with. */
export interface ReportOptions {
  /** The programs whose list it is on. */
  readonly programs: readonly string[];
  /** Whether those were asked for by name, and are not just what the bureau's pairing goes by. */
  readonly programsNamed?: boolean;
  readonly asOf: CivilDate;
  /** The day whose knowledge is asked for, with the last audit event up to its end; left out, what is known now. */
  readonly asKnown?: { readonly date: CivilDate; readonly event: number };
  /** What narrows the list. */
  readonly where?: readonly Condition[];
  /** The days over which things that pass are counted; left out, the month of the day up to it. */
  readonly period?: Period;
  /** Whose extract a list of households is. */
  readonly reader?: Reader;
  /** Whether numbers of persons stand in full. */
  readonly unmasked?: boolean;
  /** The checks whose findings are counted; for a report that says it counts them. */
  readonly checks?: Selection;
  /** What tells which contacts are owed; for a report on them. */
  readonly duties?: Duties;
}

/** The lunar calendar, on which festivals fall, and the contact policy of a bureau that has chosen none. */
export interface Duties {
  readonly lunar: LunarCalendar;
  readonly shipped: () => ContactPolicyText;
}

/** The same, as the store asks it. */
export function scopeOf(session: Session, options: ReportOptions): Scope {
  const { programs, asOf, asKnown, where = [], reader } = options;
  const conditions = reader === undefined ? where : [...where, reader.condition];
  const knownAt = asKnown === undefined ? {} : { knownAt: asKnown.event };
  return { county: session.county, programs, asOf, where: conditions, ...knownAt };
}

/**
 * For a report that does not count households of the list: it cannot be narrowed to some of them.
 * @throws Failure `report.not-of-the-list` (64).
 */
export function requireWhole({ where, programsNamed }: ReportOptions, report: string): void {
  if (where?.length || programsNamed === true) throw failWith(reportFailures, 'report.not-of-the-list', { report });
}

/** The days that a report on what passes covers: those asked for, else the month of its day up to it. */
export function periodOf({ period, asOf }: ReportOptions): Period {
  return period ?? { from: `${asOf.slice(0, 7)}-01`, to: asOf };
}

/** The parts of a table that follow from how it was asked. */
export function askedOf(session: Session, options: ReportOptions) {
  const { programs, asOf, asKnown, where = [], reader } = options;
  return {
    county: session.county,
    programs,
    asOf,
    ...(asKnown === undefined ? {} : { asKnown: asKnown.date }),
    ...(where.length === 0 ? {} : { where: where.map(({ asked }) => asked) }),
    ...(reader === undefined ? {} : { reader: { kind: reader.kind, name: reader.name } }),
    provenance: provenanceOf(session),
  };
}

function provenanceOf({ db, now, timeZone, actor }: Session): Provenance {
  const last = lastEvent(db);
  return { generated: now(), timeZone, actor, event: last?.event ?? 0, head: last?.hash ?? '' };
}

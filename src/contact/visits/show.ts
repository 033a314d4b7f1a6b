import { type CivilDate, daysBetween } from '../../base/civil-date.ts';
import { failWith } from '../../base/failure.ts';
import { dayOf, type Instant } from '../../base/instant.ts';
import { maskNumbersIn } from '../../base/mask.ts';
import type { Session } from '../../db/session.ts';
import { readConsistently } from '../../db/use-case.ts';
import { isOnRecord } from '../../pairing/store/shown.ts';
import { contactFailures } from '../failures.ts';
import {
  householdFields,
  type NamedVisit,
  namedVisits,
  type VisitsAsked,
  type VisitVersion,
  visitVersions,
} from '../store/shown-visits.ts';
import { type Statement, statements } from './stated.ts';
import { contentColumns, type Verified } from './visit.ts';

/** A visit as it is printed: money in yuan, personal numbers masked. */
export interface ShownVisit {
  visit: number;
  date: CivilDate;
  household_no: string;
  head_name: string;
  village_code: string;
  village: string;
  cadre_no: string;
  cadre: string;
  unit_no: string | null;
  unit: string | null;
  /** What the cadre was to the household on the day; null: not paired with it. */
  role: 'lead' | 'support' | null;
  purpose: string;
  kind: string;
  outcome: string;
  said: string | null;
  problems: string | null;
  wishes: string | null;
  handled: string | null;
  money: number | null;
  goods: string | null;
  goods_value: number | null;
  next_step: string | null;
  recorded: Instant;
  /** The days from the visit to its being recorded. */
  days_late: number;
}

/** What a correction replaced: the content as it stood before. */
export interface VisitRevision {
  recorded: Instant;
  actor: string;
  command: string;
  source: string | null;
  line: number | null;
  reason: string | null;
  ended: Instant | null;
  ended_by: string | null;
  /** What this version says; of a later one, only what it says otherwise than the one before. */
  told: Readonly<Record<string, string | number | null>>;
}

export interface VisitWhole extends ShownVisit {
  statements: readonly Statement[];
  history: readonly VisitRevision[];
}

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100);
const prose = (text: string | null): string | null => (text === null ? null : maskNumbersIn(text));

/** A visit as it is printed. */
export function shownVisit(visit: NamedVisit, timeZone: string): ShownVisit {
  const { visit_no, visited_on, verified: _verified, ...rest } = visit;
  return {
    visit: visit_no,
    date: visited_on,
    ...rest,
    said: prose(visit.said),
    problems: prose(visit.problems),
    wishes: prose(visit.wishes),
    handled: prose(visit.handled),
    money: yuan(visit.money),
    goods: prose(visit.goods),
    goods_value: yuan(visit.goods_value),
    next_step: prose(visit.next_step),
    days_late: Math.max(daysBetween(visited_on, dayOf(visit.recorded, timeZone)), 0),
  };
}

/** A version's content, or what of it differs from the version before. */
function told(version: VisitVersion, before: VisitVersion | undefined): VisitRevision['told'] {
  const own = contentColumns.filter((column) =>
    before === undefined ? version[column] !== null : version[column] !== before[column],
  );
  const shown = (column: (typeof contentColumns)[number]): string | number | null => {
    const value = version[column];
    if (column === 'money' || column === 'goods_value') return yuan(version[column]);
    return typeof value === 'string' ? maskNumbersIn(value) : value;
  };
  return Object.fromEntries(own.map((column) => [column, shown(column)]));
}

/**
 * A visit whole, with what it confirms and contradicts, and every version of its text, the latest first.
 * @throws Failure `visit.none` (66); `visit.withdrawn` (65), which says when and by whom.
 */
export function showVisit(session: Session, visitNo: number): VisitWhole {
  const { db, county, timeZone } = session;
  return readConsistently(db, () => {
    const versions = visitVersions(db, county, visitNo);
    const [latest] = versions;
    if (latest === undefined) throw failWith(contactFailures, 'visit.none', { visit: visitNo });
    if (latest.ended !== null) {
      const params = { visit: visitNo, date: dayOf(latest.ended, timeZone), command: latest.ended_by ?? '' };
      throw failWith(contactFailures, 'visit.withdrawn', params);
    }
    const [visit] = namedVisits(db, county, { visit: visitNo }, undefined);
    if (visit === undefined) throw new Error(`visit ${visitNo} stands without those it joins`);
    const verified: Verified | null = visit.verified === null ? null : JSON.parse(visit.verified);
    const fields = Object.keys(verified ?? {});
    const onFile = fields.length === 0 ? {} : householdFields(db, county, visit.household_no, fields);
    const history = versions.map((version, at): VisitRevision => {
      const { recorded, actor, command, source, line, correction: reason, ended, ended_by } = version;
      return { recorded, actor, command, source, line, reason, ended, ended_by, told: told(version, versions[at + 1]) };
    });
    return { ...shownVisit(visit, timeZone), statements: statements(verified, onFile), history };
  });
}

/** The visits asked for, by day and number, and how many of them were meetings or by cadres not paired with the household. */
export interface ListedVisits {
  rows: ShownVisit[];
  total: number;
  met: number;
  not_paired: number;
}

/** @throws Failure `visit.household-unknown`, `visit.cadre-unknown`, `visit.unit-unknown` (66). */
export function listVisits(session: Session, asked: VisitsAsked, knownAt: number | undefined): ListedVisits {
  const { db, county, timeZone } = session;
  return readConsistently(db, () => {
    for (const kind of ['household', 'cadre', 'unit'] as const) {
      const no = asked[kind];
      if (no !== undefined && !isOnRecord(db, county, kind, no)) {
        throw failWith(contactFailures, `visit.${kind}-unknown`, { no });
      }
    }
    const rows = [...namedVisits(db, county, asked, knownAt)].map((visit) => shownVisit(visit, timeZone));
    const met = rows.filter(({ outcome }) => outcome === 'met').length;
    return { rows, total: rows.length, met, not_paired: rows.filter(({ role }) => role === null).length };
  });
}

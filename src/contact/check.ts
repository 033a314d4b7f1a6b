import { addDays, type CivilDate, daysBetween } from '../base/civil-date.ts';
import { sha256 } from '../base/digest.ts';
import { dayOf } from '../base/instant.ts';
import type { LocalText } from '../base/local-text.ts';
import { knownAt as eventUpTo } from '../db/known-at.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { listPrograms } from '../pairing/policies.ts';
import { dutyItems } from './duty-items.ts';
import { type ContactLine, contactLine } from './line.ts';
import { type ContactPolicyText, contactPolicy, type KnownPolicy } from './policy/in-force.ts';
import { type LunarCalendar, loadLunarCalendar } from './policy/lunar.ts';
import { gapsOn, type Together } from './store/gaps.ts';
import type { NamedLine, PassAsked } from './store/pass.ts';

/**
 * `no_lead`: nobody leads it; `lead_left`: who led it last is out of office; `overdue`: a cadence has passed without the meeting;
 * `festival`: its window has, and nobody met the household since; `attempts`: tried, not met, and no longer the cadre's alone;
 * `moved`: reported moved away, and not met since.
 */
export const gapCodes = ['no_lead', 'lead_left', 'overdue', 'festival', 'attempts', 'moved'] as const;
export type GapCode = (typeof gapCodes)[number];

/** A household that is losing contact, and why. */
export interface Gap extends ContactLine {
  /** The same every day as long as the gap is the same: 12 hexadecimal digits. */
  id: string;
  code: GapCode;
  /** The first day of the gap, and how many days it has lasted. */
  since: CivilDate;
  days: number;
  /** Whether it was not there yet on the day asked about. */
  new: boolean;
}

/** What a check is asked. */
export interface CheckRequest {
  readonly asOf: CivilDate;
  readonly knownAt: number | undefined;
  /** A gap is new that was not there on this day; left out: the day before. */
  readonly newSince: CivilDate | undefined;
  /** The policy of a bureau that has chosen none. */
  readonly shipped: () => ContactPolicyText;
}

export interface ContactCheck extends Together {
  as_of: CivilDate;
  new_since: CivilDate;
  policy: string;
  sha256: string;
  /** How many households have a gap. */
  out_of_contact: number;
  gaps: number;
  new: number;
  by_code: Readonly<Record<GapCode, number>>;
  rows: readonly Gap[];
}

const ID_LENGTH = 12;

/** What the pass is asked on a day under a policy. */
export function passAsked(
  session: Session,
  { policy }: KnownPolicy,
  { asOf, opensBy, knownAt }: { asOf: CivilDate; opensBy: CivilDate; knownAt: number | undefined },
  lunar: LunarCalendar,
): PassAsked {
  const items = dutyItems(policy, { asOf, opensBy }, lunar);
  const programs = listPrograms(session, knownAt);
  return { county: session.county, programs, asOf, knownAt, items, grace: policy.grace, climb: policy.climb };
}

/** The titles of a policy's cadences and festivals by id. */
export function dutyTitles({ policy }: KnownPolicy): ReadonlyMap<string, LocalText> {
  return new Map([...policy.duties, ...policy.festivals].map(({ id, title }) => [id, title]));
}

/** What tells a gap apart from every other: the household, what it lacks, and since when. */
function gapId(county: string, { code, household_no, since, item }: NamedLine, asked: PassAsked): string {
  const duty = item === null ? '' : (asked.items[item]?.id ?? '');
  return sha256([county, 'contact', code, household_no, duty, since].join('\n')).slice(0, ID_LENGTH);
}

/**
 * The proof that no household on the list has lost contact, or the gaps. All of it is of one moment, and computed: neither duties
 * nor gaps are stored.
 */
export async function checkContact(
  session: Session,
  { asOf, knownAt, newSince, shipped }: CheckRequest,
): Promise<{ check: ContactCheck; titles: ReadonlyMap<string, LocalText> }> {
  const lunar = await loadLunarCalendar();
  const { db, county, timeZone } = session;
  const since = newSince ?? addDays(asOf, -1);
  return readConsistently(db, () => {
    const known = contactPolicy(session, shipped, knownAt);
    const asked = passAsked(session, known, { asOf, opensBy: asOf, knownAt }, lunar);
    const { together, gaps } = gapsOn(db, asked);
    const before =
      gaps.length === 0
        ? new Set<string>()
        : gapIdsOn(since, [...new Set(gaps.map(({ household_no }) => household_no))]);
    const rows = gaps.map((gap): Gap => {
      const id = gapId(county, gap, asked);
      const line = contactLine(gap, asked.items, asOf);
      const days = daysBetween(gap.since, asOf) + 1;
      return { id, code: gap.code as GapCode, since: gap.since, days, new: !before.has(id), ...line };
    });
    const count = (code: GapCode): number => rows.filter((row) => row.code === code).length;
    const check: ContactCheck = {
      as_of: asOf,
      new_since: since,
      policy: known.policy.name,
      sha256: known.sha256,
      ...together,
      out_of_contact: new Set(rows.map(({ household_no }) => household_no)).size,
      gaps: rows.length,
      new: rows.filter((row) => row.new).length,
      by_code: Object.fromEntries(gapCodes.map((code) => [code, count(code)])) as Record<GapCode, number>,
      rows,
    };
    return { check, titles: dutyTitles(known) };
  });

  /**
   * The gaps of an earlier day: as they were known at its end where the check is of today, so that a late entry or a correction
   * makes no old gap new; as known now where somebody looks back. Only of some households.
   */
  function gapIdsOn(day: CivilDate, only: readonly string[]): Set<string> {
    const lookingBack = asOf !== dayOf(session.now(), timeZone) || knownAt !== undefined;
    const at = lookingBack ? knownAt : eventUpTo(db, day, timeZone);
    const policy = contactPolicy(session, shipped, at);
    const asked = { ...passAsked(session, policy, { asOf: day, opensBy: day, knownAt: at }, lunar), only };
    return new Set(gapsOn(db, asked).gaps.map((gap) => gapId(county, gap, asked)));
  }
}

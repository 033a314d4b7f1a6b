import type { CivilDate } from '../../base/civil-date.ts';
import { failWith } from '../../base/failure.ts';
import { dayOf, type Instant } from '../../base/instant.ts';
import { maskNumbersIn, maskPhone } from '../../base/mask.ts';
import { stepsFrom } from '../../base/transitions.ts';
import type { HolidayCalendar } from '../../base/working-days.ts';
import type { Session } from '../../db/session.ts';
import { readConsistently } from '../../db/use-case.ts';
import { officeFailures } from '../failures.ts';
import { type NamedTip, namedTips, reportsNear, tipVersions } from '../store/tips.ts';
import { ALIKE_WITHIN_DAYS, type Alike, alikeAmong } from './alike.ts';
import { deadlineOf, holidaysFor, type TipTerms } from './deadlines.ts';
import { type TipState, type TipStep, tipTransitions } from './states.ts';

/** A tip as it is printed: personal numbers masked. */
export interface ShownTip {
  tip: number;
  received_on: CivilDate;
  channel: string;
  kind: string;
  subject: string;
  urgent: boolean;
  household_no: string | null;
  village_code: string | null;
  village: string | null;
  place: string | null;
  person: string | null;
  content: string;
  /** Whether nobody said who told it. */
  anonymous: boolean;
  source_name: string | null;
  source_phone: string | null;
  state: TipState;
  state_on: CivilDate;
  /** Who has to act: a cadre, a unit, or neither: the bureau. */
  unit_no: string | null;
  unit: string | null;
  cadre_no: string | null;
  cadre: string | null;
  /** The last day for the next step; null where none is left. */
  due_on: CivilDate | null;
  /** False where the holidays on the way are not all known yet. */
  due_certain: boolean;
  overdue: boolean;
  finding: string | null;
  outcome: string | null;
  referred_to: string | null;
  /** What its source was told; null in an answered tip: there was nobody to tell. */
  answer: string | null;
  /** The steps that can be taken now. */
  next: readonly TipStep[];
}

/** A step of its way, oldest first. */
export interface TipRevision {
  recorded: Instant;
  actor: string;
  command: string;
  source: string | null;
  line: number | null;
  state: TipState;
  state_on: CivilDate;
  note: string | null;
}

export interface TipWhole extends ShownTip {
  /** Other tips that may tell the same. */
  alike: readonly Alike[];
  history: readonly TipRevision[];
}

const prose = (text: string | null): string | null => (text === null ? null : maskNumbersIn(text));

function shownTip(tip: NamedTip, asOf: CivilDate, terms: TipTerms, calendar: HolidayCalendar): ShownTip {
  const due = deadlineOf(tip, terms, calendar);
  return {
    tip: tip.tip_no,
    received_on: tip.received_on,
    channel: tip.channel,
    kind: tip.kind,
    subject: tip.subject,
    urgent: tip.urgent === 1,
    household_no: tip.household_no,
    village_code: tip.village_code,
    village: tip.village,
    place: prose(tip.place),
    person: prose(tip.person),
    content: maskNumbersIn(tip.content),
    anonymous: tip.source_name === null && tip.source_phone === null,
    source_name: prose(tip.source_name),
    source_phone: tip.source_phone === null ? null : maskPhone(tip.source_phone),
    state: tip.state,
    state_on: tip.state_on,
    unit_no: tip.unit_no,
    unit: tip.unit,
    cadre_no: tip.cadre_no,
    cadre: tip.cadre,
    due_on: due?.date ?? null,
    due_certain: due?.certain ?? true,
    overdue: due !== undefined && due.date < asOf,
    finding: prose(tip.finding),
    outcome: tip.outcome,
    referred_to: prose(tip.referred_to),
    answer: prose(tip.answer),
    next: stepsFrom(tipTransitions[tip.subject], tip.state),
  };
}

/**
 * A tip whole, with the steps of its way and the tips that may tell the same.
 * @throws Failure `tip.none` (66); `tip.taken-back` (65), which says when and by which command.
 */
export async function showTip(session: Session, terms: TipTerms, no: number, asOf: CivilDate): Promise<TipWhole> {
  const { db, county, timeZone } = session;
  const read = readConsistently(db, () => {
    const history = tipVersions(db, county, no);
    const last = history.at(-1);
    if (last === undefined) throw failWith(officeFailures, 'tip.none', { tip: no });
    const [tip] = namedTips(db, county, { tip: no }, undefined);
    if (tip === undefined) {
      const date = last.ended === null ? '' : dayOf(last.ended, timeZone);
      throw failWith(officeFailures, 'tip.taken-back', { tip: no, date, command: last.ended_by ?? '' });
    }
    const others = reportsNear(db, county)(tip.received_on, tip.subject, ALIKE_WITHIN_DAYS);
    const alike = alikeAmong(
      tip,
      others.filter(({ tip_no }) => tip_no !== no),
    );
    return { tip, alike, history };
  });
  const { tip, alike, history } = read;
  return {
    ...shownTip(tip, asOf, terms, await holidaysFor([tip])),
    alike,
    history: history.map(({ ended: _ended, ended_by: _by, note, ...step }) => ({ ...step, note: prose(note) })),
  };
}

/** Which tips are listed. */
export interface TipsAsked {
  readonly which: 'all' | 'open' | 'overdue';
  readonly unit?: string;
  readonly cadre?: string;
  readonly household?: string;
  readonly asOf: CivilDate;
}

export interface ListedTips {
  rows: ShownTip[];
  total: number;
  open: number;
  overdue: number;
}

/** The tips that had come in by a day, by number; the deadlines are as of that day. */
export async function listTips(
  { db, county }: Session,
  terms: TipTerms,
  asked: TipsAsked,
  knownAt: number | undefined,
): Promise<ListedTips> {
  const { which, unit, cadre, household, asOf } = asked;
  const tips = namedTips(db, county, { until: asOf }, knownAt).filter(
    (tip) =>
      (unit === undefined || tip.unit_no === unit) &&
      (cadre === undefined || tip.cadre_no === cadre) &&
      (household === undefined || tip.household_no === household),
  );
  const calendar = await holidaysFor(tips);
  const rows = tips
    .map((tip) => shownTip(tip, asOf, terms, calendar))
    .filter(({ next, overdue }) => which === 'all' || (which === 'open' ? next.length > 0 : overdue));
  const open = rows.filter(({ next }) => next.length > 0).length;
  return { rows, total: rows.length, open, overdue: rows.filter(({ overdue }) => overdue).length };
}

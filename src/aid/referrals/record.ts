import type { CivilDate } from '../../base/civil-date.ts';
import { failWith } from '../../base/failure.ts';
import { dayOf } from '../../base/instant.ts';
import { maskNumbersIn } from '../../base/mask.ts';
import { isOpen, stepsFrom } from '../../base/transitions.ts';
import type { HolidayCalendar } from '../../base/working-days.ts';
import type { Session } from '../../db/session.ts';
import { lastNumber, standingVersion, versionWriter } from '../../db/store/numbered-table.ts';
import { recordUseCase } from '../../db/use-case.ts';
import { type OfferTold, offerNamed } from '../../eligibility/offers.ts';
import { rowIdFinder } from '../../registry/store/row-id.ts';
import { unitsOfFunctions } from '../../registry/store/unit-functions.ts';
import { aidFailures } from '../failures.ts';
import { type NamedReferral, namedReferrals, waitingReferral } from '../store/referrals.ts';
import {
  holidaysFor,
  type Referral,
  type ReferralState,
  type ReferralStep,
  type ReferralTerms,
  referralDeadline,
  referralTable,
  referralTransitions,
} from './referral.ts';

/** A referral as it is printed. */
export interface ShownReferral {
  referral: number;
  household_no: string;
  head_name: string;
  unit_no: string | null;
  /** The department by its name. */
  department: string;
  /** The department's policy that it is sent for. */
  program: string | null;
  about: string;
  sent_on: CivilDate;
  state: ReferralState;
  state_on: CivilDate;
  note: string | null;
  due_on: CivilDate | null;
  due_certain: boolean;
  overdue: boolean;
  next: readonly ReferralStep[];
}

function shown(
  referral: NamedReferral,
  asOf: CivilDate,
  terms: ReferralTerms,
  calendar: HolidayCalendar,
): ShownReferral {
  const due = referralDeadline(referral, terms, calendar);
  const { referral_no, household_no, head_name, unit_no, unit, department, program, state, note } = referral;
  return {
    referral: referral_no,
    household_no,
    head_name,
    unit_no,
    department: maskNumbersIn(unit ?? department ?? ''),
    program,
    about: maskNumbersIn(referral.about),
    sent_on: referral.sent_on,
    state,
    state_on: referral.state_on,
    note: note === null ? null : maskNumbersIn(note),
    due_on: due?.date ?? null,
    due_certain: due?.certain ?? true,
    overdue: due !== undefined && due.date < asOf,
    next: stepsFrom(referralTransitions, state),
  };
}

/** A referral by its number. @throws Failure `referral.none` (66). */
async function showReferral(
  { db, county }: Session,
  terms: ReferralTerms,
  no: number,
  asOf: CivilDate,
): Promise<ShownReferral> {
  const [referral] = namedReferrals(db, county, { referral: no }, undefined);
  if (referral === undefined) throw failWith(aidFailures, 'referral.none', { referral: no });
  return shown(referral, asOf, terms, await holidaysFor([referral]));
}

function requireDay(session: Session, date: CivilDate): void {
  const today = dayOf(session.now(), session.timeZone);
  if (date > today) throw failWith(aidFailures, 'aid.day-to-come', { date, today });
}

/** The unit that stands for a department: the first of its function by number; undefined where none is on file. */
const firstUnitOf = ({ db, county }: Session, { department }: OfferTold): string | undefined =>
  unitsOfFunctions(db, county, undefined).find((unit) => unit.function === department)?.unit_no;

export interface SendRequest {
  readonly householdNo: string;
  /** A unit's number, else a department in words. */
  readonly unitNo: string | undefined;
  readonly department: string | undefined;
  /** A department's policy; it says where to and what for, where nothing else does. */
  readonly program?: string | undefined;
  readonly about: string | undefined;
  readonly on: CivilDate;
  readonly due: CivilDate | undefined;
}

/**
 * Sends a household to a department.
 * @throws Failure `referral.nowhere`, `referral.no-reason` (64); `aid.household-unknown`, `aid.unit-unknown`,
 * `eligibility.no-offers`, `eligibility.offer-unknown` (66); `aid.day-to-come`, `referral.on-record` (65).
 */
export async function sendReferral(
  session: Session,
  terms: ReferralTerms,
  request: SendRequest,
): Promise<ShownReferral> {
  const { db, county } = session;
  const { householdNo, program, on, due } = request;
  const offer = program === undefined ? undefined : offerNamed(session, program);
  const department = request.department?.trim() || null;
  const about = request.about?.trim() || offer?.title[session.language] || '';
  const unitNo =
    request.unitNo ?? (department === null && offer !== undefined ? firstUnitOf(session, offer) : undefined);
  if (unitNo === undefined && department === null) throw failWith(aidFailures, 'referral.nowhere');
  if (about === '') throw failWith(aidFailures, 'referral.no-reason', { step: 'refer' });
  const told = { department, program: program ?? null, about: maskNumbersIn(about) };
  const parameters = { household_no: householdNo, unit_no: unitNo ?? null, ...told, on, due: due ?? null };
  const no = await recordUseCase(session, { command: 'measure refer', parameters }, (event) => {
    requireDay(session, on);
    const find = rowIdFinder(db, county);
    const household_id = find('household', householdNo);
    if (household_id === undefined) throw failWith(aidFailures, 'aid.household-unknown', { no: householdNo });
    const unit_id = unitNo === undefined ? null : find('unit', unitNo);
    if (unit_id === undefined) throw failWith(aidFailures, 'aid.unit-unknown', { no: unitNo ?? '' });
    const waiting = program === undefined ? undefined : waitingReferral(db, county, household_id, program);
    if (waiting !== undefined)
      throw failWith(aidFailures, 'referral.on-record', { referral: waiting.referral_no, since: waiting.sent_on });
    const referral: Referral = {
      referral_no: lastNumber(db, county, referralTable) + 1,
      household_id,
      unit_id,
      department,
      program: program ?? null,
      about,
      sent_on: on,
      state: 'sent',
      state_on: on,
      due_stated: due ?? null,
      note: null,
    };
    versionWriter(db, county, referralTable, event)(referral);
    return { result: referral.referral_no, changed: true, counts: { referrals: 1 } };
  });
  return showReferral(session, terms, no, on);
}

export interface ReferralStepRequest {
  readonly referral: number;
  readonly step: ReferralStep;
  readonly text: string | undefined;
  readonly on: CivilDate;
  readonly due: CivilDate | undefined;
}

/**
 * Takes a referral a step further.
 * @throws Failure `referral.none` (66); `referral.forbidden`, which names the steps that are allowed, `referral.too-early`,
 * `aid.day-to-come` (65); `referral.no-reason` (64) for a refusal or withdrawal without saying why.
 */
export async function stepReferral(
  session: Session,
  terms: ReferralTerms,
  request: ReferralStepRequest,
): Promise<ShownReferral> {
  const { db, county } = session;
  const { referral: no, step, on, due } = request;
  const note = request.text?.trim() || null;
  const parameters = { referral: no, step, on, due: due ?? null, text: note === null ? null : maskNumbersIn(note) };
  await recordUseCase(session, { command: 'measure referral', parameters }, (event) => {
    requireDay(session, on);
    const standing = standingVersion(db, county, referralTable, no);
    if (standing === undefined) throw failWith(aidFailures, 'referral.none', { referral: no });
    const state = referralTransitions[standing.state][step];
    if (state === undefined) {
      const allowed = stepsFrom(referralTransitions, standing.state).join(', ') || 'none';
      throw failWith(aidFailures, 'referral.forbidden', { referral: no, state: standing.state, step, allowed });
    }
    if ((step === 'refuse' || step === 'withdraw') && note === null)
      throw failWith(aidFailures, 'referral.no-reason', { step });
    const since = standing.state_on;
    if (on < since) throw failWith(aidFailures, 'referral.too-early', { referral: no, on, since });
    versionWriter(
      db,
      county,
      referralTable,
      event,
    )({ ...standing, state, state_on: on, due_stated: due ?? null, note });
    return { result: undefined, changed: true, counts: { referrals: 1 } };
  });
  return showReferral(session, terms, no, on);
}

export interface ListedReferrals {
  rows: ShownReferral[];
  total: number;
  open: number;
  overdue: number;
}

/** The referrals sent by a day, by number: all, those that wait for the department, or those that are overdue. */
export async function listReferrals(
  { db, county }: Session,
  terms: ReferralTerms,
  asked: { which: 'all' | 'open' | 'overdue'; household?: string; asOf: CivilDate },
  knownAt: number | undefined,
): Promise<ListedReferrals> {
  const { which, household, asOf } = asked;
  const found = namedReferrals(db, county, { until: asOf, ...(household !== undefined && { household }) }, knownAt);
  const calendar = await holidaysFor(found);
  const waits = ({ state }: ShownReferral): boolean => isOpen(referralTransitions, state);
  const rows = found
    .map((referral) => shown(referral, asOf, terms, calendar))
    .filter((row) => which === 'all' || (which === 'open' ? waits(row) : row.overdue));
  return {
    rows,
    total: rows.length,
    open: rows.filter(waits).length,
    overdue: rows.filter(({ overdue }) => overdue).length,
  };
}
